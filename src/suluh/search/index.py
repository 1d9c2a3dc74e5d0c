"""The index of one language: what the packer writes and `ask` searches."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from suluh.search.ask_words import QueryWords
from suluh.search.counts import Counted
from suluh.search.danger import DangerWords, pack_danger, pack_phrases, plain_words
from suluh.search.language import Group, make_language
from suluh.search.memory import Memory
from suluh.search.places import Places, pack_places
from suluh.search.postings import Posting, all_postings
from suluh.search.says import Says
from suluh.search.scores import Scorer, scorer_for
from suluh.search.unit import Unit


@dataclass(frozen=True)
class Choice:
    """Where a number is another one in each country: what asks for it, and the unit that leads to the places."""

    phrases: tuple[str, ...]
    number: int


@dataclass(frozen=True)
class Index:
    """Units in the order of their numbers, and everything that finds them."""

    lang: str
    units: tuple[Unit, ...]
    counted: tuple[Counted, ...]
    postings: Mapping[str, Posting]
    words: QueryWords
    danger: DangerWords = field(default_factory=DangerWords)
    choice: Choice | None = None
    places: Places = field(default_factory=Places)
    says: Says = field(default_factory=Says)

    @cached_property
    def numbers(self) -> tuple[tuple[str, int], ...]:
        """(number, unit) of everything that a phone can call."""
        return tuple((number, at) for at, unit in enumerate(self.units) for number in unit.numbers)

    @property
    def choice_phrases(self) -> tuple[str, ...]:
        """What asks for a number that is another one in each country."""
        return self.choice.phrases if self.choice else ()


@dataclass(frozen=True)
class Tables:
    """What `content/search/` says of danger, and of numbers that are others in each country.

    `danger` is (phrases, title, address, numbers, alone); `classes` are named in phrases. `choice` asks for
    such a number unless a place abroad is named; the unit `choice_id` leads to all of them. `places` are
    (code, names) of each country, home first.
    """

    danger: Sequence[tuple[Sequence[str], str, str, Sequence[tuple[str, str, str]], bool]] = ()
    classes: Mapping[str, Sequence[str]] = field(default_factory=dict)
    harmless: Sequence[str] = ()
    choice: Sequence[str] = ()
    places: Sequence[tuple[str, Sequence[str]]] = ()
    choice_id: str = ""
    says: Says = field(default_factory=Says)


def build_index(
    units: Iterable[Unit],
    lang: str = "id",
    *,
    groups: Sequence[Group] = (),
    spelling: Mapping[str, str] | None = None,
    tables: Tables | None = None,
    scorer: Scorer | None = None,
    memory: Memory | None = None,
) -> Index:
    """The index of units in one language.

    `groups` are phrases that mean the same, `spelling` maps a word to its usual spelling. `memory` knows
    units that were counted before.
    """
    ordered = tuple(sorted(units, key=lambda u: (u.level, u.kind != "p", u.kind, u.address, u.id)))
    spelt = dict(spelling or {})
    memory = memory or Memory()
    memory.recall_stems(lang)
    reader = make_language(lang, groups, spelt)
    counted = memory.count_all(ordered, reader)
    posted = all_postings(
        counted, [unit.weight for unit in ordered], scorer or scorer_for(len(ordered)), memory.posted
    )
    memory.keep(posted)
    postings = posted.postings
    told = tables or Tables()
    danger = pack_danger(reader, told.danger, told.classes, told.harmless)
    choice = None
    for number, unit in enumerate(ordered):
        if unit.id == told.choice_id:
            choice = Choice(pack_phrases(told.choice, reader), number)
    places = pack_places(reader, told.places, [unit.place for unit in ordered])
    others = [*danger.plain, *(plain_words(choice.phrases) if choice else ()), *places.plain]
    forms = set().union(*(unit.forms.split() for unit in counted))
    named = reader.named(unit.title for unit in ordered)
    words = QueryWords.of(reader, postings, others, forms, named, memory.words)
    return Index(lang, ordered, counted, postings, words, danger, choice, places, told.says)
