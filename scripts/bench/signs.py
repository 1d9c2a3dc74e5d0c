"""Whether one engine answers better than another one, or was lucky: the sign test."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import comb


@dataclass(frozen=True)
class Signs:
    """For how many queries the first engine was better and worse, and how likely such a difference is by chance."""

    better: int
    worse: int
    p: float


def sign_test(pairs: Iterable[tuple[float, float]]) -> Signs:
    """The exact two-sided sign test of pairs of marks; ties say nothing and are left out."""
    rows = list(pairs)
    better = sum(one > other for one, other in rows)
    worse = sum(one < other for one, other in rows)
    return Signs(better, worse, chance(better, worse))


def chance(better: int, worse: int) -> float:
    """How likely a fair coin falls at least so unevenly."""
    tossed = better + worse
    tail = sum(comb(tossed, k) for k in range(min(better, worse) + 1))
    return min(1.0, 2 * tail / float(2**tossed))
