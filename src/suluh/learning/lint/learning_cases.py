"""CAS001: a case walks a tree that exists, answer by answer, to an outcome."""

from collections.abc import Iterator, Sequence

from suluh.findings import Finding, error
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.tree import DecisionTree
from suluh.learning.model.case import LearningCase
from suluh.lint.context import Context
from suluh.model.site import Origin, Site
from suluh.text.nearest import nearest


def check(site: Site, _context: Context) -> Iterator[Finding]:
    if site.unread.any("tree", "outcome"):
        return
    for case in site.of(LearningCase).values():
        yield from _walk(site, case, site.origin("cases", case.id))


def _walk(site: Site, case: LearningCase, origin: Origin) -> Iterator[Finding]:
    """The first place where the way of a case leaves its tree; what follows from it is not told."""
    if case.tree not in site.of(DecisionTree):
        yield _stray(origin.place("tree"), f"tree:{case.tree}", list(site.of(DecisionTree)))
        return
    tree = site.of(DecisionTree)[case.tree]
    expected = tree.start
    for index, decision in enumerate(case.decisions):
        keys = ("decisions", index)
        if (decision.tree or case.tree) != tree.id:
            yield _stray(origin.place(*keys, "tree"), decision.tree or case.tree, [tree.id])
            return
        question = tree.question(decision.question)
        if question is None or question.id != expected:
            yield _stray(origin.place(*keys, "question"), decision.question, [expected])
            return
        if decision.to not in {answer.to for answer in question.answers}:
            yield _stray(origin.place(*keys, "to"), decision.to, [a.to for a in question.answers])
            return
        kind, _, id = decision.to.rpartition(":")
        if kind == "tree" and id in site.of(DecisionTree):
            tree, expected = site.of(DecisionTree)[id], site.of(DecisionTree)[id].start
        else:
            expected = id
    if not case.outcome or case.outcome not in site.of(Outcome):
        last = len(case.decisions) - 1
        yield error(
            "CAS001",
            origin.place("decisions", last, "to"),
            ("kasus ini tidak sampai pada hasil", f'teruskan dari "{expected}" sampai outcome:…'),
            ("this case does not come to an outcome", f'go on from "{expected}" to outcome:…'),
        )


def _stray(place: tuple[str, int], said: str, known: Sequence[str]) -> Finding:
    near = nearest(said, known) or ", ".join(known[:6]) or "-"
    return error(
        "CAS001",
        place,
        (f'"{said}" tidak ada di jalan pohon ini', f"tulis: {near}"),
        (f'"{said}" is not on the way of this tree', f"write: {near}"),
    )
