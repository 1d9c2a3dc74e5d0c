"""A tree as an outline: what the picture and its twin in words both say."""

from dataclasses import dataclass, field
from typing import Literal

from suluh.helpdesk.link import addresses
from suluh.helpdesk.link.paths import Node, node_of, outcome_of
from suluh.helpdesk.model.tree import DecisionTree
from suluh.model.site import Site

Kind = Literal["question", "outcome", "again"]


@dataclass(frozen=True)
class Branch:
    """An answer and what it leads to; `answer` is empty for the first question.

    `kind` is `again` for a question that stands elsewhere in the outline: it is not drawn twice.
    """

    answer: str
    kind: Kind
    id: str
    text: str
    key: str
    branches: tuple["Branch", ...] = field(default=())

    def count(self) -> int:
        """How many branches there are, this one included."""
        return 1 + sum(branch.count() for branch in self.branches)


def outline(site: Site, tree: DecisionTree, lang: str) -> Branch:
    """The outline of a tree without dead ends (HLP001), depth first, in the order of the answers."""
    met: set[Node] = set()

    def question(node: Node, answer: str) -> Branch:
        owner = site.of(DecisionTree)[node[0]]
        found = owner.question(node[1])
        assert found is not None
        key = addresses.question_key(owner, found.id)
        text = found.text[lang]
        if node in met:
            return Branch(answer, "again", found.id, text, key)
        met.add(node)
        below: list[Branch] = []
        for choice in found.answers:
            outcome = outcome_of(site, choice.to)
            onward = node_of(site, owner, choice.to)
            if outcome is not None:
                to = addresses.outcome_key(outcome)
                below.append(Branch(choice.text[lang], "outcome", outcome.id, outcome.title[lang], to))
            elif onward is not None:
                below.append(question(onward, choice.text[lang]))
        return Branch(answer, "question", found.id, text, key, tuple(below))

    return question((tree.id, tree.start), "")
