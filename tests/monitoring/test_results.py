"""The scripts of the page of results: the numbers of `suluh report` on the file of the same visits."""

import json
import random
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from suluh.monitoring.link.columns import CONSENT, INSTRUMENT, VERSION
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.warning_rule import WarningRule
from suluh.monitoring.pages.instruments.data import instrument_data
from suluh.monitoring.pages.instruments.results_data import results_data
from suluh.monitoring.report.counts import Counts, Published, Table
from suluh.monitoring.report.document import make_report
from suluh.monitoring.report.options import ReportOptions
from suluh.monitoring.report.reading import read_results
from suluh.monitoring.report.results import Results, publish
from suluh.monitoring.report.suppression import suppress
from tests.conftest import ROOT
from tests.monitoring.report.form import instrument as form
from tests.monitoring.report.kobo import made_up
from tests.monitoring.responses import DAY, UNREADABLE, Answers, instruments
from tests.theme import THEME

HARNESS = Path(__file__).with_name("results.cjs")
AGENCIES = ["PT Contoh", "PT. CONTOH", "Contoh, PT", "P.T. Contoh ", "PT Contoh Jaya", "CV Maju", "firma Ürün", "  ", "Cirebon", "KUPANG"]  # fmt: skip


def rules(instrument: Instrument) -> list[WarningRule]:
    """A rule that asks much of an instrument: the light, a window of days, an agency."""
    agency = next((item.id for item in instrument.items if item.dimension == "agency"), "")
    if not agency:
        return []
    return [
        WarningRule(
            id=f"aturan-{days}", name={"id": "Merah", "en": "Red"}, instrument=instrument.id,
            rule=f"at least 2 with the same {agency} within {days} days where lampu = 'red' or nilai < 50",
            says={"id": f"{{count}} kali dalam {{days}} hari, {{first}} sampai {{last}}: {{{agency}}}", "en": f"{{count}}: {{{agency}}}"},
            sources=("contoh",), checked=DAY, confidence="low",
        )
        for days in (30, 900)
    ]  # fmt: skip


def visits(instrument: Instrument, number: int, seed: int) -> list[dict[str, Any]]:
    """Visits as the form keeps them, made up; some with answers that cannot be read, some twice, some of others."""
    chance = random.Random(f"{instrument.id} {seed}")
    texts = {item.id: AGENCIES for item in instrument.items if item.dimension}
    export = made_up(instrument, number, seed=seed, until=DAY, texts=texts, lean=chance.choice((0.4, 0.8)))
    day = next((item.id for item in instrument.items if item.dimension == "date"), "")
    found: list[dict[str, Any]] = []
    for index, answers in enumerate(export.responses):
        if answers.get(CONSENT) != "tidak" and chance.random() < 0.1:
            _spoil(instrument, answers, chance)
        if day and chance.random() < 0.5:  # just inside, and just outside of a window of days
            answers[day] = (DAY - timedelta(days=chance.choice((0, 30, 61, 92)))).isoformat()
        answers["end"] = answers.pop("_submission_time")
        uuid = answers.pop("_uuid")
        rounds = {id: [dict(a) for at, a in entries if at == index] for id, entries in export.rounds.items()}
        found.append(
            {"uuid": uuid, "answers": answers, "rounds": rounds, "instrument": instrument.id, "version": instrument.version,
             "state": "done", "made": "", "changed": ""}
        )  # fmt: skip
    twice = [dict(visit) for visit in chance.sample(found, min(3, number))]
    if twice:
        twice[0]["answers"] = {**twice[0]["answers"], "end": "2026-01-02T08:00:00"}
        if instrument.consent:
            twice[0]["answers"][CONSENT] = "ya"
    return [*found, *twice]


def _spoil(instrument: Instrument, answers: Answers, chance: random.Random) -> None:
    fields = [
        name
        for section in instrument.sections
        if not section.repeat
        for i in section.items
        for name in i.fields
    ]
    for _ in range(chance.randrange(1, 3)):
        answers[chance.choice(fields)] = chance.choice(
            (*UNREADABLE, "-7", "#N/A", "'=1+1", "São\ufffd", "SÃ£o")
        )
    match chance.randrange(6):
        case 0:
            answers[INSTRUMENT] = "lain"
        case 1:
            answers[VERSION] = str(instrument.version + 1)
        case 2:
            answers["end"] = "kemarin"
        case _:
            pass


