"""The files that keep what could not be used: rows with their reasons, columns that nobody knows.

Each is handed out part by part, since one can be larger than everything that was read.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from suluh.monitoring.report.intake import Intake
from suluh.monitoring.report.set_aside import SetAside
from suluh.monitoring.report.watch import Firing

ROWS_FILE, COLUMNS_FILE, FIRINGS_FILE = "disisihkan.csv", "kolom-lain.csv", "peringatan.csv"
PART_CHARACTERS = 1 << 20
# What spreadsheets take for the beginning of a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def rows_file(intake: Intake) -> Iterator[bytes]:
    """Every row that was set aside: file, sheet, row, reasons in both languages, then its own cells."""
    rows = sorted(intake.set_aside, key=lambda row: (row.file, row.sheet, row.row))
    names = list(dict.fromkeys(name for row in rows for name in row.names))
    head = ["berkas", "lembar", "baris", "alasan", "reason", *names]
    return _csv(head, (_row(row, names) for row in rows))


def _row(row: SetAside, names: Sequence[str]) -> list[str]:
    reasons = ("; ".join(reason.text(lang) for reason in row.reasons) for lang in ("id", "en"))
    cells = row.cells()
    return [row.file, row.sheet, str(row.row), *reasons, *(cells.get(name, "") for name in names)]


def columns_file(intake: Intake) -> Iterator[bytes]:
    """Every filled cell of a column that nobody knows."""
    head = ["berkas", "lembar", "baris", "kolom", "isi"]
    return _csv(
        head,
        (
            [column.file, column.sheet, str(row), column.name, cell]
            for column in intake.extra
            for row, cell in column.filled().iter_rows()
        ),
    )


def firings_file(firings: Iterable[Firing]) -> Iterator[bytes]:
    """Every row behind every early warning."""
    head = ["aturan", "peringatan", "warning", "berkas", "baris", "id"]
    return _csv(
        head,
        (
            [firing.rule, firing.text.id, firing.text.en, file, str(row), response]
            for firing in firings
            for file, row, response in firing.rows
        ),
    )


def _csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[bytes]:
    """Semicolons, a byte order mark and CRLF, as spreadsheets set to Indonesian open them."""
    text = io.StringIO(newline="")
    text.write("\ufeff")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for row in chain([head], rows):
        writer.writerow([safe(cell) for cell in row])
        if text.tell() > PART_CHARACTERS:
            yield text.getvalue().encode("utf-8", "replace")
            text.seek(0)
            text.truncate()
    yield text.getvalue().encode("utf-8", "replace")


def safe(cell: str) -> str:
    """A cell that no spreadsheet runs and no terminal obeys.

    An apostrophe goes before what looks like a formula, numbers stay as they are; a control character
    becomes its picture (U+2400 and on).
    """
    if not cell.isprintable():
        cell = _CONTROLS.sub(_picture, cell)
    if cell.startswith(FORMULA) and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell


def _picture(found: re.Match[str]) -> str:
    return chr(0x2421 if found[0] == "\x7f" else 0x2400 + ord(found[0]))
