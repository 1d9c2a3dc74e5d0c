"""The quizzes of an order, question by question in one language, for the forms that carry them."""

from collections.abc import Iterator
from dataclasses import dataclass

from suluh.export.form import ExportError, Order
from suluh.learning.model.quiz import Quiz
from suluh.learning.pages.asked import Asked, ask
from suluh.learning.pages.material import material
from suluh.render.view import View


@dataclass(frozen=True)
class Set:
    """One quiz in one language: its questions without links, laid out by a seed."""

    quiz: Quiz
    lang: str
    questions: tuple[Asked, ...]
    view: View

    @property
    def stem(self) -> str:
        """What its files are called."""
        return f"{self.quiz.id}.{self.lang}"


def sets(order: Order, seed: str = "") -> Iterator[Set]:
    """The quizzes that were ordered, each in each language; all of them if none was named."""
    quizzes = order.edition.site.of(Quiz)
    stock = material(order.edition)
    chosen = [quizzes[id] for id in order.ids] or list(quizzes.values())
    if not chosen:
        raise ExportError("edisi ini tidak punya kuis", "this edition has no quizzes")
    for quiz in chosen:
        for lang in order.langs:
            view = View(order.edition, lang, "kuis.html")
            asked = tuple(ask(quiz, q, stock, view, seed, links=False) for q in stock.questions(quiz))
            yield Set(quiz, lang, asked, view)


def why(question: Asked, view: View) -> str:
    """The explanation and what it rests on, as plain text."""
    return f"{question.explanation.unescape()} {view.w['learning']['grounds']}: {grounds(question)}."


def grounds(question: Asked) -> str:
    """What a question rests on, as plain text."""
    return ", ".join(str(ground.unescape()) for ground in question.grounds)
