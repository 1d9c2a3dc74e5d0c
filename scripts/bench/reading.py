"""What reading as the reader does costs: CPU of `suluh check` before, cold and warm, and the walk in a build.

    python scripts/bench/reading.py [--before REV] [--runs N] [--no-build]

The kinds of run take turns, so that a busy machine weighs on all of them. `--before` is a revision
whose check stands beside ours.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from measure import Usage, median, run

ROOT = Path(__file__).resolve().parents[2]
SULUH = Path(sys.executable).with_name("suluh")
BAR_CHECK, BAR_WALK = 1.5, 0.10


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--before", default="")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--no-build", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="suluh-bench-") as name:
        folder = Path(name)
        for part in ("content", "overrides"):
            shutil.copytree(ROOT / part, folder / part)
        shutil.copy(ROOT / "mkdocs.yml", folder)
        checks(folder, given.before, given.runs)
        if not given.no_build:
            walk(folder)


def checks(folder: Path, before: str, runs: int) -> None:
    """CPU of the check, in turns."""
    sources = {"cold": ROOT / "src", "warm": ROOT / "src"}
    if before:
        old = folder / "before"
        old.mkdir()
        archive = subprocess.run(["git", "archive", before, "src"], cwd=ROOT, capture_output=True, check=True)
        subprocess.run(["tar", "-x"], cwd=old, input=archive.stdout, check=True)
        sources = {"before": old / "src", **sources}
    found: dict[str, list[Usage]] = {kind: [] for kind in sources}
    for _ in range(runs):
        for kind, source in sources.items():
            if kind != "warm":
                shutil.rmtree(folder / ".cache", ignore_errors=True)
            command = [str(SULUH), "check", "--as-of", "2026-11-29"]
            found[kind].append(run(command, folder, {"PYTHONPATH": str(source)}))
    middle = {kind: median(usages) for kind, usages in found.items()}
    for kind, usage in middle.items():
        beside = f", {usage.cpu_s / middle['before'].cpu_s:.2f} x before (bar {BAR_CHECK})" if before else ""
        print(f"check {kind}: {usage.cpu_s:.2f} CPU s, {usage.peak_mib:.0f} MiB{beside}")


def walk(folder: Path) -> None:
    """The share of the walk in the CPU of a build, in this very process."""
    from suluh.plugin.build import Options, build
    from suluh.publish.crawl import Crawl

    os.chdir(folder)
    spent = 0.0

    def timed(name: str) -> Callable[..., Any]:
        real = getattr(Crawl, name)

        def call(*arguments: Any) -> Any:
            nonlocal spent
            started = time.process_time()
            result = real(*arguments)
            if name == "faults":
                result = list(result)
            spent += time.process_time() - started
            return result

        return call

    for name in ("add", "add_rest", "faults"):
        setattr(Crawl, name, timed(name))
    for audience in ("public", "supervisor"):
        spent, started = 0.0, time.process_time()
        result = build(Options(Path("mkdocs.yml"), audience=audience, as_of="2026-11-29"), folder / audience)
        if not result.ok:
            sys.exit(result.message)
        whole = time.process_time() - started
        print(
            f"walk over {audience}: {spent:.2f} of {whole:.2f} CPU s, {100 * spent / whole:.1f} % (bar {100 * BAR_WALK:.0f} %)"
        )


if __name__ == "__main__":
    main()
