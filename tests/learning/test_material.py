"""What learning rests on, as a page shows it: its name and link, what changed it, and since when."""

from datetime import date

import pytest

from suluh.learning.link.grounds import Ground
from suluh.learning.model.path import LearningPath
from suluh.learning.model.quiz import Quiz
from suluh.learning.pages.material import Material, label_of_whole, linked, material, newest, note_of, rest
from suluh.model.citation import Citation
from suluh.model.page import Change
from suluh.render.view import Edition, View
from tests.learning.test_grounds import FILES, PAGE
from tests.small_site import FILES as SMALL
from tests.small_site import edition_of, sound_site

ENGLISH_PAGE = PAGE.replace("/id/", "/en/")


def note(day: str, what: str, reference: str | None = None) -> Change:
    return Change.model_validate({"date": day, "what": what, "for": ["editor"], "reference": reference})


def with_note(page: str, what: str) -> str:
    text = SMALL[page]
    return text.replace(
        "\n---\n", f"\nchanges:\n  - {{date: 2026-11-20, what: {what}, for: [editor]}}\n---\n", 1
    )


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    pages = {PAGE: with_note(PAGE, "Nomor baru."), ENGLISH_PAGE: with_note(ENGLISH_PAGE, "A new number.")}
    return edition_of(sound_site(tmp_path_factory.mktemp("site"), FILES | pages), "supervisor")


def view(edition: Edition, lang: str = "en") -> View:
    return View(edition, lang, "uji.html")


def ground(target: str, *notes: Change, by: str = "") -> Ground:
    kind, _, rest_of = target.partition(":")
    id, _, part = rest_of.partition("#")
    return Ground(Citation(kind, id, part, "", 1), f"m-{target}", by, notes)


# What is rested on -> its name in both languages, and where its link leads ("" for none).
NAMES: dict[str, tuple[str, str, str]] = {
    "page:paspor": ("Paspor dipegang orang lain", "Someone else keeps your passport", "masalah/paspor"),
    "page:paspor#langkah": ("Paspor dipegang orang lain: Langkah", "Someone else keeps your passport: Steps", "masalah/paspor"),
    "sop:surat": ("Surat masuk", "Incoming letters", "prosedur/surat"),
    "sop:surat#2": ("Surat masuk 2", "Incoming letters 2", "prosedur/surat.html#langkah-2"),
    "quiz:kuis": ("Kuis", "Quiz", "kuis/kuis"),
    "quiz:kuis#tidak-ada": ("Kuis", "Quiz", "kuis/kuis"),
    "reg:uu-18-2017#6": ("UU 18/2017 Pasal 6", "Law 18/2017 article 6", "uu-18-2017"),
    "sop:tidak-ada": ("sop:tidak-ada", "sop:tidak-ada", ""),
}  # fmt: skip


@pytest.mark.parametrize("target", NAMES)
def test_a_ground_is_named_and_linked_in_the_language_of_its_page(target: str, edition: Edition) -> None:
    for lang, name in zip(("id", "en"), NAMES[target], strict=False):
        found = rest(ground(target), view(edition, lang))
        assert (found.mark, found.cause, found.day, found.note, found.law) == (
            f"m-{target}",
            name,
            None,
            "",
            "",
        )
        assert found.label.striptags() == name
        assert ("<a href=" in found.label) == bool(NAMES[target][2])
        assert NAMES[target][2] in found.label


def test_a_question_a_task_and_a_story_are_named_in_words(edition: Edition) -> None:
    for lang in ("id", "en"):
        at = view(edition, lang)
        words = at.w["learning"]
        question = edition.site.of(Quiz)["kuis"].questions[0].text[lang]
        assert rest(ground("quiz:kuis#hak"), at).cause == words["rest_question"].format(question)
        task = rest(ground("task:tugas"), at)
        assert (task.label, task.cause) == (words["rest_task"], words["rest_task"])
        assert rest(ground("case:tidak-ada"), at).label == words["rest_story"]


FIRST, SECOND = note("2026-11-01", "Ditulis."), note("2026-11-12", "Diganti.")
BY_LAW = note("2026-11-10", "Pasal baru.", "reg:uu-18-2017#6")
LOST = note("2026-11-11", "Pasal lain.", "reg:tidak-ada#1")
# Change notes, the newest first -> what is said to have changed the ground, when, and how.
NOTES: dict[str, tuple[tuple[Change, ...], tuple[str, date | None, str]]] = {
    "none": ((), ("Incoming letters", None, "")),
    "the first version": ((FIRST,), ("Incoming letters", None, "")),
    "a first note that names a law": (
        (BY_LAW,),
        ("Law 18/2017 article 6", date(2026, 11, 10), "Pasal baru."),
    ),
    "a change": ((SECOND, FIRST), ("Incoming letters", date(2026, 11, 12), "Diganti.")),
    "a change by a law": ((BY_LAW, FIRST), ("Law 18/2017 article 6", date(2026, 11, 10), "Pasal baru.")),
    "a change by a law that is not here": (
        (LOST, FIRST),
        ("Incoming letters", date(2026, 11, 11), "Pasal lain."),
    ),
}


