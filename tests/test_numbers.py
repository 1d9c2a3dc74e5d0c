"""The numbers of the real content: none that is known to be wrong, and the right kind under the right name."""

import re
from datetime import date
from pathlib import Path

import pytest

from suluh.flow import edition
from suluh.helpdesk.lint import danger
from suluh.link.coverage import coverage
from suluh.link.emergency import emergency_numbers, whom_to_call
from suluh.lint import contacts, emergency
from suluh.lint.context import Context
from suluh.lint.ways import Way, lint_ways
from suluh.model.audience import Audience
from suluh.model.site import Site
from suluh.text.dates import add_months
from tests.real_site import real_site

ROOT = Path(__file__).resolve().parents[1]
DAY = date(2026, 11, 29)

# Numbers that circulate in apps of 2026 and contradict official sources, and others known to be wrong:
# for editors to recognise, never for readers. Digits only; a national form stands beside the international one.
WRONG = {
    "6281290009070": "said to be the Foreign Ministry",
    "966504439626": "said to be WhatsApp of Riyadh",
    "966126670645": "said to be Jeddah",
    "966126676270": "said to be Jeddah",
    "966569094526": "an old second number of Riyadh, without proof after 2021",
    "886901023888": "said to be Taipei",
    "886973830653": "said to be Taipei",
    "821053098820": "said to be Seoul",
    "818049449308": "said to be a second number of Tokyo",
    "60176685547": "said to be Kuala Lumpur",
    "60166792352": "said to be Kuala Lumpur",
    "6042275162": "said to be Penang",
    "042275162": "said to be Penang",
    "6082456734": "the fax of Kuching",
    "60198226800": "a mistyped number of Tawau",
    "0212968123": "a number of LPSK invented for a demo",
    "62212968123": "a number of LPSK invented for a demo",
    "0247601122": "an office in Semarang from a student project",
    "62247601122": "an office in Semarang from a student project",
    "0800024111": "the line of Taiwan that 1990 replaced",
    "0120022332": "an old line of JITCO",
}
# Only known by heart: no text was found that says so.
WITHOUT_A_SOURCE = {
    "BN": ("991", "993"),
    "LA": ("1191", "1195"),
    "MM": ("192", "199"),
    "AE": ("600590000",),
    "QA": ("16505", "16000"),
}


@pytest.fixture(scope="module")
def whole() -> Site:
    return real_site()


@pytest.fixture(scope="module")
def site(whole: Site) -> Site:
    return edition(whole, Audience.public, DAY)


def _digits(text: str) -> str:
    return re.sub(r"[\s()./+-]", "", text)


def test_no_published_text_holds_a_number_that_is_known_to_be_wrong(site: Site) -> None:
    texts = {page.id: page.body for pages in site.pages.values() for page in pages.values()}
    texts |= {
        thing.id: thing.model_dump_json() for things in site.things.values() for thing in things.values()
    }
    found = {(id, wrong) for id, text in texts.items() for wrong in WRONG if wrong in _digits(text)}
    assert found == set()


def test_a_wrong_number_would_be_found_however_it_is_written() -> None:
    assert "60176685547" in _digits("Telepon +60 17-668 5547.")
    assert "042275162" in _digits("(04) 227.5162")


def test_numbers_that_nobody_wrote_down_are_not_published(site: Site) -> None:
    for contact in site.contacts.values():
        values = [channel.value.replace(" ", "") for channel in contact.shown_channels]
        assert not set(values) & set(WITHOUT_A_SOURCE.get(contact.country, ())), contact.id


def test_no_emergency_number_is_that_of_a_labour_line(site: Site) -> None:
    labour = {c.id for c in site.contacts.values() if "wages" in c.needs}
    for country in site.countries.values():
        shown = {call.contact.id for call in emergency_numbers(site, country.code).calls}
        assert not shown & labour, country.id
    assert [call.label for call in emergency_numbers(site, "TW").calls] == ["110", "119", "1925"]


@pytest.mark.parametrize(
    ("country", "first", "missing"),
    [
        ("JP", "110", ()),
        ("KR", "112", ()),
        ("TW", "110", ()),
        ("HK", "999", ()),
        ("MY", "999", ()),
        ("SG", "999", ()),
        ("SA", "999", ()),
        ("AE", "999", ()),
        ("OM", "9999", ()),
        ("KW", "112", ()),
        ("QA", "999", ()),
        ("BH", "999", ()),
        ("JO", "911", ()),
        ("TH", "191", ()),
        ("KH", "117", ("ambulance",)),
        ("ID", "110", ("ambulance",)),
        ("BN", "+62 21 2924 4800", ("police", "ambulance")),
        ("LA", "+62 21 2924 4800", ("police", "ambulance")),
        ("MM", "+62 21 2924 4800", ("police", "ambulance")),
    ],
)
def test_first_number_of_each_country_for_danger_to_life(
    country: str, first: str, missing: tuple[str, ...], site: Site
) -> None:
    found = whom_to_call(site, country)
    assert (found.calls[0].label, found.missing) == (first, missing)
    assert any(call.contact.country == "ID" for call in found.calls)


def test_low_confidence_is_marked_wherever_somebody_may_call(site: Site) -> None:
    unverified = {
        country.code
        for country in site.countries.values()
        for call in emergency_numbers(site, country.code).calls
        if not call.is_verified
    }
    assert unverified == {"BH", "KW", "JP", "KR"}
    assert emergency_numbers(site, "JP").calls[0].is_verified


def test_release_is_ready_on_the_day_of_the_facts_and_not_four_months_later(whole: Site) -> None:
    def codes(day: date) -> set[str]:
        [found] = lint_ways(
            whole, Context(day), [Way(release=True)], (contacts.check, emergency.check, danger.check)
        )
        return {f.code for f in found if f.severity == "error"}

    assert codes(DAY) == set()
    assert codes(add_months(DAY, 4)) == {"CON008", "HLP014"}


def test_table_of_what_is_covered_says_what_is_missing(whole: Site) -> None:
    rows = {row.country.code: row for row in coverage(edition(whole, Audience.staff, DAY))}
    assert set(rows) == {c.code for c in whole.countries.values()}
    assert rows["TW"].missing == ()
    assert rows["LA"].missing == ("police", "ambulance", "crisis", "labour")
    assert "mission" not in rows["ID"].cells
    assert [weakness for _, weakness in rows["LA"].cells["mission"].found] == ["office_hours"]
    assert [weakness for _, weakness in rows["KW"].cells["police"].found] == ["unverified"]
