"""`make bench`: what builds, checks, previews and releases cost and what a page weighs, in one run.

Ours stands beside the stock stack and Zensical, which take turns with it. Writes nothing but build/bench/:
a JSON file for each part as soon as it is done, and figures.json for the run. CPU is user and system
seconds of a command and everything it starts; on a shared machine trust CPU and ratios, not wall seconds.
Exit code 1 if a command failed or a site was not what a build from nothing makes; a bar that is missed is
only told.
"""

import argparse
import compileall
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from checks import check_figures
from cold import cold_figures
from edits import edit_figures
from figures import Figure, as_dicts, draw, draw_markdown, from_dict, without_bars
from floor import floor_figures
from growth import LARGEST, growth_figures
from machine import shape, shape_words
from paper import put_into
from preview import preview_figures
from project import BENCH, prepare, say
from sizes import size_figures
from suluh_site import ROOT

from real_site import edition_figures, export_figures


@dataclass(frozen=True)
class Plan:
    """Pages a language for each figure, and how often a build is measured."""

    build: int = 500
    check: int = 1000
    things: int = 500
    sizes: tuple[int, ...] = (50, 500, 1000)
    growth: tuple[int, ...] = (500, 2000)
    serve: int = 300
    runs: int = 3


QUICK = Plan(build=100, check=100, things=150, sizes=(50, 100), growth=(50, 100), serve=100, runs=1)


def parts(plan: Plan, seed: int) -> dict[str, Callable[[], list[Figure]]]:
    """Everything that can be measured, in its order."""
    return {
        "cold": lambda: cold_figures(plan.build, plan.runs, seed),
        "edits": lambda: edit_figures(plan.build, plan.runs, seed),
        "check": lambda: check_figures(plan.check, plan.things, plan.runs, seed),
        "growth": lambda: growth_figures(plan.growth, seed),
        "preview": lambda: preview_figures(plan.serve, plan.build, plan.runs, seed),
        "sizes": lambda: size_figures(plan.sizes, plan.build, seed),
        "release": lambda: edition_figures(1),
        "exports": export_figures,
        "floor": lambda: floor_figures(prepare(plan.build, seed)),
    }


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    names = list(parts(QUICK, 1))
    parser.add_argument(
        "--only", nargs="+", choices=names, default=names, metavar="PART", help=" ".join(names)
    )
    parser.add_argument("--quick", action="store_true", help="100 x 2 pages, one run; without bars")
    parser.add_argument("--scale", action="store_true", help="growth up to 10,000 x 2 pages (takes long)")
    parser.add_argument("--runs", type=int, help="how often each build is measured")
    parser.add_argument("--seed", type=int, default=1, help="seed of the corpus")
    parser.add_argument("--saved", action="store_true", help="measure nothing: what the last runs saved")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print JSON in place of the table")
    form.add_argument(
        "--markdown", action="store_true", help="print a Markdown table, for docs/performance.md"
    )
    parser.add_argument("--into", type=Path, metavar="FILE", help="put the Markdown table into a paper too")
    return parser.parse_args()


def plan_of(chosen: argparse.Namespace) -> Plan:
    plan = QUICK if chosen.quick else Plan()
    growth = (*plan.growth, LARGEST) if chosen.scale else plan.growth
    return Plan(**{**vars(plan), "growth": growth, "runs": chosen.runs or plan.runs})


def measure_part(name: str, take: Callable[[], list[Figure]], *, quick: bool) -> dict[str, object]:
    """One part with the shape of the machine before it; saved as soon as it is done.

    A part whose command failed has its words in place of figures, and the others go on.
    """
    say(f"{name}:")
    result: dict[str, object] = {"part": name, "quick": quick, "machine": shape(ROOT), "failed": ""}
    figures: list[Figure] = []
    try:
        figures = take()
    except SystemExit as problem:
        result["failed"] = str(problem.code)
        say(f"{name} failed: {problem.code}")
    result["figures"] = as_dicts(without_bars(figures) if quick else figures)
    save(f"{name}.json", result)
    return result


def save(name: str, found: object) -> None:
    BENCH.mkdir(parents=True, exist_ok=True)
    (BENCH / name).write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", "utf-8")


def saved(names: list[str]) -> list[dict[str, object]]:
    """What earlier runs left, for the parts that they measured."""
    found = [BENCH / f"{name}.json" for name in names]
    return [json.loads(path.read_text("utf-8")) for path in found if path.is_file()]


def show(results: list[dict[str, object]], form: str) -> str:
    """The results as `json`, `markdown` or `text`, with the day and the machine of each run."""
    if form == "json":
        return json.dumps(results, indent=1, ensure_ascii=False)
    figures = figures_of(results)
    failed = [f"{result['part']} failed: {result['failed']}" for result in results if result["failed"]]
    if form == "text":
        return "\n".join([draw(figures), *failed])
    runs: dict[str, list[str]] = {}
    for result in results:
        runs.setdefault(shape_words(result["machine"]), []).append(str(result["part"]))
    lines = [f"{words}: {', '.join(names)}." for words, names in runs.items()]
    return "\n".join([*lines, *failed]) + "\n\n" + draw_markdown(figures)


def figures_of(results: list[dict[str, object]]) -> list[Figure]:
    found: list[Figure] = []
    for result in results:
        rows = result["figures"]
        assert isinstance(rows, list)
        found += [from_dict(row) for row in rows]
    return found


def main() -> None:
    chosen = options()
    if chosen.saved:
        results = saved(chosen.only)
    else:
        # Compiled once for all, so that no run pays for it.
        compileall.compile_dir(str(Path(ROOT / "src" / "suluh")), quiet=1)
        todo = parts(plan_of(chosen), chosen.seed)
        results = [
            measure_part(name, take, quick=chosen.quick) for name, take in todo.items() if name in chosen.only
        ]
        save("figures.json", results)
    print(show(results, "json" if chosen.json else "markdown" if chosen.markdown else "text"))
    if chosen.into:
        put_into(chosen.into, "figures", show(results, "markdown"))
    failed = any(result["failed"] for result in results)
    if failed or any(figure.must and figure.holds is False for figure in figures_of(results)):
        sys.exit(1)


if __name__ == "__main__":
    main()