def shown(cases: list[tuple[Instrument, list[WarningRule], list[dict[str, Any]]]], folder: Path) -> Any:
    """What the scripts make of each case, in one process."""
    words = THEME.words["id"]["report"]
    given = [
        {
            "data": results_data(form, found, "id", words), "today": DAY.isoformat(), "visits": own,
            "columns": instrument_data(form)["columns"],
        }
        for form, found, own in cases
    ]  # fmt: skip
    return _run({"cases": given, "systems": []}, folder)["made"]


def _run(given: dict[str, Any], folder: Path) -> Any:
    path = folder / "in.json"
    path.write_text(json.dumps(given), "utf-8")
    command = [str(ROOT / "scripts" / "node"), str(HARNESS), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=240)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def reported(form: Instrument, found: list[WarningRule], file: str, folder: Path) -> Results:
    """What `suluh report` makes of the file."""
    path = folder / f"{form.id}.json"
    path.write_text(file, "utf-8")
    return read_results(
        ReportOptions(path, form, {rule.id: rule for rule in found}, folder / "out", DAY, "0", THEME)
    )


def _published(found: Published) -> dict[str, Any]:
    return {
        "total": found.total,
        "margins": {name: dict(margin) for name, margin in found.margins.items()} if found.total is not None else {},
        "tables": {
            "\0".join(pair): {
                "rows": list(table.rows), "columns": list(table.columns),
                "cells": {"\0".join(cell): n for cell, n in table.cells.items()},
            }
            for pair, table in found.tables.items()
        },
        "withheld": sorted("\0".join(pair) for pair in found.withheld) if found.total is not None else [],
    }  # fmt: skip


def _same_counts(found: dict[str, Any], counts: Counts) -> None:
    expected = suppress(counts)
    mine = {**found["shown"], "withheld": sorted(found["shown"]["withheld"])}
    assert mine == _published(expected)
    assert found["counts"]["total"] == counts.total
    assert found["counts"]["margins"] == {name: dict(margin) for name, margin in counts.margins.items()}


def compare(found: dict[str, Any], results: Results) -> None:
    """The page says what the report says: who counts, scores, lights, reasons, hidden cells, warnings."""
    intake, judged = results.intake, results.judged
    rows = {row.row: sorted({reason.name for reason in row.reasons}) for row in intake.set_aside if row.sheet in ("", results.instrument.id)}  # fmt: skip
    assert {one["at"] + 2: sorted({r["name"] for r in one["reasons"]}) for one in found["aside"]} == rows
    assert found["refused"] == judged.refused
    assert found["sums"] == judged.percent
    assert len(found["visits"]) == judged.frame.height
    lights = [visit["light"] or "_no_light" for visit in found["visits"]]
    assert lights == judged.frame["lampu"].cast(str).to_list()
    assert {(b["item"], b["subject"]): (b["count"], b["first"], b["last"]) for b in found["breaches"]} == {
        key: (b.count, b.first, b.last) for key, b in judged.breaches.items()
    }
    _same_counts({"counts": found["counts"], "shown": found["shown"]}, results.counts)
    assert set(found["people"]) == set(results.people)
    for id, counts in results.people.items():
        _same_counts(found["people"][id], counts)
    assert [(f["rule"], f["title"], f["text"], [at + 2 for at in f["rows"]]) for f in found["firings"]] == [
        (f.rule, f.title["id"], f.text["id"], [row for _, row, _ in f.rows]) for f in results.firings
    ]
    _same_words(found["results"], results)
    assert {**found["again"], "visits": 0} == {**found["results"], "visits": 0}


def _same_words(found: dict[str, Any], results: Results) -> None:
    """The tables that the page draws are those that the redacted report draws."""
    words = THEME.words["id"]["report"]
    report = make_report(results, publish(results.counts, True), "id", words, redacted=True)
    assert found["total"] == report.used
    assert (found["light"] is None) == (report.light is None)
    if found["light"] and report.light:
        assert [(b["label"], b["count"], b["percent"]) for b in found["light"]["bars"]] == [
            (b.label, b.count, b.percent) for b in report.light.bars
        ]
    drawn = [
        [name, [t if isinstance(t, str) else [t.title, list(t.heads), [[label, list(n), total] for label, n, total in t.rows], list(t.totals), t.total] for t in tables]]
        for name, tables in report.grids
    ]  # fmt: skip
    assert [
        [g["name"], [t if isinstance(t, str) else [t["title"], t["heads"], t["rows"], t["totals"], t["total"]] for t in g["tables"]]]
        for g in found["grids"]
    ] == drawn  # fmt: skip
    rates = [
        (f.item, f.breached, f.answered, f.percent) for chapter in report.chapters for f in chapter.findings
    ]
    items = {item.id: item.text["id"] for item in results.instrument.items}
    assert [
        (items[f["item"]], f["breached"], f["answered"], f["percent"]) for f in found["findings"]
    ] == rates
    assert [p["title"] for p in found["people"]] == [p.title for p in report.people]


