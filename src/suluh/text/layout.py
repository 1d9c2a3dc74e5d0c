"""Markdown as people write it, laid out as the Markdown library wants it.

The library asks for a blank line before a list, for four blanks a level and for `1.`; GitHub, and so
most people, do not. This reads lists, quotes and boxes as CommonMark does and writes them anew where
the library would draw them otherwise. Everything else stays as it is, to the letter.

Source: CommonMark 0.31.2, sections 5.1 (block quotes), 5.2 (list items) and 5.3 (lists).
"""

import re
from collections.abc import Callable

from suluh.text.line_starts import (
    ALERT,
    ALONE,
    BOX,
    BULLETS,
    CLOSE,
    FENCE,
    INDENT,
    ITEM,
    NOTE,
    QUOTE,
    RULE,
    UNDERLINE,
    indent_of,
)
from suluh.text.lists import interrupts, kind_of, read_list

# A line that stands between two lists that the library would join. Nobody can type it.
BREAK = "\ue00f"
# Whether a text may need any of this: most need nothing.
_ASKS = re.compile(
    rf"^ *(?:[{BULLETS}][ \xa0]|\d{{1,9}}\) |(?:[-*+]|\d{{1,9}}[.)])\xa0|(?:!!!|\?\?\?|:::|>))"
    r"|^ {1,3}(?:[-*+]|\d{1,9}\.) |^(?: {4})+ {1,3}(?:[-*+]|\d{1,9}\.) |\n\n +\S"
    r"|^(?! *[-*+] |#|/)[^\S\n]*+\S[^\n]*+\n *(?:[-*+]|1\.) |^ *[-*+] [^\n]*\n *\d{1,9}\. ",
    re.MULTILINE,
)

Name = Callable[[str], str]


def lay_out(text: str, box: Name) -> str:
    """The text as the library wants it. `box` gives the house's name of a box: "tip" is a "note"."""
    if not _ASKS.search(text):
        return text
    return "\n".join(_Container(text.split("\n"), box).lines())


