"""The blocks of a Markdown text, found in its source in every form that the library takes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from suluh.findings import Finding, error
from suluh.text.code import code_lines, prose_lines
from suluh.text.line_starts import ALERT, BOX, FENCE
from suluh.text.nearest import nearest

# The blocks authors may write, with what their argument is: see `blocks/extension.py`.
BLOCKS = {
    "danger": "title",
    "warning": "title",
    "note": "title",
    "unverified": "title",
    "contact": "id",
    "contacts": "code",
}
# What boxes are called elsewhere (GitHub, Material for MkDocs, Docusaurus, Obsidian), by our names.
_ELSEWHERE = {
    "danger": ["error", "failure", "fail", "missing", "bug", "caution"],
    "warning": ["attention"],
    "note": [
        "info",
        "tip",
        "hint",
        "important",
        "abstract",
        "summary",
        "tldr",
        "success",
        "check",
        "done",
        "question",
        "help",
        "faq",
        "example",
        "quote",
        "cite",
        "seealso",
        "todo",
        "details",
    ],
}
_HOUSE = {name: house for house, names in _ELSEWHERE.items() for name in (house, *names)}
# As in pymdownx.blocks: up to three blanks, three or more slashes, a name and an argument.
MARK = re.compile(r"^ {0,3}(/{3,})[ ]*(?:([\w-]+)[ ]*(?:\|[ ]*(.*?)[ ]*)?)?$")


@dataclass(frozen=True)
class BlockMark:
    """A line that opens a block, or (without a name) closes one. `line` is its index in the text."""

    line: int
    fence: str
    name: str
    argument: str


def block_marks(text: str) -> Iterator[BlockMark]:
    """All lines of a text that open or close a block, outside code."""
    if "///" not in text:
        return
    code = code_lines(text) if "```" in text or "~~~" in text else frozenset()
    for number, line in enumerate(text.split("\n")):
        if "///" not in line or number in code:
            continue
        match = MARK.match(line)
        if match:
            yield BlockMark(number, match[1], match[2] or "", (match[3] or "").strip())


def house_name(name: str) -> str | None:
    """The callout that draws a box of another generator; None if nobody knows the name."""
    return _HOUSE.get(name.lower())


@dataclass(frozen=True)
class ForeignBox:
    """A box of another generator. `form` is what it begins with: `!!!`, `[!` or `:::`.

    `words` stand behind the name without quotes: a title that would be lost, or where the box floats.
    """

    line: int
    form: str
    name: str
    words: str


def foreign_boxes(text: str) -> Iterator[ForeignBox]:
    """All boxes of other generators in a text, outside code; see `text/line_starts.py`."""
    if not any(form in text for form in ("!!!", "???", "[!", ":::")):
        return
    for number, line in prose_lines(text):
        plain = line.lstrip(" ")
        inner = plain.lstrip("> ")
        if match := BOX.match(inner):
            yield ForeignBox(number, inner[:3], match["name"], match["words"].strip())
        elif plain.startswith(">") and (match := ALERT.match(inner)):
            yield ForeignBox(number, "[!", match["name"], "")
        elif match := FENCE.match(inner):
            yield ForeignBox(number, match["fence"], match["name"], "")


def callouts(text: str) -> Iterator[str]:
    """The names of all callouts of a text, by our names, whatever they are written as."""
    yield from (mark.name for mark in block_marks(text))
    yield from (house_name(box.name) or "" for box in foreign_boxes(text))


def check_blocks(body: str, shown: str, first_line: int) -> list[Finding]:
    """Findings for unknown, empty-handed or unclosed blocks: the Markdown library passes them silently."""
    findings: list[Finding] = []
    open_marks: list[BlockMark] = []
    for mark in block_marks(body):
        place = (shown, first_line + mark.line)
        if mark.name:
            open_marks.append(mark)
            if mark.name not in BLOCKS:
                findings.append(_unknown(mark, place))
            elif not mark.argument and BLOCKS[mark.name] != "title":
                findings.append(_empty(mark, place))
        elif open_marks and open_marks[-1].fence == mark.fence:
            open_marks.pop()
        else:
            findings.append(_closes_nothing(mark, place))
    return findings + [_unclosed(mark, (shown, first_line + mark.line)) for mark in open_marks]


def _unknown(mark: BlockMark, place: tuple[str, int]) -> Finding:
    near = nearest(mark.name, BLOCKS)
    choices = ", ".join(BLOCKS)
    return error(
        "BLK001",
        place,
        (f'blok "{mark.name}" tidak ada', f'maksudnya "{near}"?' if near else f"pilih: {choices}"),
        (f'there is no block "{mark.name}"', f'did you mean "{near}"?' if near else f"choose: {choices}"),
    )


def _empty(mark: BlockMark, place: tuple[str, int]) -> Finding:
    return error(
        "BLK002",
        place,
        (f'blok "{mark.name}" tanpa isian', f"tulis `/// {mark.name} | …`"),
        (f'the block "{mark.name}" lacks its argument', f"write `/// {mark.name} | …`"),
    )


def _closes_nothing(mark: BlockMark, place: tuple[str, int]) -> Finding:
    return error(
        "BLK003",
        place,
        (f"`{mark.fence}` ini tidak menutup blok apa pun", "hapus baris ini, atau samakan garisnya"),
        (f"this `{mark.fence}` closes no block", "delete this line, or give both the same slashes"),
    )


def _unclosed(mark: BlockMark, place: tuple[str, int]) -> Finding:
    return error(
        "BLK003",
        place,
        (f'blok "{mark.name}" tidak ditutup', f"tulis baris `{mark.fence}` sesudah isinya"),
        (f'the block "{mark.name}" is not closed', f"write a line `{mark.fence}` after its content"),
    )
