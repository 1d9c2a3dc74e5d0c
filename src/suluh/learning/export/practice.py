"""Quizzes as Anki decks. Ids come from ours, so that a newer deck updates the older one and keeps its progress."""

import hashlib
import tempfile
from pathlib import Path

from markupsafe import Markup, escape

from suluh.export.form import ExportForm, Order, write_whole
from suluh.learning.export.quiz_bank import Set, changed, grounds, sets
from suluh.learning.pages.asked import LETTERS, Asked

FIELDS = ("Id", "Question", "Answer", "Why")
CSS = (
    ".card { font-family: sans-serif; font-size: 1.1rem; text-align: left; max-width: 36rem; margin: auto; }"
)
# Anki keeps the day in the deck; ours is the same on every day, so that its notes are too.
MADE = 1_577_836_800.0


def _export(order: Order) -> list[Path]:
    return [write_whole(order.out / f"{s.stem}.apkg", to_deck(s)) for s in sets(order)]


def to_deck(of: Set) -> bytes:
    """One quiz as an .apkg file; one note a question."""
    import genanki

    model = genanki.Model(
        _number("suluh-model-1"),
        "Suluh",
        fields=[{"name": name} for name in FIELDS],
        templates=[
            {
                "name": "Suluh",
                "qfmt": "{{Question}}",
                "afmt": "{{FrontSide}}<hr id=answer>{{Answer}}<br><br>{{Why}}",
            }
        ],
        css=CSS,
    )
    name = f"Suluh::{of.quiz.name[of.lang]}"
    deck = genanki.Deck(_number(f"suluh-deck-{of.stem}"), name, str(escape(of.law)))
    for question in of.questions:
        fields = [question.key, front(question), back(question), str(reason(question, of))]
        deck.add_note(
            genanki.Note(model=model, fields=fields, guid=genanki.guid_for("suluh", of.lang, question.key))
        )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deck.apkg"
        genanki.Package(deck).write_to_file(str(path), timestamp=MADE)
        return path.read_bytes()


def _number(name: str) -> int:
    """A whole number below 2^31 that a name always has; Anki's ids are such."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big") >> 1


def front(question: Asked) -> str:
    """The question and what there is to choose from, as HTML."""
    html = Markup("<b>{}</b>").format(question.text)
    if question.options:
        html += _list("ol", [f"{LETTERS[n]}. {o}" for n, o in enumerate(question.options)])
    return str(html + _list("ul", [part.text for part in question.parts]))


def back(question: Asked) -> str:
    """The right answer, as HTML."""
    if len(question.said) == 1:
        return str(escape(question.said[0]))
    return str(_list("ol" if question.kind == "ordering" else "ul", list(question.said)))


def reason(question: Asked, of: Set) -> Markup:
    """The explanation, what it rests on, and what its law has become, as HTML."""
    word = of.view.w["learning"]["grounds"]
    text = Markup("{}<br><small>{}: {}</small>").format(question.explanation, word, grounds(question))
    laws = (Markup("<br><b>{}</b>").format(law) for law in changed(question, of.view))
    return text + Markup("").join(laws)


def _list(tag: str, items: list[str]) -> Markup:
    if not items:
        return Markup("")
    inner = Markup("").join(Markup("<li>{}</li>").format(item) for item in items)
    return Markup("<{0}>{1}</{0}>").format(Markup(tag), inner)


FORM = ExportForm(
    "practice", ("kartu latihan Anki", "practice cards for Anki"), _export, "quizzes", ("genanki",)
)
