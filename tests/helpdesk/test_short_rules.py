"""AGY001, ALR001, CHG001, HOL001, FRM001, FRM002, RFL001 to RFL003: bounds, both sides, and what is said."""

from datetime import timedelta
from typing import Any

import pytest

from suluh.findings import Finding
from suluh.helpdesk.link.alerts import (
    alerts_in_country,
    alerts_on_outcome,
    alerts_on_page,
    in_order,
    running,
)
from suluh.helpdesk.lint import alerts, charges, dated_lists, forms, referrals
from suluh.helpdesk.model.alert import Alert
from suluh.helpdesk.model.charge import Charge
from suluh.helpdesk.model.outcome import Outcome
from suluh.lint.context import Context
from suluh.model.thing import Thing
from tests.helpdesk.desk import outcome
from tests.memory import a_page, a_site, a_thing, both, said
from tests.small_site import DAY


def told(rule: Any, *things: Thing) -> list[tuple[str, str]]:
    """(place, sentence) of each finding of a rule."""
    return [(path, text) for path, _, text in said(rule.check(a_site(things=things), Context(DAY)))]


def only(rule: Any, *things: Thing) -> Finding:
    (found,) = rule.check(a_site(things=things), Context(DAY))
    return found  # type: ignore[no-any-return]


def agencies(days: int, **keys: Any) -> Thing:
    dated = (DAY - timedelta(days=days)).isoformat()
    return a_thing("agencies", "daftar", name=both("Daftar"), publisher=both("Kantor"), dated=dated, **keys)


@pytest.mark.parametrize(
    ("days", "keys", "stale"),
    [
        (30, {}, False),
        (31, {}, True),
        (7, {"term_days": 7}, False),
        (8, {"term_days": 7}, True),
        (0, {}, False),
    ],
)
def test_agy001_a_list_past_its_term(days: int, keys: dict[str, int], stale: bool) -> None:
    found = agencies(days, **keys)
    term = keys.get("term_days", 30)
    assert (
        told(dated_lists, found)
        == [
            (
                "agencies/daftar.dated",
                f"the list of {DAY - timedelta(days=days)} is past its {term} days and not shown: get a new list",
            )
        ]
        * stale
    )
    if stale:
        assert only(dated_lists, found).severity == "warning"
        assert only(dated_lists, found).id[1] == "ambil daftar baru"


def holidays(*days: str) -> Thing:
    rows = [{"date": day, "name": both("Libur")} for day in days]
    return a_thing("holidays", "libur", name=both("Libur"), year=2026, days=rows)


@pytest.mark.parametrize(
    ("days", "places"),
    [
        (["2026-01-01", "2026-12-31"], []),
        (["2025-12-31", "2026-01-01", "2027-01-01"], [0, 2]),
        (["2026-08-17", "2026-05-01", "2026-08-17", "2026-08-17"], [2, 3]),
        (["2025-08-17", "2025-08-17"], [0, 1]),
    ],
)
def test_hol001_a_day_of_another_year_or_twice(days: list[str], places: list[int]) -> None:
    assert told(dated_lists, holidays(*days)) == [
        (
            f"holidays/libur.days.{at}.date",
            f"{days[at]} is no day of 2026, or stands there twice: fix the date",
        )
        for at in places
    ]
    for one in dated_lists.check(a_site(things=(holidays(*days),)), Context(DAY)):
        assert (one.code, one.severity, one.id[1]) == ("HOL001", "error", "perbaiki tanggalnya")


def alert(id: str = "awas", starts: int = -10, ends: int = 30, **keys: Any) -> Alert:
    """An alert from so many days after the day of the tests to so many."""
    days = {"starts": (DAY + timedelta(starts)).isoformat(), "ends": (DAY + timedelta(ends)).isoformat()}
    fields = {"title": both("Awas"), "text": both("Awas."), "topic": "scam", **days, **keys}
    found = a_thing("alerts", id, **fields)
    assert isinstance(found, Alert)
    return found


