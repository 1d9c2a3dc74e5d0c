"""A page that wears a class of a style sheet of its own loads that sheet."""

import re

import pytest

from tests.conftest import Sites

# Classes that suluh.css leaves to other sheets, so that each page carries only what it needs.
OWN_SHEET = ("stack", "checklist", "swatch", "tabs", "card outcome", "urgent")


@pytest.mark.parametrize("edition", ["public", "supervisor"])
def test_every_page_loads_the_sheet_of_the_classes_it_wears(sites: Sites, edition: str) -> None:
    site = sites[edition]
    sheets = {path.name: path.read_text("utf-8") for path in (site / "aset").glob("*.css")}
    seen, bare = set(), []
    for path in site.rglob("*.html"):
        html = path.read_text("utf-8")
        for name in OWN_SHEET:
            if not re.search(rf'class="(?:[^"]* )?{name}["\s]', html):
                continue
            seen.add(name)
            rule = "." + name.replace(" ", ".")
            loaded = "".join(sheets[sheet] for sheet in re.findall(r'href="[^"]*aset/([^"]+\.css)"', html))
            if rule not in loaded:
                bare.append((path.relative_to(site).as_posix(), name))
    assert bare == []
    assert seen >= {"stack", "checklist", "urgent"}
    suluh = next(text for name, text in sheets.items() if name.startswith("suluh."))
    assert [name for name in OWN_SHEET if "." + name.replace(" ", ".") in suluh] == []
