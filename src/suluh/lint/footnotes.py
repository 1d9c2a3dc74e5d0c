"""MRK005: each footnote has one text, and each text is pointed at."""

import re
from collections.abc import Iterator

from suluh.findings import Finding, error, warning
from suluh.lint.page_text import PageText
from suluh.text.code import prose_lines

_TEXT = re.compile(r"^[ >]*\[\^([^\]\n]+)\]:")
_MARK = re.compile(r"(?<![!\\])\[\^([^\]\n]+)\](?!\()")


def in_text(text: PageText) -> Iterator[Finding]:
    """The findings on the text of a page."""
    if "[^" not in text.body:
        return
    texts: dict[str, int] = {}
    marks: dict[str, int] = {}
    for number, line in prose_lines(text.body):
        place = text.place(number)
        own = _TEXT.match(line)
        if own and own[1] in texts:
            yield error(
                "MRK005",
                place,
                (f"catatan kaki [^{own[1]}] ditulis dua kali; yang pertama hilang", "pakai nama lain"),
                (f"the footnote [^{own[1]}] is written twice; the first is lost", "use another name"),
            )
        if own:
            texts[own[1]] = number
        for mark in _MARK.finditer(line, own.end() if own else 0):
            marks.setdefault(mark[1], number)
    for name in sorted(marks.keys() - texts.keys()):
        yield error(
            "MRK005",
            text.place(marks[name]),
            (f"catatan kaki [^{name}] tidak punya isi", f"tulis baris `[^{name}]: …` di akhir halaman"),
            (f"the footnote [^{name}] has no text", f"write a line `[^{name}]: …` at the end of the page"),
        )
    for name in sorted(texts.keys() - marks.keys()):
        yield warning(
            "MRK005",
            text.place(texts[name]),
            (f"catatan kaki [^{name}] tidak dirujuk", f"tulis [^{name}] di tempatnya, atau hapus"),
            (f"nothing points at the footnote [^{name}]", f"write [^{name}] where it belongs, or delete it"),
        )
