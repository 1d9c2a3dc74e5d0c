"""What a group of phrases adds to the answer of a query: the list with it and without it."""

from copy import copy
from dataclasses import dataclass, replace

from suluh.search.ask import ask
from suluh.search.index import Index
from suluh.search.language import MARK
from suluh.search.reading import Reading

LOOKED_AT = 3  # of the first so many results it is told where they stand without a group


@dataclass(frozen=True)
class Moved:
    """A unit and its place with and without a group, from 1; 0 if it is not on the list."""

    number: int
    place: int
    without: int


def groups_of_reading(reading: Reading) -> list[int]:
    """The numbers of the groups whose phrases stand in a query."""
    stems = [stem for slot in reading.slots if slot.at < 0 for stem, _ in slot.options]
    return [int(stem.removeprefix(MARK)) for stem in stems]


def without_group(index: Index, group: int) -> Index:
    """The same index for queries that know nothing of a group."""
    words = copy(index.words)  # keeps what was worked out of the words, which is most of the work
    object.__setattr__(words, "phrases", tuple(row for row in words.phrases if row[1] != group))
    return replace(index, words=words)


def moves(index: Index, text: str, group: int, *, level: int = 0) -> list[Moved]:
    """The units among the first of either list that stand elsewhere without a group."""
    lists = []
    for one in (index, without_group(index, group)):
        found = ask(one, text, level=level)
        first = [found.answer] if found.answer else []
        lists.append([hit.number for hit in (*first, *found.hits)])
    shown, other = lists
    looked_at = dict.fromkeys((*shown[:LOOKED_AT], *other[:LOOKED_AT]))
    moved = [Moved(unit, _place(unit, shown), _place(unit, other)) for unit in looked_at]
    return [one for one in moved if one.place != one.without]


def _place(unit: int, listed: list[int]) -> int:
    return listed.index(unit) + 1 if unit in listed else 0
