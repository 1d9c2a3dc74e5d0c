"""Quizzes as Anki decks. Ids come from ours, so that a newer deck updates the older one and keeps its progress.

The same quiz on the same day gives the same bytes: ids are made from ours, times from the day of the
edition. Anki takes over a changed note only from a later day.
"""

import hashlib
import itertools
import json
import sqlite3
from datetime import UTC, datetime, time
from pathlib import Path

from markupsafe import Markup, escape

from suluh.export.form import ExportForm, Order, write_whole
from suluh.learning.export.quiz_bank import Set, changed, grounds, sets, stem
from suluh.learning.export.spelling import lines, one_line
from suluh.learning.export.zipped import zipped
from suluh.learning.pages.asked import LETTERS, Asked

FIELDS = ("Id", "Question", "Answer", "Why")
CSS = (
    ".card { font-family: sans-serif; font-size: 1.1rem; text-align: left; max-width: 36rem; margin: auto; }"
)
# Anki's ids are milliseconds since 1970. Ours begin in 2020, with room for 1,000 questions a quiz.
FIRST_ID = 1_577_836_800_000
ROOM = 2_000
# Part a tag from the next, or are left out of one by Anki.
_TAG = str.maketrans({" ": "_", "\u3000": "_", '"': "'"})


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
    name = "::".join(part.replace("::", ": :") for part in of.bank)
    deck = genanki.Deck(_number(f"suluh-deck-{of.stem}"), name, str(escape(of.law)))
    for number, (question, topics) in enumerate(zip(of.questions, of.topics, strict=True)):
        deck.add_note(
            genanki.Note(
                model=model,
                fields=[question.key, front(question), back(question), str(reason(question, of))],
                guid=genanki.guid_for("suluh", of.lang, question.key),
                tags=tags(of, topics),
                due=number,
            )
        )
    day = datetime.combine(of.view.today, time(), UTC).timestamp()
    ids = itertools.count(FIRST_ID + _number(of.stem) % 2_000_000 * ROOM)
    with sqlite3.connect(":memory:") as base:
        genanki.Package(deck).write_to_db(base.cursor(), day, ids)
        base.commit()
        base.execute("VACUUM")
        collection = base.serialize()
    return zipped({"collection.anki2": collection, "media": json.dumps({}).encode()})


def tags(of: Set, topics: tuple[str, ...]) -> list[str]:
    """What a note is marked with, a group a kind: `Kuis::Dasar_LTSA`."""
    w = of.view.w["learning"]
    groups = ((w["quiz_tag"], (of.title,)), (w["path_tag"], of.paths), (w["topic_tag"], topics))
    return [
        f"{kind}::{one_line(name).replace('::', ':').translate(_TAG)}"
        for kind, names in groups
        for name in names
    ]


def _number(name: str) -> int:
    """A whole number below 2^31 that a name always has; Anki's ids are such."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big") >> 1


def _html(text: str) -> Markup:
    """Plain text as HTML that keeps its lines."""
    return Markup("<br>").join(lines(text).split("\n"))


def front(question: Asked) -> str:
    """The question and what there is to choose from, as HTML."""
    html = Markup("<b>{}</b>").format(_html(stem(question)))
    if question.options:
        html += _list("ol", [f"{LETTERS[n]}. {o}" for n, o in enumerate(question.options)])
    return str(html + _list("ul", [part.text for part in question.parts]))


def back(question: Asked) -> str:
    """The right answer, as HTML."""
    if len(question.said) == 1:
        return str(_html(question.said[0]))
    return str(_list("ol" if question.kind == "ordering" else "ul", list(question.said)))


def reason(question: Asked, of: Set) -> Markup:
    """The explanation, what it rests on, what is said of each choice, and what its law has become, as HTML."""
    word = of.view.w["learning"]["grounds"]
    text = Markup("{}<br><small>{}: {}</small>").format(
        _html(question.explanation.unescape()), word, grounds(question)
    )
    laws = (Markup("<br><b>{}</b>").format(law) for law in changed(question, of.view))
    notes = _list("ul", [f"{part.text}: {part.note}" for _, part in question.notes])
    return text + notes + Markup("").join(laws)


def _list(tag: str, items: list[str]) -> Markup:
    if not items:
        return Markup("")
    inner = Markup("").join(Markup("<li>{}</li>").format(_html(item)) for item in items)
    return Markup("<{0}>{1}</{0}>").format(Markup(tag), inner)


FORM = ExportForm(
    "practice", ("kartu latihan Anki", "practice cards for Anki"), _export, "quizzes", ("genanki",)
)
