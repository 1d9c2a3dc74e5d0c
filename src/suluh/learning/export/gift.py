"""Quizzes as Moodle GIFT. GIFT knows no ordering: steps are matched with their places.

Source: docs.moodle.org, "GIFT format"; the test reads the files with gift-pegjs.
"""

import re
from pathlib import Path

from suluh.export.form import ExportForm, Order, write_whole
from suluh.learning.export.quiz_bank import Set, sets, why
from suluh.learning.pages.asked import Asked
from suluh.render.view import View

LAW = "perubahan-hukum"
_SPECIAL = re.compile(r"([~=#{}:\\])")


def _export(order: Order) -> list[Path]:
    return [write_whole(order.out / f"{s.stem}.gift", to_gift(s).encode()) for s in sets(order)]


def to_gift(of: Set) -> str:
    """A quiz as one GIFT file, a blank line between questions."""
    head = f"$CATEGORY: Suluh/{_title(of.quiz.name[of.lang])}"
    # A text without answers is shown, not asked.
    law = [f"::{LAW}::{escape(of.law)}"] if of.law else []
    return "\n\n".join([head, *law, *(_question(q, of.view) for q in of.questions)]) + "\n"


def _question(question: Asked, view: View) -> str:
    name = question.key.partition("#")[2]
    answers = "\n".join(f"\t{line}" for line in _answers(question))
    opening = "{#" if question.kind == "numeric" else "{"
    body = f"{opening}\n{answers}\n\t####{escape(why(question, view))}\n}}"
    return f"::{escape(name)}::{escape(question.text)} {body}"


def _answers(question: Asked) -> list[str]:
    if question.kind == "numeric":
        value, tolerance = question.answer.split(" ")
        return [f"={value}:{tolerance}"]
    if question.kind in ("ordering", "matching"):
        sides = question.options or [str(n) for n in range(1, len(question.parts) + 1)]
        numbers = [int(n) - 1 for n in question.answer.split(" ")]
        return [
            f"={escape(p.text)} -> {escape(sides[n])}" for p, n in zip(question.parts, numbers, strict=True)
        ]
    if question.kind == "single":
        return [f"{'=' if p.right else '~'}{escape(p.text)}{_note(p.note)}" for p in question.parts]
    right = sum(part.right for part in question.parts)
    wrong = len(question.parts) - right
    return [
        f"~%{share(right) if p.right else '-' + share(wrong)}%{escape(p.text)}{_note(p.note)}"
        for p in question.parts
    ]


def share(count: int) -> str:
    """The share of one of `count` in percent, in one of the fractions that Moodle knows: "33.33333"."""
    return f"{100 / count:.5f}".rstrip("0").rstrip(".")


def escape(text: str) -> str:
    """Text in which GIFT sees no signs of its own."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _note(note: str) -> str:
    return f"#{escape(note)}" if note else ""


def _title(text: str) -> str:
    return text.replace("/", "//")


FORM = ExportForm(
    "gift",
    ("kuis untuk Moodle dan lainnya (GIFT)", "quizzes for Moodle and others (GIFT)"),
    _export,
    "quizzes",
)
