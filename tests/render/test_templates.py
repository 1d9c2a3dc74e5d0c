"""Templates can be read: no line is longer than a screen is wide."""

from pathlib import Path

import pytest

from tests.conftest import ROOT

LONGEST = 160
TEMPLATES = sorted([*(ROOT / "src/suluh").rglob("theme/**/*.html"), *(ROOT / "overrides").rglob("*.html")])


def test_there_are_templates_to_look_at() -> None:
    assert len(TEMPLATES) > 100


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_line_is_too_long_to_read(path: Path) -> None:
    """Break it where Jinja takes the line end away: `{%-`, `{{-`, `-}}`, or after a tag in a component."""
    long = [n for n, line in enumerate(path.read_text("utf-8").splitlines(), 1) if len(line) > LONGEST]
    assert long == []
