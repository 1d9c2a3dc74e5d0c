"""What could not be read, in lines that stand first wherever a report is shown.

A line is one cause in one column of one sheet, with its rows, so that a column that is refused is one line.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from suluh.model.base import Words
from suluh.monitoring.report.intake import Intake
from suluh.monitoring.report.reasons import Reason
from suluh.monitoring.report.set_aside import SetAside
from suluh.text.printable import printable

MOST_ROWS, MOST_SHOWN = 8, 20
_ROWS = Words(id="baris {}", en="rows {}")
_ROW = Words(id="baris {}", en="row {}")
_MORE = Words(id="{} (semuanya {})", en="{} ({} in all)")
_LOST = Words(
    id="kolom yang tidak dikenal berisi jawaban ({0}), sedangkan butir ini tidak punya kolom: {1}; perbaiki judul kolom, atau hapus kolom itu",
    en="columns that nobody knows hold answers ({0}), while these items have no column: {1}; mend the heads of columns, or delete those columns",
)
HEAD = Words(
    id="TIDAK TERBACA: {} baris. Perbaiki, lalu jalankan lagi.",
    en="NOT READ: {} rows. Mend them, then run again.",
)
HEAD_WITHOUT_ROWS = Words(
    id="TIDAK TERBACA: sebagian berkas. Perbaiki, lalu jalankan lagi.",
    en="NOT READ: a part of the files. Mend it, then run again.",
)
MORE_LINES = Words(id="… dan {} sebab lain", en="… and {} further causes")


@dataclass(frozen=True)
class Unread:
    """One cause: where, the numbers of its rows in order (none if it is no row), and why in words."""

    place: str
    rows: tuple[int, ...]
    why: Words

    def text(self, lang: str) -> str:
        """The line: `file: rows 2, 3, 4: why`."""
        if not self.rows:
            return f"{self.place}: {self.why[lang]}"
        listed = ", ".join(str(row) for row in self.rows[:MOST_ROWS])
        rows = (_ROW if len(self.rows) == 1 else _ROWS)[lang].format(listed)
        if len(self.rows) > MOST_ROWS:
            rows = _MORE[lang].format(f"{rows}, …", len(self.rows))
        return f"{self.place}: {rows}: {self.why[lang]}"


def causes(found: Iterable[tuple[str, int, Reason]]) -> list[Unread]:
    """The causes of rows: (place, row, reason). Cells of one column with one fault are one cause."""
    rows: dict[tuple[str, str, str], dict[int, None]] = {}
    first: dict[tuple[str, str, str], Reason] = {}
    for place, row, reason in found:
        key = (place, reason.name, reason.column)
        first.setdefault(key, reason)
        rows.setdefault(key, {})[row] = None
    return [Unread(key[0], tuple(sorted(numbers)), _words(first[key])) for key, numbers in rows.items()]


def unread_rows(set_aside: Iterable[SetAside]) -> list[Unread]:
    """The causes of rows that were set aside because something in them could not be read."""
    return causes(
        (_place(row), row.row, reason) for row in set_aside for reason in row.reasons if reason.unread
    )


def _place(row: SetAside) -> str:
    """The file, and the sheet where it has several."""
    alone = not row.sheet or row.sheet == PurePath(row.file).stem
    return row.file if alone else f"{row.file} ({row.sheet})"


def unread_of(intake: Intake) -> list[Unread]:
    """All that could not be read of a file of responses."""
    found = unread_rows(intake.set_aside)
    filled = [column for column in intake.extra if column.count]
    if filled and intake.missing:
        names = ", ".join(dict.fromkeys(column.name or "?" for column in filled))
        words = {
            lang: _LOST[lang].format(_cut(names), _cut(", ".join(intake.missing))) for lang in ("id", "en")
        }
        found.append(Unread(filled[0].file, (), _made(words["id"], words["en"])))
    return found


def lines(found: Sequence[Unread], lang: str) -> list[str]:
    """The causes as lines, the first of them saying how much is missing; none if nothing is."""
    number = rows_in(found)
    texts = [printable(one.text(lang)) for one in found]
    if not texts:
        return []
    more = [MORE_LINES[lang].format(len(texts) - MOST_SHOWN)] if len(texts) > MOST_SHOWN else []
    head = HEAD[lang].format(number) if number else HEAD_WITHOUT_ROWS[lang]
    return [head, *texts[:MOST_SHOWN], *more]


def rows_in(found: Iterable[Unread]) -> int:
    """How many rows the causes have."""
    return len({(one.place, row) for one in found for row in one.rows})


def _words(reason: Reason) -> Words:
    return _made(reason.text("id"), reason.text("en"))


def _made(id: str, en: str) -> Words:
    # Not validated: what a cell holds may be longer than an author's line.
    return Words.model_construct(id=id, en=en)


def _cut(text: str) -> str:
    return f"{text[:200]}…" if len(text) > 200 else text
