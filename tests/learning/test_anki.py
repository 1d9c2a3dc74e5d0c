"""Our decks in Anki itself."""

import html
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from suluh.export.form import Order, carry_out
from suluh.learning.model.quiz import Quiz
from suluh.render.view import Edition
from tests.learning.readers import said
from tests.small_site import DAY, EXPORT_BY_NAME, edition_of, sound_site

pytest.importorskip("genanki")
collection: Any = pytest.importorskip("anki.collection")

CASES = Path(__file__).parent / "cases"
PATH = """\
id: jalur-editor
audience: staff
role: editor
name: {id: "Jalur :: editor", en: "Path of editors"}
summary: {id: Uji., en: Test.}
minutes: 10
checked: 2026-11-22
stages:
  - stage: day
    goal: {id: Bisa., en: Can.}
    minutes: 10
    items:
      - {id: kuis, kind: quiz, reference: quiz:nasty, minutes: 10}
"""


def edition(folder: Path, today: date = DAY, **changes: str) -> Edition:
    """The small site with two quizzes and a path; `changes` replaces texts of a quiz."""
    files = {
        f"content/data/quizzes/{id}.yml": (CASES / f"{id}.yml").read_text("utf-8")
        for id in ("nasty", "signs")
    }
    for old, new in changes.items():
        files["content/data/quizzes/nasty.yml"] = files["content/data/quizzes/nasty.yml"].replace(old, new)
    files["content/data/paths/jalur-editor.yml"] = PATH
    return edition_of(sound_site(folder, files), "staff", today)


def decks(edition: Edition, out: Path) -> dict[str, Path]:
    order = Order(edition, (), out)
    return {path.name: path for path in carry_out(EXPORT_BY_NAME["practice"], order)}


def take_in(col: Any, path: Path) -> tuple[int, int]:
    """Import a deck as people do; how many notes were new, and how many were updated."""
    options = collection.ImportAnkiPackageOptions()
    log = col.import_anki_package(
        collection.ImportAnkiPackageRequest(package_path=str(path), options=options)
    ).log
    assert not log.conflicting
    return len(log.new), len(log.updated)


@pytest.fixture
def col(tmp_path: Path) -> Any:
    opened = collection.Collection(str(tmp_path / "anki.anki2"))
    yield opened
    _, sound = opened.fix_integrity()
    opened.close()
    assert sound


def shown(text: str) -> str:
    """A card as a learner sees it, without its style."""
    text = re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL)
    return said(
        html.unescape(re.sub(r"<(br|li|ul|ol|hr)\b[^>]*>", "\n", text).replace("<b>", "").replace("</b>", ""))
    )


def test_anki_shows_every_text_as_it_was_written(col: Any, tmp_path: Path) -> None:
    made = edition(tmp_path / "site")
    for path in decks(made, tmp_path / "out").values():
        assert take_in(col, path)[0] > 0
    for id in ("nasty", "signs"):
        for lang in ("id", "en"):
            for question in made.site.of(Quiz)[id].questions:
                key = f"quiz:{id}#{question.id}"
                cards = [col.get_card(n) for n in col.find_cards(f'"Id:{key}"')]
                faces = [shown(card.question()) for card in cards]
                [card] = [
                    c
                    for c, face in zip(cards, faces, strict=True)
                    if face.startswith(said(question.text[lang]))
                ]
                front, back = shown(card.question()), shown(card.answer())
                for choice in question.choices:
                    assert said(choice.text[lang]) in front
                    assert not choice.correct or said(choice.text[lang]) in back[len(front) :]
                for pair in question.pairs:
                    assert f"{said(pair.left[lang])} = {said(pair.right[lang])}" in back[len(front) :]
                assert said(question.explanation[lang]) in back


def test_decks_are_called_by_words_and_notes_are_tagged(col: Any, tmp_path: Path) -> None:
    made = decks(edition(tmp_path / "site"), tmp_path / "out")
    take_in(col, made["nasty.id.apkg"])
    take_in(col, made["signs.en.apkg"])
    names = {deck.name for deck in col.decks.all_names_and_ids()}
    assert "Basis pengetahuan::Biaya: 50% ~ {uji} = #1 / A\\\\B" in names
    assert "Knowledge base::/Test/ of signs : : <b>A</b> \\ B" in names
    assert "Jalur::Jalur_:_editor" in col.tags.all()
    assert "Topik::UU_18/2017" in col.tags.all()
    assert "Topic::P3MI" in col.tags.all()
    assert len(col.find_notes("tag:Jalur::*")) == 3
    assert len(col.find_notes("tag:Topic::P3MI")) == 2


def test_a_newer_deck_updates_notes_and_keeps_what_was_learnt(col: Any, tmp_path: Path) -> None:
    older = decks(edition(tmp_path / "a"), tmp_path / "1")
    assert take_in(col, older["nasty.id.apkg"]) == (3, 0)
    card = col.get_card(col.find_cards('"Id:quiz:nasty#satu"')[0])
    card.start_timer()
    col.sched.answerCard(card, 4)
    again = decks(
        edition(tmp_path / "b", DAY + timedelta(days=1), **{"%50% dari gaji": "%40% dari gaji"}),
        tmp_path / "2",
    )
    assert take_in(col, again["nasty.id.apkg"]) == (0, 3)
    same = col.get_card(card.id)
    assert "%40% dari gaji" in same.question()
    assert same.reps == 1
    assert len(col.find_notes("")) == 3


def test_new_cards_come_in_the_order_of_the_quiz(col: Any, tmp_path: Path) -> None:
    made = edition(tmp_path / "site")
    take_in(col, decks(made, tmp_path / "out")["signs.id.apkg"])
    notes = [col.get_card(n).note()["Id"] for n in col.find_cards("is:new", order="c.due asc")]
    assert [note.partition("#")[2] for note in notes] == [q.id for q in made.site.of(Quiz)["signs"].questions]
