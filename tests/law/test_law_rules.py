"""LAW001 to LAW008 and how a regulation stands, on a few regulations in memory."""

from datetime import date
from typing import Any

import pytest

from suluh.law.lint.law import check
from suluh.link.mentions import Mention
from suluh.link.regulations import INVERSE, inverse, relations
from suluh.link.standing import LegalChange, article_number, first_day, legal_changes, standing
from suluh.lint.context import Context
from suluh.model.audience import Audience
from suluh.model.citation import Citation
from suluh.model.regulation import RELATIONS, Article, Regulation
from tests.memory import a_site, a_thing, both, said
from tests.small_site import DAY

NUMBERS = iter(range(1, 10_000))


def law(id: str, status: str = "in_force", **keys: Any) -> Regulation:
    """A law with a number of its own."""
    fields = {
        "kind": "uu", "number": str(next(NUMBERS)), "year": 2020, "title": both(id), "short": both(id.upper()),
        "level": "national", "status": status, **keys,
    }  # fmt: skip
    found = a_thing("regulations", id, **fields)
    assert isinstance(found, Regulation)
    return found


def told(*laws: Regulation, mentions: tuple[Mention, ...] = ()) -> list[tuple[str, str]]:
    """(place, sentence) of each finding."""
    found = said(check(a_site(things=laws), Context(DAY, mentions=mentions)))
    return [(path.removeprefix("regulations/"), text) for path, _, text in found]


BY = {"relations": {"revokes": [{"id": "lama", "from": "2021"}]}}


@pytest.mark.parametrize(
    ("old", "others", "found"),
    [
        # Revoked: by somebody, wholly, on a day.
        ({"status": "revoked"}, [], "LAMA (en) is revoked, but nothing revokes it: write `revokes` in what replaced it"),
        ({"status": "revoked"}, [BY], None),
        ({"status": "revoked"}, [{"relations": {"replaces": [{"id": "lama", "from": "2021"}]}}], None),
        ({"status": "revoked"}, [{"relations": {"amends": [{"id": "lama", "from": "2021"}]}}], "LAMA (en) is revoked, but nothing revokes it: write `revokes` in what replaced it"),
        ({"status": "revoked"}, [{"relations": {"revokes": [{"id": "lama", "articles": ["3"]}]}}], "LAMA (en) is revoked, but nothing revokes it: write `revokes` in what replaced it"),
        ({"status": "revoked"}, [{**BY, "status": "draft"}], "LAMA (en) is revoked, but nothing revokes it: write `revokes` in what replaced it"),
        ({"status": "revoked"}, [{"year": None, "relations": {"revokes": ["lama"]}}], "LAMA (en) is revoked, and nobody knows since when: write `from`, or `dates.ended`"),
        ({"status": "revoked"}, [{"year": None, "relations": {"revokes": ["lama"]}}, BY], None),
        ({"status": "revoked", "dates": {"ended": "2021"}}, [{"year": None, "relations": {"revokes": ["lama"]}}], None),
        # In force, though revoked; not where only articles are, or where nobody has read the revocation.
        ({}, [BY], "LAMA (en) is in force here, yet baru0 revokes it: set `status` to revoked"),
        ({}, [{"relations": {"revokes": [{"id": "lama", "articles": ["3"]}]}}], None),
        ({}, [{"relations": {"replaces": ["lama"]}}], None),
        ({}, [{"relations": {"replaces": ["lama"]}}, BY], "LAMA (en) is in force here, yet baru1 revokes it: set `status` to revoked"),
        ({"status": "amended"}, [BY], None), ({"status": "unknown"}, [BY], None),
        ({}, [{"relations": {"amends": ["lama"]}}], None),
    ],
)  # fmt: skip
def test_who_ends_a_regulation_and_since_when(old: dict[str, Any], others: list[dict[str, Any]], found: str | None) -> None:  # fmt: skip
    laws = [law("lama", **{"dates": {}, **old}), *(law(f"baru{n}", **keys) for n, keys in enumerate(others))]
    assert told(*laws) == ([("lama.status", found)] if found else [])


