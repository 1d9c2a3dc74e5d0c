"""Pages of quizzes and cases."""

from typing import Any

from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.tree import Answer, DecisionTree
from suluh.learning.model.case import LearningCase
from suluh.learning.model.quiz import Quiz
from suluh.learning.pages.asked import Asked, Part, ask, refer
from suluh.learning.pages.material import material
from suluh.link.document import Document
from suluh.read.references import parse_bare
from suluh.render.references import inline
from suluh.render.view import View
from suluh.text.marks import MARK_LENGTH

Values = tuple[str, str, dict[str, Any]]


def quiz_values(document: Document, view: View) -> Values:
    """A quiz with all its questions."""
    quiz, stock = view.site.of(Quiz)[document.subject], material(view.edition)
    asked = [ask(quiz, question, stock, view) for question in stock.questions(quiz)]
    marks = sorted(
        {asked.marks[n : n + MARK_LENGTH] for asked in asked for n in range(0, len(asked.marks), MARK_LENGTH)}
    )
    values = {
        "quiz": quiz,
        "asked": asked,
        "marks": "".join(marks),
    }
    return quiz.name[view.lang], quiz.summary[view.lang][:200], values


def _answer(answer: Answer, tree: DecisionTree, right: bool, view: View) -> Part:
    """An answer of a tree; one that does not fit the story says where it would have led."""
    said = [answer.help[view.lang]] if answer.help else []
    if not right:
        said.append(view.w["learning"]["case_leads"].format(_end_of(answer.to, tree, view)))
    return Part(answer.text[view.lang], " ".join(said), right)


def _end_of(to: str, tree: DecisionTree, view: View) -> str:
    """What somebody meets who takes an answer: the next question, an outcome, or another tree."""
    kind, _, id = to.rpartition(":")
    question = None if kind else tree.question(id)
    if question:
        return question.text[view.lang]
    thing = view.site.find(kind, id) if kind else None
    return thing.title_in(view.lang) if isinstance(thing, Outcome | DecisionTree) else id


def case_values(document: Document, view: View) -> Values:
    """A case: its story, then each question of the tree with the answer that fits."""
    case, stock = view.site.of(LearningCase)[document.subject], material(view.edition)
    steps: list[Asked] = []
    for number, (decision, tree, question) in enumerate(stock.way(case), start=1):
        right = {answer.to for answer in question.answers} & {decision.to}
        parts = tuple(_answer(answer, tree, answer.to in right, view) for answer in question.answers)
        steps.append(
            Asked(
                key=f"case:{case.id}#{number}",
                anchor=f"soal_langkah-{number}",
                kind="single",
                text=question.text[view.lang],
                parts=parts,
                options=(),
                answer=" ".join(str(n) for n, part in enumerate(parts, start=1) if part.right),
                said=tuple(part.text for part in parts if part.right),
                unit="",
                explanation=inline(decision.explanation[view.lang], view),
                grounds=(refer(f"tree:{tree.id}#{question.id}", view),),
                marks="",
                rests=((case, f"decisions.{number - 1}"), (tree, "")),
            )
        )
    outcome = view.site.of(Outcome).get(case.outcome)
    values = {
        "case": case,
        "steps": steps,
        "marks": "".join(sorted({ground.mark for ground in stock.of_case(case)})),
        "outcome": outcome if outcome and view.has(view.site.kinds.key(outcome)) else None,
        "outcome_name": outcome.title_in(view.lang) if outcome else "",
        "grounds": [refer(line, view) for line in case.references if parse_bare(line)],
    }
    return case.name[view.lang], case.summary[view.lang][:200], values
