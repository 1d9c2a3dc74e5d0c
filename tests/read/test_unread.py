"""One mistake in a file makes no other file guilty: what is there and cannot be read is not missing."""

from pathlib import Path

import pytest

from suluh.model.unread import Unread
from tests.small_site import FILES, changed, load_site

FAULTS = {
    "a key that nobody knows": "titel: x\n",
    "a blank that is none": "title:\u00a0x\n",
}


def broken(name: str, fault: str) -> dict[str, str]:
    text = FILES[name]
    return {name: text.replace("---\n", f"---\n{fault}", 1) if name.endswith(".md") else fault + text}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
@pytest.mark.parametrize(
    "name", [name for name in FILES if name.endswith((".md", ".yml")) and "mkdocs" not in name]
)
def test_a_file_that_cannot_be_read_makes_no_other_file_guilty(name: str, fault: str, tmp_path: Path) -> None:
    _, findings = load_site(tmp_path, broken(name, fault))
    assert {finding.path for finding in findings} == {name}


def test_a_twin_that_cannot_be_read_is_not_asked_for(tmp_path: Path) -> None:
    """Case of a page with an impossible day: its true cause once, and no "no twin"."""
    files = changed("content/id/masalah/paspor.md", "  last: 2026-11-22", "  last: 2026-02-30")
    _, findings = load_site(tmp_path, files)
    assert [finding.code for finding in findings] == ["DAY003"]


def test_a_page_whose_id_cannot_be_read_is_known_by_its_path(tmp_path: Path) -> None:
    files = changed("content/id/masalah/paspor.md", "id: paspor", "id : : paspor")
    _, findings = load_site(tmp_path, files)
    assert "TRN001" not in {finding.code for finding in findings}


def test_what_is_really_missing_is_still_asked_for(tmp_path: Path) -> None:
    files: dict[str, str | bytes | None] = {
        "content/en/masalah/paspor.md": None,
        "content/data/terms/p3mi.yml": None,
    }
    site, findings = load_site(tmp_path, files)
    assert {finding.code for finding in findings if finding.severity == "error"} >= {"TRN001", "REF001"}
    assert site.unread == Unread()


def test_a_broken_page_does_not_hide_another_that_is_missing(tmp_path: Path) -> None:
    files = broken("content/id/index.md", "titel: x\n") | changed(
        "content/id/masalah/paspor.md", "next:\n", "next:\n  - page:tidak-ada\n"
    )
    _, findings = load_site(tmp_path, files)
    assert {finding.code for finding in findings} == {"SCH003", "REF001"}
