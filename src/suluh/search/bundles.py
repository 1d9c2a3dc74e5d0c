"""Which units share a file of cards and a file of texts.

A file for each unit made four of five files of a built site. Units stand in the order of their numbers, by
kind and address, so those of one folder lie together. A bundle begins with a unit whose sign, told from its
id, is the least of its neighbours: what is written on a page moves no border, and a new page moves only
those beside it.
"""

import zlib
from collections.abc import Sequence

from suluh.search.rows import DIGITS
from suluh.search.unit import Unit

NEAR = 2  # neighbours on each side: a bundle has at least one more, and 2 * NEAR + 1 on the average
MOST = 63  # what one digit can tell


def bundles(units: Sequence[Unit]) -> list[range]:
    """The numbers of the units of each bundle."""
    signs = [(zlib.crc32(unit.id.encode()), unit.id) for unit in units]
    found: list[range] = []
    start = 0
    for number in range(1, len(units)):
        least = min(signs[max(0, number - NEAR) : number + NEAR + 1]) == signs[number]
        if number - start == MOST or (least and number - start > NEAR):
            found.append(range(start, number))
            start = number
    return [*found, range(start, len(units))] if units else []


def sizes(found: Sequence[range]) -> str:
    """How many units each bundle has, as digits of 64: so the browser knows where a unit is."""
    return "".join(DIGITS[len(numbers)] for numbers in found)
