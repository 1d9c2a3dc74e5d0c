"""The projects that are measured: a corpus in build/bench/, and one cold build of it by each builder."""

import filecmp
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import stock
import suluh_site
import zensical_site
from measure import Usage, chain, median, run
from suluh_site import ROOT

BENCH = ROOT / "build" / "bench"
# One moment for a whole run, so that two builds of the same content can be compared byte for byte.
ENV = {
    "NO_MKDOCS_2_WARNING": "1",
    "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH") or str(int(time.time())),
}


def say(text: str) -> None:
    print(f"  {text}", file=sys.stderr, flush=True)


def tell(project: Path, what: str, usage: Usage) -> Usage:
    """Say what something took, and hand it on."""
    say(f"{project.name} {what}: {usage.cpu_s:.1f} CPU s, {usage.wall_s:.1f} s, {usage.peak_mib:.0f} MiB")
    return usage


@cache
def prepare(pages: int, seed: int, things: int = 0) -> Path:
    """The project folder of a size: content, the same as plain Markdown, and our mkdocs.yml."""
    project = BENCH / (f"{pages}-{things}" if things else str(pages))
    project.mkdir(parents=True, exist_ok=True)
    corpus = ["corpus.py", "content", str(pages), "--seed", str(seed), "--things", str(things)]
    for command in (corpus, ["plain.py", "content", "plain"]):
        # In a child of its own, so that our memory stays out of the figures.
        script = str(Path(__file__).with_name(command[0]))
        subprocess.run([sys.executable, script, *command[1:]], cwd=project, check=True)
    suluh_site.write_config(project)
    return project


def builders() -> dict[str, Callable[[Path], Usage]]:
    """Everything that builds the same content cold, in the order of their turns."""
    found: dict[str, Callable[[Path], Usage]] = {
        "suluh": cold_build,
        "stock": lambda project: stock_build(project, search=False),
        "stock-search": lambda project: stock_build(project, search=True),
    }
    if zensical_site.installed(say):
        found["zensical"] = lambda project: zensical_build(project, clean=True)
    return found


def cold_build(project: Path) -> Usage:
    """Our build with nothing kept from before."""
    for folder in ("site", ".cache"):
        shutil.rmtree(project / folder, ignore_errors=True)
    return warm_build(project)


def warm_build(project: Path) -> Usage:
    """Our build with whatever the build before it kept."""
    command = suluh_site.build_command(project / "mkdocs.yml", project / "site")
    return run(command, cwd=project, env=ENV)


def stock_build(project: Path, *, search: bool) -> Usage:
    """mkdocs, material and static-i18n, pruned."""
    name = "stock-search" if search else "stock"
    shutil.rmtree(project / "stock" / name, ignore_errors=True)
    config = stock.write_config(project / "stock", project / "plain", name, search=search)
    return run(stock.command(ROOT / ".venv", config), cwd=project, env=ENV)


def zensical_build(project: Path, *, clean: bool, langs: Sequence[str] = zensical_site.LANGUAGES) -> Usage:
    """Zensical, one language after the other; always with its search."""
    folder = project / "zensical"
    if clean:
        zensical_site.lay_out(folder, project / "plain")
    return chain([run(zensical_site.command(folder, lang), cwd=project, env=ENV) for lang in langs])


def in_turns(project: Path, makers: dict[str, Callable[[Path], Usage]], runs: int) -> dict[str, Usage]:
    """The median of each builder. They take turns, so that a noisy minute falls on all."""
    taken: dict[str, list[Usage]] = {name: [] for name in makers}
    for _ in range(runs):
        for name, make in makers.items():
            taken[name].append(tell(project, f"x 2 {name}", make(project)))
    return {name: median(found) for name, found in taken.items()}


def differing(first: Path, second: Path, pattern: str = "*") -> list[str]:
    """Files that only one of two folders has, or that differ."""
    names: set[Path] = set()
    for folder in (first, second):
        names.update(path.relative_to(folder) for path in folder.rglob(pattern) if path.is_file())
    return sorted(
        name.as_posix()
        for name in names
        if not (first / name).is_file()
        or not (second / name).is_file()
        or not filecmp.cmp(first / name, second / name, shallow=False)
    )
