"""CMP001, CMP002, HLP012 and HLP014: stages of complaints, and numbers for who is in danger."""

from datetime import timedelta
from typing import Any

import pytest

from suluh.helpdesk.lint import complaints, danger
from suluh.link.mentions import in_page
from suluh.lint.context import Context
from suluh.model.thing import Thing
from tests.helpdesk.desk import contact, country, outcome
from tests.memory import a_page, a_site, a_thing, both, said
from tests.small_site import DAY


def stage(id: str, *ways: str, clocks: tuple[str, ...] = (), **keys: Any) -> dict[str, Any]:
    running = [
        {
            "id": one,
            "name": both(one),
            "starts": both("Diterima"),
            "value": 3,
            "unit": "day",
            "legal_basis": ["reg:a"],
        }
        for one in clocks
    ]
    to = [{"when": both("Bila"), "to": way} for way in ways]
    return {
        "id": id,
        "name": both(id),
        "text": both(id),
        "actor": both("Petugas"),
        "ways": to,
        "clocks": running,
        **keys,
    }


def procedure(*stages: dict[str, Any]) -> Thing:
    return a_thing(
        "complaints", "p", name=both("P"), summary=both("P."), reference="reg:a", stages=list(stages)
    )


@pytest.mark.parametrize(
    ("stages", "found"),
    [
        ([stage("terima", "akhir"), stage("akhir")], []), ([stage("terima", "akhir"), stage("akhir", "terima")], []),
        ([stage("terima", "akhirr", "akhir", "qqqqqqqq"), stage("akhir")], [
            ("stages.0.ways.0.to", 'there is no stage "akhirr": did you mean "akhir"?'),
            ("stages.0.ways.2.to", 'there is no stage "qqqqqqqq": add the stage'),
        ]),
        ([stage("terima", "akhir"), stage("akhir"), stage("sisa", "terima")], [("stages.2.id", 'no way leads from the first stage to "sisa": name its id in `ways`, or remove it')]),
        ([stage("a", "b"), stage("b", "c"), stage("c", "d"), stage("d")], []),
        ([stage("a", "b"), stage("b"), stage("b")], [("stages.2.id", 'the id "b" is used twice: choose another id for the stage or clock')]),
        ([stage("a", "b", clocks=("jam", "b")), stage("b", clocks=("jam",))], [
            ("stages.1.id", 'the id "b" is used twice: choose another id for the stage or clock'),
            ("stages.1.clocks.0.id", 'the id "jam" is used twice: choose another id for the stage or clock'),
        ]),
    ],
)  # fmt: skip
def test_cmp001_stages_lead_to_each_other(stages: list[dict[str, Any]], found: list[tuple[str, str]]) -> None:
    told = said(complaints.check(a_site(things=[procedure(*stages)]), Context(DAY)))
    assert [(path.removeprefix("complaints/p."), text) for path, _, text in told] == found


@pytest.mark.parametrize(("text", "units", "parts"), [("x" * 160, 160, 1), ("x" * 159 + "€", 161, 2), ("x" * 70 + "中", 71, 2), ("x" * 69 + "中", 70, 1)])  # fmt: skip
def test_cmp002_a_message_is_one_sms(text: str, units: int, parts: int) -> None:
    messages = [{"status": both("S"), "text": {"id": "Pendek.", "en": text}}]
    site = a_site(things=[procedure(stage("a", "b"), stage("b", messages=messages))])
    told = [(path, what) for path, _, what in said(complaints.check(site, Context(DAY)))]
    say = f"this message is {parts} SMS ({units} units): make it one SMS"
    assert told == [("complaints/p.stages.1.messages.0.text.en", say)] * (parts > 1)


