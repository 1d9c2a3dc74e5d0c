"""The paths of decision trees: every way from a first question to an outcome, or to nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.problem import EXPECTED
from suluh.helpdesk.model.tree import Answer, DecisionTree, Question
from suluh.model.site import Site

# The start page, where a tree is chosen, counts as the first question.
MOST_QUESTIONS = 7
Node = tuple[str, str]  # (tree id, question id)
End = Literal["outcome", "nothing", "loop", "deep"]


@dataclass(frozen=True)
class Hop:
    """A question on a path, and the number of the answer taken, 0 for the first."""

    tree: DecisionTree
    question: Question
    answer: int


@dataclass(frozen=True)
class Path:
    """A way through the questions. `to` is what its last answer names, `end` what that is."""

    hops: tuple[Hop, ...]
    end: End
    to: str
    outcome: Outcome | None = None

    @property
    def questions(self) -> int:
        """How many questions it asks, the start page included."""
        return len(self.hops) + 1

    def told(self, lang: str) -> str:
        """The path as people read it: "t1 (Tidak aman) → t2 (…)"."""
        return " → ".join(f'{h.question.id} "{h.question.answers[h.answer].text[lang]}"' for h in self.hops)


def node_of(site: Site, tree: DecisionTree, to: str) -> Node | None:
    """The question that an answer leads to; None for outcomes and for what does not exist."""
    kind, mark, id = to.partition(":")
    if not mark:
        return (tree.id, to) if tree.question(to) else None
    other = site.of(DecisionTree).get(id) if kind == "tree" else None
    return (other.id, other.start) if other and other.question(other.start) else None


def outcome_of(site: Site, to: str) -> Outcome | None:
    """The outcome that an answer leads to, or None."""
    kind, mark, id = to.partition(":")
    return site.of(Outcome).get(id) if mark and kind == "outcome" else None


def paths(site: Site, tree: DecisionTree, *, most: int = MOST_QUESTIONS) -> Iterator[Path]:
    """Every path of a tree, depth first, in the order of the answers.

    A path ends at an outcome, at an answer that leads to nothing, where it meets a question again, or
    when it would ask more than `most` questions; so there are finitely many, whatever the tree.
    """
    if tree.question(tree.start) is not None:
        yield from _onward(site, (tree.id, tree.start), (), frozenset(), most)


def _onward(site: Site, node: Node, hops: tuple[Hop, ...], met: frozenset[Node], most: int) -> Iterator[Path]:
    tree = site.of(DecisionTree)[node[0]]
    question = tree.question(node[1])
    assert question is not None
    for number, answer in enumerate(question.answers):
        taken = (*hops, Hop(tree, question, number))
        following = node_of(site, tree, answer.to)
        outcome = outcome_of(site, answer.to)
        if outcome is not None:
            yield Path(taken, "outcome", answer.to, outcome)
        elif following is None:
            yield Path(taken, "nothing", answer.to)
        elif following == node or following in met:
            yield Path(taken, "loop", answer.to)
        elif len(taken) + 2 > most:
            yield Path(taken, "deep", answer.to)
        else:
            yield from _onward(site, following, taken, met | {node}, most)


def following(site: Site, node: Node) -> tuple[Node, ...]:
    """The questions that the answers of a question lead to."""
    tree = site.of(DecisionTree)[node[0]]
    question = tree.question(node[1])
    found = (node_of(site, tree, a.to) for a in question.answers) if question else ()
    return tuple(n for n in found if n is not None)


def reached(site: Site) -> tuple[frozenset[Node], frozenset[str]]:
    """(questions, ids of outcomes) that some way from a first question leads to."""
    todo: list[Node] = [(t.id, t.start) for t in site.of(DecisionTree).values() if t.question(t.start)]
    nodes: set[Node] = set()
    outcomes: set[str] = set()
    while todo:
        node = todo.pop()
        if node in nodes:
            continue
        nodes.add(node)
        question = site.of(DecisionTree)[node[0]].question(node[1])
        for answer in question.answers if question else ():
            outcome = outcome_of(site, answer.to)
            if outcome is not None:
                outcomes.add(outcome.id)
        todo += following(site, node)
    return frozenset(nodes), frozenset(outcomes)


def questions_of(site: Site, tree: DecisionTree) -> tuple[tuple[DecisionTree, Question], ...]:
    """The questions that a tree leads to, each with its tree: an answer may lead on into another."""
    return questions_from(site, (tree.id, tree.start))


def questions_from(site: Site, start: Node) -> tuple[tuple[DecisionTree, Question], ...]:
    """A question and all that follow it, each with its tree."""
    trees = site.of(DecisionTree)
    todo, found = [start], dict[Node, tuple[DecisionTree, Question]]()
    while todo:
        node = todo.pop(0)
        question = trees[node[0]].question(node[1])
        if node not in found and question is not None:
            found[node] = (trees[node[0]], question)
            todo += following(site, node)
    return tuple(found.values())


def outcomes_after(site: Site, tree: DecisionTree, answer: Answer) -> tuple[Outcome, ...]:
    """The outcomes that an answer can still lead to."""
    outcome, node = outcome_of(site, answer.to), node_of(site, tree, answer.to)
    if outcome is not None:
        return (outcome,)
    later = questions_from(site, node) if node else ()
    ends = (outcome_of(site, a.to) for _, question in later for a in question.answers)
    return tuple({outcome.id: outcome for outcome in ends if outcome is not None}.values())


def is_danger(site: Site, tree: DecisionTree, answer: Answer) -> bool:
    """Whether an answer tells of danger: whatever is answered after it, it ends at an outcome for danger."""
    ends = outcomes_after(site, tree, answer)
    return bool(ends) and all(outcome.urgency == "danger" for outcome in ends)


def outcomes_of(site: Site, tree: DecisionTree) -> tuple[Outcome, ...]:
    """The outcomes that a tree leads to, also through other trees."""
    answers = (answer for _, question in questions_of(site, tree) for answer in question.answers)
    ends = (outcome_of(site, answer.to) for answer in answers)
    return tuple({outcome.id: outcome for outcome in ends if outcome is not None}.values())


def trees_of(site: Site, tree: DecisionTree) -> tuple[DecisionTree, ...]:
    """The trees whose questions a tree leads to, itself first."""
    return tuple({owner.id: owner for owner, _ in questions_of(site, tree)}.values())


def coverage(site: Site) -> list[tuple[str, str, list[Outcome]]]:
    """(who asks, problem, the outcomes for it) of all that the help desk is expected to answer."""
    askers, outcomes = askers_of(site), site.of(Outcome).values()
    return [
        (asker, problem, [o for o in outcomes if problem in o.problems and asker in askers.get(o.id, ())])
        for asker, problems in EXPECTED.items()
        for problem in problems
    ]


def most_left(site: Site, node: Node) -> int:
    """The most questions that may follow a question of a sound tree; 0 before outcomes."""
    deepest = 0
    for onward in following(site, node):
        deepest = max(deepest, 1 + most_left(site, onward))
    return deepest


def askers_of(site: Site) -> dict[str, frozenset[str]]:
    """Outcome id -> who can come to it: the askers of the trees whose paths end there."""
    found: dict[str, set[str]] = {}
    for tree in site.of(DecisionTree).values():
        for outcome in outcomes_of(site, tree):
            found.setdefault(outcome.id, set()).add(tree.asker)
    return {id: frozenset(askers) for id, askers in found.items()}
