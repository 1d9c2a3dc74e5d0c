"""CRW001 to CRW003: a walk over every page of an edition, collected while the pages are written.

`lint` judges what authors write before anything is drawn; this proves what the generator made of it: every
address and anchor leads to what this edition has, and none to what its readers may not see.
See docs/decisions/0039-a-walk-over-every-edition.md.
"""

import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from suluh.findings import Finding, error
from suluh.link.document import Document
from suluh.model.site import Site
from suluh.output.walk import files_below
from suluh.render.page_kind import PageKinds
from suluh.render.view import View
from suluh.text.addressed import addressed
from suluh.text.schemes import scheme_of

_LOCATION = re.compile(r"<loc>([^<]*)</loc>")
Fault = tuple[str, str, str]


class Crawl:
    """The anchors and links of the pages of one edition."""

    def __init__(self, site_url: str) -> None:
        self._site_url = site_url
        self._ids: dict[str, frozenset[str]] = {}
        # Folder of a page -> address as written -> the first page that has it: most links repeat.
        self._links: dict[str, dict[str, str]] = {}
        self._own: list[tuple[str, str]] = []

    def add(self, address: str, html: str) -> None:
        """One page as it is written."""
        self.add_found(address, *addressed(html))

    def add_found(self, address: str, ids: Collection[str], found: Iterable[str]) -> None:
        """The anchors and addresses of one page."""
        self._ids[address] = frozenset(ids)
        links = self._links.setdefault(posixpath.dirname(address), {})
        for target in found:
            if target[:1] != "#":
                links.setdefault(target, address)
            elif len(target) > 1 and not self._ids[address].intersection((target[1:], unquote(target[1:]))):
                self._own.append((address, target))

    def add_rest(self, site_dir: Path) -> frozenset[str]:
        """What was written without us (pages, feeds, the sitemap); returns the names of all files."""
        names = frozenset(files_below(site_dir))
        for name in sorted(names - self._ids.keys()):
            if name.endswith((".html", ".xml")):
                text = (site_dir / name).read_text("utf-8")
                self.add(name, text)
                links = self._links[posixpath.dirname(name)]
                for location in _LOCATION.findall(text):
                    links.setdefault(unescape(location), name)
        return names

    def faults(self, files: Collection[str], elsewhere: Callable[[], Collection[str]]) -> Iterator[Fault]:
        """(code, page, address as written) of each link that leads nowhere, the first page of each folder.

        `files` are those of the edition; `elsewhere` gives the pages that only other editions have, and is
        asked only if something is missing.
        """
        for page, target in self._own:
            yield "CRW002", page, target
        for folder, links in self._links.items():
            for target, page in links.items():
                full, anchor = self._resolve(folder, target)
                if full is None:
                    continue
                if full not in files:
                    yield "CRW003" if full in elsewhere() else "CRW001", page, target
                elif (
                    anchor
                    and full in self._ids
                    and not self._ids[full].intersection((anchor, unquote(anchor)))
                ):
                    yield "CRW002", page, target

    def _resolve(self, folder: str, target: str) -> tuple[str | None, str]:
        """(file of this site, anchor) of an address as written; (None, "") if it leads elsewhere."""
        base = self._site_url
        if base and target.startswith(base):
            target, folder = target[len(base) :] or "index.html", ""
        elif scheme_of(target):
            return None, ""
        path, _, anchor = target.partition("#")
        path = unquote(path.partition("?")[0])
        if path.startswith("/"):
            root = urlsplit(base).path or "/"
            path, folder = path.removeprefix(root) if path.startswith(root) else path, ""
        return _joined(folder, path), anchor


def _joined(folder: str, path: str) -> str:
    """`posixpath.normpath(posixpath.join(…))` of a link, without its work where a link has nothing but `../` in front."""
    base, rest = folder, path
    while base and rest.startswith("../"):
        base, rest = base.rpartition("/")[0], rest[3:]
    if not rest or rest[0] == "/" or rest[-1] == "/" or "//" in rest or "./" in rest or rest.endswith("."):
        return posixpath.normpath(posixpath.join(folder, path))
    return f"{base}/{rest}" if base else rest


def findings(
    faults: Iterable[Fault],
    documents: dict[str, Document],
    site: Site,
    kinds: PageKinds[View],
) -> list[Finding]:
    """What is said of each fault, at the content file of its page where it has one."""
    return sorted({_SAYS[code](_place(page, documents, site, kinds), page, to) for code, page, to in faults})


def _place(page: str, documents: dict[str, Document], site: Site, kinds: PageKinds[View]) -> tuple[str, int]:
    document = documents.get(page)
    if document is None:
        return page, 1
    if document.kind == "page":
        return site.origin(f"pages/{document.lang}", document.subject).place()
    thing = kinds[document.kind].thing
    subject = document.subject.partition("#")[0]
    if thing is None or (thing.kind_name, subject) not in site.origins:
        return page, 1
    return site.origin(thing.kind_name, subject).place()


def _no_file(place: tuple[str, int], page: str, target: str) -> Finding:
    return error(
        "CRW001",
        place,
        (f'{page} menaut ke "{target}", yang tidak ada di edisi ini', "perbaiki atau hapus tautannya"),
        (f'{page} links to "{target}", which this edition does not have', "mend or remove the link"),
    )


def _no_anchor(place: tuple[str, int], page: str, target: str) -> Finding:
    return error(
        "CRW002",
        place,
        (f'{page} menaut ke "{target}", tetapi bagian itu tidak ada', "perbaiki bagian sesudah #"),
        (f'{page} links to "{target}", but there is no such part', "mend the part after #"),
    )


def _upwards(place: tuple[str, int], page: str, target: str) -> Finding:
    return error(
        "CRW003",
        place,
        (f'{page} menaut ke "{target}", yang bukan untuk pembaca edisi ini', "hapus tautannya"),
        (f'{page} links to "{target}", which is not for readers of this edition', "remove the link"),
    )


_SAYS = {"CRW001": _no_file, "CRW002": _no_anchor, "CRW003": _upwards}
