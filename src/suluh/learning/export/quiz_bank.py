"""The quizzes of an order, question by question in one language, for the forms that carry them."""

from collections.abc import Iterator
from dataclasses import dataclass

from suluh.export.form import ExportError, Order
from suluh.learning.export.spelling import lines, one_line
from suluh.learning.model.path import LearningPath
from suluh.learning.model.quiz import Quiz, QuizQuestion
from suluh.learning.pages.asked import Asked, ask, name_of
from suluh.learning.pages.material import material
from suluh.read.references import parse_bare
from suluh.render.law_notice import said
from suluh.render.view import View


@dataclass(frozen=True)
class Set:
    """One quiz in one language: its questions without links, laid out by a seed."""

    quiz: Quiz
    lang: str
    questions: tuple[Asked, ...]
    # What each question is about, by name, in the order of the questions.
    topics: tuple[tuple[str, ...], ...]
    view: View

    @property
    def stem(self) -> str:
        """What its files are called."""
        return f"{self.quiz.id}.{self.lang}"

    @property
    def law(self) -> str:
        """That the law behind the quiz has changed; "" as long as it has not."""
        return said(self.quiz, self.view)

    @property
    def title(self) -> str:
        """The name of the quiz in its language, on one line."""
        return one_line(self.quiz.name[self.lang])

    @property
    def bank(self) -> tuple[str, str]:
        """Where its questions lie in the bank of a learning system: the site, then the quiz."""
        return one_line(self.view.w["site_name"]), self.title

    @property
    def notice(self) -> str:
        """What the text about changed law is called."""
        return str(self.view.w["learning"]["law_notice"])

    @property
    def labels(self) -> tuple[str, ...]:
        """What all its questions are marked with: the quiz and the learning paths that ask it, by name."""
        return tuple(dict.fromkeys((self.title, *self.paths)))

    @property
    def paths(self) -> tuple[str, ...]:
        """The learning paths that ask this quiz, by name."""
        wanted = f"quiz:{self.quiz.id}"
        return tuple(
            one_line(path.name[self.lang])
            for path in self.view.site.of(LearningPath).values()
            if any(item.reference == wanted for stage in path.stages for item in stage.items)
        )


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
            questions = stock.questions(quiz)
            asked = tuple(ask(quiz, q, stock, view, seed, links=False) for q in questions)
            yield Set(quiz, lang, asked, tuple(_topics(q, view) for q in questions), view)


def _topics(question: QuizQuestion, view: View) -> tuple[str, ...]:
    """The law, procedures, pages and terms that a question rests on, each once."""
    cited = (parse_bare(line) for line in question.references)
    names = (one_line(name_of(f"{c.kind}:{c.id}", view)) for c in cited if c)
    return tuple(dict.fromkeys(names))


def stem(question: Asked) -> str:
    """The question; one that wants a number says in which unit, since most systems show none."""
    text = lines(question.text)
    return text if question.unit.casefold() in text.casefold() else f"{text} ({question.unit})"


def matches(question: Asked) -> list[tuple[str, str]]:
    """Each left side with its right one; each step of an order with its place."""
    sides = question.options or [str(n) for n in range(1, len(question.parts) + 1)]
    numbers = [int(n) - 1 for n in question.answer.split(" ")]
    return [(lines(part.text), lines(sides[n])) for part, n in zip(question.parts, numbers, strict=True)]


def why(question: Asked, view: View) -> str:
    """The explanation, what it rests on, and what its law has become, as plain text."""
    text = f"{lines(question.explanation.unescape())} {view.w['learning']['grounds']}: {grounds(question)}."
    return " ".join((text, *changed(question, view)))


def changed(question: Asked, view: View) -> list[str]:
    """That the law behind a question has changed, once for each thing it rests on."""
    return [law for of, part in question.rests if (law := said(of, view, part))]


def grounds(question: Asked) -> str:
    """What a question rests on, as plain text."""
    return ", ".join(str(ground.unescape()) for ground in question.grounds)
