"""Paths, trails and what follows an answer, on a handful of questions; and whom an outcome shows."""

import pytest

from suluh.helpdesk.link.paths import (
    askers_of,
    coverage,
    is_danger,
    most_left,
    node_of,
    outcome_of,
    outcomes_after,
    outcomes_of,
    paths,
    questions_of,
    reached,
    trees_of,
)
from suluh.helpdesk.link.reachable import country_contacts, destinations, fixed_contacts, is_reachable
from suluh.helpdesk.link.trail import leading, trail_to
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.problem import EXPECTED
from suluh.helpdesk.model.tree import DecisionTree
from suluh.helpdesk.pages.trail import leading_steps, trail_values
from suluh.model.contact import Contact
from suluh.model.country import Country
from suluh.model.site import Site
from suluh.publish.reads.facts import SHARED
from tests.helpdesk.desk import contact, country, outcome, tree
from tests.memory import a_site
from tests.small_site import DAY, view_of

SITE = a_site(
    things=(
        tree("satu", {
            "a": ["b", "b", "c", "outcome:bahaya"], "b": ["outcome:upah", "d"], "c": ["outcome:upah", "tree:dua"],
            "d": ["outcome:upah", "hilang"], "sisa": ["a", "outcome:lain"],
        }),
        tree("dua", {"x": ["y", "outcome:bahaya"], "y": ["x", "outcome:bahaya"]}, asker="home"),
        outcome("bahaya", urgency="danger"), outcome("upah", problems=["wages", "claims"]), outcome("lain"),
    )
)  # fmt: skip
SATU, DUA = SITE.of(DecisionTree)["satu"], SITE.of(DecisionTree)["dua"]


def ends(site: Site, found: DecisionTree, most: int = 7) -> list[str]:
    return [
        f"{''.join(f'{hop.question.id}{hop.answer}' for hop in path.hops)} {path.end} {path.to}"
        for path in paths(site, found, most=most)
    ]


def test_every_path_is_walked_in_the_order_of_the_answers() -> None:
    assert ends(SITE, SATU) == [
        "a0b0 outcome outcome:upah", "a0b1d0 outcome outcome:upah", "a0b1d1 nothing hilang",
        "a1b0 outcome outcome:upah", "a1b1d0 outcome outcome:upah", "a1b1d1 nothing hilang",
        "a2c0 outcome outcome:upah", "a2c1x0y0 loop x", "a2c1x0y1 outcome outcome:bahaya",
        "a2c1x1 outcome outcome:bahaya", "a3 outcome outcome:bahaya",
    ]  # fmt: skip
    # The start page is the first question: of three in all, two are asked.
    assert [end for end in ends(SITE, SATU, 3) if "deep" in end] == [
        "a0b1 deep d",
        "a1b1 deep d",
        "a2c1 deep tree:dua",
    ]
    assert ends(SITE, SATU, 2)[:3] == ["a0 deep b", "a1 deep b", "a2 deep c"]
    first = next(paths(SITE, SATU))
    assert first.questions == 3
    assert (first.told("id"), first.outcome) == ('a "1 a" → b "1 b"', SITE.of(Outcome)["upah"])


def test_what_an_answer_names() -> None:
    assert [node_of(SITE, SATU, to) for to in ("b", "x", "tree:dua", "tree:tiga", "outcome:upah", "page:dua")] == [
        ("satu", "b"), None, ("dua", "x"), None, None, None,
    ]  # fmt: skip
    named = [outcome_of(SITE, to) for to in ("outcome:upah", "outcome:x", "upah", "tree:upah")]
    assert [one.id if one else None for one in named] == ["upah", None, None, None]


def test_what_is_reached_and_by_whom() -> None:
    nodes, outcomes = reached(SITE)
    assert nodes == {("satu", id) for id in "abcd"} | {("dua", "x"), ("dua", "y")}
    assert outcomes == {"upah", "bahaya"}
    assert [(owner.id, question.id) for owner, question in questions_of(SITE, SATU)] == [
        ("satu", "a"), ("satu", "b"), ("satu", "c"), ("satu", "d"), ("dua", "x"), ("dua", "y"),
    ]  # fmt: skip
    assert [one.id for one in outcomes_of(SITE, SATU)] == ["bahaya", "upah"]
    assert [one.id for one in trees_of(SITE, SATU)] == ["satu", "dua"]
    assert askers_of(SITE) == {"bahaya": {"abroad", "home"}, "upah": {"abroad"}}
    found = {(asker, problem): [one.id for one in outcomes] for asker, problem, outcomes in coverage(SITE)}
    assert list(found) == [(asker, problem) for asker, problems in EXPECTED.items() for problem in problems]
    assert {at: ids for at, ids in found.items() if ids} == {("abroad", "wages"): ["bahaya", "upah"]}


def test_how_much_is_left_to_ask() -> None:
    chain = a_site(
        things=(tree("p", {"a": ["b", "c"], "b": ["c", "outcome:x"], "c": ["outcome:x"] * 2}), outcome("x"))
    )
    assert [most_left(chain, ("p", id)) for id in "abc"] == [2, 1, 0]


@pytest.mark.parametrize(
    ("question", "answer", "after", "danger"),
    [("a", 0, ["upah"], False), ("a", 2, ["upah", "bahaya"], False), ("a", 3, ["bahaya"], True), ("c", 1, ["bahaya"], True), ("d", 1, [], False)],
)  # fmt: skip
def test_what_an_answer_can_lead_to(question: str, answer: int, after: list[str], danger: bool) -> None:
    asked = SATU.question(question)
    assert asked is not None
    assert [one.id for one in outcomes_after(SITE, SATU, asked.answers[answer])] == after
    assert is_danger(SITE, SATU, asked.answers[answer]) is danger