@pytest.mark.parametrize(
    ("dates", "since", "places"),
    [
        ({"in_force": "2020-05-01", "ended": "2020-05-01"}, None, []),
        ({"in_force": "2020-05-01", "ended": "2020-04-30"}, None, ["dates.ended"]),
        ({"made": "2020-05-01", "ended": "2020"}, None, []),  # later in that year
        ({"made": "2020-05-01", "ended": "2020-04"}, None, ["dates.ended"]),
        ({"made": "2020", "ended": "2019-12-31"}, None, ["dates.ended"]),
        ({"ended": "2019"}, None, []),
        ({"made": "2020-05-01"}, "2020-05-01", []),
        ({"made": "2020-05-02"}, "2020-05-01", ["relations.amends.0.from"]),
        ({"made": "2020-05-02"}, "2020-05", []),
        ({"made": "2020-05-02"}, "2020-04", ["relations.amends.0.from"]),
        ({"made": "2020-05-02", "in_force": "2021"}, "2020-06", []),
        ({"in_force": "2021"}, "2020-06", ["relations.amends.0.from"]),
        ({}, "1999", []),
    ],
)  # fmt: skip
def test_law003_nothing_happens_before_a_regulation(dates: dict[str, str], since: str | None, places: list[str]) -> None:  # fmt: skip
    link = {"id": "lain", "from": since} if since else {"id": "lain"}
    found = told(law("ini", dates=dates, relations={"amends": [link]}), law("lain"))
    assert [place for place, _ in found] == [f"ini.{place}" for place in places]
    start = dates.get("in_force") or dates.get("made", "")
    for place, text in found:
        wrong = dates["ended"] if "ended" in place else since
        made = start if "ended" in place else dates.get("made", start)
        assert text == f"the date {wrong} lies before INI (en) itself ({made}): check both dates"


@pytest.mark.parametrize("name", RELATIONS)
def test_law004_a_relation_that_comes_back(name: str) -> None:
    laws = [law("a", "draft", relations={name: ["b"]}), law("b", "draft", relations={name: ["c"]}), law("c", "draft", relations={name: ["b", "d"]}), law("d", "draft")]  # fmt: skip
    circles = name in ("implements", "revokes", "replaces", "amends")
    assert told(*laws) == [
        (f"c.relations.{name}", f"the relation `{name}` goes in a circle: b → c → b: remove one of the relations")
    ] * circles  # fmt: skip


def test_law004_two_ways_to_one_regulation_are_no_circle() -> None:
    assert told(law("a", relations={"implements": ["b", "c"]}), law("b", relations={"implements": ["d"]}), law("c", relations={"implements": ["d", "hilang"]}), law("d")) == []  # fmt: skip
    ((place, text),) = told(law("a", "draft", relations={"amends": ["a"]}))
    assert (place, "a → a" in text) == ("a.relations.amends", True)


@pytest.mark.parametrize(
    ("keys", "twice"),
    [
        ({}, True), ({"number": "018"}, True), ({"number": "19"}, False), ({"year": 2018}, False), ({"kind": "pp"}, False),
        ({"region": "Cirebon"}, False), ({"number": None}, False),
    ],
)  # fmt: skip
def test_law005_one_instrument_twice(keys: dict[str, Any], twice: bool) -> None:
    found = told(law("a", number="18", year=2017), law("b", **{"number": "18", "year": 2017, **keys}))
    assert found == [("b.number", 'kind, number and year are those of "a": make them one')] * twice
    assert told(law("a", number=None), law("b", number=None)) == []


def cited(target: str) -> Mention:
    """A citation on a page, as a reader of the registry meets it."""
    kind, _, rest = target.partition(":")
    id, _, part = rest.partition("#")
    return Mention(
        ("uji.md", 7), target, Citation(kind, id, part, "", 7), Audience.public, "page", "uji", "id", "0"
    )


