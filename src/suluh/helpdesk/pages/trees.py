"""Pages of decision trees for staff: the proof in figures, the picture, and its twin in words."""

from typing import Any

from markupsafe import Markup

from suluh.helpdesk.link import addresses
from suluh.helpdesk.link.paths import Path, coverage, paths, trees_of
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.tree import DecisionTree
from suluh.helpdesk.pages.tree_picture.layout import lay_out
from suluh.helpdesk.pages.tree_picture.outline import Branch, outline
from suluh.helpdesk.pages.tree_picture.svg import draw_tree
from suluh.link.document import Document
from suluh.render.law_notice import beside
from suluh.render.view import View


def tree_values(document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the report on a tree."""
    tree = view.site.of(DecisionTree)[document.subject]
    root = outline(view.site, tree, view.lang)
    w = view.w["tree"]
    title = w["picture_title"].format(tree.title_in(view.lang))
    urls = {branch.key: view.url(branch.key) for branch in _all(root)}
    picture = draw_tree(lay_out(root), urls, title=title, about=w["picture_about"], name="pohon")
    found = list(paths(view.site, tree))
    outcomes = {path.outcome.id: path.outcome for path in found if path.outcome}
    values = {
        "tree": tree,
        "root": root,
        "urls": urls,
        "picture": picture,
        "figures": figures(tree, found, view),
        "outcomes": [_entry(outcome, view) for outcome in outcomes.values()],
        "start": view.thing_link(tree),
        "through": trees_of(view.site, tree)[1:],
    }
    return title, w["summary"], values


def trees_values(_document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the list of trees, with who asks × problem."""
    w = view.w["tree"]
    trees = [
        (
            t,
            view.url(addresses.tree_report_key(t)),
            t.title[view.lang],
            figures(t, list(paths(view.site, t)), view),
        )
        for t in view.site.of(DecisionTree).values()
    ]
    rows = [
        (view.w["asker"][asker], view.w["problem"][problem], [_entry(outcome, view) for outcome in found])
        for asker, problem, found in coverage(view.site)
    ]
    return w["list"], w["summary"], {"trees": trees, "rows": rows}


def _entry(outcome: Outcome, view: View) -> Markup:
    return view.thing_link(outcome) + beside(outcome, view)


def figures(tree: DecisionTree, found: list[Path], view: View) -> str:
    """ "12 questions, 40 paths, 9 outcomes; the longest path asks 5 questions …"."""
    outcomes = {path.outcome.id for path in found if path.outcome}
    longest = max((path.questions for path in found), default=1)
    return str(view.w["tree"]["counts"].format(len(tree.questions), len(found), len(outcomes), longest))


def _all(branch: Branch) -> list[Branch]:
    return [branch, *(inner for below in branch.branches for inner in _all(below))]
