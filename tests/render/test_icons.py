"""The icons: small, drawn with lines, silent, and there for every section."""

import re
import xml.etree.ElementTree as etree
from pathlib import Path

import pytest
import yaml

from tests.theme import THEME

ROOT = Path(__file__).resolve().parents[2]
NAVIGATION = yaml.safe_load((ROOT / "content/id/nav.yml").read_text("utf-8"))["sections"]
LINES = sorted(
    path for name, path in THEME.packaged.items() if name.startswith("icons/") and path.stem != "suluh"
)
icon = THEME.icon
LARGEST_BYTES = 800


@pytest.mark.parametrize("name", [section["icon"] for section in NAVIGATION])
def test_every_section_has_its_icon(name: str) -> None:
    assert icon(name)


@pytest.mark.parametrize("path", LINES, ids=lambda path: path.stem)
def test_icon_is_a_small_drawing_of_lines_without_style_or_script(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text) <= LARGEST_BYTES
    root = etree.fromstring(text)
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("fill") == "none"
    assert root.get("stroke") == "currentColor"
    names = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert names <= {"svg", "path", "circle", "rect"}
    assert not re.search(r"style=|href|\bon\w+=", text)


@pytest.mark.parametrize("path", LINES, ids=lambda path: path.stem)
def test_icon_in_a_page_says_nothing_and_cannot_be_focused(path: Path) -> None:
    drawn = icon(path.stem)
    assert drawn.startswith('<svg class="icon" width="24" height="24" aria-hidden="true"')


@pytest.mark.parametrize("name", ["", "tidak-ada", "../icons/pulang", "Pulang", "a/b"])
def test_a_name_without_a_file_draws_nothing(name: str) -> None:
    assert icon(name) == ""