@pytest.mark.parametrize(
    ("starts", "ends", "what"),
    [
        (-10, 14, None),
        (-10, 13, "the alert ends on"),
        (-10, 0, "the alert ends on"),
        (-10, -1, "the alert ended on"),
        (0, 0, "the alert ends on"),
        (20, 19, "the alert ends before it starts: fix `starts` and `ends`"),
        (1, 0, "the alert ends before it starts: fix `starts` and `ends`"),
    ],
)
def test_alr001_an_alert_that_ends_unnoticed(starts: int, ends: int, what: str | None) -> None:
    found = told(alerts, alert(starts=starts, ends=ends))
    if what is None:
        assert found == []
    elif "before" in what:
        assert found == [("alerts/awas.ends", what)]
        assert only(alerts, alert(starts=starts, ends=ends)).severity == "error"
    else:
        day = DAY + timedelta(ends)
        mend = "extend it if its source still says so, or remove it"
        assert found == [("alerts/awas.ends", f"{what} {day}: {mend}")]
        one = only(alerts, alert(starts=starts, ends=ends))
        assert one.severity == "warning"
        assert one.id[0] == f"peringatan {'sudah' if ends < 0 else 'akan'} berakhir {day}"


def test_an_alert_runs_from_its_first_day_to_its_last() -> None:
    found = alert(starts=0, ends=2)
    assert [running(found, DAY + timedelta(n)) for n in range(-1, 4)] == [None, found, found, found, None]


def test_the_gravest_alert_comes_first_then_the_newest() -> None:
    rows = [
        alert("a", -5, level="note"), alert("b", -9, level="danger"), alert("c", -3, level="danger"),
        alert("d", -3, level="warning"), alert("e", -3, level="danger"),
    ]  # fmt: skip
    assert [one.id for one in in_order(rows)] == ["e", "c", "b", "d", "a"]


def test_where_an_alert_stands() -> None:
    things = (
        alert("my", countries=["MY"]), alert("tawaran", topics=["tawaran"]), alert("uji", pages=["uji"]),
        alert("semua", everywhere=True), alert("upah", problems=["wages", "death"], countries=["TW"]),
    )  # fmt: skip
    site = a_site(things=things)

    def on(**keys: Any) -> set[str]:
        return {one.id for one in alerts_on_page(site, a_page("Isi.", **keys))}

    assert on(id="lain") == set()
    assert on() == {"uji"}
    assert on(id="lain", country="MY") == {"my"}
    assert on(id="lain", country="ID") == set()
    assert on(id="lain", topics=["masalah", "tawaran"]) == {"tawaran"}
    assert on(id="lain", type="landing") == {"semua"}
    assert {one.id for one in alerts_in_country(site, "MY")} == {"my", "tawaran", "uji", "semua"}
    assert {one.id for one in alerts_in_country(site, "TW")} == {"upah", "tawaran", "uji", "semua"}
    about = {name: outcome("x", problems=[name]) for name in ("wages", "trauma")}
    assert all(isinstance(one, Outcome) for one in about.values())
    assert [one.id for one in alerts_on_outcome(site, about["wages"])] == ["upah"]  # type: ignore[arg-type]
    assert alerts_on_outcome(site, about["trauma"]) == []  # type: ignore[arg-type]


def charge(*rulings: dict[str, Any]) -> Charge:
    rows = [{"text": both("Aturan."), "verdict": "unknown", **ruling} for ruling in rulings]
    found = a_thing("charges", "biaya", name=both("Biaya"), rulings=rows)
    assert isinstance(found, Charge)
    return found


@pytest.mark.parametrize(
    ("verdict", "basis", "told_of"),
    [
        ("forbidden", [], True), ("allowed", [], True), ("conflict", [], False), ("unknown", [], False),
        ("forbidden", ["reg:uu-18-2017#30"], False), ("allowed", ["reg:uu-18-2017#30"], False),
    ],
)  # fmt: skip
def test_chg001_a_firm_answer_rests_on_an_article(verdict: str, basis: list[str], told_of: bool) -> None:
    found = told(charges, charge({"schemes": ["ukps"]}, {"verdict": verdict, "legal_basis": basis}))
    text = f'the answer "{verdict}" has no article: write `legal_basis`, or verdict: unknown'
    assert found == [("charges/biaya.rulings.1.verdict", text)] * told_of


@pytest.mark.parametrize(
    ("rulings", "places"),
    [
        ([{}], []),
        ([{"schemes": ["ukps"]}, {}], []),
        ([{"countries": ["MY"]}, {}], []),
        ([{}, {"schemes": ["ukps"]}, {"countries": ["MY"]}], [1, 2]),
        ([{"schemes": ["ukps"]}, {}, {}], [2]),
        ([{"schemes": ["ukps"]}, {"countries": ["MY"]}, {"schemes": ["ukps"], "countries": ["MY"]}], []),
    ],
)
def test_chg001_a_general_ruling_comes_last(rulings: list[dict[str, Any]], places: list[int]) -> None:
    hidden = "this ruling is hidden by a general one before it: put the general ruling last"
    assert told(charges, charge(*rulings)) == [(f"charges/biaya.rulings.{at}", hidden) for at in places]


