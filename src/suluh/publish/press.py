"""The pages of an edition, each drawn and framed from its document alone."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from suluh.blocks.compose import Composer
from suluh.link.document import Document
from suluh.publish.headers import Inline, inline
from suluh.render.body import Body
from suluh.render.components import component
from suluh.render.frame import Frame, Release, make_frame
from suluh.render.view import View
from suluh.search.documents import ExtractedText, extract
from suluh.text.addressed import addressed

# What nearly every page asks of the edition, and the templates that draw it.
_SHARED = ("orders", "neighbours", "inverse", "changes", "notices", "resting")
_PARTS = ("page", "header", "search", "stamp", "tools", "share", "address", "footer")
_COMPONENTS = ("page", "page_chrome", "macros", "call_first")


@dataclass(frozen=True)
class Made:
    """A page as readers get it, and what the files beside the pages are made from.

    `sum` is the sha256 of its bytes; `ids` and `targets` are its anchors and the addresses that it names.
    """

    html: bytes
    sum: str
    text: ExtractedText
    pictures: tuple[str, ...]
    ids: tuple[str, ...]
    targets: tuple[str, ...]
    inline: Inline


class Press:
    """Draws the pages of one edition, in any order."""

    def __init__(self, composer: Composer, release: Release) -> None:
        self.composer = composer
        self.edition = composer.edition
        self.release = release

    def prepare(self, documents: Iterable[Document]) -> None:
        """Before many of these are drawn by several processes: make once what each of them would make."""
        edition = self.edition
        for name in _SHARED:
            getattr(edition, name)
        for name in _PARTS:
            edition.theme.frames.get_template(f"light/{name}.html")
        kinds = {document.kind for document in documents}
        for name in (*_COMPONENTS, *sorted(kinds)):
            if edition.theme.find(f"components/{name}.html") is not None:
                component(name, edition)

    def frame(self, document: Document, body: Body) -> Frame:
        """What stands around a body, in either frame."""
        view = View(self.edition, document.lang, document.address)
        return make_frame(document, body, view, self.release)

    def framed(self, document: Document, body: Body) -> str:
        """A body in the light frame: a whole page."""
        template = self.edition.theme.frames.get_template("light/page.html")
        return template.render(frame=self.frame(document, body), body=body)

    def make(self, document: Document) -> Made:
        """A page of the light frame."""
        body = self.composer.compose(document)
        return self.finished(document, body, extract(self.edition, document, body))

    def finished(self, document: Document, body: Body, text: ExtractedText) -> Made:
        """A page of the light frame around a body; `text` is what search gets of it."""
        html = self.framed(document, body)
        raw = html.encode("utf-8", "xmlcharrefreplace")
        ids, targets = addressed(html)
        return Made(
            raw,
            hashlib.sha256(raw).hexdigest(),
            text,
            tuple(sorted(body.pictures)),
            tuple(sorted(ids)),
            tuple(sorted(targets)),
            inline(html),
        )
