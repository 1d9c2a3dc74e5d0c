"""The ways in which we write, each on a few small files, for runs that cost next to nothing.

Each act begins by itself with what the same act before left behind, as the commands do.
"""

from pathlib import Path

from suluh.cache.store import Store, key_of
from suluh.output.delivery import deliver as _deliver
from suluh.output.fresh import clear_leftovers, fresh_folder
from suluh.output.swap import open_to_readers, swap
from suluh.output.together import replace_together
from suluh.output.transaction import write_all
from suluh.write.home import end_changes, home_of

RELEASE = '{"name": "suluh", "files": {"index.html": "", "en/index.html": ""}}'
ENTRIES = 6


def deliver(folder: Path, text: str) -> None:
    """Three files for somebody to take away, one of them in a folder."""

    def make(fresh: Path) -> list[Path]:
        files = [fresh / "a.csv", fresh / "b.csv", fresh / "lengkap" / "c.csv"]
        files[2].parent.mkdir()
        for file in files:
            file.write_text(f"{file.name} {text}")
        return files

    _deliver(folder / "dist" / "export", make)


def change(folder: Path, text: str) -> None:
    """Two files of the content changed and one made in a new folder."""
    content = folder / "content"
    end_changes(content)
    files = {content / "a.yml": f"a {text}", content / "b.yml": f"b {text}"}
    files[folder / "tugas" / "c.md"] = f"c {text}"
    write_all({path: said.encode() for path, said in files.items()}, home=home_of(content))


def read(folder: Path) -> None:
    """What every command does first that reads the content."""
    end_changes(folder / "content")


def build(folder: Path, text: str) -> None:
    """A site of two pages swapped in."""
    out = folder / "site"
    clear_leftovers(folder, out.name, out)
    with fresh_folder(folder, out.name) as fresh:
        _site(fresh, text)
        swap(fresh, out)


def release(folder: Path, text: str) -> None:
    """Sites that change together, beside a folder of somebody."""
    names = ("public/web", "public/file", "staff/web")
    (folder / "dist/export").mkdir(parents=True, exist_ok=True)
    (folder / "dist/export/a.csv").write_text("a")

    def make(fresh: Path) -> list[str]:
        for name in names:
            _site(fresh / name, f"{name} {text}")
        (fresh / "sbom").mkdir()
        (fresh / "sbom/public.json").write_text(text)
        return ["sbom/public.json"]

    replace_together(folder / "dist", names, make)


def _site(folder: Path, text: str) -> None:
    for name in ("index.html", "en/index.html"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    (folder / "release.json").write_text(RELEASE)
    open_to_readers(folder)


def keep(folder: Path, text: str) -> None:
    """Some entries of a cache."""
    store = Store(folder / ".cache" / "acts", "v1", max_bytes=4000)
    for number in range(ENTRIES):
        key = key_of(str(number))
        if store.get(key) != content_of(number):
            store.put(key, content_of(number))
    store.put(key_of("last", text), text.encode())
    store.tidy()


def content_of(number: int) -> bytes:
    """What an entry holds."""
    return f"{number} ".encode() * 100