@pytest.mark.parametrize(
    ("target", "keys", "limit"),
    [
        ("reg:ini#5", {"last_article": 5}, None), ("reg:ini#6", {"last_article": 5}, " (1–5)"), ("reg:ini#6-ayat-1", {"last_article": 5}, " (1–5)"),
        ("reg:ini#6", {}, None), ("reg:ini#6A", {"last_article": 5}, None), ("reg:ini", {"last_article": 5}, None),
        ("reg:lain#9", {"last_article": 5}, None), ("sop:ini#9", {"last_article": 5}, None),
        ("reg:ini#3", {"articles_complete": True, "articles": [{"article": "3", "text": both("Isi.")}]}, None),
        ("reg:ini#4", {"articles_complete": True, "articles": [{"article": "3", "text": both("Isi.")}]}, ""),
        ("reg:ini#4", {"articles": [{"article": "3", "text": both("Isi.")}]}, None),
    ],
)  # fmt: skip
def test_law006_an_article_that_is_not_there(target: str, keys: dict[str, Any], limit: str | None) -> None:
    found = told(law("ini", **keys), mentions=(cited(target),))
    part = target.partition("#")[2]
    text = f"INI (en) has no article {part}{limit}: check the number of the article"
    assert found == ([] if limit is None else [("uji.md", text)])


@pytest.mark.parametrize(
    ("day", "found"),
    [("2020-12-31", date(2020, 12, 31)), ("2020-12", date(2020, 12, 1)), ("2020", date(2020, 1, 1))],
)
def test_the_first_day_that_a_date_can_mean(day: str, found: date) -> None:
    assert first_day(day) == found


@pytest.mark.parametrize(("part", "number"), [("38", "38"), ("38-ayat-1", "38"), ("89a", "89A"), ("", "")])
def test_the_number_of_an_article(part: str, number: str) -> None:
    assert article_number(part) == number


@pytest.mark.parametrize(
    ("label", "numbers"),
    [("38", {38}), ("6 ayat (1)", {6}), ("40-42", {40, 41, 42}), ("37 dan 74", {37, 74}), ("1, 3-4", {1, 3, 4}), ("89A", set()), ("5-x", {5}), ("I", set())],
)  # fmt: skip
def test_the_numbers_that_a_label_covers(label: str, numbers: set[int]) -> None:
    assert Article(article=label, text=both("Isi.")).numbers == numbers


def test_what_was_done_to_a_regulation_oldest_first() -> None:
    laws = {one.id: one for one in (
        law("a", dates={"ended": "2015"}),
        law("c", relations={"amends": [{"id": "a", "from": "2019-05"}]}),
        law("b", dates={"in_force": "2018"}, relations={"amends": [{"id": "a", "articles": ["51 ayat (1)", "89a"]}]}),
        law("d", relations={"revokes": ["a"]}),
        law("e", year=None, relations={"replaces": ["x"]}),
        law("f", "draft", relations={"revokes": ["a"]}),
        law("g", relations={"implements": ["a"], "probably_replaces": ["a"]}),
    )}  # fmt: skip
    assert legal_changes(laws) == {
        "a": (
            LegalChange("a", "d", "revokes", frozenset(), "2015"),
            LegalChange("a", "b", "amends", frozenset({"51", "89A"}), "2018"),
            LegalChange("a", "c", "amends", frozenset(), "2019-05"),
        ),
        "x": (LegalChange("x", "e", "replaces", frozenset(), None),),
    }


def test_what_a_change_reaches_and_from_when() -> None:
    whole = LegalChange("a", "b", "revokes", frozenset(), "2020-05")
    part = LegalChange("a", "b", "amends", frozenset({"38"}), None)
    assert [one.ends for one in (whole, part, LegalChange("a", "b", "replaces", frozenset(), None))] == [
        True,
        False,
        True,
    ]
    assert [whole.reaches(p) for p in ("", "38", "39")] == [True, True, True]
    assert [part.reaches(p) for p in ("", "38", "38-ayat-1", "39")] == [False, True, True, False]
    assert [whole.holds_on(date(2020, *day)) for day in ((4, 30), (5, 1), (5, 2))] == [False, True, True]
    assert part.holds_on(date(1900, 1, 1))


