"""The floor of a build: reading all Markdown of a corpus and converting it, on one core and on two.

Nothing that shows pages with Python-Markdown can take less. Beside the stock extensions stands our own
conversion, with references, blocks, the allowlist and what the rules are told of a page.
"""

import resource
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import markdown
from figures import Figure

from suluh.blocks.conversions import Conversions

STOCK = ["tables", "sane_lists", "def_list", "attr_list", "toc"]
CORES = 2


@dataclass(frozen=True)
class Floor:
    """What one way of reading all files took."""

    cpu_s: float
    wall_s: float


def files_of(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.md"))


def read(paths: Sequence[Path]) -> int:
    """Read files and nothing more; gives the letters."""
    return sum(len(path.read_text("utf-8")) for path in paths)


def convert_stock(paths: Sequence[Path]) -> int:
    """Convert plain files as the stock stack does."""
    converter = markdown.Markdown(extensions=STOCK)
    return sum(len(converter.reset().convert(body(path))) for path in paths)


def convert_ours(paths: Sequence[Path]) -> int:
    """Convert our own files as a build does."""
    conversions = Conversions()
    return sum(len(conversions.of(body(path), ()).html) for path in paths)


def body(path: Path) -> str:
    """The text below the head."""
    return path.read_text("utf-8").split("---\n", 2)[2]


def alone(work: Callable[[Sequence[Path]], int], paths: Sequence[Path]) -> Floor:
    """The work in this process."""
    wall, cpu = time.monotonic(), time.process_time()
    work(paths)
    return Floor(time.process_time() - cpu, time.monotonic() - wall)


def shared(work: Callable[[Sequence[Path]], int], paths: Sequence[Path], cores: int = CORES) -> Floor:
    """The work parted among as many processes, every second file to each."""
    wall, cpu = time.monotonic(), spent()
    with ProcessPoolExecutor(cores) as pool:
        for _ in pool.map(work, [paths[at::cores] for at in range(cores)]):
            pass
    return Floor(spent() - cpu, time.monotonic() - wall)


def spent() -> float:
    """CPU seconds of this process and of the children that it waited for."""
    return sum(
        used.ru_utime + used.ru_stime
        for used in (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def floor_figures(project: Path) -> list[Figure]:
    """All ways, on one core and, beside it, on two."""
    plain = project / "plain"
    ours = [path for lang in ("id", "en") for path in files_of(project / "content" / lang)]
    ways: tuple[tuple[str, Callable[[Sequence[Path]], int], list[Path]], ...] = (
        ("read", read, files_of(plain)),
        ("read and convert, stock extensions", convert_stock, files_of(plain)),
        ("read and convert, ours", convert_ours, ours),
    )
    figures = []
    for name, work, paths in ways:
        one, two = alone(work, paths), shared(work, paths)
        size = f"{len(paths)} files"
        figures.append(Figure(f"floor: {name}, {size}, one core", "wall s", one.wall_s))
        figures.append(Figure(f"floor: {name}, {size}, two cores", "wall s", two.wall_s, one.wall_s))
        figures.append(Figure(f"floor: {name}, {size}, two cores", "CPU s", two.cpu_s, one.cpu_s))
    return figures
