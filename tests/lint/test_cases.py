"""Faults that the rules find."""

from pathlib import Path

import pytest

from tests.cases.form import Case, cases_beside, said

CASES = cases_beside(__file__)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path.stem)
def test_fault_is_found_on_its_line_and_said_in_both_languages(case: Case, tmp_path: Path) -> None:
    findings, guilt = case.faults(tmp_path)
    assert said(findings) == case.says
    assert sorted((f.path, f.line, f.code) for f in findings if f.code == case.code) == sorted(guilt)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path.stem)
def test_sound_content_is_passed_in_silence(case: Case, tmp_path: Path) -> None:
    assert said(case.rest(tmp_path)) == ""
