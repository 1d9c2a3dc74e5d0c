"""QUI006: a text of a quiz holds a sign that no file of a quiz can carry."""

import re
from collections.abc import Iterator

from suluh.findings import Finding, error
from suluh.learning.model.quiz import Quiz, QuizQuestion
from suluh.lint.context import Context
from suluh.model.base import Words
from suluh.model.site import Site

Keys = tuple[str | int, ...]

# XML has no control characters; readers of GIFT put "&&035;" and its like in place of their signs.
_CANNOT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|&&0\\d\\d")


def check(site: Site, _: Context) -> Iterator[Finding]:
    for quiz in site.of(Quiz).values():
        origin = site.origin("quizzes", quiz.id)
        for keys, words in texts(quiz):
            for lang in ("id", "en"):
                found = _CANNOT.search(words[lang])
                if found:
                    sign = found.group()
                    name = f"U+{ord(sign):04X}" if len(sign) == 1 else f'"{sign}"'
                    yield error(
                        "QUI006",
                        origin.place(*keys, lang),
                        (f"{name} tidak dapat dibawa berkas kuis", "hapus tanda itu, atau tulis dengan kata"),
                        (f"quiz files cannot carry {name}", "remove it, or write it in words"),
                    )


def texts(quiz: Quiz) -> Iterator[tuple[Keys, Words]]:
    """Every text of a quiz that leaves the site, with the keys that lead to it."""
    yield ("name",), quiz.name
    yield ("summary",), quiz.summary
    for index, question in enumerate(quiz.questions):
        for keys, words in _of_question(question):
            yield ("questions", index, *keys), words


def _of_question(question: QuizQuestion) -> Iterator[tuple[Keys, Words]]:
    yield ("text",), question.text
    yield ("explanation",), question.explanation
    for number, choice in enumerate(question.choices):
        yield ("choices", number, "text"), choice.text
        if choice.note:
            yield ("choices", number, "note"), choice.note
    for number, step in enumerate(question.order):
        yield ("order", number), step
    for number, pair in enumerate(question.pairs):
        yield ("pairs", number, "left"), pair.left
        yield ("pairs", number, "right"), pair.right
    if question.answer:
        yield ("answer", "unit"), question.answer.unit
