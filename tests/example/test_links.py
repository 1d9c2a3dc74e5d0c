"""How the things of the example hang together is what is kept: what rests on what, whom to call, what is where."""

from datetime import date
from typing import get_args

from suluh.link.as_of import as_of
from suluh.link.coverage import coverage
from suluh.link.emergency import emergency_numbers, whom_to_call
from suluh.link.impact import describe, impact_of
from suluh.link.notices import notices
from suluh.link.order import order_pages
from suluh.link.regulations import relations
from suluh.link.standing import legal_changes, standing
from suluh.model.danger import Danger
from tests.example.golden import assert_golden
from tests.example.site import example
from tests.small_site import edition_of, pages_of

DAYS = (date(2010, 1, 1), date(2018, 1, 1), date(2020, 10, 7), date(2020, 10, 8), date(2026, 11, 22))


def lines(*found: object) -> str:
    return "\n".join(map(str, found))


def test_what_rests_on_each_thing() -> None:
    site = example()
    subjects = [("page", id) for id in site.pages["id"]]
    for folder, things in site.things.items():
        subjects += [(site.kinds.by_folder[folder].reference, id) for id in things]
    said = {}
    for kind, id in subjects:
        found = impact_of(site, kind, id)
        if found:
            said[f"{kind}:{id}"] = lines(
                *(
                    f"{one.path}:{one.line}: {describe(site, one, lang)}"
                    for one in found
                    for lang in ("id", "en")
                )
            )
    said["reg:uu-18-2017#6"] = lines(
        *(describe(site, one, "en") for one in impact_of(site, "reg", "uu-18-2017", "6"))
    )
    said["reg:uu-18-2017#7"] = lines(
        *(describe(site, one, "en") for one in impact_of(site, "reg", "uu-18-2017", "7"))
    )
    assert_golden("links/impact", said)


def test_how_the_law_stands_on_each_day() -> None:
    site = example()
    laws = site.regulations
    changes = legal_changes(laws)
    said = {f"relations of {id}": lines(*relations(laws, id).items()) for id in laws}
    for day in DAYS:
        said[f"{day}"] = lines(
            *(f"{id}: {standing(law, changes.get(id, ()), day)}" for id, law in laws.items())
        )
        then = as_of(site, day)
        said[f"{day}: as of"] = lines(*(f"{id}: {law.status}" for id, law in then.regulations.items()))
        said[f"{day}: notices"] = lines(
            *(f"{subject} {one.change.by} {one.change.relation} {one.change.target} {one.place} {one.part}"
              for subject, all_of in notices(site, day).items() for one in all_of)
        )  # fmt: skip
    assert_golden("links/law", said)


def test_whom_to_call_in_each_country() -> None:
    site = example()
    said = {}
    for country in (None, *(country.code for country in site.countries.values()), "XX"):
        for danger in get_args(Danger):
            told = whom_to_call(site, country, danger)
            calls = (
                f"{c.contact.id} {c.label} {c.href} {c.needs} {c.is_emergency} {c.at_home}"
                for c in told.calls
            )
            said[f"{country} {danger}"] = lines(*calls, f"missing: {told.missing}")
        if country:
            numbers = emergency_numbers(site, country)
            said[f"{country} numbers"] = lines(
                *(c.label for c in numbers.calls), f"missing: {numbers.missing}"
            )
    for row in coverage(site):
        said[f"{row.country.id} covered"] = lines(
            *(f"{column}: {[(c.id, weak) for c, weak in cell.found]} {[c.id for c in cell.withheld]}"
              for column, cell in row.cells.items()), f"missing: {row.missing}",
        )  # fmt: skip
    assert_golden("links/calls", said)


def test_what_is_at_each_address() -> None:
    found = pages_of(edition_of(example(), "supervisor").site)
    said = {
        document.address: f"{document.kind} {document.subject} {document.audience.value} {document.section}\n"
        + " ".join(f"{folder}:{id}" for folder, id in document.shows)
        for document in found.values()
    }
    assert_golden("links/addresses", said)
    order = {lang: lines(*((section.id, [p.id for p in pages]) for section, pages in order_pages(example(), lang)))
             for lang in ("id", "en")}  # fmt: skip
    assert_golden("links/order", order)
