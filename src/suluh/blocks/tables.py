"""Tables as GitHub takes them: also directly below a line of text, and with references in their cells."""

import xml.etree.ElementTree as etree

from markdown.blockprocessors import BlockProcessor
from markdown.extensions.tables import TableExtension, TableProcessor

from suluh.text.tables import cells, starts


class _Table(TableProcessor):
    """The library's table, with our own way to split a row."""

    def _split_row(self, row: str) -> list[str]:
        return cells(row)


class _Start(BlockProcessor):
    """Parts a paragraph from the table that begins in it."""

    def test(self, parent: etree.Element, block: str) -> bool:  # noqa: ARG002  # the library's signature
        return "|" in block and self._start(block) > 0

    def run(self, parent: etree.Element, blocks: list[str]) -> None:  # noqa: ARG002
        block = blocks.pop(0)
        lines = block.split("\n")
        at = self._start(block)
        blocks[:0] = ["\n".join(lines[:at]), "\n".join(lines[at:])]

    @staticmethod
    def _start(block: str) -> int:
        """The index of the line with which a table begins; 0 if none begins below the first line."""
        lines = block.split("\n")
        if starts(lines, 0):
            return 0
        return next((n for n in range(1, len(lines)) if starts(lines, n)), 0)


class Tables(TableExtension):
    """In place of the extension `tables`."""

    def extendMarkdown(self, md) -> None:  # type: ignore[no-untyped-def]
        super().extendMarkdown(md)
        md.parser.blockprocessors.register(_Table(md.parser, self.getConfigs()), "table", 75)
        md.parser.blockprocessors.register(_Start(md.parser), "suluh-table-start", 76)
