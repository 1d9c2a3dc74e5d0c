"""Where the time of a build goes: the shares of its steps, from one run under cProfile.

    python scripts/bench/profiling.py [--pages 500] [--real] [--warm] [--markdown | --into FILE]

The build runs in this one process, on one core. A function of ours counts for the step of its room; one of a
library, or of a room that serves all (`text`, `cache`), counts for the steps that called it. cProfile makes small
functions look slower than they are: read the shares, not the seconds.
"""

import argparse
import contextlib
import cProfile
import io
import os
import pstats
import re
import shutil
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from machine import shape, shape_words
from paper import put_into
from project import ENV, prepare
from suluh_site import ROOT

START = "start of Python"
# The first line that fits a file below src/suluh; None: counts for whoever called it.
STEPS: tuple[tuple[str, str | None], ...] = (
    (r"(text|cache|findings|output|workers|declarations|area|areas|flow)\b", None),
    (r"(\w+/)?lint/", "lint"),
    (r"(read|link|model|\w+/link|\w+/model|\w+/kinds)\b", "read and link"),
    (r"blocks/(compose|drawing)\b", "compose"),
    (r"blocks/", "convert Markdown"),
    (r"render/qr\b", "QR codes"),
    (r"render/frame\b|(theme/)?(light|material)/", "frame"),
    (r"(search/|publish/searching)", "search"),
    (
        r"publish/(finish|written|proof|crawl|headers|assets)|plugin/build|export/|\w+/export/",
        "write and prove",
    ),
    (r"(render|theme|components|\w+/pages|\w+/theme|\w+/page_kinds)\b", "compose"),
    (r"(cli|plugin|publish)/", "frame"),
)
ROUNDS = 30  # how far time travels through libraries that call each other
Function = tuple[str, int, str]
Shares = dict[str, float]


def step_of(function: Function) -> str | None:
    """The step that a function belongs to; None for one that works for its callers."""
    path, _, name = function
    if "importlib" in path or name == "<module>":
        return START
    if path.endswith(".html") and "/suluh/" not in path:
        path = f"/suluh/{path}"
    _, found, inside = path.rpartition("/suluh/")
    if not found or "site-packages" in path:
        return None
    for pattern, step in STEPS:
        if re.match(pattern, inside):
            return step
    return inside.partition("/")[0].removesuffix(".py")


def shares(stats: Mapping[Function, Any]) -> Shares:
    """Seconds by step, from the table of `pstats.Stats`."""
    own = {function: step_of(function) for function in stats}
    behind: dict[Function, Shares] = {f: {step: 1.0} if (step := own[f]) else {} for f in stats}
    for _ in range(ROUNDS):
        for function, (_, _, _, _, callers) in stats.items():
            if own[function] is None and callers:
                behind[function] = blend({c: called[3] for c, called in callers.items()}, behind)
    found: Shares = {}
    for function, (_, _, inside, _, callers) in stats.items():
        if own[function] is None and callers:
            part = blend({c: called[2] for c, called in callers.items()}, behind)
        else:
            part = behind[function]
        for step, share in (part or {START: 1.0}).items():
            found[step] = found.get(step, 0.0) + share * inside
    return dict(sorted(found.items(), key=lambda row: -row[1]))


def blend(weights: Mapping[Function, float], behind: Mapping[Function, Shares]) -> Shares:
    """The steps behind several callers, by what each of them cost; callers of unknown step do not count."""
    found: Shares = {}
    for caller, weight in weights.items():
        for step, share in behind.get(caller, {}).items():
            found[step] = found.get(step, 0.0) + share * max(weight, 1e-9)
    total = sum(found.values())
    return {step: value / total for step, value in found.items()} if total else {}


def profiled(work: Callable[[], object]) -> Shares:
    """CPU seconds by step of some work in this process."""
    profile = cProfile.Profile(time.process_time)
    profile.enable()
    try:
        work()
    finally:
        profile.disable()
    stats: Any = pstats.Stats(profile)
    return shares(stats.stats)


def build(config: Path, out: Path) -> None:
    """`suluh build`, its modules imported here, so that the start of Python is seen."""
    from suluh.cli.main import main as suluh

    arguments = ["build", "--quiet", "--config", str(config), "--out", str(out)]
    with contextlib.redirect_stderr(io.StringIO()):  # findings
        suluh(arguments, standalone_mode=False)


def one_core() -> None:
    """Let nobody start a pool: what runs elsewhere is not seen by the profile."""
    os.environ["SULUH_CORES"] = "1"
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def draw(found: Shares, *, markdown: bool) -> str:
    total = sum(found.values())
    rows = [(step, f"{seconds:.2f}", f"{seconds / total:.0%}") for step, seconds in found.items()]
    rows.append(("all", f"{total:.2f}", "100%"))
    if markdown:
        lines = ["| step | CPU s under the profile | share |", "| --- | ---: | ---: |"]
        return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)])
    return "\n".join(f"{step:20} {seconds:>8} {share:>5}" for step, seconds, share in rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pages", type=int, default=500, help="pages a language of the corpus")
    parser.add_argument("--real", action="store_true", help="the content of this repository instead")
    parser.add_argument("--warm", action="store_true", help="with what an earlier build kept")
    parser.add_argument("--markdown", action="store_true", help="print a Markdown table")
    parser.add_argument("--into", type=Path, metavar="FILE", help="put the Markdown table into a paper too")
    chosen = parser.parse_args()
    if chosen.real:
        from real_site import copy_project

        project = copy_project()
    else:
        project = prepare(chosen.pages, 1)
    paper = chosen.into.resolve() if chosen.into else Path()
    os.environ.update(ENV)
    os.chdir(project)
    sys.path.insert(0, str(ROOT / "src"))
    out = project / "site"
    for folder in (out, project / ".cache"):
        if not chosen.warm:
            shutil.rmtree(folder, ignore_errors=True)
    one_core()
    before = shape(ROOT)
    found = profiled(lambda: build(project / "mkdocs.yml", out))
    print(draw(found, markdown=chosen.markdown))
    if chosen.into:
        what = "the real content" if chosen.real else f"{chosen.pages} × 2 pages"
        kept = "with what the build before kept" if chosen.warm else "from nothing"
        text = f"{shape_words(before)}; {what}, {kept}, one process:\n\n{draw(found, markdown=True)}"
        put_into(paper, "warm profile" if chosen.warm else "profile", text)


if __name__ == "__main__":
    main()
