"""The library's blocks, but for one fault: a block in a list, right above another one, had no end.

Before a block begins, the text above it is read. A block in that text took the place of the first one,
and the same lines were read for ever.
"""

import xml.etree.ElementTree as etree

from markdown import Markdown
from pymdownx import util
from pymdownx.blocks import BlocksMgrExtension, BlocksProcessor, BlocksTreeprocessor

# As the library registers them.
_PRIORITY, _TREE_PRIORITY = 89.99, 19.99


class NestedBlocks(BlocksProcessor):
    """Keeps a block that waits for the text above it, while a block in that text begins."""

    def __init__(self, parser: object, md: Markdown) -> None:
        self._waiting: list[object] = []
        super().__init__(parser, md)

    @property
    def cached_block(self) -> object | None:
        """The block that was found last and has not begun; the library sets None when it begins."""
        return self._waiting[-1] if self._waiting else None

    @cached_block.setter
    def cached_block(self, found: object | None) -> None:
        if found is not None:
            self._waiting.append(found)
        elif self._waiting:
            self._waiting.pop()

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        """Begin the block that was found; or go on with one that is open here, and let the other wait."""
        if self.cached_parent is None:  # what the library sets when it finds an open one
            super().run(parent, blocks)
            return
        waiting, self._waiting = self._waiting, []
        super().run(parent, blocks)
        self._waiting = waiting

    def _reset(self) -> None:
        super()._reset()
        self._waiting.clear()


class BlockManager(BlocksMgrExtension):
    """Registers them where the library registers its own."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.registerExtension(self)
        util.escape_chars(md, ["/"])
        self.extension = NestedBlocks(md.parser, md)
        md.parser.blockprocessors.register(self.extension, "blocks", _PRIORITY)
        md.treeprocessors.register(
            BlocksTreeprocessor(md, self.extension), "blocks_on_inline_end", _TREE_PRIORITY
        )
