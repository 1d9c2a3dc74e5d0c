"""The case files themselves: every code has one, and each speaks both languages."""

import re
from pathlib import Path

import pytest

from tests.cases.form import Case, all_cases
from tests.small_site import load_site

ROOT = Path(__file__).resolve().parents[2]
CASES = all_cases()


# Codes on what a case cannot lay down; each has tests of its own.
ELSEWHERE = {
    *("THM001", "THM002", "THM003"),  # overrides: tests/lint/test_overrides.py
    "ROL003",  # icons of the theme: tests/lint/test_role_icons.py
    *("CRW001", "CRW002", "CRW003"),  # the pages of a build: tests/plugin/test_crawl.py
    *("BAS001", "BAS002", "BAS003", "BAS004"),  # what changed since a revision: tests/cli/test_owed.py
    *("CFG001", "CFG002", "CFG003"),  # mkdocs.yml: tests/plugin/test_site_config.py
}


def codes_in_source() -> set[str]:
    """Every code that the source can say."""
    return {
        code
        for path in (ROOT / "src" / "suluh").rglob("*.py")
        for code in re.findall(r'(?<!")"([A-Z]{3}\d{3})"(?!")', path.read_text("utf-8"))
    }


def test_small_site_that_every_case_starts_from_has_no_findings(tmp_path: Path) -> None:
    site, findings = load_site(tmp_path)
    assert [f.text("en") for f in findings] == []
    assert set(site.pages["id"]) == set(site.pages["en"]) == {"beranda", "paspor"}


def test_every_code_in_the_source_has_a_case() -> None:
    assert codes_in_source() - {case.code for case in CASES} == ELSEWHERE


def test_no_case_is_about_a_code_that_nobody_says() -> None:
    assert {case.code for case in CASES} - codes_in_source() == set()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path.stem)
def test_case_says_its_code_in_both_languages(case: Case) -> None:
    assert case.title.endswith("."), "a case begins with a sentence"
    lines = [line for line in case.says.split("\n") if f"[{case.code}]" in line]
    assert lines
    assert len(lines) % 2 == 0
    for indonesian, english in zip(lines[::2], lines[1::2], strict=True):
        assert indonesian.split(": ")[0] == english.split(": ")[0], "the same place"
        assert indonesian != english


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path.stem)
def test_case_changes_something_in_both_parts(case: Case) -> None:
    assert "-- content" in case.bad
    assert "-- content" in case.good
