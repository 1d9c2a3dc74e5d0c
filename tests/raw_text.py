"""What must never reach a reader: the visible text of a page, and what in it is raw.

Raw are slots to fill in (`{count}`), numbers in brackets (`[300]`), names of fields and of choices as they stand
in files (`calon_pmi`), commands (`suluh check`), and cells with a dash alone.
"""

import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path

from suluh.cli.main import main
from tests.conftest import ROOT

# Not read by people.
_UNSEEN = frozenset({"script", "style"})
# What stands in a line of text; every other tag begins a new one.
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "code",
        "em",
        "i",
        "kbd",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "tspan",
        "u",
        "wbr",
    ]
)
_VOID = frozenset(
    ["area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
# Attributes that people read or hear.
_SPOKEN = ("alt", "aria-label", "placeholder", "title")
# The blank text of a survey for simple phones: people type its words, and a list below says what each means.
_TYPED = "blank-text"
# An address is written as it is: a web page, a mail box, a file.
_ADDRESS = re.compile(r"\S*://\S+|\S+@\S+\.\S+|\b[\w/.-]+\.(?:html|json|csv|xlsx|zip|pdf)\b")
_TARGETS = re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
RAW: Mapping[str, re.Pattern[str]] = {
    "slot": re.compile(r"\{[a-z_]*\}"),
    "bracket": re.compile(r"\[\d+\]"),
    "field": re.compile(r"\b[a-z]+(?:_[a-z0-9]+)+\b"),
    "command": re.compile(rf"\bsuluh (?:{'|'.join(main.commands)})\b|\bmake (?:{'|'.join(_TARGETS)})\b"),
    "dash": re.compile(r"^[-–—]$", re.MULTILINE),
}
# Pages for editors, who type commands: the lessons of their path, its sheets and its quiz.
EDITORS = frozenset(
    [
        "belajar/aturan-berubah",
        "belajar/sumber-dan-keyakinan",
        "jalur/jalur-editor",
        "kuis/kerja-editor",
        "ulangan/jalur-editor",
    ]
)


class _Reader(HTMLParser):
    """Collects the text that is seen or heard, a block a line."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self._skipped: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if self._skipped:
            if tag not in _VOID:
                self._skipped.append(tag)
            return
        if tag in _UNSEEN or _TYPED in (found.get("class") or "").split():
            self._skipped.append(tag)
            return
        spoken = [found.get(name) or "" for name in _SPOKEN]
        self.text += [f"\n{text}\n" for text in spoken if text]
        if tag not in _INLINE:
            self.text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if self._skipped:
            if tag in self._skipped:
                while self._skipped.pop() != tag:
                    pass
        elif tag not in _INLINE:
            self.text.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self.text.append(data)


def visible(html: str) -> str:
    """The text of a page as people get it, a block a line."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return "\n".join(line.strip() for line in "".join(reader.text).splitlines() if line.strip())


def raw_in(html: str, address: str) -> Iterator[str]:
    """ "address: kind: where" of each raw word of a page. `address` without the folder of its language."""
    text = _ADDRESS.sub("", visible(html))
    for kind, pattern in RAW.items():
        if kind == "command" and address.removesuffix(".html") in EDITORS:
            continue
        for match in pattern.finditer(text):
            around = text[max(0, match.start() - 40) : match.end() + 20].replace("\n", " | ")
            yield f"{address}: {kind}: {around}"


def own(address: str) -> str:
    """An address without the folder of its language."""
    return address.removeprefix("en/")


def raw_of(site: Path, addresses: list[str]) -> list[str]:
    """What is raw on these pages of a built site."""
    return [found for one in addresses for found in raw_in((site / one).read_text("utf-8"), own(one))]
