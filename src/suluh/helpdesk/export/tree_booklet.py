"""A tree on paper: each question and outcome a page, answers with the number of the page to turn to."""

from pathlib import Path

from suluh.export.form import ExportForm, Order, write_whole
from suluh.export.pdf import to_pdf
from suluh.helpdesk.link.paths import Node, following, is_danger, node_of, outcome_of
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.tree import DecisionTree
from suluh.helpdesk.pages.outcome_text import outcome_text
from suluh.link import addresses
from suluh.render.components import draw_component
from suluh.render.view import View

CSS = "css/tree-booklet.css"


def write_booklets(order: Order) -> list[Path]:
    """`pohon-<id>-<lang>.pdf` for each tree; the numbers of the pages are real, links jump too."""
    css = order.theme.read(CSS)
    trees = order.edition.site.of(DecisionTree)
    return [
        write_whole(
            order.out / f"pohon-{id}-{lang}.pdf",
            to_pdf(booklet_html(order, lang, trees[id]), css),
        )
        for id in (order.ids or sorted(trees))
        for lang in order.langs
    ]


def booklet_html(order: Order, lang: str, tree: DecisionTree) -> str:
    """The document of one tree."""
    view = View(order.edition, lang, addresses.address(lang, "buku"))
    nodes, outcomes = leaves(order, tree)
    questions = []
    for owner_id, id in nodes:
        owner = view.site.of(DecisionTree)[owner_id]
        question = owner.question(id)
        assert question is not None
        answers = [
            (answer, anchor(order, owner, answer.to), is_danger(view.site, owner, answer))
            for answer in question.answers
        ]
        questions.append((f"q-{owner_id}-{id}", question, answers))
    texts = [(f"o-{outcome.id}", outcome_text(outcome, view)) for outcome in outcomes]
    return str(draw_component("tree_booklet", view, tree=tree, questions=questions, outcomes=texts))


def leaves(order: Order, tree: DecisionTree) -> tuple[list[Node], list[Outcome]]:
    """Questions and outcomes of a tree, in the order in which a reader meets them."""
    site = order.edition.site
    nodes: list[Node] = []
    outcomes: dict[str, Outcome] = {}
    todo: list[Node] = [(tree.id, tree.start)]
    while todo:
        node = todo.pop(0)
        if node in nodes:
            continue
        nodes.append(node)
        owner = site.of(DecisionTree)[node[0]]
        question = owner.question(node[1])
        for answer in question.answers if question else ():
            outcome = outcome_of(site, answer.to)
            if outcome is not None:
                outcomes.setdefault(outcome.id, outcome)
        todo += following(site, node)
    return nodes, list(outcomes.values())


def anchor(order: Order, tree: DecisionTree, to: str) -> str:
    """The anchor in the booklet that an answer leads to."""
    outcome = outcome_of(order.edition.site, to)
    if outcome is not None:
        return f"o-{outcome.id}"
    node = node_of(order.edition.site, tree, to)
    assert node is not None
    return f"q-{node[0]}-{node[1]}"


FORM = ExportForm(
    "tree",
    ("pohon bantuan sebagai buku (PDF) dengan nomor halaman tujuan", "a help desk tree as a booklet (PDF)"),
    write_booklets,
    ids="helpdesk",
    needs=("weasyprint",),
)
