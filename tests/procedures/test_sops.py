"""Procedures as authors may write them: the rules never raise, and what they pass can be drawn."""

import re
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from suluh.areas import DECLARED
from suluh.findings import Finding
from suluh.link.addresses import citation_key
from suluh.lint.context import Context
from suluh.model.citation import Citation
from suluh.model.site import Site
from suluh.procedures.link.reach import reach
from suluh.procedures.link.sop_monitoring import Monitoring, monitoring
from suluh.procedures.lint import sops
from suluh.procedures.model.service import Service
from suluh.procedures.model.sop import MINUTES, Duration, Sop
from suluh.procedures.pages.sop_flow.layout import lay_out as lay_out_flow
from suluh.procedures.pages.sop_matrix.layout import lay_out
from suluh.procedures.pages.sop_steps import plain_steps
from suluh.read.things import read_thing
from tests.procedures.small_procedures import FACT, both, row, sop_of
from tests.procedures.small_procedures import sops as drawable
from tests.small_site import DAY
from tests.theme import words

QUIET = settings(max_examples=250, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
CONTENT = Path(__file__).resolve().parents[2] / "content"
NAMES = st.sampled_from(["k0", "k1", "k2", "k3", "k4", "k5", "k6", "hilang"])
PAPERS = st.sampled_from(["d0", "d0", "d0", "d1", "d1", "d1", "d9"])
ANSWERS = st.sampled_from(["Ya", "ya", "Tidak", "Ulang"])


def site_of(*things: Sop | Service) -> Site:
    found: dict[str, dict[str, Any]] = {}
    for thing in things:
        found.setdefault(thing.kind_name, {})[thing.id] = thing
    return Site({"id": {}, "en": {}}, found, {}, {}, DECLARED.kinds)


def findings_of(*things: Sop | Service, today: date = DAY) -> list[Finding]:
    return list(sops.check(site_of(*things), Context(today)))


def codes(findings: list[Finding], severity: str = "error") -> set[str]:
    return {finding.code for finding in findings if finding.severity == severity}


@st.composite
def sound(draw: st.DrawFn) -> list[dict[str, Any]]:
    """The rows of a procedure without a fault: every activity can be followed by the row below it."""
    last = draw(st.integers(1, 7))
    rows = [row("k0", "p0", "terminator")]
    for number in range(1, last):
        shape = draw(st.sampled_from(["process", "decision"]))
        if rows[-1]["shape"] == "decision" and draw(st.booleans()):
            shape = "terminator"  # the decision above also leads to the row below this one
        exits = []
        if shape == "decision":
            targets = [number + 1, min(number + 2, last), *draw(st.lists(st.integers(0, last), max_size=2))]
            exits = [(answer, f"k{to}") for answer, to in zip("abcd", targets, strict=False)]
        actors = " ".join(draw(st.lists(st.sampled_from(["p0", "p1"]), min_size=1, max_size=2)))
        rows.append(row(f"k{number}", actors, shape, exits=exits))
    return [*rows, row(f"k{last}", "p1", "terminator")]


SLIPS = {
    "id": NAMES,
    "shape": st.sampled_from(["terminator", "process", "decision"]),
    "actors": st.lists(st.sampled_from(["p0", "p1", "p9"]), min_size=1, max_size=2),
    "exits": st.lists(st.tuples(ANSWERS, NAMES), max_size=7),
    "next": st.none() | NAMES,
}


@st.composite
def drafts(draw: st.DrawFn) -> Sop:
    """Any procedure that the model accepts: sound ones, and such with up to four slips of the pen."""
    rows = draw(sound())
    for _ in range(draw(st.integers(0, 4))):
        key = draw(st.sampled_from([*SLIPS]))
        draw(st.sampled_from(rows))[key] = draw(SLIPS[key])
    for own in rows:
        if own.get("next") is None:
            own.pop("next", None)
        for key in ("requirements", "outputs"):
            own[key] = draw(st.lists(PAPERS, max_size=1))
        if draw(st.booleans()):
            own["duration"] = {"value": 2, "unit": draw(st.sampled_from([*MINUTES]))}
    documents = [
        {
            "id": id,
            "name": both("Berkas"),
            "origin": draw(st.sampled_from(["activity", "applicant", "sop"])),
            "sop": draw(st.sampled_from([None, "uji", "lain"])),
            "final": draw(st.booleans()),
        }
        for id in [*draw(st.lists(PAPERS, max_size=1)), "d0", "d1"]
    ]
    return sop_of(
        draw(st.sampled_from([["p0", "p1"], ["p0", "p1", "p1"]])),
        rows,
        documents=documents,
        service=draw(st.sampled_from([None, "layanan", "lain"])),
        status=draw(st.sampled_from(["draft", "approved"])),
        monitored=draw(st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1))),
    )