def test_the_rulings_of_a_scheme_end_with_one_for_every_country() -> None:
    found = charge(
        {"schemes": ["ukps"], "countries": ["MY"]}, {"schemes": ["p-to-p"]}, {"schemes": ["ukps"]}, {"schemes": ["ukps", "g-to-g"]},
    )  # fmt: skip

    def of(scheme: str) -> list[int]:
        return [found.rulings.index(one) for one in found.rulings_for(scheme)]

    assert (of("ukps"), of("p-to-p"), of("g-to-g"), of("perseorangan")) == ([0, 2], [1], [3], [])
    assert charge({}, {"schemes": ["ukps"]}).rulings_for("ukps") == charge({}).rulings


def form(*fields: dict[str, Any], **keys: Any) -> Thing:
    rows = [{"label": both("Isian"), **field} for field in fields]
    sections = [{"id": "satu", "title": both("Satu"), "fields": rows}]
    known = {
        "name": both("F"),
        "purpose": "intake",
        "reference": "reg:uu-18-2017",
        "regulation_version": "2025-06",
    }
    return a_thing("forms", "formulir", **{**known, "sections": sections, **keys})


WHY = {"required": True, "reason": both("Karena."), "legal_basis": ["reg:uu-18-2017#1"]}


@pytest.mark.parametrize(("count", "optional", "told_of"), [(10, 5, False), (11, 0, True)])
def test_frm001_ten_required_fields_are_the_most(count: int, optional: int, told_of: bool) -> None:
    fields = [{"id": f"a{n}", **WHY} for n in range(count)] + [{"id": f"b{n}"} for n in range(optional)]
    assert (
        told(forms, form(*fields))
        == [("forms/formulir.sections", "11 required fields: keep 10 at most")] * told_of
    )


@pytest.mark.parametrize(
    ("field", "what"),
    [
        (WHY, None),
        ({"required": True}, 'the required field "b" has no reason or article: write `reason` and `legal_basis`, or make it optional'),
        ({**WHY, "reason": None}, 'the required field "b" has no reason or article: write `reason` and `legal_basis`, or make it optional'),
        ({**WHY, "legal_basis": []}, 'the required field "b" has no reason or article: write `reason` and `legal_basis`, or make it optional'),
        ({**WHY, "required": False, "reason": None}, None),
        ({"id": "a"}, 'the field id "a" is used twice: choose another id'),
        ({"type": "choice"}, 'the field "b": choices do not fit its type: write `choices`, or change `type`'),
        ({"type": "choices"}, 'the field "b": choices do not fit its type: write `choices`, or change `type`'),
        ({"type": "text", "choices": [{"id": "x", "text": both("X")}]}, 'the field "b": choices do not fit its type: write `choices`, or change `type`'),
        ({"type": "choice", "choices": [{"id": "x", "text": both("X")}]}, None),
        ({"type": "choices", "choices": [{"id": "x", "text": both("X")}]}, None),
        ({"type": "yes_no"}, None),
    ],
)  # fmt: skip
def test_frm001_each_field_is_sound(field: dict[str, Any], what: str | None) -> None:
    found = told(forms, form({"id": "a"}, {"id": "b", **field}))
    assert found == ([("forms/formulir.sections.0.fields.1.id", what)] if what else [])


def test_frm001_ids_differ_between_sections_too() -> None:
    sections = [
        {"id": name, "title": both(name), "fields": [{"id": "a", "label": both("A")}]}
        for name in ("satu", "dua")
    ]
    assert [place for place, _ in told(forms, form(sections=sections))] == [
        "forms/formulir.sections.1.fields.0.id"
    ]


def law(id: str, **relations: Any) -> Thing:
    return a_thing(
        "regulations", id, kind="uu", number="1", year=2020, title=both(id), level="national", status="in_force",
        relations=relations,
    )  # fmt: skip


