"""What a reader gets of a text: links, pictures and words, collected from the tree that Markdown made."""

import html
import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from typing import TYPE_CHECKING

from markdown import util
from markdown.treeprocessors import Treeprocessor

from suluh.blocks.sheet import END, REFERENCE, is_token, tokens_apart, without_tokens
from suluh.model.reading import Target

if TYPE_CHECKING:
    from suluh.blocks.sheet import Sheet

_CODE = ("code", "pre")
# What stands on lines of its own; everything else is part of a line.
_INLINE = (
    "a",
    "abbr",
    "b",
    "del",
    "dfn",
    "em",
    "i",
    "img",
    "kbd",
    "mark",
    "span",
    "strong",
    "sub",
    "sup",
    "time",
)
_ENTITY = re.compile(r"&#?\w{1,32};")
_REFERENCE = re.compile(f"{REFERENCE}(\\d+){END}")


class ReadingTreeprocessor(Treeprocessor):
    """Collects on the sheet, and changes nothing. Code is passed over."""

    def __init__(self, md: object, sheet: "Sheet") -> None:
        super().__init__(md)  # type: ignore[arg-type]
        self._sheet = sheet

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            if element.get("class", "").startswith("footnote-"):
                continue  # the library's own, which lead to and fro
            if element.tag == "a" and "href" in element.attrib:
                label = " ".join(self._plain("".join(_words(element))).split())
                self._sheet.links.append(Target(self._target(element.attrib["href"]), label, 0))
            elif element.tag == "img":
                target, label = element.get("src", ""), element.get("alt", "")
                self._sheet.pictures.append(Target(self._target(target), self._plain(label), 0))
        lines = (line.strip() for line in self._plain("".join(_words(root))).split("\n"))
        self._sheet.text = "\n".join(line for line in lines if line)

    def _target(self, written: str) -> str:
        """A target as a browser takes it: the library leaves entities in it as they are typed."""
        return html.unescape(self._plain(written))

    def _plain(self, text: str) -> str:
        """A text as it is seen: entities and references in words, what the library laid aside left out."""
        if util.STX in text:
            text = util.HTML_PLACEHOLDER_RE.sub(self._laid_aside, text)
            text = _seen(text.replace(util.AMP_SUBSTITUTE, "&"))
        if REFERENCE in text:
            text = _REFERENCE.sub(lambda m: self._sheet.cited[int(m[1])].label, text)
        return text

    def _laid_aside(self, match: re.Match[str]) -> str:
        kept = self.md.htmlStash.rawHtmlBlocks[int(match[1])]
        return (
            without_tokens(html.unescape(kept)) if isinstance(kept, str) and _ENTITY.fullmatch(kept) else ""
        )


def _seen(text: str) -> str:
    """A text with its entities read; none of them becomes a token of ours (`&#xe000;`)."""
    return "".join(
        part if is_token(part) else without_tokens(html.unescape(part)) for part in tokens_apart(text)
    )


def _words(element: etree.Element) -> Iterator[str]:
    """The texts below an element in the order of reading, without code."""
    if element.tag in _CODE:
        return
    apart = element.tag not in _INLINE
    if apart:
        yield "\n"
    if element.text:
        yield element.text
    for child in element:
        yield from _words(child)
        if child.tail:
            yield child.tail
    if apart:
        yield "\n"
