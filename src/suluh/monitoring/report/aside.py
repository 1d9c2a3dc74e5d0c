"""The files that keep what could not be used: rows with their reasons, columns that nobody knows."""

import csv
import io
from collections.abc import Iterable, Sequence

from suluh.monitoring.report.intake import Intake, SetAside
from suluh.monitoring.report.reasons import Reason
from suluh.monitoring.report.watch import Firing

ROWS_FILE, COLUMNS_FILE, FIRINGS_FILE = "disisihkan.csv", "kolom-lain.csv", "peringatan.csv"
# What spreadsheets take for the beginning of a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def rows_file(intake: Intake) -> str:
    """Every row that was set aside: file, sheet, row, reasons in both languages, then its own cells."""
    asides = sorted(intake.set_aside, key=lambda a: (a.file, a.sheet, a.row))
    names = list(dict.fromkeys(name for aside in asides for name in aside.cells))
    head = ["berkas", "lembar", "baris", "alasan", "reason", *names]
    return _csv(head, (_row(aside, names) for aside in asides))


def _row(aside: SetAside, names: Sequence[str]) -> list[str]:
    return [
        aside.file,
        aside.sheet,
        str(aside.row),
        *("; ".join(_said(aside.reasons, lang)) for lang in ("id", "en")),
        *(aside.cells.get(name, "") for name in names),
    ]


def _said(reasons: Iterable[Reason], lang: str) -> list[str]:
    return [reason.text(lang) for reason in reasons]


def columns_file(intake: Intake) -> str:
    """Every filled cell of a column that nobody knows."""
    head = ["berkas", "lembar", "baris", "kolom", "isi"]
    return _csv(head, ([f, s, str(row), name, cell] for f, s, row, name, cell in intake.extra_cells))


def firings_file(firings: Iterable[Firing]) -> str:
    """Every row behind every early warning."""
    head = ["aturan", "peringatan", "warning", "berkas", "baris", "id"]
    return _csv(
        head,
        ([f.rule, f.text.id, f.text.en, file, str(row), id] for f in firings for file, row, id in f.rows),
    )


def _csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Semicolons, a byte order mark and CRLF, as spreadsheets set to Indonesian open them."""
    out = io.StringIO(newline="")
    out.write("\ufeff")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([safe(cell) for cell in head])
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return out.getvalue()


def safe(cell: str) -> str:
    """A cell that no spreadsheet runs: an apostrophe before what looks like a formula, numbers as they are."""
    if cell.startswith(FORMULA) and not cell.lstrip("+-").replace(".", "", 1).isdigit():
        return f"'{cell}"
    return cell