@pytest.mark.parametrize("relation", ["amends", "revokes", "replaces", "implements"])
@pytest.mark.parametrize(
    ("since", "later"), [("2025-07-01", True), ("2025-06-30", True), ("2025-05-31", False), ("", False)]
)
def test_frm002_a_form_keeps_up_with_its_regulation(relation: str, since: str, later: bool) -> None:
    link: Any = {"id": "uu-18-2017", "since": since} if since else {"id": "uu-18-2017"}
    if relation == "implements":
        link = "uu-18-2017"
    site = (
        form({"id": "a"}, reference="reg:uu-18-2017#5"),
        law("uu-18-2017"),
        law("uu-2-2025", **{relation: [link]}),
    )
    found = told(forms, *site)
    text = f'"uu-2-2025" changed uu-18-2017 on {since}, after 2025-06: compare the form, then set `regulation_version`'
    assert found == [("forms/formulir.regulation_version", text)] * (later and relation != "implements")
    assert told(forms, site[0]) == []


def route(place: str = "origin", stage: str = "before", **keys: Any) -> dict[str, Any]:
    return {
        "place": place,
        "stage": stage,
        "agency": "bp2mi",
        "method": "refer",
        "what": both("Bantu."),
        **keys,
    }


def referral(*routes: dict[str, Any], problem: str = "wages") -> Thing:
    return a_thing("referrals", "rujukan", problem=problem, name=both("Upah"), routes=list(routes))


@pytest.mark.parametrize(
    ("routes", "found"),
    [
        ([route(lead=True)], []),
        ([route(), route(lead=True), route()], []),
        ([route(lead=True), route(stage="after", lead=True), route("sea", lead=True)], []),
        ([route()], [("routes.0", "no agency to call first for origin, before: write `lead: true` on one row")]),
        ([route(lead=True), route("sea"), route("sea")], [("routes.1", "no agency to call first for sea, before: write `lead: true` on one row")]),
        ([route(lead=True), route(), route(lead=True), route(lead=True)], [
            ("routes.2.lead", "two agencies to call first for origin, before: keep one `lead: true`"),
            ("routes.3.lead", "two agencies to call first for origin, before: keep one `lead: true`"),
        ]),
    ],
)  # fmt: skip
def test_rfl002_one_agency_comes_first(routes: list[dict[str, Any]], found: list[tuple[str, str]]) -> None:
    assert told(referrals, referral(*routes)) == [
        (f"referrals/rujukan.{place}", text) for place, text in found
    ]


@pytest.mark.parametrize(("problem", "never"), [("sexual_violence", True), ("trafficking", True), ("violence", False), ("wages", False)])  # fmt: skip
def test_rfl003_what_is_never_mediated(problem: str, never: bool) -> None:
    routes = [route(lead=True), route(method="mediate"), route(method="protect")]
    text = f'"{problem}" is never mediated: use protect, refer, report, litigate or support'
    assert (
        told(referrals, referral(*routes, problem=problem))
        == [("referrals/rujukan.routes.1.method", text)] * never
    )
    officer = {
        "classification": both("K"),
        "never_promise": [both("Hasil")],
        "references": ["sop:terima", "sop:mediasi-upah"],
    }
    sent = told(referrals, outcome("hasil", problems=["wages", problem], officer=officer))
    text = '"sop:mediasi-upah" is a mediation, and this outcome is never mediated: remove the reference'
    assert sent == [("outcomes/hasil.officer.references.1", text)] * never
    assert told(referrals, outcome("hasil", problems=[problem])) == []


def test_rfl001_each_problem_at_its_place_and_stage_is_handed_on() -> None:
    table = referral(route("destination", "during", lead=True), route("sea", "during", lead=True))
    assert told(referrals, table, outcome("hasil")) == []
    assert told(referrals, outcome("hasil", problems=["death"])) == []  # no table, no gap in it
    gaps = told(
        referrals, table, outcome("a", problems=["wages", "death"]), outcome("b", stage="after"),
        outcome("c", place="origin"), outcome("d", problems=["death", "offer"]), outcome("e", place="sea"),
    )  # fmt: skip
    assert gaps == [
        (f"outcomes/{place}", f"the referral table has no row for {row}: add it in content/data/referrals")
        for place, row in (
            ("a.problems.1", "death, destination, during"),
            ("b.problems.0", "wages, destination, after"),
            ("c.problems.0", "wages, origin, during"),
            ("d.problems.1", "offer, destination, during"),
        )
    ]
