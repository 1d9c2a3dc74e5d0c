"""`make bench`: what a build costs and what a page weighs, beside the stock stack in the same run.

Writes nothing but build/bench/. CPU is user and system seconds of the command and its children; on a
shared machine trust CPU and ratios, not wall seconds.
"""

import argparse
import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import stock
import suluh_site
from corpus import key
from figures import Figure, as_dicts, draw
from measure import Usage, median, run
from preview import watch
from suluh_site import ROOT
from weight import weigh

BENCH = ROOT / "build" / "bench"
PAGE = 7  # the worker page that is weighed: the same text at every size
KB = 1000


@dataclass(frozen=True)
class Plan:
    """Pages a language for each figure, and how often a build is measured."""

    build: int = 500
    sizes: tuple[int, ...] = (50, 500, 1000)
    serve: int = 300
    runs: int = 3


QUICK = Plan(build=100, sizes=(50, 100), serve=100, runs=1)


def say(text: str) -> None:
    print(f"  {text}", file=sys.stderr, flush=True)


def prepare(pages: int, seed: int) -> Path:
    """The project folder of a size: content, plain and both configurations."""
    project = BENCH / str(pages)
    project.mkdir(parents=True, exist_ok=True)
    for script, folders in (("corpus.py", ["content", str(pages)]), ("plain.py", ["content", "plain"])):
        extra = ["--seed", str(seed)] if script == "corpus.py" else []
        # In a child of its own, so that our memory stays out of the figures.
        subprocess.run(
            [sys.executable, Path(__file__).with_name(script), *folders, *extra], cwd=project, check=True
        )
    return project


def build_once(project: Path, name: str) -> Usage:
    """One cold build: `suluh`, `stock` (pruned, no search) or `stock-search`."""
    out = project / "site" if name == "suluh" else project / "stock" / name
    shutil.rmtree(out, ignore_errors=True)
    if name == "suluh":
        command = suluh_site.build_command(suluh_site.write_config(project), out)
    else:
        config = stock.write_config(project / "stock", project / "plain", name, search=name == "stock-search")
        command = stock.command(ROOT / ".venv", config)
    usage = run(command, cwd=project, env={"NO_MKDOCS_2_WARNING": "1"})
    say(f"{project.name} x 2 {name}: {usage.cpu_s:.1f} CPU s, {usage.wall_s:.1f} s, {usage.peak_mib:.0f} MiB")
    return usage


def cold_figures(pages: int, runs: int, seed: int) -> tuple[list[Figure], Usage]:
    """Cold builds, in turns, so that a noisy minute falls on all; and our own median."""
    project = prepare(pages, seed)
    names = ("suluh", "stock", "stock-search")
    taken: dict[str, list[Usage]] = {name: [] for name in names}
    for _ in range(runs):
        for name in names:
            taken[name].append(build_once(project, name))
    ours = median(taken["suluh"])
    # Until ours has a search, only the first three say how it stands; afterwards only the last three.
    bars = (("stock", "prune", 0.7, 0.4), ("stock-search", "prune + search", 1.2, 0.7))
    figures = []
    for name, label, cpu, wall in bars:
        other, what = median(taken[name]), f"cold build {pages} x 2, stock: {label}"
        figures += [
            Figure(what, "CPU s", ours.cpu_s, other.cpu_s, cpu, True),
            Figure(what, "wall s", ours.wall_s, other.wall_s, wall, True),
            Figure(what, "peak MiB", ours.peak_mib, other.peak_mib, 2, True),
        ]
    return figures, ours


def weight_figures(pages: int) -> list[Figure]:
    """First view of one worker page, ours and material's."""
    project, page = BENCH / str(pages), f"{key(PAGE)}.html"
    ours = weigh(project / "site", page)
    plain = weigh(project / "stock" / "stock", page)
    search = weigh(project / "stock" / "stock-search", page)
    whole = search.with_scripts + search.search_gzip
    return [
        Figure("first view, HTML + CSS", "gzip KB", ours.view_gzip / KB, plain.view_gzip / KB, 14),
        Figure("first view, with all JS", "gzip KB", ours.with_scripts / KB, plain.with_scripts / KB, 30),
        Figure("first view, stock: with its index", "gzip KB", ours.with_scripts / KB, whole / KB, 30),
    ]


