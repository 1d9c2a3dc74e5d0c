"""How much each word weighs in a unit, and where it stands: what both scorers start from."""

from dataclasses import dataclass

from suluh.search.language import Language, Token
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
# Places: the title from 0, other names from 16, headings and text from 64.
ALSO_AT, TEXT_AT = 16, 64
MOST_PLACES = 3


@dataclass(frozen=True)
class Counted:
    """A unit as numbers: stem -> (weight, up to MOST_PLACES places), and where its sections begin."""

    words: dict[str, tuple[int, tuple[int, ...]]]
    starts: tuple[int, ...]
    surfaces: frozenset[str] = frozenset()  # its words as they are written


def count(unit: Unit, reader: Language) -> Counted:
    """The weights and places of the words and phrases of a unit."""
    reader.seen.clear()
    fields: list[tuple[int, list[Token]]] = []
    title = _placed(reader, unit.title, 0, ALSO_AT - 1)
    name = len(reader.read(unit.title.partition(":")[0]))  # what follows is another name
    fields.append((HEADING if unit.neutral else max(ALSO, TITLE - name), title[:name]))
    fields.append((ALSO, title[name:]))
    at = ALSO_AT
    for phrase in unit.also:
        tokens = _placed(reader, phrase, at, TEXT_AT - 1)
        fields.append((ALSO, tokens))
        at = min(TEXT_AT - 1, at + len(phrase.split()) + 1)
    for topic in unit.topics:
        fields.append((TOPIC, _placed(reader, topic, TEXT_AT - 1, TEXT_AT - 1)))
    at = TEXT_AT
    starts: list[int] = []
    length = 0
    for section in unit.sections:
        starts.append(at)
        if section.heading:
            heading = reader.read(section.heading)
            fields.append((HEADING, [(at + n, s) for n, s in heading]))
            at += heading[-1][0] + 2 if heading else 1
        body = reader.read(section.text)
        fields.append((1, [(at + n, s) for n, s in body]))
        length += len(body)
        at += body[-1][0] + 4 if body else 1
    half = HALF * (1 - B + B * min(length, LONG) / PIVOT)
    sums: dict[str, list[int]] = {}
    places: dict[str, list[int]] = {}
    for weight, tokens in fields:
        for place, stem in (*tokens, *reader.groups_in(tokens)):
            row = sums.get(stem)
            if row is None:
                sums[stem], places[stem] = [weight, 0] if weight > 1 else [0, 1], [place]
                continue
            if weight > 1:
                row[0] = min(row[0] + weight, MOST_NAMED)
            else:
                row[1] += 1
            if len(places[stem]) < MOST_PLACES:
                places[stem].append(place)
    return Counted(
        {
            stem: (
                max(1, round(SCALE * (named + TEXT * told / (told + half)))),
                tuple(sorted(places[stem])),
            )
            for stem, (named, told) in sums.items()
        },
        tuple(starts),
        frozenset(reader.seen),
    )


def _placed(reader: Language, text: str, at: int, most: int) -> list[Token]:
    return [(min(at + n, most), s) for n, s in reader.read(text)]
