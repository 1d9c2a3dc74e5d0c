"""The Markdown extension: which Markdown the content is written in, and its own blocks."""

from markdown import Extension, Markdown
from pymdownx.blocks import BlocksExtension

from suluh.blocks.callout import Danger, Note, Unverified, Warning_
from suluh.blocks.contact import ContactBlock, ContactsBlock
from suluh.blocks.headings import HeadingTreeprocessor
from suluh.blocks.links import LinkTreeprocessor
from suluh.blocks.nested import BlockManager, NestedBlocks
from suluh.blocks.plain_text import PlainTextTreeprocessor
from suluh.blocks.reading import ReadingTreeprocessor
from suluh.blocks.references import ReferenceProcessor
from suluh.blocks.sheet import Sheet

CALLOUTS = (Danger, Warning_, Note, Unverified)
CARDS = (ContactBlock, ContactsBlock)


class SuluhBlocks(BlocksExtension):
    """Registers all blocks of authors; `read/pages.py` lists the same names for its checks."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet

    def register_block_mgr(self, md: Markdown) -> NestedBlocks:
        manager = BlockManager()
        manager.extendMarkdown(md)
        return manager.extension

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: object) -> None:  # noqa: ARG002  # the library's signature
        for callout in CALLOUTS:
            block_mgr.register(callout, {})  # type: ignore[attr-defined]
        for card in CARDS:
            block_mgr.register(card, {"sheet": self._sheet})  # type: ignore[attr-defined]


class SuluhExtension(Extension):
    """References, links, anchors; raw HTML is shown as text, never passed on."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.register(ReferenceProcessor(md, self._sheet), "suluh-reference", 175)
        md.treeprocessors.register(PlainTextTreeprocessor(md), "suluh-plain-text", 21)  # inline: 20
        md.treeprocessors.register(HeadingTreeprocessor(md, self._sheet), "suluh-headings", 4)
        # Both see what readers see: after the library has put back what was escaped ("unescape": 0).
        md.treeprocessors.register(ReadingTreeprocessor(md, self._sheet), "suluh-reading", -5)
        md.treeprocessors.register(LinkTreeprocessor(md, self._sheet), "suluh-links", -6)
