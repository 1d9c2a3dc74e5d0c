"""Every case file of every room: the fault is found and said, the sound content is passed."""

from pathlib import Path

import pytest

from tests.cases.form import Case, all_cases, said

EACH = pytest.mark.parametrize("case", all_cases(), ids=lambda case: f"{case.room}/{case.path.stem}")


@EACH
def test_fault_is_found_on_its_line_and_said_in_both_languages(case: Case, tmp_path: Path) -> None:
    findings, guilt = case.faults(tmp_path)
    assert said(findings) == case.says
    assert sorted((f.path, f.line, f.code) for f in findings if f.code == case.code) == sorted(guilt)


@EACH
def test_sound_content_is_passed_in_silence(case: Case, tmp_path: Path) -> None:
    assert said(case.rest(tmp_path)) == ""