@pytest.mark.parametrize(
    ("reference", "found"),
    [
        ("complaint:p", None), ("complaint:p#terima", None), ("complaint:p#jam", None), ("complaint:hilang#x", None), ("reg:p#x", None),
        ("complaint:p#jamm", '"complaint:p" has no stage or clock "jamm": did you mean "jam"?'),
        ("complaint:p#qqqqqqqq", '"complaint:p" has no stage or clock "qqqqqqqq": write the id of a stage or clock'),
    ],
)  # fmt: skip
def test_cmp001_a_reference_names_a_stage_or_a_clock(reference: str, found: str | None) -> None:
    page = a_page(f"Lihat [[{reference}]].")
    site = a_site([page], [procedure(stage("terima", "akhir", clocks=("jam",)), stage("akhir"))])
    told = said(complaints.check(site, Context(DAY, mentions=tuple(in_page(site, "id", page)))))
    assert [(path, line, text) for path, line, text in told] == ([("id/uji.md", 10, found)] if found else [])


def number(id: str, code: str, *needs: str, days: int = 0, **keys: Any) -> Thing:
    """A short number of a country, checked so many days ago; its term is 90."""
    channels = [{"type": "phone", "value": "112"}]
    checked = (DAY - timedelta(days)).isoformat()
    return contact(
        id,
        code,
        kind="police",
        needs=needs or ("police",),
        **{"channels": channels, "checked": checked, **keys},
    )


ABROAD = (country("ID"), country("MY"), country("TW"), number("polisi-my", "MY"), number("polisi-id", "ID"))
NO_LOCAL = 'the outcome of danger "hasil" has no local number, though one is known ({}): write `contact_needs`, such as [emergency]; police and ambulance then come with it'  # fmt: skip
NO_HOME = 'the outcome of danger "hasil" has no number to call in Indonesia: name in `contacts` one contact with a phone, such as polri-110'  # fmt: skip


@pytest.mark.parametrize(
    ("keys", "others", "found"),
    [
        # Abroad: a number in every country of which one is known.
        ({"contact_needs": ["emergency"]}, [], []), ({}, [], [("contact_needs", NO_LOCAL.format("MY"))]),
        ({}, [number("polisi-tw", "TW")], [("contact_needs", NO_LOCAL.format("MY, TW"))]),
        ({"contacts": ["polisi-my"]}, [], []), ({"contacts": ["polisi-id"]}, [], [("contact_needs", NO_LOCAL.format("MY"))]),
        ({"urgency": "soon"}, [], []), ({"place": "sea"}, [], [("contact_needs", NO_LOCAL.format("MY"))]),
        # At home: one of the contacts that it names can be rung.
        ({"place": "origin", "contacts": ["polisi-id"]}, [], []), ({"place": "origin", "contacts": ["polisi-my"]}, [], [("contacts", NO_HOME)]),
        ({"place": "origin", "contacts": ["hilang"]}, [], [("contacts", NO_HOME)]),
    ],
)  # fmt: skip
def test_hlp012_a_number_where_one_is_known(keys: dict[str, Any], others: list[Thing], found: list[tuple[str, str]]) -> None:  # fmt: skip
    site = a_site(things=(*ABROAD, *others, outcome("hasil", **{"urgency": "danger", **keys})))
    told = said(danger.check(site, Context(DAY)))
    assert [(path.removeprefix("outcomes/hasil."), text) for path, _, text in told] == found


@pytest.mark.parametrize(
    ("days", "display", "told_of"), [(90, "full", False), (91, "full", True), (91, "hidden", False)]
)
def test_hlp014_a_release_names_old_numbers_of_danger(days: int, display: str, told_of: bool) -> None:
    old = number("polisi-lama", "ID", days=days, display=display)
    hasil = outcome("hasil", urgency="danger", place="origin", contacts=["polisi-id", "polisi-lama"])
    site = a_site(things=(*ABROAD, old, hasil))
    say = (
        f'the outcome of danger "hasil" shows the contact "polisi-lama", last checked {days} days ago: '
        "check the contact, then set `checked`, or name another"
    )
    assert (
        said(danger.check(site, Context(DAY, release=True)))
        == [("outcomes/hasil.contacts", 1, say)] * told_of
    )
    assert list(danger.check(site, Context(DAY))) == []
