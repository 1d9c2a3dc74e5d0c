"""The picture of a tree says what its twin in words says, and no box lies on another."""

import re
from itertools import pairwise

import pytest

from suluh.helpdesk.model.tree import DecisionTree
from suluh.helpdesk.pages.tree_picture.layout import lay_out
from suluh.helpdesk.pages.tree_picture.outline import Branch, outline
from suluh.model.site import Site
from suluh.text.plain import strip_tags
from tests.conftest import ROOT
from tests.real_site import real_bodies, real_site
from tests.render.pictures import overlap

TREES = sorted(path.stem for path in (ROOT / "content/data/helpdesk").glob("*.yml"))


@pytest.fixture(scope="module")
def site() -> Site:
    return real_site()


def all_of(branch: Branch) -> list[Branch]:
    return [branch, *(inner for below in branch.branches for inner in all_of(below))]


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("tree", TREES)
def test_no_box_lies_on_another_and_each_branch_has_one(site: Site, tree: str, lang: str) -> None:
    root = outline(site, site.of(DecisionTree)[tree], lang)
    drawing = lay_out(root)
    assert len(drawing.cells) == root.count()
    boxes = [cell.box for cell in drawing.cells]
    assert all(not overlap(a, b) for a, b in pairwise(boxes))
    assert all(a.bottom_px < b.y_px for a, b in pairwise(boxes))
    assert max(box.right_px for box in boxes) <= 288
    assert len(drawing.arrows) == root.count() - 1


@pytest.mark.parametrize("tree", TREES)
def test_every_answer_is_in_the_picture_once(site: Site, tree: str) -> None:
    root = outline(site, site.of(DecisionTree)[tree], "id")
    drawn = [t for cell in lay_out(root).cells for t in (" ".join(x.lines) for x in cell.text)]
    answers = sum(len(q.answers) for q in site.of(DecisionTree)[tree].questions)
    own = [b for b in all_of(root) if b.answer]
    assert len(own) >= answers  # a tree that leads into another draws that one too
    assert len(drawn) == 2 * root.count() - 1


def test_picture_and_words_say_the_same(site: Site) -> None:
    html = real_bodies("staff")
    for name in TREES:
        page = html[f"pohon/{name}.html"]
        picture = page[page.index("<svg") : page.index("</svg>")]
        twin = page[page.index('class="tree-twin"') :]
        for link in re.findall(r'href="([^"]+)"', picture):
            assert f'href="{link}"' in twin, (name, link)
        for branch in all_of(outline(site, site.of(DecisionTree)[name], "id")):
            said = " ".join(strip_tags(twin).split())
            assert " ".join(branch.text.split()) in said
            assert " ".join(branch.answer.split()) in said
