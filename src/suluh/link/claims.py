"""Who writes which address of the built site. Each address has one owner.

Every writer states its addresses as claims: pages here, the files of the core in `addresses.FIXED` and
`addresses.FOLDERS`, those of an area in its `site_files`. `suluh check` compares the claims of the whole
Site (ADR001, ADR002, ADR003); a build writes nothing that no claim states.
See docs/decisions/0038-one-owner-an-address.md.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from suluh.link import addresses
from suluh.link.document import Document
from suluh.model.languages import ORIGINAL, other
from suluh.model.site import Site
from suluh.text.file_names import alike

# What writes an address: a file of the core or of an area, a page made from data, one that shows a thing,
# the list of a section, a page that an author wrote, the page that says "not translated yet", a file of the
# site's own theme. The later gives way: the finding stands at its file.
Writer = Literal["file", "generated", "thing", "section", "stub", "page", "own"]
WRITERS: tuple[Writer, ...] = ("file", "generated", "thing", "section", "stub", "page", "own")


@dataclass(frozen=True)
class Claim:
    """One address and who writes it. An address that ends with a slash is a folder with all below it.

    `name` says more of the writer: what a file is in (Indonesian, English), the kind of a page made from
    data and its subject, the file of a page or thing, the id of a section; `place` is where an author made it so.
    `free` is another path for the same page, to be proposed, and `lang` the language of the address of a page.
    """

    address: str
    writer: Writer
    name: tuple[str, str] = ("", "")
    place: tuple[str, int] | None = None
    free: str = ""
    lang: str = ""

    @property
    def is_folder(self) -> bool:
        return self.address.endswith("/")


@dataclass(frozen=True)
class Claims:
    """All claims of a Site."""

    rows: tuple[Claim, ...]

    @cached_property
    def by_address(self) -> Mapping[str, tuple[Claim, ...]]:
        """An address as a disk without capitals takes it -> those who claim it, who keeps it first."""
        found: dict[str, list[Claim]] = {}
        for claim in dict.fromkeys(self.rows):  # two questions of one id are another rule's
            found.setdefault(alike(claim.address), []).append(claim)
        rank = WRITERS.index
        return {key: tuple(sorted(those, key=lambda c: rank(c.writer))) for key, those in found.items()}

    @cached_property
    def _as_spelt(self) -> Mapping[str, Claim]:
        """Address -> who keeps it of those who spell it so."""
        found: dict[str, Claim] = {}
        for claims in self.by_address.values():
            for claim in claims:
                found.setdefault(claim.address, claim)
        return found

    @cached_property
    def folders(self) -> tuple[Claim, ...]:
        """The folders that belong to one writer."""
        return tuple(claim for claim in self.rows if claim.is_folder)

    @cached_property
    def pages(self) -> frozenset[str]:
        """The addresses of all pages."""
        return frozenset(claim.address for claim in self.rows if claim.writer not in ("file", "own"))

    def owner(self, address: str) -> Claim | None:
        """Who states an address, spelt as it is: it, or a folder that it lies in."""
        claim = self._as_spelt.get(address)
        if claim is not None:
            return claim
        return next((folder for folder in self.folders if address.startswith(folder.address)), None)


def fixed_claims() -> Iterator[Claim]:
    """The files and folders that every site has."""
    for address, name in (*addresses.FIXED.items(), *addresses.FOLDERS.items()):
        yield Claim(address, "file", name)


def page_claims(site: Site, documents: Iterable[Document], folder_of: Mapping[str, str]) -> Iterator[Claim]:
    """The pages of a Site. `folder_of`: kind of page -> folder of content/data whose things it shows."""
    for document in documents:
        if document.kind in ("page", "stub"):
            yield _written(site, document)
        elif document.kind == "section":
            place = _section_place(site, document.subject)
            yield Claim(document.address, "section", (document.subject, ""), place)
        else:
            yield _made(site, document, folder_of.get(document.kind, ""))


def _written(site: Site, document: Document) -> Claim:
    """A page that an author wrote, or the page in its place where there is no translation."""
    stub = document.is_stub
    lang = other(document.lang) if stub else document.lang
    place = site.origin(f"pages/{lang}", document.subject).place()
    folder = place[0].rpartition("/")[0]
    free = f"{folder}/{document.subject}.md"
    if free == place[0]:
        free = f"{folder}/{document.subject}-2.md"
    return Claim(
        document.address, "stub" if stub else "page", (place[0], document.subject), place, free, document.lang
    )


def _made(site: Site, document: Document, folder: str) -> Claim:
    """A page made from data: where the thing it shows is written, if it shows one."""
    origin = site.origins.get((folder, document.subject.partition("#")[0])) if folder else None
    if origin is None:
        return Claim(document.address, "generated", (document.kind, document.subject))
    # A slug takes the place of the id in an address.
    place = origin.place("slug" if ("slug",) in origin.lines else "id")
    return Claim(document.address, "thing", (place[0], document.kind), place)


def _section_place(site: Site, id: str) -> tuple[str, int] | None:
    ids = [section.id for section in site.navigation[ORIGINAL].sections]
    origin = site.origins.get(("nav", ORIGINAL))
    return origin.place("sections", ids.index(id), "id") if origin and id in ids else None
