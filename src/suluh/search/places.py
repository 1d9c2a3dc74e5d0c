"""Which countries a query names, and where a unit is.

A place is a number: 0 is home, then the countries abroad, then the districts at home that have an office. `theme/js/search-cards.js`
does the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from suluh.search.danger import DangerWords, Told, pack_phrases, plain_words
from suluh.search.language import Language

HOME_PLACE = 0


@dataclass(frozen=True)
class Named:
    """The places of a query: for each place abroad that it names, the countries that this may be; the stems
    that name them; and whether it names home."""

    abroad: tuple[frozenset[int], ...] = ()
    stems: frozenset[str] = frozenset()
    home: bool = False


@dataclass(frozen=True)
class Places:
    """The packed names of each country, home first, and the place of each unit that has one, by its number."""

    names: tuple[tuple[str, ...], ...] = ()
    of_units: Mapping[int, int] | None = None

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """Every stem of the names: the index must know them."""
        return plain_words(name for names in self.names for name in names)

    @cached_property
    def home_stems(self) -> frozenset[str]:
        """The stems that name home: everything here is of home, so they need not stand in the name of a thing."""
        return frozenset(plain_words(self.names[HOME_PLACE] if self.names else ()))

    def country(self, unit: int) -> int:
        """The country of a unit; a district is at home. -1 if it has no place."""
        place = (self.of_units or {}).get(unit, -1)
        return HOME_PLACE if place >= len(self.names) else place

    def place(self, unit: int) -> int:
        """The place of a unit, -1 if it has none."""
        return (self.of_units or {}).get(unit, -1)

    def named(self, danger: DangerWords, told: Sequence[Told]) -> Named:
        """The places that a query names. A name inside a longer one ("arab" in "uni emirat arab") names nothing."""
        spans: dict[tuple[int, int], set[int]] = {}
        for country, names in enumerate(self.names):
            for name in names:
                for at in danger.spans(name, told):
                    spans.setdefault((at[0], at[-1]), set()).add(country)
        whole = {
            span: frozenset(countries)
            for span, countries in spans.items()
            if not any(o != span and o[0] <= span[0] and span[1] <= o[1] for o in spans)
        }
        stems = {told[at].stem for first, last in whole for at in range(first, last + 1)}
        abroad = tuple(countries for countries in whole.values() if HOME_PLACE not in countries)
        return Named(abroad, frozenset(stems), len(abroad) < len(whole))


def pack_places(
    reader: Language, countries: Sequence[tuple[str, Sequence[str]]], units: Iterable[str]
) -> Places:
    """The places of an index: (code, names) of each country, home first, and the place of each unit: a code,
    a code with a district ("ID/Bali"), or ""."""
    codes = [code for code, _ in countries]
    units = list(units)
    districts = sorted({place for place in units if place and place not in codes})
    number = {place: at for at, place in enumerate([*codes, *districts])}
    return Places(
        tuple(pack_phrases(names, reader, whole=True) for _, names in countries),
        {unit: number[place] for unit, place in enumerate(units) if place in number},
    )
