"""`suluh check` on a large site with much data: with nothing kept, and once more."""

import shutil

from figures import Figure
from measure import median, run
from project import ENV, prepare, tell
from suluh_site import check_command

COLD, WARM = 20, 1.5


def check_figures(pages: int, things: int, runs: int, seed: int) -> list[Figure]:
    """CPU and wall seconds, cold and warm."""
    project = prepare(pages, seed, things)
    files = sum(1 for _ in (project / "content" / "data").rglob("*.yml"))
    command = check_command(project / "content")
    cold, warm = [], []
    for _ in range(runs):
        shutil.rmtree(project / ".cache", ignore_errors=True)
        cold.append(tell(project, "x 2 check, cold", run(command, cwd=project, env=ENV)))
        warm.append(tell(project, "x 2 check, warm", run(command, cwd=project, env=ENV)))
    figures = []
    for name, found, bar in (("cold", median(cold), COLD), ("warm", median(warm), WARM)):
        what = f"suluh check, {name}, {pages:,} x 2 and {files} data files"
        figures.append(Figure(what, "CPU s", found.cpu_s, None, bar))
        figures.append(Figure(what, "wall s", found.wall_s))
        figures.append(Figure(what, "peak MiB", found.peak_mib))
    return figures
