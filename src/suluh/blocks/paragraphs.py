"""Plain paragraphs at once: most blocks of a page are nothing else, and the library asks twenty readers of each."""

import re
import xml.etree.ElementTree as etree
from functools import cached_property

from markdown import Extension, Markdown
from markdown.blockprocessors import BlockProcessor

from suluh.blocks.nested import NestedBlocks

# Every line begins with a letter. Whatever else the library reads begins with a sign, a digit or a blank; a
# table and an underlined heading have a line that does.
_PLAIN = re.compile(r"[^\W\d_][^\n]*+(?:\n[^\W\d_][^\n]*+)*+")


class _Reader:
    """The library's `BlockParser.parseBlocks`, with a short way for plain paragraphs."""

    def __init__(self, md: Markdown) -> None:
        self._parser = md.parser

    @cached_property
    def _processors(self) -> tuple[BlockProcessor, ...]:
        """All readers of blocks, when every extension has registered its own; the last is that of paragraphs."""
        return tuple(self._parser.blockprocessors)

    @cached_property
    def _open_blocks(self) -> list[object]:
        """The blocks of ours that are open: they take whatever comes."""
        [blocks] = [found for found in self._processors if isinstance(found, NestedBlocks)]
        return blocks.stack  # type: ignore[no-any-return]

    def __call__(self, parent: etree.Element, blocks: list[str]) -> None:
        processors = self._processors
        while blocks:
            if not self._open_blocks and _PLAIN.fullmatch(blocks[0]):
                processors[-1].run(parent, blocks)
                continue
            for processor in processors:
                if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
                    break


class Paragraphs(Extension):
    """Reads blocks with the short way."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.parser.parseBlocks = _Reader(md)  # type: ignore[method-assign]
