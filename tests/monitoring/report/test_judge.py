"""Responses are judged as every form judges them."""

from datetime import date
from pathlib import Path

from suluh.monitoring.link.score import Scorer
from suluh.monitoring.report.categories import NO_LIGHT, NONE, SKIPPED, WHOLE_LIGHT, YEAR
from suluh.monitoring.report.duplicates import TIME
from suluh.monitoring.report.intake import take_in
from suluh.monitoring.report.judge import judge
from suluh.monitoring.report.sheets import read_sheets
from suluh.monitoring.report.tally import people, tally
from tests.monitoring.report.form import instrument
from tests.monitoring.report.kobo import made_up, write

TODAY = date(2026, 11, 22)


def test_a_thousand_responses_score_as_the_forms_score_them(tmp_path: Path) -> None:
    form = instrument()
    export = made_up(form, 1_000, seed=5)
    intake = take_in(read_sheets(write(export, tmp_path)), form, version=2)
    judged = judge(intake, form, TODAY)
    scorer = Scorer(form, TODAY)
    agreed = [answers for answers in export.responses if answers["persetujuan"] == "ya"]
    scores = [scorer(answers) for answers in agreed]
    assert judged.refused == 1_000 - len(agreed) > 0
    assert judged.frame[WHOLE_LIGHT].cast(str).to_list() == [s.whole.light or NO_LIGHT for s in scores]
    percents = [s.whole.percent for s in scores if s.whole.percent is not None]
    assert judged.percent[""] == [sum(percents), len(percents)]
    assert sum(b.count for b in judged.breaches.values()) == sum(
        list(s.points.values()).count(0) for s in scores
    )
    cleaned = [scorer.clean(answers) for answers in agreed]
    for item in ("sip2mi", "salinan"):
        told = [c for c in judged.frame[item].cast(str).to_list() if c not in (NONE, SKIPPED)]
        assert told == [c[item] for c in cleaned if c.get(item)]


def test_an_item_that_was_not_asked_is_told_apart_from_one_without_an_answer(tmp_path: Path) -> None:
    form = instrument()
    export = made_up(form, 3, seed=1)
    for answers, sip2mi, salinan in zip(
        export.responses, ("ya", "ya", "tidak"), ("ya", "", "ya"), strict=True
    ):
        answers.update(sip2mi=sip2mi, salinan=salinan, persetujuan="ya")
    judged = judge(take_in(read_sheets(write(export, tmp_path)), form, version=2), form, TODAY)
    assert judged.frame["salinan"].cast(str).to_list() == ["ya", NONE, SKIPPED]
    assert judged.answered["salinan"] == [1, 2]


def test_a_constraint_that_does_not_hold_sets_the_row_aside(tmp_path: Path) -> None:
    form = instrument()
    export = made_up(form, 5, seed=1)
    for answers in export.responses:
        answers["persetujuan"] = "ya"
    export.responses[2]["biaya"] = "-5"
    intake = take_in(read_sheets(write(export, tmp_path)), form, version=2)
    judged = judge(intake, form, TODAY)
    assert [(a.row, a.reasons[0].name, a.reasons[0].column) for a in intake.set_aside] == [
        (4, "constraint", "biaya")
    ]
    assert judged.frame.height == 4


def test_a_module_for_a_time_counts_only_for_responses_of_its_days(tmp_path: Path) -> None:
    plain = instrument()
    sections = [s.model_dump(mode="json") for s in plain.sections]
    sections[1] |= {"valid_until": "2026-06-30"}
    form = instrument(sections=sections)
    export = made_up(form, 2, seed=1)
    for answers, day in zip(export.responses, ("2026-06-30", "2026-07-01"), strict=True):
        answers.update(tanggal=day, sip2mi="ya", persetujuan="ya")
    judged = judge(take_in(read_sheets(write(export, tmp_path)), form, version=2), form, TODAY)
    assert judged.frame["sip2mi"].cast(str).to_list() == ["ya", SKIPPED]


def test_the_day_of_a_response_is_its_date_else_when_it_was_sent(tmp_path: Path) -> None:
    form = instrument()
    export = made_up(form, 2, seed=1)
    for answers in export.responses:
        answers["persetujuan"] = "ya"
    export.responses[0]["tanggal"] = "2024-05-01"
    export.responses[1].pop("tanggal", None)
    export.responses[1]["_submission_time"] = "2025-05-01T10:00:00"
    intake = take_in(read_sheets(write(export, tmp_path)), form, version=2)
    assert intake.good[TIME].to_list()[1].startswith("2025")
    assert judge(intake, form, TODAY).frame[YEAR].cast(str).to_list() == ["2024", "2025"]


def test_counts_add_up_and_people_are_told_by_sex(tmp_path: Path) -> None:
    form = instrument()
    export = made_up(form, 300, seed=2)
    judged = judge(take_in(read_sheets(write(export, tmp_path)), form, version=2), form, TODAY)
    counts = tally(judged, form)
    assert {rows for rows, _ in counts.tables} == {"kelamin", "wilayah", "p3mi"}
    item = form.item("calon")
    assert item is not None
    found = people(judged, form, item)
    assert found is not None
    for sex in "lpt":
        told = sum(int(a.get(f"calon_{sex}") or 0) for a in export.responses if a["persetujuan"] == "ya")
        assert found.margins["_sex"][sex] == told
