"""The stamp of a translation: of which state of its original it is. Nothing else of the page is touched."""

import re
from collections.abc import Collection
from pathlib import Path

from suluh.link.drift import stamp_of, twins_of
from suluh.model.page import Page
from suluh.model.site import Site
from suluh.output.transaction import write_all
from suluh.write.home import home_of

# The key with its lines, wherever it stands in the head.
_STAMP = re.compile(r"^twin:[ \t]*\n(?:[ \t]+[^\n]*\n)*", re.MULTILINE)


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
    """The text of a page with the stamp of its original at the end of its head."""
    opening, head, body = text.split("---\n", 2)
    lines = "".join(f'    - "{line}"\n' for line in stamp_of(original))
    head = _STAMP.sub("", head)
    return f"{opening}---\n{head}twin:\n  of: {original.id}\n  sections:\n{lines}---\n{body}"
