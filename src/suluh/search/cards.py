"""The direct answer above a list: a card, or none. A wrong card is worse than none: it holds numbers.

Every word of the query with a meaning must be accounted for by the name of the thing: it stands there, or a
phrase that means the same does. A slip of the finger in a short word, and a word that is still being typed,
account for nothing. A thing of another place is never shown where a place is named, and no place is guessed.
`theme/js/search-cards.js` does the same.
"""

import re
from collections.abc import Mapping, Sequence, Set

from suluh.render.page_kind import CONTACT, COUNTRY, REGULATION, TERM
from suluh.search.index import Index
from suluh.search.places import HOME_PLACE
from suluh.search.postings import MOST_UNITS
from suluh.search.reading import NUMBER, Reading

_NUMBER = re.compile(r"(?!(?:19|20)\d\d$)\d{1,5}[a-z]?(?:t\d{4})?")  # of a regulation, and no year
RARE = 12  # a word in so few units is a name of its own: "mindline", not "imigrasi"
# What is asked of a regulation: no name must hold it.
_OF_LAW = (
    "berlaku status isi bunyi dicabut diganti diubah pengganti valid force repealed replaced amended text"
)
ASKED_OF_LAW = frozenset(_OF_LAW.split())
NOT, ALIKE, EXACT = range(3)  # how a name accounts for a query: not, by what means the same, word by word


def cards(
    index: Index, reading: Reading, hits: Sequence[int], held: Mapping[int, Set[int]], *, guided: bool
) -> list[int]:
    """The units that may answer, of `hits` in their order. `held` are the slots that the name of a
    unit holds; `guided`: a page leads the list, so what a word means is not asked."""
    level = {unit: _accounts(index, reading, unit, held.get(unit, frozenset())) for unit in hits}
    found = [unit for unit in hits if level[unit] and _in_place(index, reading, unit)]
    contacts = [unit for unit in found if index.units[unit].kind == CONTACT]
    best = max((level[unit] for unit in contacts), default=NOT)
    told = [
        unit
        for unit in contacts
        if level[unit] == best and _is_meant(index, reading, unit, held.get(unit, frozenset()))
    ]
    if reading.bare == NUMBER:
        # A number alone is that of a law or of a year as well; only one that one contact has answers.
        return contacts if len(contacts) == 1 else []
    if not reading.places.abroad and len({index.places.place(u) for u in contacts if level[u] == best}) > 1:
        told = []  # which of them is meant nobody knows
    return [
        unit
        for unit in found
        if (index.units[unit].kind != CONTACT or unit in told) and _answers(index, reading, unit, guided)
    ]


def _answers(index: Index, reading: Reading, number: int, guided: bool) -> bool:
    """Whether a unit answers by itself. What a word means does not stand above what to do: not in danger, and
    not where a page leads a list for several words."""
    unit = index.units[number]
    if unit.kind == TERM and reading.asked != TERM and (reading.danger or guided):
        return False
    return unit.answer is not None and (reading.rule >= 0 or reading.asked in ("", unit.kind))


def _accounts(index: Index, reading: Reading, unit: int, named: Set[int]) -> int:
    level = EXACT
    contact = index.units[unit].kind == CONTACT
    law = index.units[unit].kind == REGULATION and reading.rule >= 0
    for number, slot in enumerate(reading.slots):
        if slot.at < 0 or slot.asks or number in named:
            continue
        stem = slot.options[0][0]
        if contact and stem in index.places.home_stems:
            continue
        if law and (reading.typed[slot.at] in ASKED_OF_LAW or _is_everywhere(index, stem)):
            continue
        if not any(stem in reading.slots[other].stems for other in named):
            return NOT
        level = ALIKE
    return level


def _is_everywhere(index: Index, stem: str) -> bool:
    """Whether a word stands in so many units that its posting leaves some out."""
    posting = index.postings.get(stem)
    return posting is not None and len(posting.rows) >= MOST_UNITS


def cited(index: Index, reading: Reading, hits: Sequence[int], held: Mapping[int, Set[int]]) -> list[int]:
    """The regulations that have the number and the year of a query, of these those that hold most of its words.

    Several of them: which one is meant nobody knows.
    """
    laws = [u for u in hits if index.units[u].kind == REGULATION and reading.rule in held.get(u, ())]
    holds = {unit: sum(reading.slots[number].at >= 0 for number in held[unit]) for unit in laws}
    return [unit for unit in laws if holds[unit] == max(holds.values())]


def may_be_meant(
    index: Index, reading: Reading, units: Sequence[int], held: Mapping[int, Set[int]]
) -> list[int]:
    """Units that may answer, without regulations that the query does not surely name: it must have a number that
    is no year, and be in the name of one of them alone."""
    words = {number for number, slot in enumerate(reading.slots) if slot.at >= 0 and not slot.asks}
    laws = [unit for unit, its in held.items() if index.units[unit].kind == REGULATION and words <= its]
    sure = len(laws) == 1 and any(_NUMBER.fullmatch(word) for word in reading.typed)
    return [unit for unit in units if sure or index.units[unit].kind != REGULATION]


def _in_place(index: Index, reading: Reading, unit: int) -> bool:
    """Whether a unit is where the query says."""
    country, places = index.places.country(unit), reading.places
    if country < 0 or index.units[unit].kind not in (CONTACT, COUNTRY):
        return True
    if places.abroad:
        return all(country in countries for countries in places.abroad)
    return country == HOME_PLACE or not places.home


def _is_meant(index: Index, reading: Reading, unit: int, named: Set[int]) -> bool:
    """Whether a contact is what the query names, not its place alone; abroad, if no place is named, a word of
    its own must name it."""
    own = [reading.slots[number] for number in named if reading.slots[number].at >= 0]
    if reading.places.abroad or index.places.country(unit) == HOME_PLACE:
        words = [*own, *(slot for slot in reading.slots if slot.at >= 0 and not slot.asks)]
        return any(slot.options[0][0] not in reading.places.stems for slot in words)
    return any(
        len(posting.rows) <= RARE
        for slot in own
        if (posting := index.postings.get(slot.options[0][0])) is not None
    )
