"""Quizzes as Moodle GIFT. GIFT knows no ordering: steps are matched with their places.

Every text is marked `[plain]`: it holds no HTML, and a sign of GIFT at its beginning is not taken
for one. New lines are written `\\n`. The arrow "->" cannot be escaped: in a left side it becomes "→".

Source: docs.moodle.org, "GIFT format"; the test reads the files with gift-pegjs.
"""

import re
from pathlib import Path

from suluh.export.form import ExportForm, Order, write_whole
from suluh.learning.export.quiz_bank import Set, matches, sets, stem, why
from suluh.learning.export.spelling import arrowless, category, lines, name_for, untagged
from suluh.learning.pages.asked import Asked, Part

_SPECIAL = re.compile(r"([~=#{}:\\])")
_BRACKETS = str.maketrans("[]", "()")


def _export(order: Order) -> list[Path]:
    return [write_whole(order.out / f"{s.stem}.gift", to_gift(s).encode()) for s in sets(order)]


def to_gift(of: Set) -> str:
    """A quiz as one GIFT file, a blank line between questions."""
    head = f"$CATEGORY: {category(of.bank)}"
    # A text without answers is shown, not asked.
    law = [f"::{escape(of.notice)}::{_plain(of.law)}"] if of.law else []
    asked = (
        _question(question, topics, of) for question, topics in zip(of.questions, of.topics, strict=True)
    )
    return "\n\n".join([head, *law, *asked]) + "\n"


def _question(question: Asked, topics: tuple[str, ...], of: Set) -> str:
    labels = (f"[tag:{label.translate(_BRACKETS)}]" for label in (*of.labels, *topics))
    known = f"// [id:{question.key}] {' '.join(labels)}"
    answers = "\n".join(f"\t{line}" for line in _answers(question))
    opening = "{#" if question.kind == "numeric" else "{"
    body = f"{opening}\n{answers}\n\t####{_plain(why(question, of.view))}\n}}"
    return f"{known}\n::{escape(name_for(question.text))}::{_plain(stem(question))} {body}"


def _answers(question: Asked) -> list[str]:
    if question.kind == "numeric":
        value, tolerance = question.answer.split(" ")
        return [f"={value}:{tolerance}"]
    if question.kind in ("ordering", "matching"):
        pairs = ((arrowless(left), untagged(right)) for left, right in matches(question))
        return [f"={_plain(left)} -> {escape(right)}" for left, right in pairs]
    if question.kind == "single":
        parts = (
            sorted(question.parts, key=_arrow_in_front)
            if _arrow_in_front(question.parts[0])
            else question.parts
        )
        return [f"{'=' if p.right else '~'}{_plain(p.text)}{_note(p.note)}" for p in parts]
    right = sum(part.right for part in question.parts)
    wrong = len(question.parts) - right
    return [
        f"~%{share(right) if p.right else '-' + share(wrong)}%{_plain(p.text)}{_note(p.note)}"
        for p in question.parts
    ]


def _arrow_in_front(part: Part) -> bool:
    """Whether a choice would make readers take all of them for pairs if it stood first."""
    return part.right and "->" in part.text


def share(count: int) -> str:
    """The share of one of `count` in percent, in one of the fractions that Moodle knows: "33.33333"."""
    return f"{100 / count:.5f}".rstrip("0").rstrip(".")


def escape(text: str) -> str:
    """Text in which GIFT sees no signs of its own."""
    return _SPECIAL.sub(r"\\\1", lines(text)).replace("\n", "\\n")


def _plain(text: str) -> str:
    return f"[plain]{escape(text)}"


def _note(note: str) -> str:
    return f"#{_plain(note)}" if note else ""


FORM = ExportForm(
    "gift",
    ("kuis untuk Moodle dan lainnya (GIFT)", "quizzes for Moodle and others (GIFT)"),
    _export,
    "quizzes",
)
