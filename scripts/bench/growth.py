"""How a cold build grows with the number of pages: the exponent of CPU and of memory, 1 where it is linear."""

import itertools
import math
import shutil

from figures import Figure
from measure import Usage
from project import cold_build, prepare, tell

CPU, MEMORY = 1.05, 0.9
LARGEST, LARGEST_MIB = 10_000, 2048


def growth_figures(sizes: tuple[int, ...], seed: int) -> list[Figure]:
    """One cold build a size, from the smallest up."""
    taken: dict[int, Usage] = {}
    for pages in sizes:
        project = prepare(pages, seed)
        taken[pages] = tell(project, "x 2 suluh", cold_build(project))
        shutil.rmtree(project / ".cache", ignore_errors=True)
    figures = []
    for pages, used in taken.items():
        bar = LARGEST_MIB if pages == LARGEST else None
        figures.append(Figure(f"cold build, {pages:,} x 2", "CPU s", used.cpu_s))
        figures.append(Figure(f"cold build, {pages:,} x 2", "wall s", used.wall_s))
        figures.append(Figure(f"cold build, {pages:,} x 2", "peak MiB", used.peak_mib, None, bar))
    for low, high in itertools.pairwise(sizes):
        what = f"growth from {low:,} to {high:,} x 2"
        less, more = taken[low], taken[high]
        figures.append(
            Figure(f"{what}, CPU", "exponent", exponent(less.cpu_s, more.cpu_s, high / low), bar=CPU)
        )
        grown = exponent(less.peak_mib, more.peak_mib, high / low)
        figures.append(Figure(f"{what}, peak memory", "exponent", grown, bar=MEMORY))
    return figures


def exponent(less: float, more: float, times: float) -> float:
    """e where `more` is `less` times `times` to the power of e."""
    return math.log(more / less) / math.log(times)
