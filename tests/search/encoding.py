"""Rows into the digits of a posting, from the rows that `decode` gives back."""

from collections.abc import Iterable

from suluh.search.rows import Row, encode_impact, encode_number, encode_places


def encode(rows: Iterable[Row]) -> str:
    """Rows as digits of 64."""
    out: list[str] = []
    last = -1
    for unit, impact, places in rows:
        out += (encode_number(unit - last - 1), encode_impact(impact, len(places)), encode_places(places))
        last = unit
    return "".join(out)
