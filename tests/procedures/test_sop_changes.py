"""What changed from one version of a procedure to another: all of it, and nothing else."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from suluh.procedures.link.sop_changes import SopChanges, compare
from suluh.procedures.model.sop import Sop
from suluh.procedures.pages.sop_changes import count, marks, say_identity, say_steps, when
from tests.procedures.small_procedures import VERIFICATION, both, sops
from tests.small_site import sound_site, view_of
from tests.theme import words

W = {lang: words(lang)["sop_change"] for lang in ("id", "en")}
SOP = {lang: words(lang)["sop"] for lang in ("id", "en")}
QUIET = settings(max_examples=80, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def changed(**more: Any) -> Sop:
    return Sop.model_validate(VERIFICATION.model_dump(mode="json", by_alias=True) | more)


def activities() -> list[dict[str, Any]]:
    return list(VERIFICATION.model_dump(mode="json", by_alias=True)["activities"])


def test_a_procedure_does_not_differ_from_itself() -> None:
    assert compare(VERIFICATION, VERIFICATION) == SopChanges(VERIFICATION, VERIFICATION, (), (), (), ())


@pytest.mark.parametrize(
    ("effective", "said"),
    [
        ("2026-11-21", "The new version holds since "),
        ("2026-11-22", "The new version holds since "),
        ("2026-11-23", "From tomorrow, "),
        ("2026-11-24", "From "),
        (None, "The new version is still a draft."),
    ],
)
def test_from_when_a_version_holds_is_said_from_the_day_of_the_build(
    effective: str | None, said: str, tmp_path: Path
) -> None:
    view = view_of(sound_site(tmp_path), "en")
    words = when(changed(status="approved", dates={"effective": effective}), view)
    assert words.startswith(said)
    assert words.startswith("From tomorrow") == (effective == "2026-11-23")
    assert when(changed(status="draft", dates={"effective": effective}), view) == W["en"]["when_approved"]


def test_new_removed_moved_and_changed_steps_are_told_apart() -> None:
    rows = activities()
    by_id = {row["id"]: row for row in rows}
    by_id["cocok"] |= {"duration": {"value": 1, "unit": "hour"}, "actors": ["verifikator"]}
    by_id["serah"]["outputs"] = ["hasil"]
    by_id["sah"]["exits"][2]["to"] = "selesai"
    fresh = {**by_id["cocok"], "id": "arsip", "text": both("Mengarsipkan"), "next": "selesai"}
    order = ["serah", "lengkap", "terima", "cocok", "sah", "arsip", "tanda-tangan", "selesai"]
    new = changed(activities=[by_id.get(id, fresh) for id in order])
    changes = compare(VERIFICATION, new)
    kinds = {step.id: step.kind for step in changes.steps}
    assert kinds["arsip"] == "added"
    assert kinds["tolak"] == "removed"
    assert [id for id, kind in kinds.items() if kind == "moved"] in (["lengkap"], ["terima"])
    assert kinds["cocok"] == "changed"
    assert kinds["sah"] == "changed"
    assert {d.field for d in changes.by_id["cocok"].differences} == {"duration", "actors"}
    assert {d.field for d in changes.by_id["sah"].differences} == {"exits"}
    assert "tanda-tangan" not in kinds or kinds["tanda-tangan"] == "changed"


def test_changes_are_said_in_words_of_both_languages_with_how_it_was_and_is() -> None:
    rows = activities()
    rows[3] |= {"duration": {"value": 1, "unit": "hour"}, "requirements": ["berkas"]}
    changes = compare(VERIFICATION, changed(activities=rows, warning=both("Awas.")))
    for lang, hour, half, paper in (
        ("id", "1 jam", "30 menit", "Berkas pemohon"),
        ("en", "1 hour", "30 minutes", "Berkas pemohon (en)"),
    ):
        [step] = say_steps(changes, lang, W[lang], SOP[lang])
        assert (step.number, step.kind, step.numbers) == (4, "changed", "4")
        said = {s.head: (s.before, s.after) for s in step.said}
        assert said[W[lang]["field"]["duration"]] == (half, hour)
        assert said[SOP[lang]["requirements"]] == ("", paper)
        [identity] = say_identity(changes, lang, W[lang], SOP[lang])
        assert (identity.head, identity.before) == (SOP[lang]["warning"], "")
        assert count(changes, W[lang]) == W[lang]["count"]["changed"].format(1)


def test_changed_columns_are_marked_in_the_sheet() -> None:
    rows = activities()
    rows[3] |= {"duration": {"value": 1, "unit": "hour"}, "actors": ["verifikator"]}
    found = marks(compare(VERIFICATION, changed(activities=rows)), W["id"])
    assert {n: mark.columns for n, mark in found.items()} == {4: {"time", "chart"}}


def test_a_step_that_now_leads_elsewhere_is_a_change_though_nothing_in_it_was_written() -> None:
    rows = activities()
    rows.insert(2, {"id": "baru", "text": both("Menimbang"), "actors": ["loket"]})
    changes = compare(VERIFICATION, changed(activities=rows))
    assert changes.by_id["baru"].kind == "added"
    assert {d.field for d in changes.by_id["terima"].differences} == {"next"}
    step = next(s for s in say_steps(changes, "id", W["id"], SOP["id"]) if s.number == 2)
    assert (step.said[0].before, step.said[0].after) == (
        "langkah 3 (Memeriksa kelengkapan)",
        "langkah 3 (Menimbang)",
    )


@QUIET
@given(sops(), sops(), st.sampled_from(["id", "en"]))
def test_every_step_of_both_versions_is_the_same_or_told_once(old: Sop, new: Sop, lang: str) -> None:
    changes = compare(old, new)
    ids = [step.id for step in changes.steps]
    assert len(ids) == len(set(ids))
    before, after = ({a.id: a for a in sop.activities} for sop in (old, new))
    for id in before.keys() | after.keys():
        step = changes.by_id.get(id)
        if id not in before:
            assert step is not None
            assert step.kind == "added"
        elif id not in after:
            assert step is not None
            assert step.kind == "removed"
        elif step is None:
            assert before[id] == after[id]
    said = say_steps(changes, lang, W[lang], SOP[lang])
    assert len(said) == len(changes.steps)
    # The other way round the same steps differ.
    assert {s.id for s in compare(new, old).steps} - set(ids) <= {
        s.id for s in compare(new, old).steps if s.kind == "moved"
    }
