"""A question as readers meet it: shuffled once and for all, with its answer and explanation."""

import re
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup, escape

from suluh.learning.link.addresses import question_anchor
from suluh.learning.link.made_questions import asked_of
from suluh.learning.model.quiz import Quiz, QuizQuestion
from suluh.learning.pages.material import Material, linked
from suluh.model.thing import Thing
from suluh.read.references import REFERENCE, parse_bare
from suluh.render.references import inline, label_of
from suluh.render.view import View
from suluh.text.marks import shuffled

LETTERS = "ABCDEFGH"


@dataclass(frozen=True)
class Part:
    """A choice, a step or a left side: its text, and what is said about it after the answer."""

    text: str
    note: str = ""
    right: bool = False


@dataclass(frozen=True)
class Asked:
    """One question on a page.

    `answer` is what a script compares with: the numbers (from 1) of the right choices; for each
    step its place; for each left side the number of its letter; or value and tolerance.
    """

    key: str
    anchor: str
    kind: str
    text: str
    parts: tuple[Part, ...]
    options: tuple[str, ...]
    answer: str
    said: tuple[str, ...]
    unit: str
    explanation: Markup
    grounds: tuple[Markup, ...]
    marks: str
    # What its law notices come from: a part of its quiz or case, or what it was made from.
    rests: tuple[tuple[Thing, str], ...]
    made: bool = False

    @property
    def notes(self) -> list[tuple[int, Part]]:
        """The choices that something is said about, each with its number (from 1)."""
        return [(number, part) for number, part in enumerate(self.parts, start=1) if part.note]


@dataclass(frozen=True)
class Laid:
    """A question laid out by a seed, in one language: the same on screen, on paper and in exports."""

    parts: tuple[Part, ...]
    options: tuple[str, ...]
    answer: str
    said: tuple[str, ...]


def lay_out(question: QuizQuestion, lang: str, seed: str) -> Laid:
    """Shuffle a question; the order depends on the seed and on nothing else."""
    if question.kind in ("single", "multiple"):
        order = shuffled(question.choices, seed)
        chosen = [question.choices[n] for n in order]
        parts = tuple(Part(c.text[lang], c.note[lang] if c.note else "", c.correct) for c in chosen)
        answer = " ".join(str(n) for n, part in enumerate(parts, start=1) if part.right)
        return Laid(parts, (), answer, tuple(part.text for part in parts if part.right))
    if question.kind == "ordering":
        order = _mixed(len(question.order), seed)
        parts = tuple(Part(question.order[n][lang]) for n in order)
        said = tuple(words[lang] for words in question.order)
        return Laid(parts, (), " ".join(str(n + 1) for n in order), said)
    if question.kind == "matching":
        left, right = (
            shuffled(question.pairs, f"{seed}/left"),
            _mixed(len(question.pairs), f"{seed}/right"),
        )
        parts = tuple(Part(question.pairs[n].left[lang]) for n in left)
        options = tuple(question.pairs[n].right[lang] for n in right)
        answer = " ".join(str(right.index(n) + 1) for n in left)
        said = tuple(f"{question.pairs[n].left[lang]} = {question.pairs[n].right[lang]}" for n in left)
        return Laid(parts, options, answer, said)
    assert question.answer is not None
    value, tolerance = number(question.answer.value), number(question.answer.tolerance)
    return Laid((), (), f"{value} {tolerance}", (f"{value} {question.answer.unit[lang]}",))


def _mixed(count: int, seed: str) -> tuple[int, ...]:
    """A shuffled order that is not the order itself."""
    order = shuffled(range(count), seed)
    return order if order != tuple(range(count)) else (*order[1:], order[0])


def number(value: float) -> str:
    """14.0 as "14", and 0.00001 not as "1e-05"."""
    return str(int(value)) if value == int(value) else format(Decimal(str(value)), "f")


def ask(
    quiz: Quiz, question: QuizQuestion, material: Material, view: View, seed: str = "", *, links: bool = True
) -> Asked:
    """A question of a quiz for one page, or without `links` for what leaves the site."""
    explanation = question.explanation[view.lang]
    laid = lay_out(question, view.lang, f"{seed}/{quiz.id}/{question.id}")
    marks = sorted(ground.mark for ground in material.of_question(quiz, question))
    return Asked(
        key=f"quiz:{quiz.id}#{question.id}",
        anchor=question_anchor(question.id),
        kind=question.kind,
        text=question.text[view.lang],
        parts=laid.parts,
        options=laid.options,
        answer=laid.answer,
        said=laid.said,
        unit=question.answer.unit[view.lang] if question.answer else "",
        explanation=inline(explanation, view) if links else escape(plain(explanation, view)),
        grounds=tuple(
            refer(line, view) if links else escape(name_of(line, view)) for line in question.references
        ),
        marks="".join(marks),
        rests=_rests(quiz, question, view),
        made=quiz.question(question.id) is None,
    )


def _rests(quiz: Quiz, question: QuizQuestion, view: View) -> tuple[tuple[Thing, str], ...]:
    """A written question with its place in the quiz; for a made one what it was made from."""
    ids = [written.id for written in quiz.questions]
    if question.id in ids:
        return ((quiz, f"questions.{ids.index(question.id)}"),)
    return tuple((thing, "") for thing in asked_of(view.site, question))


def refer(line: str, view: View) -> Markup:
    """A bare reference as a plain link that also names its part."""
    citation = parse_bare(line)
    return linked(citation, name_of(line, view), view) if citation else escape(line)


def name_of(line: str, view: View) -> str:
    """What a bare reference is called, with its step; the reference itself if it leads nowhere here."""
    citation = parse_bare(line)
    found = view.resolve(citation) if citation else None
    if citation is None or found is None:
        return line
    name = label_of(citation, found, view.lang)
    return f"{name} {citation.part}" if citation.kind == "sop" and citation.part else name


def plain(text: str, view: View) -> str:
    """A text with its references in words."""

    def said(match: re.Match[str]) -> str:
        kind, id, part, label = match.groups()
        return label or name_of(f"{kind}:{id}" + (f"#{part}" if part else ""), view)

    return REFERENCE.sub(said, text)