def service(value: float, unit: str = "minute") -> Service:
    text = {"name": both("Layanan"), "summary": both("Melayani."), "role": "editor"}
    total = {"value": value, "unit": unit}
    return Service.model_validate({"id": "layanan", "audience": "public", "total": total, **text, **FACT})


def draw_all(sop: Sop) -> None:
    for lang in ("id", "en"):
        lay_out_flow(plain_steps(sop, lang, words(lang)["sop"]))
    lay_out(sop)
    lay_out(sop, rows_per_page=2)


@QUIET
@given(drafts() | drawable())
def test_rules_never_raise_and_what_has_no_error_can_be_drawn(sop: Sop) -> None:
    found = findings_of(sop, service(3))
    assert all(finding.text("id") != finding.text("en") for finding in found)
    if not codes(found) - {"SOP003"}:
        draw_all(sop)


@QUIET
@given(sound())
def test_sound_rows_have_no_error(rows: list[dict[str, Any]]) -> None:
    sop = sop_of(["p0", "p1"], rows)
    assert codes(findings_of(sop)) == set()
    draw_all(sop)


@QUIET
@given(drafts() | drawable())
def test_without_a_finding_every_activity_lies_between_the_start_and_an_end(sop: Sop) -> None:
    if codes(findings_of(sop)) - {"SOP003"}:
        return
    ways = reach(sop)
    assert ways.open == frozenset()
    assert ways.reached == frozenset(range(len(sop.activities)))
    assert all(row in ways.ends or ways.later[row] & ways.ends for row in range(len(sop.activities)))


@QUIET
@given(drawable(), st.lists(st.integers(1, 90), min_size=12, max_size=12))
def test_shortest_way_is_a_way_and_no_other_is_shorter(sop: Sop, minutes: list[int]) -> None:
    ways = reach(sop)
    way = ways.shortest(minutes)
    assert bool(way) == bool(ways.reached & ways.ends)
    assert all(b in ways.after[a] for a, b in pairwise(way))
    # The slow way to the same sum: let the least time to each row settle.
    least = {0: minutes[0]}
    for _ in sop.activities:
        for source, targets in enumerate(ways.after):
            for target in targets:
                if source in least:
                    new = least[source] + minutes[target]
                    least[target] = min(least.get(target, new), new)
    if way:
        assert sum(minutes[row] for row in way) == min(least[end] for end in ways.ends if end in least)


FILES = sorted((CONTENT / "data" / "sops").glob("*.yml"))


def read(path: Path) -> Sop:
    thing, _, _ = read_thing(path, path.name, Sop)
    assert isinstance(thing, Sop)
    return thing


REAL = [read(path) for path in FILES]


def put(sop: Sop, number: int, **changes: Any) -> Sop:
    """The procedure with one activity changed."""
    activities = list(sop.activities)
    activities[number] = activities[number].model_copy(update=changes)
    return sop.model_copy(update={"activities": tuple(activities)})


