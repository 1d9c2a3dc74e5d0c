"""Markdown as GitHub and MkDocs readers expect it, on top of what the library takes by itself."""

import xml.etree.ElementTree as etree
from re import Match

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor

from suluh.blocks.boxes import BoxProcessor, BoxTreeprocessor, LayoutPreprocessor
from suluh.blocks.fences import FencePreprocessor
from suluh.blocks.footnotes import FootnoteTreeprocessor
from suluh.blocks.tasks import TaskTreeprocessor


class LineBreak(InlineProcessor):
    r"""A line that ends with `\` breaks, as one that ends with two blanks does."""

    def handleMatch(self, m: Match[str], data: str) -> tuple[etree.Element, int, int]:  # type: ignore[override]  # noqa: ARG002  # the library's signature
        return etree.Element("br"), m.start(0), m.end(0)


class Forms(Extension):
    """Fences, lists, boxes, task lists and line breaks; tables and footnotes are extensions of their own."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.register(FencePreprocessor(md), "suluh-fences", 25)
        md.preprocessors.register(LayoutPreprocessor(md), "suluh-layout", 24)
        md.parser.blockprocessors.register(BoxProcessor(md.parser), "suluh-box", 105)
        md.inlinePatterns.register(LineBreak(r"\\\n", md), "suluh-break", 181)  # escape: 180
        md.treeprocessors.register(TaskTreeprocessor(md), "suluh-tasks", 25)  # inline: 20
        md.treeprocessors.register(BoxTreeprocessor(md), "suluh-boxes", 18)
        md.treeprocessors.register(FootnoteTreeprocessor(md), "suluh-footnotes", 14)  # the library's: 15