@pytest.mark.parametrize("name", NOTES)
def test_the_newest_note_says_what_changed_and_the_first_version_changed_nothing(
    name: str, edition: Edition
) -> None:
    notes, said = NOTES[name]
    found = rest(ground("sop:surat", *notes), view(edition))
    assert (found.cause, found.day, found.note) == said
    assert found.label.striptags() == "Incoming letters"


def test_a_law_that_changed_a_ground_is_its_cause(edition: Edition) -> None:
    for lang in ("id", "en"):
        at = view(edition, lang)
        law = edition.site.regulations["uu-18-2017"].title_in(lang)
        found = rest(ground("sop:surat#2", SECOND, FIRST, by="uu-18-2017"), at)
        name = at.w["learning"]["rest_law"].format(NAMES["sop:surat#2"][lang == "en"], law)
        assert (found.cause, found.day, found.note, found.label.striptags()) == (law, None, "", name)
        assert rest(ground("sop:surat", by="tidak-ada"), at).cause == "tidak-ada"


def test_a_note_of_a_page_is_told_in_the_language_of_the_reader(edition: Edition) -> None:
    notes = (note("2026-11-20", "Nomor baru."), FIRST)
    told = [rest(ground("page:paspor#langkah", *notes), view(edition, lang)).note for lang in ("id", "en")]
    assert told == ["Nomor baru.", "A new number."]
    other_day = (note("2026-11-19", "Hari lain."), FIRST)
    assert rest(ground("page:paspor", *other_day), view(edition)).note == "Hari lain."
    assert rest(ground("page:tidak-ada", *notes), view(edition)).note == "Nomor baru."
    assert note_of(ground("page:paspor"), view(edition)) is None
    assert note_of(ground("sop:surat", *notes), view(edition)) == notes[0]


def test_the_whole_of_a_ground_is_linked_without_its_part(edition: Edition) -> None:
    at = view(edition)
    assert label_of_whole(ground("sop:surat#2"), at) == label_of_whole(ground("sop:surat"), at)
    assert label_of_whole(ground("sop:surat#2"), at).striptags() == "Incoming letters"
    assert "#" not in label_of_whole(ground("sop:surat#2"), at)
    assert label_of_whole(ground("page:paspor#langkah"), at).striptags() == "Someone else keeps your passport"
    assert label_of_whole(ground("sop:tidak-ada#2"), at) == "tidak-ada"


def test_a_link_has_our_name_and_opens_no_meaning_and_words_are_safe(edition: Edition) -> None:
    at = view(edition)
    term = linked(Citation("term", "p3mi", "", "", 1), "<P3MI>", at)
    assert term.startswith("<a href=")
    assert term.endswith(">&lt;P3MI&gt;</a>")
    assert at.seen == set()
    assert linked(Citation("sop", "tidak-ada", "", "", 1), "<x>", at) == "&lt;x&gt;"


def test_notes_are_put_in_order_and_material_is_made_once(edition: Edition) -> None:
    assert newest((FIRST, SECOND, BY_LAW)) == (SECOND, BY_LAW, FIRST)
    assert material(edition) is material(edition)


def test_items_and_questions_rest_on_their_own_words_and_on_what_they_name(edition: Edition) -> None:
    stock = Material(edition)
    quiz = edition.site.of(Quiz)["kuis"]
    [question] = stock.questions(quiz)
    own, *others = stock.of_question(quiz, question)
    assert own.citation.target == "quiz:kuis#hak"
    assert [one.citation.target for one in others] == ["reg:uu-18-2017#6"]
    items = {item.id: stock.of_item(item) for item in edition.site.of(LearningPath)["jalur"].items}
    assert [one.citation.target for one in items["tugas"]] == ["task:tugas", "sop:surat#2"]
    assert items["kuis"] == (own, *others)
    path = edition.site.of(LearningPath)["jalur"]
    assert stock.content_of(path) == Material(edition).content_of(path)
    shorter = path.model_copy(update={"stages": path.stages[:0]})
    assert stock.content_of(shorter) != stock.content_of(path)


def test_a_reason_beside_a_choice_opens_no_question_again(edition: Edition) -> None:
    quiz = next(q for q in edition.site.of(Quiz).values() if any(x.choices for x in q.questions))
    question = next(x for x in quiz.questions if x.choices)
    first = question.choices[0]
    why = first.model_copy(update={"note": question.explanation})
    text = first.model_copy(update={"text": question.explanation})

    def mark(*choices: object) -> str:
        changed = question.model_copy(update={"choices": (*choices, *question.choices[1:])})
        return Material(edition).of_question(quiz, changed)[0].mark

    assert mark(why) == mark(first)
    assert mark(text) != mark(first)
