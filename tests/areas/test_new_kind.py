"""A new kind takes a model, a row, a template and words; whatever is forgotten is named before a reader sees it."""

import dataclasses
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from suluh.areas import AREAS, DECLARED
from suluh.blocks.compose import Composer
from suluh.declarations import declare
from suluh.flow import edition, load, open_edition, theme
from suluh.link.impact import describe, impact_of
from suluh.model.audience import Audience
from suluh.model.kinds import ContentKind, Kinds
from suluh.render.page_kind import PageKind, PageKinds
from suluh.render.view import Edition
from suluh.search.documents import extract
from suluh.search.edition import edition_index
from suluh.write.new import write_new
from tests.areas.lost_property.area import KIND, LOST_PROPERTY, PAGE
from tests.areas.lost_property.model import LostItem
from tests.conftest import ROOT
from tests.small_site import DAY, write_site

WITH_LOST = declare((*AREAS, LOST_PROPERTY))
BAG = """\
id: tas
audience: public
name: {id: Tas hitam, en: Black bag}
legal_basis: [reg:uu-18-2017]
sources: [contoh-sumber]
checked: 2026-11-22
confidence: high
"""


@pytest.fixture
def shown(tmp_path: Path) -> Edition:
    content = write_site(tmp_path, {"content/data/lost_items/tas.yml": BAG})
    site, findings = load(content, DAY, declared=WITH_LOST)
    assert [f.text("en") for f in findings if f.severity == "error"] == []
    return open_edition(edition(site, Audience.public, DAY), DAY, theme(None, WITH_LOST), WITH_LOST)


def test_its_page_is_drawn_in_both_languages(shown: Edition) -> None:
    composer = Composer(shown)
    for lang, said in (("id", "Kantor menyimpan: Tas hitam."), ("en", "The office keeps: Black bag.")):
        body = composer.compose(shown.catalogue[(lang, "barang/tas")])
        assert said in body.html


def test_it_is_found_by_search(shown: Edition) -> None:
    composer = Composer(shown)
    texts = {
        key: extract(shown, document, composer.compose(document)) for key, document in shown.catalogue.items()
    }
    index = edition_index(shown, "en", texts)
    assert "lost_item:tas" in {unit.id for unit in index.units}


def test_impact_names_it_by_kind_and_title(shown: Edition) -> None:
    [found] = [a for a in impact_of(shown.site, "reg", "uu-18-2017") if a.kind == "lost_items"]
    assert describe(shown.site, found, "id").startswith("barang temuan tas “Tas hitam” · ")
    assert describe(shown.site, found, "en").startswith("lost item tas “Black bag” · ")


def test_suluh_new_makes_it_and_the_reader_takes_it(tmp_path: Path) -> None:
    content = write_site(tmp_path)
    written, problem = write_new(content, WITH_LOST.kinds, "lost-item", "payung", "", DAY)
    assert problem is None
    assert [path.relative_to(content).as_posix() for path in written] == ["data/lost_items/payung.yml"]
    site, findings = load(content, DAY, declared=WITH_LOST)
    assert [f.code for f in findings if f.severity == "error"] == []
    assert "payung" in site.of(LostItem)


def without(row: Any, name: str) -> dict[str, Any]:
    return {field.name: getattr(row, field.name) for field in dataclasses.fields(row) if field.name != name}


@pytest.mark.parametrize("name", [field.name for field in dataclasses.fields(ContentKind)])
def test_a_row_of_content_that_forgets_a_choice_stops_the_start(name: str) -> None:
    with pytest.raises(TypeError, match=name):
        ContentKind(**without(KIND, name))


@pytest.mark.parametrize("name", [field.name for field in dataclasses.fields(PageKind)])
def test_a_row_of_pages_that_forgets_a_choice_stops_the_start(name: str) -> None:
    with pytest.raises(TypeError, match=name):
        PageKind(**without(PAGE, name))


def test_two_kinds_of_one_name_stop_the_start() -> None:
    with pytest.raises(ValueError, match="lost_items"):
        Kinds((KIND, KIND))
    with pytest.raises(ValueError, match="lost_item"):
        PageKinds((PAGE, PAGE))


def test_a_page_kind_that_nobody_declared_stops_the_build(shown: Edition) -> None:
    bare = replace(WITH_LOST, page_kinds=DECLARED.page_kinds)
    with pytest.raises(ValueError, match="lost_item"):
        open_edition(shown.site, DAY, theme(None, WITH_LOST), bare)


def test_a_template_that_is_missing_stops_the_build(shown: Edition) -> None:
    with pytest.raises(ValueError, match=r"components/lost_item\.html"):
        open_edition(shown.site, DAY, theme(), WITH_LOST)


@pytest.mark.long
def test_the_type_checker_names_a_forgotten_choice(tmp_path: Path) -> None:
    source = (ROOT / "tests/areas/lost_property/area.py").read_text("utf-8")
    (tmp_path / "rows.py").write_text(source.replace("    sensitive=False,\n", ""), "utf-8")
    result = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", str(tmp_path / "rows.py")],
        capture_output=True, text=True, cwd=ROOT, check=False,
    )  # fmt: skip
    assert 'Missing named argument "sensitive" for "PageKind"' in result.stdout
