"""Every way through every tree: enumerated, finite, and what the proof rests on."""

import itertools
from collections.abc import Iterator
from datetime import date
from pathlib import Path as File

import pytest

from suluh.helpdesk.link.paths import MOST_QUESTIONS, Path, askers_of, most_left, paths, reached
from suluh.helpdesk.link.reachable import country_contacts, destinations, fixed_contacts, is_reachable
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.problem import ASKERS, EXPECTED
from suluh.helpdesk.model.tree import Answer, DecisionTree, Question
from suluh.model.base import Words
from suluh.model.site import Site
from tests.conftest import DAY
from tests.real_site import real_site
from tests.small_site import sound_site

TODAY = date.fromisoformat(DAY)
FACT = {"audience": "public", "sources": ("contoh",), "checked": TODAY, "confidence": "high"}


@pytest.fixture(scope="module")
def real() -> Site:
    return real_site()


def words(text: str) -> Words:
    return Words(id=text, en=text)


def tree_of(ways: dict[str, tuple[str, ...]]) -> DecisionTree:
    """A tree from question -> where its answers lead."""
    questions = tuple(
        Question(
            id=id,
            text=words(id),
            answers=tuple(Answer(text=words(f"{n}"), to=to) for n, to in enumerate(targets)),
        )
        for id, targets in ways.items()
    )
    return DecisionTree.model_validate(
        {
            "id": "pohon",
            "title": words("Pohon"),
            "intro": words("Uji."),
            "asker": "village",
            "start": "t1",
            "questions": questions,
            **FACT,
        }
    )


def site_of(tmp_path: File, tree: DecisionTree) -> Site:
    site = sound_site(tmp_path)
    return Site(
        site.pages, {**site.things, "helpdesk": {"pohon": tree}}, site.navigation, site.origins, site.kinds
    )


def reference(tree: DecisionTree) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every sequence of answers, tried one by one without any of the code under test."""
    by_id = {q.id: q for q in tree.questions}
    for length in range(1, MOST_QUESTIONS):
        for choice in itertools.product(range(3), repeat=length):
            at, asked = "t1", list[str]()
            for number, picked in enumerate(choice):
                if at not in by_id or at in asked or picked >= len(by_id[at].answers):
                    break
                asked.append(at)
                at = by_id[at].answers[picked].to
                if at not in by_id:
                    if number == length - 1:
                        yield tuple(asked), at
                    break


def test_enumeration_finds_the_same_ways_as_trying_every_sequence_of_answers(tmp_path: File) -> None:
    tree = tree_of(
        {
            "t1": ("t2", "t3", "outcome:a"),
            "t2": ("t3", "outcome:b"),
            "t3": ("t4", "outcome:c", "t9"),
            "t4": ("t1", "outcome:d"),
        }
    )
    found = list(paths(site_of(tmp_path, tree), tree))
    ended = sorted(
        (tuple(h.question.id for h in path.hops), path.to) for path in found if path.end in ("nothing",)
    )
    assert ended == sorted(reference(tree))
    assert [path.end for path in found].count("loop") == 2


def test_a_way_that_asks_too_much_is_cut_where_it_does(tmp_path: File) -> None:
    ways: dict[str, tuple[str, ...]] = {f"t{n}": (f"t{n + 1}", "outcome:a") for n in range(1, 30)}
    ways["t30"] = ("outcome:a", "outcome:b")
    found = list(paths(site_of(tmp_path, tree_of(ways)), tree_of(ways)))
    deep = [path for path in found if path.end == "deep"]
    assert len(deep) == 1
    assert deep[0].questions == MOST_QUESTIONS


def test_every_path_of_the_real_trees_ends_at_an_outcome_in_seven_questions(real: Site) -> None:
    walked = [path for tree in real.of(DecisionTree).values() for path in paths(real, tree)]
    assert len(walked) > 100
    assert {path.end for path in walked} == {"outcome"}
    assert max(path.questions for path in walked) <= MOST_QUESTIONS
    assert len(reached(real)[0]) == sum(len(tree.questions) for tree in real.of(DecisionTree).values())
    assert reached(real)[1] == set(real.of(Outcome))


def test_every_asker_has_a_tree_and_every_problem_an_outcome(real: Site) -> None:
    assert {tree.asker for tree in real.of(DecisionTree).values()} == set(ASKERS)
    askers = askers_of(real)
    left_out = [
        (asker, problem)
        for asker, problems in EXPECTED.items()
        for problem in problems
        if not any(problem in o.problems and asker in askers[o.id] for o in real.of(Outcome).values())
    ]
    assert left_out == []


def test_every_outcome_abroad_leads_in_every_country_to_somebody_who_can_be_reached(real: Site) -> None:
    for outcome in real.of(Outcome).values():
        fixed = any(is_reachable(contact, TODAY) for contact in fixed_contacts(real, outcome))
        for country in destinations(real):
            assert fixed or country_contacts(real, outcome, country), (outcome.id, country.code)


def test_the_questions_that_may_follow_are_those_of_the_longest_way(real: Site) -> None:
    for tree in real.of(DecisionTree).values():
        longest = max(len(path.hops) for path in paths(real, tree))
        assert most_left(real, (tree.id, tree.start)) == longest - 1


def test_a_path_is_told_in_the_words_of_its_answers(tmp_path: File) -> None:
    tree = tree_of({"t1": ("t2", "outcome:a"), "t2": ("outcome:b", "outcome:c")})
    told = [path.told("id") for path in paths(site_of(tmp_path, tree), tree)]
    assert told[0] == 't1 "0" → t2 "0"'
    assert isinstance(next(paths(site_of(tmp_path, tree), tree)), Path)
