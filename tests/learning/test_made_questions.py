"""Questions made from data are the same each time, and never say something else than the data."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from suluh.areas import DECLARED
from suluh.helpdesk.model.complaint import ComplaintProcedure
from suluh.learning.link.made_questions import bank, make, sure_steps
from suluh.learning.model.quiz import Generate, Quiz
from suluh.learning.pages.asked import lay_out
from suluh.model.base import Words
from suluh.model.site import Site
from suluh.procedures.link.reach import reach
from suluh.procedures.model.sop import Sop
from tests.real_site import real_site
from tests.theme import THEME

SAY = {lang: words["learning"] for lang, words in THEME.words.items()}


@pytest.fixture(scope="module")
def real() -> Site:
    return real_site()


def sop(exits: list[tuple[int, ...]]) -> Sop:
    """A procedure whose rows lead on as given: one row on, or two where it decides, none at an end."""
    activities = []
    for row, targets in enumerate(exits):
        activity: dict[str, object] = {
            "id": f"k{row}",
            "text": {"id": f"Langkah {row}", "en": f"Step {row}"},
            "actors": ["p"],
            "shape": "decision" if len(targets) > 1 else "process" if targets else "terminator",
        }
        if len(targets) > 1:
            activity["exits"] = [{"answer": {"id": str(t), "en": str(t)}, "to": f"k{t}"} for t in targets]
        elif targets:
            activity["next"] = f"k{targets[0]}"
        activities.append(activity)
    return Sop.model_validate(
        {
            "id": "uji", "name": {"id": "Uji", "en": "Test"}, "unit": {"id": "U", "en": "U"},
            "actors": [{"id": "p", "name": {"id": "P", "en": "P"}}], "activities": activities,
            "sources": ["sumber"], "checked": date(2026, 11, 22), "confidence": "high",
        }
    )  # fmt: skip


@st.composite
def procedures(draw: st.DrawFn) -> Sop:
    count = draw(st.integers(3, 12))
    rows = st.integers(0, count - 1)
    exits = [draw(st.lists(rows, min_size=1, max_size=2, unique=True)) for _ in range(count - 1)]
    return sop([*(tuple(row) for row in exits), ()])


def walks(of: Sop, limit: int = 3000) -> list[list[int]]:
    """Ways from the first row, each row at most twice, so that loops are gone round once."""
    ways = reach(of)
    found: list[list[int]] = []
    stack = [[0]]
    while stack and len(found) < limit:
        way = stack.pop()
        found.append(way)
        stack += [[*way, row] for row in ways.after[way[-1]] if way.count(row) < 2]
    return found


@settings(max_examples=120, deadline=None)
@given(procedures())
def test_no_way_through_a_procedure_contradicts_the_order_asked(of: Sop) -> None:
    steps = sure_steps(of)
    ways = reach(of)
    for way in walks(of):
        firsts = [way.index(row) for row in steps if row in way]
        assert firsts == sorted(firsts)
        if steps and way[-1] == steps[-1] and way[-1] in ways.ends:
            assert set(steps) <= set(way)


@settings(max_examples=60, deadline=None)
@given(procedures(), st.text(max_size=8), st.integers(3, 8))
def test_an_order_asked_is_that_of_the_procedure_for_every_seed(of: Sop, seed: str, size: int) -> None:
    site = Site({"id": {}, "en": {}}, {"sops": {of.id: of}}, {}, {}, DECLARED.kinds)
    order = Generate(kind="ordering", references=(f"sop:{of.id}",), size=size)
    for question in make(site, order, SAY, seed):
        assert list(make(site, order, SAY, seed)) == [question]
        rows = [next(a for a in of.activities if a.text == words) for words in question.order]
        chain = [of.activities[row] for row in sure_steps(of)]
        assert [chain.index(row) for row in rows] == sorted(chain.index(row) for row in rows)
        assert question.references == tuple(f"sop:uji#{of.row(a.id) + 1}" for a in rows)


def test_real_questions_repeat_the_data_they_come_from(real: Site) -> None:
    """Every made question of the real bank, each piece looked up in the glossary, procedure, service, clock."""
    seen = 0
    for quiz in real.of(Quiz).values():
        for question in bank(real, quiz, SAY)[len(quiz.questions) :]:
            seen += 1
            target = real.find(*question.references[0].split("#")[0].split(":"))
            assert target is not None
            for pair, reference in zip(question.pairs, question.references, strict=False):
                term = real.terms[reference.removeprefix("term:")]
                assert (pair.left.id, pair.right) == (term.term, term.definition)
            if question.kind == "ordering":
                numbers = [int(r.split("#")[1]) for r in question.references]
                said = [a.text for a in real.of(Sop)[target.id].activities]
                assert [said[n - 1] for n in numbers] == list(question.order)
            if question.answer is not None and question.references[0].startswith("complaint:"):
                clock = next(
                    c
                    for c in real.of(ComplaintProcedure)[target.id].clocks
                    if c.id == question.references[0].split("#")[1]
                )
                assert question.answer.value == clock.value
                assert question.answer.unit == Words(**{lang: SAY[lang]["unit"][clock.unit] for lang in SAY})
    assert seen >= 20


def test_a_bank_is_the_same_in_each_build_and_another_by_seed(real: Site) -> None:
    quizzes = [quiz for quiz in real.of(Quiz).values() if quiz.generate]
    assert [bank(real, q, SAY) for q in quizzes] == [bank(real, q, SAY) for q in quizzes]
    assert any(bank(real, q, SAY) != bank(real, q, SAY, "lain") for q in quizzes)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=12), st.sampled_from(["id", "en"]))
def test_a_question_laid_out_keeps_its_right_answer_for_every_seed(real: Site, seed: str, lang: str) -> None:
    for quiz in list(real.of(Quiz).values())[:4]:
        for question in bank(real, quiz, SAY):
            laid = lay_out(question, lang, seed)
            wanted = laid.answer.split(" ")
            if question.kind in ("single", "multiple"):
                right = {laid.parts[int(n) - 1].text for n in wanted}
                assert right == {c.text[lang] for c in question.choices if c.correct}
            elif question.kind == "ordering":
                by_place = sorted(zip(map(int, wanted), laid.parts, strict=True), key=lambda p: p[0])
                assert [part.text for _, part in by_place] == [words[lang] for words in question.order]
            elif question.kind == "matching":
                pairs = {(p.left[lang], p.right[lang]) for p in question.pairs}
                assert {
                    (part.text, laid.options[int(n) - 1]) for n, part in zip(wanted, laid.parts, strict=True)
                } == pairs
