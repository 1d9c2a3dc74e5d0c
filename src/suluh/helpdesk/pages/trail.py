"""The way back on a page of the help desk: the answers that led there, each a link to its question."""

from dataclasses import dataclass

from suluh.helpdesk.link import addresses
from suluh.helpdesk.link.trail import Step, Target, Trail, leading, trail_to
from suluh.helpdesk.model.tree import DecisionTree
from suluh.render.view import View

_SHARED = ("", "", "leading")


@dataclass(frozen=True)
class BackLink:
    """A question, the answers given to it, and its page. The start page asks nothing: its answer is a tree."""

    url: str
    question: str
    answers: tuple[str, ...]
    tree: DecisionTree


@dataclass(frozen=True)
class TrailValues:
    """What the page draws: `ways` where the trail may have begun with several, `steps` that are certain."""

    start: str
    ways: tuple[BackLink, ...]
    steps: tuple[BackLink, ...]


def trail_values(target: Target, view: View) -> TrailValues:
    """The trail to a question or an outcome."""
    trail: Trail = trail_to(leading_steps(view), target)
    return TrailValues(
        view.url(addresses.HELPDESK),
        tuple(_link(step, view) for step in trail.ways),
        tuple(_link(step, view) for step in trail.steps),
    )


def leading_steps(view: View) -> dict[Target, tuple[Step, ...]]:
    """The steps that lead to each question and outcome."""
    return view.edition.share(_SHARED, lambda: leading(view.site))


def _link(step: Step, view: View) -> BackLink:
    lang = view.lang
    if step.question is None:
        return BackLink(view.url(addresses.HELPDESK), "", (step.tree.title[lang],), step.tree)
    url = view.url(addresses.question_key(step.tree, step.question.id))
    return BackLink(
        url, step.question.text[lang], tuple(answer.text[lang] for answer in step.answers), step.tree
    )
