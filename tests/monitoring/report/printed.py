"""What a reader of a report sees, taken out of its files again: pages and workbooks into numbers."""

import io
import re
from html.parser import HTMLParser

import openpyxl

VEIL = "×"


class _Tables(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tables: list[tuple[str, list[list[str]]]] = []
        self._text: list[str] | None = None
        self._skip = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.tables.append(("", []))
        elif tag == "tr":
            self.tables[-1][1].append([])
        elif tag in ("th", "td", "caption"):
            self._text = []
        elif tag == "span" and (self._skip or ("class", "unseen") in attrs):
            self._skip += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "span" and self._skip:
            self._skip -= 1
        elif tag in ("th", "td") and self._text is not None:
            self.tables[-1][1][-1].append(" ".join("".join(self._text).split()))
            self._text = None
        elif tag == "caption" and self._text is not None:
            self.tables[-1] = (" ".join("".join(self._text).split()), self.tables[-1][1])
            self._text = None

    def handle_data(self, data: str) -> None:
        if self._text is not None and not self._skip:
            self._text.append(data)


def tables_of(html: str) -> list[tuple[str, list[list[str]]]]:
    """(caption, rows of texts) of every table of a page."""
    reader = _Tables()
    reader.feed(html)
    return reader.tables


def number(text: str) -> int | None:
    """A printed number; None where it is hidden."""
    return None if text == VEIL else int(text.removesuffix(" %"))


def bars_of(html: str) -> list[tuple[str, list[float]]]:
    """(class, widths) of every drawing: what a ruler held to the screen would give."""
    return [
        (kind, [float(w) for w in re.findall(r'class="(?!ground)\w+"[^>]*? width="([\d.]+)"', body)])
        for kind, body in re.findall(r"<svg([^>]*)>(.*?)</svg>", html, re.DOTALL)
    ]


def cells_of(workbook: bytes) -> list[tuple[str, str, str]]:
    """(sheet, data type, text) of every filled cell."""
    book = openpyxl.load_workbook(io.BytesIO(workbook))
    return [
        (sheet.title, cell.data_type, str(cell.value))
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]
