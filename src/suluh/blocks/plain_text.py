"""Text without a mark skips the inline patterns: most of a page is such text."""

import re
import xml.etree.ElementTree as etree

from markdown import util
from markdown.treeprocessors import Treeprocessor

# What any inline pattern of `extension.py` begins with; a line break is two spaces at a line's end.
_MARK = re.compile(r"[\\`\[!<&*_~\x02\x03]|==|  \n")


class PlainTextTreeprocessor(Treeprocessor):
    """Marks text that no pattern can touch as atomic, before the inline patterns are asked."""

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            if element.text and not _MARK.search(element.text):
                element.text = util.AtomicString(element.text)