def change(relation: str, since: str | None = "2020", *articles: str) -> LegalChange:
    return LegalChange("a", "b", relation, frozenset(articles), since)


@pytest.mark.parametrize(
    ("status", "dates", "changes", "day", "stands"),
    [
        ("in_force", {}, (), "2026-01-01", "in_force"), ("draft", {"ended": "2000"}, (change("revokes"),), "2026-01-01", "draft"),
        # From the day on which it begins, and to the day on which it ends.
        ("in_force", {"in_force": "2026-01-02"}, (), "2026-01-01", "future"), ("in_force", {"in_force": "2026-01-02"}, (), "2026-01-02", "in_force"),
        ("in_force", {"ended": "2026-01-02"}, (), "2026-01-01", "in_force"), ("in_force", {"ended": "2026-01-02"}, (), "2026-01-02", "revoked"),
        # Revoked by another, wholly; whatever the registry says.
        ("in_force", {}, (change("revokes"),), "2026-01-01", "revoked"), ("in_force", {}, (change("revokes"),), "2019-12-31", "in_force"),
        ("in_force", {}, (change("revokes", "2020", "3"),), "2026-01-01", "amended"), ("unknown", {}, (change("revokes"),), "2026-01-01", "revoked"),
        ("in_force", {}, (change("replaces"),), "2026-01-01", "in_force"),
        # What the registry calls revoked: worked back from the day of what ended it.
        ("revoked", {}, (), "2000-01-01", "revoked"), ("revoked", {}, (change("replaces"),), "2026-01-01", "revoked"),
        ("revoked", {}, (change("replaces"),), "2019-12-31", "in_force"), ("revoked", {}, (change("replaces"), change("amends", "2010")), "2019-12-31", "amended"),
        ("revoked", {"ended": "2021"}, (), "2020-12-31", "in_force"), ("revoked", {"ended": "2021"}, (change("replaces"),), "2020-12-31", "revoked"),
        ("revoked", {}, (change("replaces", None),), "1990-01-01", "revoked"),
        # Amended, and what nobody knows.
        ("amended", {}, (), "2000-01-01", "amended"), ("amended", {}, (change("amends"),), "2019-12-31", "in_force"),
        ("amended", {}, (change("amends"),), "2020-01-01", "amended"), ("in_force", {}, (change("amends", None),), "1990-01-01", "amended"),
        ("unknown", {}, (change("amends"),), "2026-01-01", "unknown"), ("amended", {}, (change("replaces"),), "2026-01-01", "amended"),
    ],
)  # fmt: skip
def test_how_a_regulation_stands_on_a_day(
    status: str, dates: dict[str, str], changes: tuple[LegalChange, ...], day: str, stands: str
) -> None:
    assert standing(law("a", status, dates=dates), changes, date.fromisoformat(day)) == stands


def test_relations_both_ways() -> None:
    assert set(INVERSE) == set(RELATIONS)
    laws = {one.id: one for one in (
        law("a"), law("b", relations={"amends": ["a", "hilang"], "implements": ["a"]}), law("c", relations={"amends": ["a"]}),
        *(law(f"r-{name}".replace("_", "-"), "draft", relations={name: ["z"]}) for name in RELATIONS), law("z"),
    )}  # fmt: skip
    assert relations(laws, "b") == {"implements": ("a",), "amends": ("a",)}
    assert relations(laws, "a") == {"implemented_by": ("b",), "amended_by": ("b", "c")}
    assert inverse(laws)["hilang"] == {"amended_by": ("b",)}
    assert relations(laws, "z") == {INVERSE[name]: (f"r-{name}".replace("_", "-"),) for name in RELATIONS}
    assert relations(laws, "a", {"a": {"revoked_by": ("c",)}}) == {"revoked_by": ("c",)}
