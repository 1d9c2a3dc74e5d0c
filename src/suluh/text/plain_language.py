"""What somebody reads of a Markdown text: its sentences, with their words and lines."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from suluh.text.code import SPAN
from suluh.text.line_starts import ALERT, BOX, BULLETS, FENCE
from suluh.text.passages import passages

REFERENCE = re.compile(r"\[\[([^\[\]\n]+)\]\]")
_HEADING = re.compile(r"^#{1,6}\s+(.*)")
_UNDERLINE = re.compile(r"\n[=-]+[ ]*(?:\n|$)")
_BLOCK = re.compile(r"^/{3,}[ \t]*[\w-]*[ \t]*(?:\|[ \t]*(.*))?$")
_ITEM = re.compile(rf"^\s*(?:[-*+{BULLETS}]|\d+[.)])\s+(?:\[[ xX]\]\s+)?")
_QUOTE = re.compile(r"^\s*>[> ]*", re.MULTILINE)
_LINK = re.compile(r"!?(?<!\[)\[([^\[\]]{1,300})\]\([^()\s]*(?:[ ]+\"[^\"\n]*\")?\)")
_MARKS = re.compile(
    r"\*+|(?<!\w)_+|_+(?!\w)|~~|==|\[\^[^\]\n]+\]:?|\\(?=[^\w\s])|\\$|<(?=https?:|mailto:)", re.M
)
_MARK = re.compile(r"[*_~<\\^]|==")
# A stop ends a sentence before a capital, a digit or a reference.
_END = re.compile(r"[.!?…][\"”’)]*\s+(?=[\"“‘(]*(?:[A-ZÀ-Þ0-9]|\[\[))")
# After these a stop ends nothing, whatever follows; "no." is a number only before a digit.
_ABBREVIATIONS = ("mis", "hlm", "tgl", "jl", "dr", "prof", "mr", "mrs", "ms", "yth", "vs", "e.g", "i.e")
_SHORT = re.compile(rf"(?:^|[\s(])(?:{'|'.join(map(re.escape, _ABBREVIATIONS))})\.$", re.IGNORECASE)
_NUMBER = re.compile(r"(?:^|[\s(])no\.$", re.IGNORECASE)
_MAY_BE_SHORT = tuple(f"{word}." for word in (*_ABBREVIATIONS, "no"))  # quick to ask
_LONE = re.compile(r" [^\w ]+(?= )")


class Sentence(NamedTuple):
    """A sentence, heading, list item or table cell as it is read.

    `line` is the index of the line on which it begins; `source` still has the references
    that stand as their labels in `text`. Marks, addresses and code are in neither.
    """

    line: int
    text: str
    source: str
    words: int
    heading: bool = False


def count_spoken(text: str) -> int:
    """Words as they are spoken: "24/7", "Rp60.000" and "tanda-tangan" are one each, a lone dash is none."""
    return _count(" ".join(text.split()))


def _count(text: str) -> int:
    """The same of a text with one blank between its words."""
    return text.count(" ") + 1 - len(_LONE.findall(f" {text} ")) if text else 0


def written_label(reference: str) -> str:
    """What a reference says by itself: its label, or else the words of its id."""
    target, _, label = reference.partition("|")
    return label.strip() or re.sub(r"[-#]", " ", target.partition(":")[2])


def plain_sentences(markdown: str, label: Callable[[str], str] = written_label) -> tuple[Sentence, ...]:
    """The sentences of a Markdown body in order; `label` says what `kind:id#part|label` reads as.

    A heading, the title of a block, a list item and a table cell are sentences of their own;
    code, block marks and front matter (which the body no longer has) are none.
    """
    return tuple(_sentences(markdown, label))


def _sentences(markdown: str, label: Callable[[str], str]) -> Iterator[Sentence]:
    for first, passage in passages(markdown):
        for line, piece, heading in _pieces(first, passage):
            clean = _without_marks(piece)
            more_lines = "\n" in clean
            start = 0
            for end in _ends(clean):
                part = clean[start:end]
                text = source = " ".join(part.split())
                if "[[" in source:
                    text = " ".join(REFERENCE.sub(lambda match: label(match.group(1)), source).split())
                if count := _count(text):
                    above = start + len(part) - len(part.lstrip())
                    at = line + clean.count("\n", 0, above) if more_lines else line
                    yield Sentence(at, text, source, count, heading)
                start = end


def _without_marks(piece: str) -> str:
    """A text without code spans, addresses of links and marks of emphasis; its line breaks stay."""
    if "`" in piece:
        piece = SPAN.sub("", piece)
    if "[TOC]" in piece:
        piece = piece.replace("[TOC]", "")
    if "](" in piece:
        piece = _LINK.sub(r"\1", piece)
    return _MARKS.sub("", piece) if _MARK.search(piece) else piece


def _pieces(first: int, passage: str) -> Iterable[tuple[int, str, bool]]:
    """(line, text without the marks at its head, whether it is a heading) of each part of a passage."""
    if passage[:1].isalpha() and "\n" not in passage:  # most passages: nothing stands at their head
        return ((first, passage, False),)
    return _marked_pieces(first, passage)


def _marked_pieces(first: int, passage: str) -> Iterator[tuple[int, str, bool]]:
    if passage.startswith("///"):
        block = _BLOCK.match(passage)
        title = (block.group(1) or "") if block else ""
        if " " in title.strip():  # one word is an id, as in `/// contact | kp2mi`
            yield first, title, True
        return
    box = _box(passage)
    if box is not None:
        yield first, box, True
        return
    heading = _HEADING.match(passage)
    if heading:
        yield first, heading.group(1).rstrip("# \t"), True
        return
    if passage.lstrip().startswith("|"):
        for cell in REFERENCE.sub(lambda match: match.group().replace("|", "\0"), passage).split("|"):
            yield first, cell.replace("\0", "|"), False
        return
    underline = _UNDERLINE.search(passage)
    if underline:
        yield first, passage[: underline.start()], True
        first += passage.count("\n", 0, underline.end())
        passage = passage[underline.end() :]
    text = _ITEM.sub("", passage, count=1)
    yield first, _QUOTE.sub("", text) if ">" in text else text, False


def _box(passage: str) -> str | None:
    """The title of a box of another generator; None if a passage is no head of one."""
    line = passage.lstrip("> ")
    if not line.startswith(("!!!", "???", ":::", "[!")):
        return None
    head = BOX.match(line) or ALERT.match(line) or FENCE.match(line)
    named = head.groupdict() if head else {}
    return named.get("title") or named.get("label") or ""


def _ends(text: str) -> list[int]:
    """Where each sentence of a text without marks ends."""
    found = []
    for match in _END.finditer(text):
        before = text[max(0, match.start() - 8) : match.start() + 1]
        if before.casefold().endswith(_MAY_BE_SHORT) and (
            _SHORT.search(before) or (_NUMBER.search(before) and text[match.end()].isdigit())
        ):
            continue
        found.append(match.end())
    found.append(len(text))
    return found
