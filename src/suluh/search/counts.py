"""How much each word weighs in a unit, and where it stands: what both scorers start from."""

from collections.abc import Sequence
from dataclasses import dataclass

from suluh.search.language import Language, Token
from suluh.search.rows import NUMBERS, encode_places
from suluh.search.unit import Unit

# What a word weighs for standing in a field once; in a title the less the longer it is, down to ALSO.
TITLE, ALSO, TOPIC, HEADING = 14, 8, 1, 3
MOST_NAMED = 33  # all of these together
# However often a word stands in a text, that weighs less than TEXT; half of it at HALF times.
TEXT, HALF = 5, 2
# Those are times in a text of PIVOT words; in others more or fewer, by B, up to LONG words.
PIVOT, LONG, B = 100, 800, 0.8
# Counts are whole numbers, so that lunr can be given a word as often as it weighs.
SCALE = 4
# Places: the title from 0, other names from 16, topics and parts of long names at 63, headings and text from 64.
ALSO_AT, PARTS_AT, TEXT_AT = 16, 63, 64
# Added to the place of the last word of a title, and of what stands before its colon: so a query that is the
# whole name is told from one that begins it.
NAME_END = 8
MOST_PLACES = 3
_FIRST = 0x30  # of the letters of `Counted.weights`: above what JSON would escape


# Number of the unit, letter of its weight there, places: a row of a stem, see `Counted`.
CodedRow = tuple[int, str, str]


@dataclass(frozen=True)
class Counted:
    """A unit as numbers, packed: there are thousands of units with hundreds of words each.

    `stems` are parted by spaces; a letter of `weights` (see `weight_of`) and a word of `places` (see
    `encode_places`) belong to each. `forms` are the words of the unit that are not their own stem, as
    "word:stem", parted by spaces too.
    """

    stems: str
    weights: str
    places: str
    forms: str = ""
    starts: tuple[int, ...] = ()  # where its sections begin


def letter_of(weight: int, places: Sequence[int]) -> str:
    """A weight with what is needed to know of the places: how many, and whether the first is in a name."""
    return chr(_FIRST + (weight << 3 | (places[0] < TEXT_AT) << 2 | (len(places) - 1)))


def weight_of(letter: str) -> int:
    """The weight in a letter of `Counted.weights`."""
    return (ord(letter) - _FIRST) >> 3


def places_of(letter: str) -> int:
    """How many places belong to a letter of `Counted.weights`."""
    return ((ord(letter) - _FIRST) & 3) + 1


def is_name(letter: str) -> bool:
    """Whether the first place of a letter of `Counted.weights` is in a name of the unit."""
    return bool((ord(letter) - _FIRST) & 4)


def count(unit: Unit, reader: Language) -> Counted:
    """The weights and places of the words and phrases of a unit."""
    reader.seen.clear()
    sums = _Sums(reader)
    title, name = _title(reader, unit.title)
    sums.add(HEADING if unit.neutral else max(ALSO, TITLE - name), title[:name])
    sums.add(ALSO, title[name:])
    at = ALSO_AT
    for phrase in unit.also:
        sums.add(ALSO, _placed(reader, phrase, at, TEXT_AT - 1))
        at = min(TEXT_AT - 1, at + len(phrase.split()) + 1)
    for topic in unit.topics:
        sums.add(TOPIC, _placed(reader, topic, PARTS_AT, PARTS_AT))
    at = TEXT_AT
    starts: list[int] = []
    length = 0
    for section in unit.sections:
        starts.append(at)
        if section.heading:
            heading = reader.read(section.heading, at)
            sums.add(HEADING, heading)
            at = heading[-1][0] + 2 if heading else at + 1
        words, last = sums.add_text(section.text, at)
        length += words
        at = last + 4 if words else at + 1
    return sums.packed(length, tuple(starts))


class _Sums:
    """What the fields of a unit add up to."""

    def __init__(self, reader: Language) -> None:
        self._reader = reader
        # Stem -> its weight in names, how often it is told, and its first places: one list, since there are
        # hundreds of stems in each of thousands of units.
        self._rows: dict[str, list[int]] = {}

    def add(self, weight: int, tokens: Sequence[Token]) -> None:
        """Count the words and phrases of a field."""
        named, told = (weight, 0) if weight > 1 else (0, 1)
        self._add_rows(named, told, tokens)
        self._add_rows(named, told, self._reader.groups_in(tokens))

    def _add_rows(self, named: int, told: int, tokens: Sequence[Token]) -> None:
        rows, most = self._rows, 2 + MOST_PLACES
        for place, stem in tokens:
            row = rows.get(stem)
            if row is None:
                rows[stem] = [named, told, place]
                continue
            row[0] += named
            row[1] += told
            if len(row) < most:
                row.append(place)

    def add_text(self, text: str, at: int) -> tuple[int, int]:
        """Count the words and phrases of a text that begins at a place; (how many words, place of the last)."""
        stems = self._reader.stems_in(text)
        rows, most = self._rows, 2 + MOST_PLACES
        words = last = 0
        for place, stem in enumerate(stems, at):
            if not stem:
                continue
            words += 1
            last = place
            row = rows.get(stem)
            if row is None:
                rows[stem] = [0, 1, place]
                continue
            row[1] += 1
            if len(row) < most:
                row.append(place)
        if self._reader.may_have_groups(stems):
            self._add_rows(0, 1, self._reader.groups_in([(p, s) for p, s in enumerate(stems, at) if s]))
        return words, last

    def packed(self, length: int, starts: tuple[int, ...]) -> Counted:
        """All of it, for a unit whose text has `length` words."""
        half = HALF * (1 - B + B * min(length, LONG) / PIVOT)
        # (named, told, its places without how far apart they are) -> letter; most words are told once or twice.
        letters: dict[tuple[int, int, bool, int], str] = {}
        found, placed = [], []
        usual = len(NUMBERS)
        for named, told, *places in self._rows.values():
            first = places[0]
            if len(places) > 1:
                places.sort()
                first = places[0]
            both = named, told, first < TEXT_AT, len(places)
            letter = letters.get(both)
            if letter is None:
                weight = max(1, round(SCALE * (min(named, MOST_NAMED) + TEXT * told / (told + half))))
                letter = letters[both] = letter_of(weight, places)
            found.append(letter)
            placed.append(NUMBERS[first] if len(places) == 1 and first < usual else encode_places(places))
        return Counted(
            " ".join(self._rows),
            "".join(found),
            " ".join(placed),
            " ".join(sorted(self._reader.forms_seen())),
            starts,
        )


def _title(reader: Language, text: str) -> tuple[list[Token], int]:
    """The words of a title with their places, and how many stand before its colon: what follows is another name."""
    tokens = reader.read(text)
    name = len(reader.read(text.partition(":")[0]))
    ends = (name - 1, len(tokens) - 1)
    placed = [
        (min(place, NAME_END - 1) + (NAME_END if number in ends else 0), stem)
        for number, (place, stem) in enumerate(tokens)
    ]
    return placed, name


def place_in_name(place: int) -> int:
    """A place without the mark of the last word of a title."""
    return place % NAME_END if place < ALSO_AT else place


def _placed(reader: Language, text: str, at: int, most: int) -> list[Token]:
    return [(min(place, most), stem) for place, stem in reader.read(text, at)]
