"""What the learning material of this repository promises: enough of it, cited, reachable, guess-proof."""

from datetime import date
from pathlib import Path

import pytest

from suluh.flow import load
from suluh.learning.model.case import LearningCase
from suluh.learning.model.path import LearningPath
from suluh.learning.model.quiz import Quiz, QuizQuestion
from suluh.model.audience import Audience
from suluh.model.page import Page
from suluh.model.site import Site

CONTENT = Path(__file__).parents[2] / "content"
# A right choice that is the longest one in more than half of the questions can be guessed.
MAX_LONGEST_SHARE = 0.5


@pytest.fixture(scope="module")
def site() -> Site:
    return load(CONTENT, date(2026, 11, 25))[0]


def written(site: Site) -> list[tuple[str, QuizQuestion]]:
    return [(quiz.id, question) for quiz in site.of(Quiz).values() for question in quiz.questions]


def linked(site: Site) -> set[str]:
    return {
        item.reference for path in site.of(LearningPath).values() for item in path.items if item.reference
    }


def of_roles(site: Site) -> list[LearningPath]:
    return [path for path in site.of(LearningPath).values() if path.role]


def test_each_role_has_one_path_of_a_day_a_week_and_a_month(site: Site) -> None:
    # Officers learn by the path of their desk.
    paths = of_roles(site)
    assert sorted(path.role for path in paths) == sorted(site.roles.keys() - {"petugas-ltsa"})
    assert len(paths) == 11
    for path in paths:
        assert [stage.stage for stage in path.stages] == ["day", "week", "month"], path.id


def test_each_stage_has_a_task_that_a_mentor_signs(site: Site) -> None:
    for path in of_roles(site):
        for stage in path.stages:
            tasks = [item for item in stage.items if item.kind == "task"]
            assert tasks, (path.id, stage.stage)
            for task in tasks:
                assert task.evidence, (path.id, task.id)
                assert task.references, (path.id, task.id)


def test_paths_lead_to_sixty_readings_and_more(site: Site) -> None:
    readings = {
        reference.partition("#")[0] for reference in linked(site) if reference.startswith(("page:", "sop:"))
    }
    assert len(readings) >= 60


def test_every_quiz_and_case_is_used_in_a_path(site: Site) -> None:
    assert {f"quiz:{id}" for id in site.of(Quiz)} | {f"case:{id}" for id in site.of(LearningCase)} <= linked(
        site
    )


def test_the_bank_is_large_and_mixed(site: Site) -> None:
    questions = [question for _, question in written(site)]
    assert len(questions) >= 150
    assert {question.kind for question in questions} == {
        "single",
        "multiple",
        "ordering",
        "matching",
        "numeric",
    }
    assert len(site.of(LearningCase)) >= 10


def test_every_question_rests_on_a_rule_or_a_step(site: Site) -> None:
    for quiz, question in written(site):
        kinds = {reference.partition(":")[0] for reference in question.references}
        assert kinds & {"reg", "sop"}, (quiz, question.id)
        for reference in question.references:
            if reference.startswith("reg:"):
                regulation = site.regulations[reference.removeprefix("reg:").partition("#")[0]]
                assert regulation.status in ("in_force", "amended"), (quiz, question.id, reference)


def test_the_right_choice_is_not_given_away_by_its_length_or_place(site: Site) -> None:
    singles = [question for _, question in written(site) if question.kind == "single"]
    right = [next(i for i, choice in enumerate(q.choices) if choice.correct) for q in singles]
    for lang in ("id", "en"):
        longest = sum(
            len(q.choices[i].text[lang]) == max(len(choice.text[lang]) for choice in q.choices)
            for q, i in zip(singles, right, strict=True)
        )
        assert longest / len(singles) <= MAX_LONGEST_SHARE, (lang, longest, len(singles))
    assert max(right.count(place) for place in set(right)) / len(singles) <= MAX_LONGEST_SHARE


def test_lessons_are_long_enough_and_for_staff(site: Site) -> None:
    lessons = {
        lang: {id: page for id, page in pages.items() if page.meta.type == "lesson"}
        for lang, pages in site.pages.items()
    }
    assert set(lessons["id"]) == set(lessons["en"])
    assert len(lessons["id"]) >= 20
    for pages in lessons.values():
        for page in pages.values():
            assert words(page) >= 300, (page.lang, page.id)
            assert page.audience is not Audience.public, page.id


def words(page: Page) -> int:
    return len(page.body.split())
