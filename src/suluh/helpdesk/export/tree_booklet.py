"""A tree on paper: each question and outcome a page, answers with the number of the page to turn to."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from suluh.export.form import ExportForm, Order, write_whole
from suluh.export.pdf import lay_out, numbered, to_pdf, write_pages
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
    ids = order.ids or tuple(sorted(order.edition.site.of(DecisionTree)))
    written = {}
    for lang in order.langs:
        bindery = Bindery(order, lang, ids)
        for id in ids:
            written[id, lang] = write_whole(order.out / f"pohon-{id}-{lang}.pdf", bindery.booklet(id))
    return [written[id, lang] for id in ids for lang in order.langs]


class Bindery:
    """Booklets of a language. An outcome that many of them have is laid out once, which is half of the work.

    Raises `MissingTool` as `to_pdf` does.
    """

    def __init__(self, order: Order, lang: str, ids: Iterable[str]) -> None:
        self._order, self._lang, self._css = order, lang, order.theme.read(CSS)
        self._trees = {id: order.edition.site.of(DecisionTree)[id] for id in ids}
        met = [leaves(order, tree) for tree in self._trees.values()]
        shared = {outcome.id: outcome for _, outcomes in met for outcome in outcomes}
        # So many that a page of every number is there, even where a booklet has few outcomes.
        blank = 1 + max(len(nodes) for nodes, _ in met)
        html = _html(order, lang, None, [], list(shared.values()), blank=blank)
        self._numbers = lay_out(html, self._css).pages
        self._pages: dict[str, list[Any]] = {}
        for page in self._numbers[blank:]:
            name = next(name for name in page.anchors if name[2:] in shared)  # on each of its pages
            self._pages.setdefault(name, []).append(page)

    def booklet(self, id: str) -> bytes:
        """The PDF of a tree: its cover and questions, and the outcomes with the numbers that they have in it."""
        nodes, outcomes = leaves(self._order, self._trees[id])
        bound = [page for outcome in outcomes for page in self._pages[f"o-{outcome.id}"]]
        page_of = {f"q-{owner}-{node}": number for number, (owner, node) in enumerate(nodes, start=2)}
        number = len(nodes) + 2
        for outcome in outcomes:
            page_of[f"o-{outcome.id}"] = number
            number += len(self._pages[f"o-{outcome.id}"])
        html = _html(self._order, self._lang, self._trees[id], nodes, [], page_of=page_of)
        front = lay_out(html, self._css)
        if len(front.pages) != len(nodes) + 1:  # a question of two pages: the numbers are others
            return to_pdf(booklet_html(self._order, self._lang, self._trees[id]), self._css)
        numbers = self._numbers[len(front.pages) :]
        return write_pages(front.copy([*front.pages, *map(numbered, bound, numbers)]))


def booklet_html(order: Order, lang: str, tree: DecisionTree) -> str:
    """The document of one tree, in which the numbers of pages are found as it is laid out."""
    return _html(order, lang, tree, *leaves(order, tree))


def _html(
    order: Order,
    lang: str,
    tree: DecisionTree | None,
    nodes: Iterable[Node],
    outcomes: Iterable[Outcome],
    *,
    page_of: Mapping[str, int] = {},
    blank: int = 0,
) -> str:
    view = View(order.edition, lang, addresses.address(lang, "buku"))
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
    return str(
        draw_component(
            "tree_booklet", view, tree=tree, questions=questions, outcomes=texts, page_of=page_of, blank=blank
        )
    )


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
