"""MRK004: a table that loses a cell, swallows a line or is none."""

from collections.abc import Iterator

from suluh.findings import Finding, error
from suluh.lint.page_text import PageText
from suluh.text.code import prose_lines
from suluh.text.tables import cells, is_rule, starts


def in_text(text: PageText) -> Iterator[Finding]:
    """The findings on the text of a page."""
    for number, id, en in table_faults(text.body) if "|" in text.body else ():
        yield error("MRK004", text.place(number), id, en)


_Words = tuple[str, str]


def table_faults(body: str) -> Iterator[tuple[int, _Words, _Words]]:
    """(index of its line, what and how in Indonesian, in English) of each fault."""
    lines = body.split("\n")
    for first, last in _passages(body):
        rows = [line.lstrip(" >") for line in lines[first : last + 1]]
        at = next((n for n in range(len(rows)) if starts(rows, n)), None)
        if at is None:
            yield from _no_table(rows, first)
        else:
            yield from _rows(rows, at, first)


def _passages(body: str) -> Iterator[tuple[int, int]]:
    """(first, last) line of each run of lines outside code in which a bar stands."""
    start, last, bars = -1, -2, False
    for number, line in (*prose_lines(body), (-9, "")):
        if number != last + 1:
            if bars:
                yield start, last
            start, bars = number, False
        bars = bars or "|" in line
        last = number


def _no_table(rows: list[str], first: int) -> Iterator[tuple[int, _Words, _Words]]:
    for number in range(len(rows) - 1):
        head, below = rows[number].strip(), rows[number + 1].strip()
        if is_rule(below) and "|" in head:
            mine, theirs = len(cells(head)), len(cells(below))
            yield (
                first + number + 1,
                (f"kepala tabel punya {mine} sel, garis ini {theirs}", "samakan jumlahnya"),
                (f"the head of the table has {mine} cells, this line {theirs}", "give both the same number"),
            )
            return
        if head.startswith("|") and below.startswith("|") and head.endswith("|"):
            yield (
                first + number,
                (
                    "ini tampak seperti tabel, tetapi bukan",
                    "tulis garis `|---|---|` di bawah kepalanya, satu `---` tiap kolom",
                ),
                (
                    "this looks like a table and is none",
                    "write a line `|---|---|` below its head, one `---` a column",
                ),
            )
            return


def _rows(rows: list[str], at: int, first: int) -> Iterator[tuple[int, _Words, _Words]]:
    wide = len(cells(rows[at]))
    for number in range(at + 2, len(rows)):
        row = rows[number].strip()
        if row.startswith(("///", "#", "- ", "* ", ":::", "!!!")):
            return
        found = cells(row)
        if len(found) > wide:
            lost = " | ".join(found[wide:])[:40]
            yield (
                first + number,
                (
                    f'baris ini punya {len(found)} sel, kepala tabel {wide}: "{lost}" tidak tampil',
                    "tambahkan kolom di kepala tabel, atau tulis `\\|` untuk garis tegak di dalam sel",
                ),
                (
                    f'this row has {len(found)} cells, the head of the table {wide}: "{lost}" is not shown',
                    "add a column to the head, or write `\\|` for a bar inside a cell",
                ),
            )
        elif "|" not in row and wide > 1:
            yield (
                first + number,
                ("baris ini masuk ke dalam tabel di atasnya", "beri satu baris kosong di atasnya"),
                ("this line becomes a row of the table above it", "leave a blank line above it"),
            )
            return
