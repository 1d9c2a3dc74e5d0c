"""MRK001 to MRK007: Markdown that is not drawn here is named, each form once."""

from pathlib import Path

import pytest

from suluh.findings import Finding
from suluh.lint.foreign import foreign_forms
from suluh.lint.foreign_form import Form
from suluh.lint.foreign_forms import FORMS
from suluh.lint.leftovers import leftovers
from tests.small_site import guide, load_site

PAGE = "content/id/masalah/uji.md"
FIRST = 13  # the line of the file on which the body begins
QUIET = ("TRN001", "PAG004")


def said(folder: Path, body: str) -> list[tuple[int, str]]:
    """(line of the body, code) of each finding on a page."""
    return [(f.line - FIRST + 1, f.code) for f in found(folder, body)]


def found(folder: Path, body: str) -> list[Finding]:
    findings = load_site(folder, {PAGE: guide("uji", body)})[1]
    return [f for f in findings if f.path == PAGE and f.code not in QUIET]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_foreign_form_is_named_once_with_what_to_write(form: Form, tmp_path: Path) -> None:
    named = [f for f in found(tmp_path, f"Teks.\n\n{form.case}\n") if f.code.startswith("MRK")]
    assert [f.code for f in named] == ["MRK001"]
    for lang, index in (("id", 0), ("en", 1)):
        assert form.what[index] in named[0].text(lang)
        assert form.write[index] in named[0].text(lang)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_foreign_form_in_code_is_left_alone(form: Form) -> None:
    if not form.in_fence:
        assert list(foreign_forms(f"````\n{form.case}\n````")) == []
        assert list(foreign_forms("\n".join(f"    {line}" for line in form.case.split("\n")))) == []


def test_names_of_forms_are_told_apart() -> None:
    assert len({form.name for form in FORMS}) == len(FORMS)


def test_lists_and_tables_of_public_reports_say_nothing(tmp_path: Path) -> None:
    body = (
        "Yang dibawa:\n- KTP\n- Paspor\n\n1. Siapkan berkas\n   - KTP\n   - Paspor\n2. Datang\n\n"
        "1) Datang\n\n• KTP\n\nDaftar:\n| A | B |\n|---|---|\n| a | b |"
    )
    assert said(tmp_path, body) == []


def test_of_other_generators_only_what_is_not_drawn_is_named(tmp_path: Path) -> None:
    body = (
        '!!! warning "Hati-hati"\n    Jangan tanda tangan.\n\n> [!WARNING]\n> Jangan.\n\n'
        ':::warning\nJangan.\n:::\n\n=== "Malaysia"\n    Isi.\n\nBatas.[^1]\n\n[^1]: Sumber.\n\n- [ ] KTP\n\n'
        '~~lama~~ ==baru== {{< note >}} [TOC]\n\n```yaml title="x"\na: 1\n```'
    )
    assert said(tmp_path, body) == [(11, "MRK001"), (20, "MRK001"), (20, "MRK001")]


@pytest.mark.parametrize(
    ("body", "seen", "expected"),
    [
        ("a **b", "a **b", [(0, "**")]),
        ("a \\*\\*b", "a **b", []),
        ("a\n\nb `**` **c", "a\nb  **c", [(2, "**")]),
        ("| > 5 |", "> 5", []),
        ("> > kutip", "kutip", []),
        ("x ](y) {{", "x ](y) {{", [(0, "](")]),
        ("Apa??? Ya!!! Jam 10:30", "Apa??? Ya!!! Jam 10:30", []),
    ],
)
def test_marks_that_readers_see_are_found(body: str, seen: str, expected: list[tuple[int, str]]) -> None:
    assert list(leftovers(body, seen)) == expected
