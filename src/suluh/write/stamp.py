"""The stamp of a translation: of which state of its original it is. Nothing else of the page is touched."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from suluh.link.drift import stamp_of, twins_of
from suluh.model.page import Page
from suluh.model.site import Site
from suluh.output.transaction import write_all
from suluh.write.home import home_of


def stamp(site: Site, content: Path, ids: Collection[str]) -> list[Path]:
    """Stamp the translations of these pages with what their originals say now; returns the files changed.

    Run twice, it changes nothing. All files are written, or none.
    """
    files: dict[Path, bytes] = {}
    seen: dict[Path, bytes] = {}
    for original, twin in twins_of(site):
        if twin.id not in ids:
            continue
        path = content.resolve().parent / site.origin(f"pages/{twin.lang}", twin.id).path
        old = path.read_bytes()
        new = stamped(old.decode("utf-8"), original).encode()
        if new != old:
            files[path], seen[path] = new, old
    write_all(files, home=home_of(content), seen=seen)
    return list(files)


def stamped(text: str, original: Page) -> str:
    """The text of a page with the stamp of its original at the end of its head; its line ends stay."""
    rows = text.split("\n")
    end = next(n for n, row in enumerate(rows) if n and row.rstrip() == "---")
    ending = "\r" if rows[0].endswith("\r") else ""
    stamp_rows = [
        "twin:",
        f"  of: {original.id}",
        "  sections:",
        *(f'    - "{line}"' for line in stamp_of(original)),
    ]
    head = [*_without_stamp(rows[1:end]), *(f"{row}{ending}" for row in stamp_rows)]
    return "\n".join([rows[0], *head, *rows[end:]])


def _without_stamp(head: Iterable[str]) -> Iterator[str]:
    """The lines of a head but for the key `twin`, in whichever form it is written."""
    inside = False
    for row in head:
        inside = row.startswith("twin:") or (inside and row[:1] in (" ", "\t"))
        if not inside:
            yield row
