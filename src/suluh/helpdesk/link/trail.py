"""How somebody comes to a page of the help desk: the questions whose answers lead there, step by step."""

from collections.abc import Mapping
from dataclasses import dataclass

from suluh.helpdesk.link.paths import Node, node_of, outcome_of, reached
from suluh.helpdesk.model.tree import Answer, DecisionTree, Question
from suluh.model.site import Site

# A question by tree and id, or an outcome by its id.
Target = Node | str


@dataclass(frozen=True)
class Step:
    """A question, and those of its answers that lead on; without a question the start page, where a tree is chosen."""

    tree: DecisionTree
    question: Question | None
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Trail:
    """The way to a page: `ways` are the questions it may have begun with, `steps` what followed for certain.

    `ways` is empty where there is one way only, and `steps` where several questions lead to the page itself.
    """

    ways: tuple[Step, ...]
    steps: tuple[Step, ...]


def leading(site: Site) -> dict[Target, tuple[Step, ...]]:
    """Page -> the questions that lead to it, in the order of the trees; the start page leads to their first."""
    found: dict[Target, list[Step]] = {}
    nodes, _ = reached(site)
    for tree in site.of(DecisionTree).values():
        found.setdefault((tree.id, tree.start), []).insert(0, Step(tree, None, ()))
        for question in tree.questions:
            if (tree.id, question.id) not in nodes:
                continue
            answers: dict[Target, list[Answer]] = {}
            for answer in question.answers:
                outcome, node = outcome_of(site, answer.to), node_of(site, tree, answer.to)
                target = outcome.id if outcome else node
                if target is not None:
                    answers.setdefault(target, []).append(answer)
            for target, these in answers.items():
                found.setdefault(target, []).append(Step(tree, question, tuple(these)))
    return {target: tuple(steps) for target, steps in found.items()}


def trail_to(leading: Mapping[Target, tuple[Step, ...]], target: Target) -> Trail:
    """The trail to a page, back along the only question that leads on, as far as there is only one."""
    steps: list[Step] = []
    while len(leading.get(target, ())) == 1:
        [step] = leading[target]
        steps.insert(0, step)
        if step.question is None:
            return Trail((), tuple(steps))
        target = (step.tree.id, step.question.id)
    return Trail(leading.get(target, ()), tuple(steps))