def injected(sop: Sop) -> list[tuple[str, Sop]]:
    """(code, the procedure with one fault)."""
    acts = sop.activities
    decision = next(n for n, a in enumerate(acts) if a.shape == "decision")
    exits = acts[decision].exits
    inner = {d.id for d in sop.documents if d.origin == "activity" and not d.final}
    giver = next(n for n, a in enumerate(acts) if inner & {*a.outputs})
    lost = acts[-1].model_copy(update={"id": "tersesat"})
    spin = acts[-1].model_copy(update={"id": "putar", "shape": "process", "next": "putar"})
    to_spin = tuple(way.model_copy(update={"to": "putar"}) for way in exits)
    timed = tuple(a.model_copy(update={"duration": Duration(value=30, unit="minute")}) for a in acts)
    return [
        ("SOP001", put(sop, 1, id=acts[0].id)),
        ("SOP002", put(sop, decision, exits=(exits[0].model_copy(update={"to": "hilang"}), *exits[1:]))),
        ("SOP002", put(sop, 1, actors=("hilang",))),
        ("SOP004", put(sop, decision, exits=exits[:1])),
        ("SOP004", put(sop, 0, shape="process")),
        ("SOP005", sop.model_copy(update={"activities": (*acts, lost)})),
        ("SOP006", put(sop.model_copy(update={"activities": (*acts, spin)}), decision, exits=to_spin)),
        ("SOP007", put(sop, giver, outputs=())),
        ("SOP008", sop.model_copy(update={"activities": timed, "service": "layanan"})),
        ("SOP009", sop.model_copy(update={"monitored": date(2026, 1, 1)})),
    ]  # fmt: skip


@pytest.mark.parametrize("sop", REAL, ids=lambda sop: sop.id)
def test_fault_put_into_a_real_procedure_is_caught(sop: Sop) -> None:
    others = [other for other in REAL if other.id != sop.id]
    for code, broken in injected(sop):
        found = findings_of(broken, *others, service(20))
        assert code in {finding.code for finding in found}, code


def test_real_procedures_have_no_fault() -> None:
    found = findings_of(*REAL)
    # Roles and services are not read here.
    assert [f.text("en") for f in found if not re.search(r'"(role|service):', f.en[0])] == []


def test_reference_to_a_step_leads_to_its_anchor() -> None:
    sop = sop_of(["a"], [row("x", "a", "terminator"), row("y", "a"), row("z", "a", "terminator")])
    site = site_of(sop)

    def leads(part: str) -> tuple[str, str] | None:
        return citation_key(site, Citation("sop", "uji", part, "", 1))

    assert leads("3") == ("prosedur/uji", "langkah-3")
    assert leads("3") == ("prosedur/uji", "langkah-3")
    assert {leads(part) for part in ("", "0", "4", "x", "y-1", "9" * 5000)} == {("prosedur/uji", "")}


def test_while_a_way_may_be_missing_nothing_is_called_lost() -> None:
    ya, tidak = ("Ya", "akhir"), ("Tidak", "perbaki")
    sop = sop_of(
        ["a"],
        [
            row("awal", "a", "terminator"),
            row("cek", "a", "decision", exits=[ya, tidak]),
            row("perbaiki", "a", next="awal"),
            row("akhir", "a", "terminator"),
        ],
    )
    assert codes(findings_of(sop)) == {"SOP002"}


def test_monitoring_is_due_six_months_after_the_last_or_after_the_start() -> None:
    sop = REAL[0]
    watched = sop.model_copy(update={"monitored": date(2026, 5, 22)})
    assert monitoring(watched, date(2026, 11, 22)) == Monitoring(date(2026, 11, 22), is_late=False)
    assert monitoring(watched, date(2026, 11, 23)).is_late
    assert monitoring(sop, DAY) == Monitoring(None, is_late=False)  # a draft
    dates = sop.dates.model_copy(update={"effective": "2026-01-01"})
    approved = sop.model_copy(update={"status": "approved", "dates": dates})
    assert monitoring(approved, date(2026, 7, 1)) == Monitoring(date(2026, 7, 1), is_late=False)
    assert monitoring(approved, date(2026, 7, 2)).is_late
    nothing = sop.model_copy(update={"status": "approved"})
    assert monitoring(nothing, DAY).is_unknown
