"""A MkDocs page whose body comes from the core."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from suluh.blocks.compose import Composer
from suluh.link.document import Document
from suluh.publish.press import Made
from suluh.render.body import Body


class SuluhPage(Page):
    """Registers itself as the page of its file; MkDocs then renders no Markdown of its own."""

    def __init__(
        self, document: Document, composer: Composer, made: Made | None, file: File, config: MkDocsConfig
    ) -> None:
        """`made` is the page as it is written, where it was drawn and framed before."""
        self.document = document
        self.made = made
        self._composer = composer
        self.body: Body | None = None
        super().__init__(None, file, config)

    @property
    def pictures(self) -> frozenset[str]:
        """What the page shows of `media/`, once it is rendered."""
        if self.made is not None:
            return frozenset(self.made.pictures)
        return self.body.pictures if self.body else frozenset()

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002  # MkDocs's signature
        """Nothing to read: the Site has it. Front matter never reaches a theme template unseen."""
        self.markdown = ""
        self.meta = {}

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002  # MkDocs's signature
        """Compose the body and tell MkDocs what it would have found itself."""
        if self.made is not None:
            self.content, self.title = "", self.made.text.title
            self.present_anchor_ids = set(self.made.ids)
            return
        body = self._composer.compose(self.document)
        self.body = body
        self.content = str(body.html)
        self.title = body.title
        self.present_anchor_ids = {heading.anchor for heading in body.headings}
        self.toc = get_toc(
            [{"id": h.anchor, "name": h.text, "level": h.level, "children": []} for h in body.headings]
        )
