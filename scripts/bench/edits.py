"""`suluh build` again after a change: what it costs beside our own cold build and beside Zensical's edit.

After every step the site must be, byte for byte, what a build from nothing makes of the same content.
"""

import shutil
from pathlib import Path

import suluh_site
import zensical_site
from changes import CHANGES, apply, plain_edit, undo
from figures import Figure
from measure import Usage, median
from project import cold_build, differing, prepare, say, tell, warm_build, zensical_build
from suluh_site import ROOT

SHOWN = 5


def edit_figures(pages: int, runs: int, seed: int) -> list[Figure]:
    """Rounds of a cold build and every change on top of it, with Zensical's edit in turn."""
    project = prepare(pages, seed)
    own_theme(project)
    with_zensical = zensical_site.installed(say)
    ours: dict[str, list[Usage]] = {}
    theirs: list[Usage] = []
    alone: list[Usage] = []
    drawn: dict[str, int] = {}
    unlike = 0
    for number in range(runs):
        undone: list[dict[Path, str | None]] = []
        try:
            ours.setdefault("cold", []).append(tell(project, "x 2 suluh", cold_build(project)))
            if with_zensical:
                both, one = zensical_edit(project)
                theirs.append(tell(project, "x 2 zensical, one edited page", both))
                alone.append(one)
            for change in CHANGES:
                kept = copy_site(project) if number == 0 else None
                undone.append(apply(change.texts(project)))
                used = tell(project, f"x 2 suluh, {change.name}", warm_build(project))
                ours.setdefault(change.name, []).append(used)
                if kept is not None:
                    drawn[change.name] = len(differing(kept, project / "site", "*.html"))
                    unlike += compare(project, change.name)
        finally:
            for before in reversed(undone):
                undo(before)
            for name in ("before", "clean", "site", ".cache"):
                shutil.rmtree(project / name, ignore_errors=True)
    suluh_site.write_config(project)
    cold = median(ours["cold"])
    size = f"{pages} x 2"
    figures = []
    for change in CHANGES:
        used, what = median(ours[change.name]), f"{change.name} ({drawn[change.name]} pages differ), {size}"
        figures.append(Figure(what, "CPU s", used.cpu_s, cold.cpu_s, change.bar, True))
        figures.append(Figure(f"{change.name}, {size}", "wall s", used.wall_s, cold.wall_s))
        if change is CHANGES[0] and theirs:
            beside = f"{change.name}, {size}, beside Zensical"
            figures.append(
                Figure(f"{beside}'s two builds", "CPU s", used.cpu_s, median(theirs).cpu_s, 1, True)
            )
            figures.append(Figure(f"{beside}'s two builds", "wall s", used.wall_s, median(theirs).wall_s))
            figures.append(Figure(f"{beside}'s one language", "CPU s", used.cpu_s, median(alone).cpu_s))
    what = f"files that are not as from a cold build, {len(CHANGES)} steps, {size}"
    return [*figures, Figure(what, "files", unlike, None, 0, must=True)]


def own_theme(project: Path) -> None:
    """The project gets theme files of its own, a copy of the real site's."""
    shutil.rmtree(project / "overrides", ignore_errors=True)
    shutil.copytree(ROOT / "overrides", project / "overrides")
    suluh_site.write_config(project, overrides="overrides")


def zensical_edit(project: Path) -> tuple[Usage, Usage]:
    """After a cold build and one edited page: both languages built again; and the edited language alone."""
    zensical_build(project, clean=True)
    before = apply(plain_edit(project))
    one = zensical_build(project, clean=False, langs=["id"])
    undo(before)
    zensical_build(project, clean=False)
    before = apply(plain_edit(project))
    try:
        return zensical_build(project, clean=False), one
    finally:
        undo(before)


def copy_site(project: Path) -> Path:
    """The site as it stands before a step."""
    kept = project / "before"
    shutil.rmtree(kept, ignore_errors=True)
    shutil.copytree(project / "site", kept)
    return kept


def compare(project: Path, step: str) -> int:
    """How many files of the site are not what a build from nothing, in another folder, gives."""
    clean = project / "clean" / project.name
    shutil.rmtree(clean, ignore_errors=True)
    clean.mkdir(parents=True)
    for name in ("content", "overrides"):
        shutil.copytree(project / name, clean / name)
    suluh_site.write_config(clean, overrides="overrides")
    cold_build(clean)
    found = differing(project / "site", clean / "site")
    if found:
        say(f"{step}: not as from a cold build: {', '.join(found[:SHOWN])}{' …' if found[SHOWN:] else ''}")
    shutil.rmtree(project / "clean")
    return len(found)