def check(number: int, folder: Path, *, seeds: range) -> None:
    """So many made-up visits in all, over every instrument."""
    every = (form(), *instruments())
    each = max(4, number // (len(every) * len(seeds)))
    cases = [(i, rules(i), visits(i, each, seed)) for seed in seeds for i in every]
    for (instrument, found, _), made in zip(cases, shown(cases, folder), strict=True):
        compare(made, reported(instrument, found, made["file"], folder))


def test_the_page_comes_to_the_numbers_of_the_report(tmp_path: Path) -> None:
    check(160, tmp_path, seeds=range(1, 2))


@pytest.mark.long
def test_five_hundred_visits_come_to_the_numbers_of_the_report(tmp_path: Path) -> None:
    for first in (2, 4):
        check(2000, tmp_path, seeds=range(first, first + 2))


def _comparable(instrument: Instrument) -> Instrument:
    """The instrument with the wording of its first version throughout."""
    return instrument.model_copy(
        update={
            "sections": tuple(
                section.model_copy(
                    update={"items": tuple(item.model_copy(update={"since": 1}) for item in section.items)}
                )
                for section in instrument.sections
            )
        }
    )


def _long(instrument: Instrument, number: int) -> Instrument:
    """The instrument with so many items more, which are scored."""
    section = instrument.sections[1]
    model = section.items[0].model_copy(update={"critical": False})
    more = [
        section.model_copy(
            update={
                "id": f"bagian{at}",
                "items": tuple(model.model_copy(update={"id": f"butir{at}_{n}"}) for n in range(50)),
            }
        )
        for at in range(number // 50)
    ]
    return instrument.model_copy(update={"sections": (*instrument.sections, *more)})


def test_no_visit_an_older_one_one_of_others_and_three_hundred_items(tmp_path: Path) -> None:
    whole, long = form(), _long(form(), 300)
    old, other = visits(whole, 2, 7)[:2]
    old["answers"] |= {CONSENT: "ya", VERSION: "1", INSTRUMENT: whole.id, "biaya": "5"}
    other["answers"] |= {CONSENT: "ya", INSTRUMENT: "lain", VERSION: ""}
    cases: list[tuple[Instrument, list[WarningRule], list[dict[str, Any]]]] = [
        (whole, [], []), (whole, [], [old, other]), (_comparable(whole), [], [old]), (long, [], visits(long, 30, 7)),
    ]  # fmt: skip
    none, refused, kept, many = shown(cases, tmp_path)
    assert (none["results"]["read"], none["results"]["total"], none["results"]["light"]) == (0, None, None)
    assert [[r["name"] for r in one["reasons"]] for one in refused["aside"]] == [["version"], ["instrument"]]
    assert refused["results"]["older"] == []
    assert [visit["version"] for visit in kept["results"]["older"]] == [1]
    assert kept["results"]["used"] == 0
    compare(many, reported(long, [], many["file"], tmp_path))


def _system(chance: random.Random) -> Counts:
    """Counts of two variables, with many that are small."""
    rows, columns = ([f"{name}{n}" for n in range(chance.randrange(2, 6))] for name in "rc")
    cells = {(r, c): chance.choice((0, 0, 1, 2, 4, 5, 6, 7, 9, 12, 40)) for r in rows for c in columns}
    margins = {
        "rows": {r: sum(cells[r, c] for c in columns) for r in rows},
        "columns": {c: sum(cells[r, c] for r in rows) for c in columns},
    }
    table = Table(tuple(rows), tuple(columns), cells)
    return Counts(sum(cells.values()), margins, {("rows", "columns"): table})


def test_the_page_hides_what_the_report_hides(tmp_path: Path) -> None:
    """400 small tables, in which nearly every path of the hiding is gone."""
    chance = random.Random(71)
    systems = [_system(chance) for _ in range(400)]
    given = [
        {
            "total": counts.total,
            "margins": [[name, list(margin.items())] for name, margin in counts.margins.items()],
            "tables": [
                ["\0".join(pair), {"rows": t.rows, "columns": t.columns, "cells": [["\0".join(c), n] for c, n in t.cells.items()]}]
                for pair, t in counts.tables.items()
            ],
        }
        for counts in systems
    ]  # fmt: skip
    for found, counts in zip(_run({"cases": [], "systems": given}, tmp_path)["safe"], systems, strict=True):
        assert found == _published(suppress(counts))
