"""The quizzes of an order, question by question in one language, for the forms that carry them."""

from collections.abc import Iterator
from dataclasses import dataclass

from suluh.export.form import ExportError, Order
from suluh.learning.model.quiz import Quiz
from suluh.learning.pages.asked import Asked, ask
from suluh.learning.pages.material import material
from suluh.render.law_notice import said
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

    @property
    def law(self) -> str:
        """That the law behind the quiz has changed; "" as long as it has not."""
        return said(self.quiz, self.view)


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
    """The explanation, what it rests on, and what its law has become, as plain text."""
    text = f"{question.explanation.unescape()} {view.w['learning']['grounds']}: {grounds(question)}."
    return " ".join((text, *changed(question, view)))


def changed(question: Asked, view: View) -> list[str]:
    """That the law behind a question has changed, once for each thing it rests on."""
    return [law for of, part in question.rests if (law := said(of, view, part))]


def grounds(question: Asked) -> str:
    """What a question rests on, as plain text."""
    return ", ".join(str(ground.unescape()) for ground in question.grounds)