class _Container:
    """The lines of a text, an item, a quote or a box."""

    def __init__(self, lines: list[str], box: Name, *, in_item: bool = False) -> None:
        self._lines = lines
        self._box = box
        self._out: list[str] = []
        self._at = 0
        self._open = False  # a paragraph that the next line may go on with
        # The library takes a list directly below the first paragraph of an item.
        self._first = in_item
        self._last_list = ""  # the kind of the list that was written last, if nothing came after it

    def lines(self) -> list[str]:
        """The lines, laid out."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not line.strip():
                self._out.append(line)
                self._open = self._first = False
                self._at += 1
                continue
            if not self._structure(line):
                self._last_list = ""
                self._out.append(line)
                self._open = self._goes_on(line)
                self._at += 1
        return self._out

    def _goes_on(self, line: str) -> bool:
        """Whether a paragraph is open after a line that is no list, quote or box."""
        if not self._open and indent_of(line) >= INDENT:
            return False  # code
        alone = ALONE.match(line) or RULE.match(line) or (self._open and UNDERLINE.match(line))
        return not alone

    def _structure(self, line: str) -> bool:
        """Take the list, quote or box that begins with a line; False if none does."""
        if indent_of(line) >= INDENT:
            return False
        if box := BOX.match(line):
            return self._take_box(box)
        if fence := FENCE.match(line):
            return self._take_fence(fence)
        if QUOTE.match(line):
            return self._take_quote()
        if NOTE.match(line):
            return self._take_note(line)
        item = ITEM.match(line)
        if item is None or RULE.match(line) or (self._open and not interrupts(item)):
            return False
        return self._take_list(item)

    def _apart(self) -> None:
        """A blank line, where one is needed before what comes."""
        if self._open and not self._first:
            self._out.append("")

    def _nested(self, lines: list[str], *, in_item: bool = False) -> list[str]:
        return _Container(lines, self._box, in_item=in_item).lines()

    def _write_box(self, name: str, title: str, body: list[str]) -> bool:
        if self._open:
            self._out.append("")
        shown = title.strip().replace('"', "&quot;")
        self._out.append(f'!!! {self._box(name)} "{shown}"')
        self._out += _indented(self._nested(body))
        self._out.append("")
        self._open, self._last_list = False, ""
        return True

    def _take_box(self, box: re.Match[str]) -> bool:
        body, end = _indented_below(self._lines, self._at + 1)
        self._at = end
        return self._write_box(box["name"], box["title"] or "", body)

    def _take_fence(self, fence: re.Match[str]) -> bool:
        depth = [len(fence["fence"])]
        for end in range(self._at + 1, len(self._lines)):
            line = self._lines[end]
            if close := CLOSE.match(line):
                # A close of the same length ends the innermost; a longer one ends what is inside as well.
                while depth and depth[-1] < len(close["fence"]):
                    depth.pop()
                if depth and depth[-1] == len(close["fence"]):
                    depth.pop()
                if not depth:
                    body = self._lines[self._at + 1 : end]
                    self._at = end + 1
                    return self._write_box(fence["name"], fence["label"] or fence["title"] or "", body)
            elif inner := FENCE.match(line):
                depth.append(len(inner["fence"]))
        return False

    def _take_quote(self) -> bool:
        start = self._at
        end = start
        while end < len(self._lines) and QUOTE.match(self._lines[end]):
            end += 1
        inner = [QUOTE.sub("", line, count=1) for line in self._lines[start:end]]
        alert = ALERT.match(inner[0])
        self._at = end
        if alert:
            return self._write_box(alert["name"], alert["title"], inner[1:])
        written = self._nested(inner)
        same = written == inner
        self._apart_from_quote(start)
        self._out += self._lines[start:end] if same else [f"> {line}".rstrip() for line in written]
        self._open, self._last_list = True, ""
        return True

    def _apart_from_quote(self, start: int) -> None:
        """GitHub begins a quote below a line of text; so does the library, but not inside an item."""
        if self._open and start and not self._first:
            self._out.append("")

    def _take_note(self, line: str) -> bool:
        body, end = _indented_below(self._lines, self._at + 1)
        self._at += 1
        self._out.append(line)
        self._open, self._last_list = True, ""
        if any(text.strip() for text in body):
            self._at = end
            self._out += _indented(self._nested(body))
            self._open = bool(body[-1].strip())
        return True

    def _take_list(self, first: re.Match[str]) -> bool:
        start = self._at
        kind = kind_of(first["mark"])
        found, self._at = read_list(self._lines, start, kind)
        bodies = [self._nested(item.lines, in_item=True) for item in found.items]
        changed = any(body != item.lines for body, item in zip(bodies, found.items, strict=True))
        if self._last_list and self._last_list != kind and "ol" in self._last_list and "ol" in kind:
            self._out += ["", BREAK, ""]
        else:
            self._apart()
        if found.odd or changed or any(_swallows(body) for body in bodies[:-1]):
            for item, body in zip(found.items, bodies, strict=True):
                head, *rest = body
                self._out += [f"{_mark(item.mark)} {head}", *_indented(rest)]
                if _swallows(body) and item is not found.items[-1]:
                    self._out.append("")
        else:
            self._out += self._lines[start : self._at]
        self._open = found.items[-1].lines[-1:] != [""]
        self._last_list = kind
        return True


def _swallows(body: list[str]) -> bool:
    """Whether the library would take the next item for text of this one: it has parts of its own, and
    no blank line after them."""
    return "" in body and body[-1] != ""


def _mark(mark: str) -> str:
    """A mark that the library knows."""
    if mark[0].isdigit():
        return f"{mark[:-1]}."
    return mark if mark in "-*+" else "-"


def _indented(lines: list[str]) -> list[str]:
    return [f"{' ' * INDENT}{line}" if line.strip() else "" for line in lines]


def _indented_below(lines: list[str], start: int) -> tuple[list[str], int]:
    """(the lines from `start` that are indented, without that indent, where they end)."""
    first = next((line for line in lines[start:] if line.strip()), "")
    wide = min(INDENT, indent_of(first))
    if wide < 2:
        return [], start
    end = start
    for number in range(start, len(lines)):
        if not lines[number].strip():
            continue
        if indent_of(lines[number]) < wide:
            break
        end = number + 1
    return [line[wide:] if line.strip() else "" for line in lines[start:end]], end
