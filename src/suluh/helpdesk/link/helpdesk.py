"""The pages of the help desk: start, questions, outcomes, and the trees as staff see them."""

from collections.abc import Iterator

from suluh.helpdesk.link import addresses
from suluh.helpdesk.link.paths import reached
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.tree import DecisionTree
from suluh.link.document import Document
from suluh.model.audience import Audience
from suluh.model.site import Site


def shelf(site: Site, lang: str) -> Iterator[Document]:
    """Questions and outcomes that somebody can come to, in the order of the trees."""
    if not site.of(DecisionTree):
        return
    yield Document(lang, addresses.HELPDESK, "helpdesk")
    nodes, _ = reached(site)
    for tree in site.of(DecisionTree).values():
        for question in tree.questions:
            if (tree.id, question.id) in nodes:
                key = addresses.question_key(tree, question.id)
                yield Document(lang, key, "question", f"{tree.id}#{question.id}", tree.audience)
    for outcome in site.of(Outcome).values():
        yield Document(lang, site.kinds.key(outcome), "outcome", outcome.id, outcome.audience)
    if any(outcome.officer for outcome in site.of(Outcome).values()):  # nothing of it in a public Site
        yield Document(lang, addresses.TREES, "trees", audience=Audience.staff)
        for tree in site.of(DecisionTree).values():
            yield Document(lang, addresses.tree_report_key(tree), "tree", tree.id, Audience.staff)
