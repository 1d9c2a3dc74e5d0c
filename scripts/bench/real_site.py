"""The real site: all editions beside one, and everything that can be exported."""

import shutil
import subprocess
from pathlib import Path

from figures import Figure
from measure import Usage, median, run
from project import BENCH, ENV, say, tell
from suluh_site import ROOT, build_command

FOLDER = BENCH / "real"
LEFT_BEHIND = (
    "build",
    "dist",
    "site",
    ".venv",
    "node_modules",
    ".git",
    ".cache",
    ".mypy_cache",
    ".ruff_cache",
)
EDITIONS, EXPORTS_CPU = 2.2, 80


def copy_project() -> Path:
    """The whole project in a folder of its own, so that nothing is kept and nothing of ours is overwritten."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    shutil.copytree(ROOT, FOLDER, ignore=_left_behind, symlinks=True)
    for name in (".venv", "node_modules"):
        if (ROOT / name).exists():
            (FOLDER / name).symlink_to((ROOT / name).resolve())
    return FOLDER


def _left_behind(folder: str, names: list[str]) -> list[str]:
    """What is not copied of the project's own folder; of a folder below it everything is."""
    return [name for name in names if name in LEFT_BEHIND] if Path(folder) == ROOT else []


def edition_figures(runs: int) -> list[Figure]:
    """`make release` beside one build of the supervisor's web edition, both from nothing."""
    project = copy_project()
    one: list[Usage] = []
    all_of_them: list[Usage] = []
    command = build_command(project / "mkdocs.yml", project / "site", "supervisor")
    release = [str(ROOT / ".venv" / "bin" / "python"), str(project / "scripts" / "release")]
    for _ in range(runs):
        forget(project)
        one.append(tell(project, "site, one edition", run(command, cwd=project, env=ENV)))
        forget(project)
        used = run(release, cwd=project, env=ENV)
        all_of_them.append(tell(project, "site, all six editions", used))
    alone, six = median(one), median(all_of_them)
    what = "real site, six editions beside the supervisor's one"
    return [
        Figure(what, "CPU s", six.cpu_s, alone.cpu_s, EDITIONS, True),
        Figure(what, "wall s", six.wall_s, alone.wall_s),
        Figure(what, "peak MiB", six.peak_mib, alone.peak_mib),
    ]


def forget(project: Path) -> None:
    """Drop what builds left behind."""
    for name in ("site", "dist", ".cache"):
        shutil.rmtree(project / name, ignore_errors=True)


def export_figures() -> list[Figure]:
    """`suluh export all` of the real site; no line where there is no such command."""
    project = copy_project()
    suluh = str(ROOT / ".venv" / "bin" / "suluh")
    asked = subprocess.run([suluh, "export", "--list"], cwd=project, capture_output=True, text=True)
    if "all" not in {line.split(" ")[0] for line in asked.stdout.splitlines()}:
        say("suluh export all: left out, since there is no such form here")
        return []
    forget(project)
    command = [suluh, "export", "all", "--out", str(project / "dist" / "export")]
    used = tell(project, "site, export all", run(command, cwd=project, env=ENV))
    what = "real site, suluh export all"
    return [
        Figure(what, "CPU s", used.cpu_s, None, EXPORTS_CPU),
        Figure(what, "wall s", used.wall_s),
        Figure(what, "peak MiB", used.peak_mib),
    ]
