"""Cold builds, ours beside the stock stack and Zensical, in turns."""

from figures import Figure
from project import builders, in_turns, prepare

# What stands beside ours, how it is called, and whether the bars are meant for it: it has a search as we do.
PEERS = (
    ("stock-search", "stock, pruned, with search", True),
    ("stock", "stock, pruned, no search", False),
    ("zensical", "Zensical, two builds", False),
)
CPU, WALL, MEMORY = 1.0, 0.6, 2.0


def cold_figures(pages: int, runs: int, seed: int) -> list[Figure]:
    """CPU, wall and memory of a build from nothing."""
    taken = in_turns(prepare(pages, seed), builders(), runs)
    ours = taken["suluh"]
    figures = []
    for name, label, judged in PEERS:
        if name not in taken:
            continue
        other, what = taken[name], f"cold build, {pages} x 2, beside {label}"
        figures += [
            Figure(what, "CPU s", ours.cpu_s, other.cpu_s, CPU if judged else None, True),
            Figure(what, "wall s", ours.wall_s, other.wall_s, WALL if judged else None, True),
            Figure(what, "peak MiB", ours.peak_mib, other.peak_mib, MEMORY if judged else None, True),
        ]
    return figures
