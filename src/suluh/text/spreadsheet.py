"""Tables for spreadsheets: cells that cannot be formulas, and CSV that opens by a click."""

import csv
import io
from collections.abc import Iterable, Sequence

# What spreadsheets take for the beginning of a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
# A format of XlsxWriter: such a cell stays text, also after somebody has edited it. It shows no apostrophe.
AS_TEXT = {"quote_prefix": True}


def safe_cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe goes before one."""
    return f"'{text}" if text.startswith(FORMULA) else text


def csv_table(rows: Iterable[Sequence[str]]) -> str:
    """Rows as CSV: semicolons, a byte order mark and CRLF, as spreadsheets set to Indonesian like it."""
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return out.getvalue()
