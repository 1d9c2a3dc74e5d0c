"""Whether a folder may be replaced by a build: only a new one, an empty one, or one of our own builds.

Our own is a folder with a `release.json` of ours and nothing that it does not list. Names count, not
sums: a preview writes single pages anew. See docs/decisions/0025-only-what-we-built-is-replaced.md.
"""

import errno
import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from suluh.output.refusal import Refusal

RELEASE, SUMS = "release.json", "SHA256SUMS"
_SHOWN = 5
_MAX_RELEASE_BYTES = 200_000_000


def resolve_target(out: Path) -> Path:
    """The real folder that `out` means. A link is followed: what it leads to is replaced, the link stays.

    Raises `Refusal` for a link that leads nowhere, and for a file where a folder must be.
    """
    try:
        real = out.resolve()
        dangling = out.is_symlink() and not real.exists()
    except RuntimeError:  # a ring of links
        real, dangling = out, True
    except OSError as problem:
        if problem.errno != errno.ELOOP:
            raise
        real, dangling = out, True
    if dangling:
        raise Refusal(
            f'"{out}" adalah tautan yang tidak menuju ke mana pun: hapus tautan itu atau pilih folder lain',
            f'"{out}" is a link that leads nowhere: remove the link or choose another folder',
        )
    there = next((p for p in (real, *real.parents) if os.path.lexists(p)), real)
    if os.path.lexists(there) and not there.is_dir():
        raise Refusal(
            f'"{there}" adalah berkas, bukan folder: pilih folder lain',
            f'"{there}" is a file, not a folder: choose another folder',
        )
    return real


def check_target(out: Path, holds: Sequence[Path], sources: Sequence[Path]) -> None:
    """Raise `Refusal` unless the folder `out` may be replaced.

    `holds` are places that `out` must not contain or be; `sources` are folders of which the same is
    true, and in which `out` must not lie either; nor may it contain what a link below them leads to.
    """
    linked = [target for source in sources for target in _links(source)]
    for place in (*holds, *sources, *linked):
        if out.exists() and any(_same(out, p) for p in (place, *_real(place).parents)):
            raise Refusal(
                f'"{out}" memuat "{place}", jadi tidak diganti: pilih folder lain, mis. --out site',
                f'"{out}" contains "{place}", so it is not replaced: choose another folder, such as --out site',
            )
    for source in sources:
        if source.exists() and any(_same(source, p) for p in out.parents if p.exists()):
            raise Refusal(
                f'"{out}" terletak di dalam sumber situs "{source}": pilih folder lain, mis. --out site',
                f'"{out}" lies inside "{source}", from which the site is made: '
                "choose another folder, such as --out site",
            )
    if not out.exists():
        return
    if is_mount(out):
        raise Refusal(
            f'"{out}" adalah titik kait (mount): bangun ke sebuah folder di dalamnya, mis. {out / "site"}',
            f'"{out}" is a mount point: build into a folder inside it, such as {out / "site"}',
        )
    refuse_strangers(out)


def refuse_strangers(folder: Path, name: Path | None = None) -> None:
    """Raise `Refusal` if a folder, called `name` in the message, holds what a build of ours did not write."""
    found = strangers(folder) if folder.is_dir() else []
    if not found:
        return
    shown = ", ".join(_printable(stranger) for stranger in found[:_SHOWN])
    more = len(found) - _SHOWN
    raise Refusal(
        f'"{name or folder}" memuat yang bukan hasil bangun suluh: {shown}'
        + (f" dan {more} lagi" if more > 0 else "")
        + "; pindahkan dari situ atau pilih folder lain",
        f'"{name or folder}" holds what no build of suluh wrote: {shown}'
        + (f" and {more} more" if more > 0 else "")
        + "; move it away or choose another folder",
    )


def strangers(folder: Path) -> list[str]:
    """What a folder holds beside our own finished build, by name; a foreign folder is one entry, with "/"."""
    listed = _listed(folder)
    folders = folders_of(listed)
    return sorted(_walk(folder, "", listed, folders, mounts()))


def folders_of(names: Iterable[str]) -> set[str]:
    """Every folder that files of these names lie in, "." being the one that they count from."""
    found: set[str] = {"."}
    for name in names:
        above = name.rpartition("/")[0]
        while above and above not in found:
            found.add(above)
            above = above.rpartition("/")[0]
    return found


def _walk(folder: Path, below: str, listed: set[str], folders: set[str], mounted: set[str]) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            name = below + entry.name
            if not entry.is_dir(follow_symlinks=False):
                if name not in listed or not entry.is_file(follow_symlinks=False):
                    yield name
            elif name not in folders or entry.path in mounted or not os.access(entry.path, os.R_OK | os.X_OK):
                yield f"{name}/"
            else:
                yield from _walk(Path(entry.path), f"{name}/", listed, folders, mounted)


def _listed(folder: Path) -> set[str]:
    """The files that the `release.json` of a folder lists, with itself; none if it is not ours."""
    path = folder / RELEASE
    try:
        if path.is_symlink() or path.stat().st_size > _MAX_RELEASE_BYTES:
            return set()
        release = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return set()
    if not isinstance(release, dict) or release.get("name") != "suluh":
        return set()
    files = release.get("files")
    if not isinstance(files, dict) or not files:
        return set()
    return {*files, RELEASE, SUMS}


def is_mount(path: Path) -> bool:
    """Whether something is mounted at a folder, the same disk at a second place included."""
    return os.path.ismount(path) or str(_real(path)) in mounts()


def mounts() -> set[str]:
    """Every place where something is mounted, as far as the system tells."""
    try:
        lines = Path("/proc/self/mountinfo").read_text("utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return set()
    return {re.sub(r"\\([0-7]{3})", lambda m: chr(int(m[1], 8)), line.split(" ")[4]) for line in lines}


def _links(folder: Path) -> Iterator[Path]:
    """What the links below a folder lead to."""
    for place, folders, files in os.walk(folder):
        for name in (*folders, *files):
            path = os.path.join(place, name)
            if os.path.islink(path):
                yield Path(os.path.realpath(path))


def _same(one: Path, other: Path) -> bool:
    """Whether two paths are one place, whatever they are called."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def _printable(name: str) -> str:
    """A file name that can be printed on one line."""
    text = os.fsencode(name).decode("utf-8", "replace")
    return "".join(c if c.isprintable() else "?" for c in text)


def _real(path: Path) -> Path:
    """Where a path leads; one that leads to itself stays as it is, where `Path.resolve` breaks off."""
    return Path(os.path.realpath(path))
