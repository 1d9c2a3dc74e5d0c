"""QUI007: a choice says nothing to who takes it."""

from collections.abc import Iterator

from suluh.findings import Finding, warning
from suluh.learning.model.quiz import Quiz
from suluh.lint.context import Context
from suluh.model.site import Site


def check(site: Site, _: Context) -> Iterator[Finding]:
    """One finding a question, at its first choice without a note."""
    for quiz in site.of(Quiz).values():
        origin = site.origin("quizzes", quiz.id)
        for index, question in enumerate(quiz.questions):
            silent = [number for number, choice in enumerate(question.choices) if choice.note is None]
            if not silent:
                continue
            which = ", ".join(str(number + 1) for number in silent)
            yield warning(
                "QUI007",
                origin.place("questions", index, "choices", silent[0]),
                (
                    f'pertanyaan "{question.id}": pilihan {which} tidak punya `note`',
                    "tulis mengapa pilihan itu keliru atau benar, satu kalimat",
                ),
                (
                    f'question "{question.id}": choice {which} has no `note`',
                    "say in one sentence why that choice is wrong or right",
                ),
            )