PAGES = (("worker page", f"{key(PAGE)}.html"), ("home page", "index.html"))
LISTS = (
    ("index of all pages", "indeks.html"),
    ("a section", "bagian-01/index.html"),
    ("glossary, letter P", "istilah/p.html"),
    ("regulations by year", "peraturan/tahun.html"),
    ("national regulations", "peraturan/tingkat-nasional.html"),
)


def growth_figures(sizes: tuple[int, ...], built: int, seed: int) -> list[Figure]:
    """The same pages in sites of several sizes; the stock page where it is built too.

    A page is as large on a large site; a list grows with what it lists until it is split.
    """
    figures = []
    for pages in sizes:
        project = BENCH / str(pages)
        if pages != built:
            prepare(pages, seed)
            build_once(project, "suluh")
        for name, path in PAGES:
            raw = (project / "site" / path).stat().st_size / KB
            stocked = project / "stock" / "stock" / path
            other = stocked.stat().st_size / KB if pages == built and stocked.is_file() else None
            figures.append(Figure(f"{name}, {pages} x 2", "raw KB", raw, other, 25))
        for name, path in LISTS:
            zipped = weigh(project / "site", path).html_gzip / KB
            figures.append(Figure(f"list: {name}, {pages} x 2", "gzip KB", zipped, None, 24))
    first, last = (BENCH / str(pages) / "site" / PAGES[0][1] for pages in (sizes[0], sizes[-1]))
    grown = (last.stat().st_size / KB, first.stat().st_size / KB)
    return [*figures, Figure(f"worker page, {sizes[-1]} beside {sizes[0]}", "raw KB", *grown, 1.02, True)]


def preview_figures(plan: Plan, cold: Usage, seed: int) -> list[Figure]:
    """Serving and saving."""
    project = BENCH / str(plan.serve)
    if plan.serve != plan.build:
        prepare(plan.serve, seed)
    config = suluh_site.write_config(project)
    watch(project, config)  # the first run leaves its site behind; the second answers with it
    started = watch(project, config)
    say(f"serve {plan.serve} x 2: first answer {started.first_answer_s:.1f} s")
    project, size = BENCH / str(plan.build), f"{plan.build} x 2"
    saved = watch(project, suluh_site.write_config(project))
    say(f"saving at {size}: {saved.after_saving_s:.1f} s, {saved.after_saving_cpu_s:.1f} CPU s")
    return [
        Figure(
            f"serve to first answer, second run, {plan.serve} x 2", "wall s", started.first_answer_s, None, 5
        ),
        Figure(f"preview after saving, {size}", "wall s", saved.after_saving_s, None, 1),
        Figure(
            f"after saving beside cold, {size}", "CPU s", saved.after_saving_cpu_s, cold.cpu_s, 0.15, True
        ),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="100 x 2 pages, one run")
    parser.add_argument("--json", action="store_true", help="print JSON in place of the table")
    parser.add_argument("--seed", type=int, default=1, help="seed of the corpus")
    options = parser.parse_args()
    plan = QUICK if options.quick else Plan()
    figures, cold = cold_figures(plan.build, plan.runs, options.seed)
    figures += weight_figures(plan.build)
    figures += growth_figures(plan.sizes, plan.build, options.seed)
    figures += preview_figures(plan, cold, options.seed)
    result = json.dumps(as_dicts(figures), indent=1, ensure_ascii=False)
    (BENCH / "build.json").write_text(result + "\n", "utf-8")
    print(result if options.json else draw(figures))


if __name__ == "__main__":
    main()