def trail(target: tuple[str, str] | str) -> tuple[list[str], list[str]]:
    """(ways, steps) of a trail, each as "question: numbers of its answers"; "start" for the start page."""
    found = trail_to(leading(SITE), target)

    def told(step: object) -> str:
        asked = step.question  # type: ignore[attr-defined]
        if asked is None:
            return f"start of {step.tree.id}"  # type: ignore[attr-defined]
        return f"{asked.id}: {' '.join(str(asked.answers.index(one) + 1) for one in step.answers)}"  # type: ignore[attr-defined]

    return [told(step) for step in found.ways], [told(step) for step in found.steps]


def test_the_trail_goes_back_as_far_as_there_is_one_way() -> None:
    assert trail(("satu", "a")) == ([], ["start of satu"])
    assert trail(("satu", "b")) == ([], ["start of satu", "a: 1 2"])
    assert trail(("satu", "d")) == ([], ["start of satu", "a: 1 2", "b: 2"])
    assert trail("upah") == (["b: 1", "c: 1", "d: 1"], [])
    assert trail("bahaya") == (["a: 4", "x: 2", "y: 2"], [])
    # The second tree begins on the start page, or from an answer of the first, or goes round.
    assert trail(("dua", "x")) == (["start of dua", "c: 2", "y: 1"], [])
    assert trail(("dua", "y")) == (["start of dua", "c: 2", "y: 1"], ["x: 1"])
    assert trail("hilang") == ([], [])
    assert trail("lain") == ([], [])


@pytest.mark.parametrize("lang", ["id", "en"])
def test_each_step_is_a_link_to_its_question(lang: str) -> None:
    view = view_of(SITE, lang, "en/bantuan/satu/d.html" if lang == "en" else "bantuan/satu/d.html")
    found = trail_values(("satu", "d"), view)
    end = " (en)" if lang == "en" else ""
    assert [(one.question, one.answers) for one in found.steps] == [
        ("", (f"satu{end}",)), (f"a?{end}", (f"1 a{end}", f"2 a{end}")), (f"b?{end}", (f"2 b{end}",)),
    ]  # fmt: skip
    assert [one.url for one in found.steps] == [found.start, "a.html", "b.html"]
    assert all(one.tree == SATU for one in found.steps)
    assert [one.question for one in trail_values("upah", view).ways] == [f"b?{end}", f"c?{end}", f"d?{end}"]


def test_what_all_pages_share_has_a_name_that_a_preview_can_ask_about() -> None:
    """A name that is not listed is drawn anew whenever anything changes."""
    view = view_of(SITE)
    assert leading_steps(view) == leading(SITE)
    assert leading_steps(view) is leading_steps(view)
    ((lang, folder, name),) = view.edition.shared
    assert (lang, folder) == ("", "")
    assert SHARED[name] is leading_steps


def of(found: object) -> Contact:
    assert isinstance(found, Contact)
    return found


def test_who_can_be_reached() -> None:
    assert is_reachable(of(contact("a")), DAY)
    assert not is_reachable(of(contact("a", checked="2020-01-01")), DAY)
    assert not is_reachable(of(contact("a", display="hidden")), DAY)


def test_the_contacts_of_a_country_for_an_outcome() -> None:
    people = [
        contact("polisi", "MY", kind="police", needs=["police"]), contact("ngo", "MY", kind="union_ngo", needs=["wages"]),
        contact("kbri", "MY", kind="embassy", needs=["wages"]), contact("kjri", "MY", kind="consulate", needs=["wages", "legal"]),
        contact("hukum", "MY", kind="legal_aid", needs=["legal"]), contact("tpe", "TW", kind="embassy", needs=["wages"]),
        contact("ltsa-my", "MY", kind="ltsa", needs=["wages"]), contact("anak", "MY", kind="women_children", needs=["wages"]),
        contact("dinas", "MY", kind="destination_authority", needs=["wages"]),
        contact("tertutup", "MY", kind="embassy", needs=["wages"], display="hidden"),
    ]  # fmt: skip
    site = a_site(things=(country("ID"), country("MY"), country("TW"), *people))
    assert [one.code for one in destinations(site)] == ["MY", "TW"]
    malaysia = site.of(Country)["my"]

    def shown(**keys: object) -> list[str]:
        asked = outcome("x", **keys)
        assert isinstance(asked, Outcome)
        return [one.id for one in country_contacts(site, asked, malaysia)]

    wages = ["kbri", "kjri", "dinas", "anak", "ngo", "ltsa-my"]
    assert shown(contact_needs=["wages"]) == wages
    assert shown(contact_needs=["wages"], urgency="danger") == ["polisi", *wages]
    assert shown(urgency="danger") == []
    assert shown() == []
    assert shown(contact_needs=["legal"]) == ["kjri", "hukum"]
    assert shown(contact_needs=["wages"], contact_kinds=["embassy", "ltsa"]) == ["kbri", "ltsa-my"]
    assert shown(contact_needs=["wages"], against=["embassy", "consulate"]) == [
        "dinas",
        "anak",
        "ngo",
        "ltsa-my",
    ]
    assert shown(contact_needs=["wages"], contacts=["ngo", "kbri"]) == ["kjri", "dinas", "anak", "ltsa-my"]
    named = outcome("x", contacts=["tpe", "hilang", "ngo"])
    assert isinstance(named, Outcome)
    assert [one.id for one in fixed_contacts(site, named)] == ["tpe", "ngo"]
