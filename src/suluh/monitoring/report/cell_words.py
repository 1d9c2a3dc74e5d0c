"""Cells that say nothing, and cells that say that a spreadsheet failed."""

import re

import polars as pl

# How people and their tools write "no answer". All lower case.
UNANSWERED = ("", "-", "--", "---", "–", "—", "n/a", "na", "n.a.", "n/a.", "tidak ada data", "no data")
# In a column of numbers, days or choices also what programs write for nothing.
NOTHING = (*UNANSWERED, "null", "none", "nil")
# What Excel, LibreOffice and Google show where a formula failed, or where a column was too narrow.
ERROR = (
    r"(?i)^(?:#(?:n/a|ref!|value!|div/0!|name\?|null!|num!|spill!|calc!|field!|blocked!|connect!|unknown!"
    r"|getting_data|busy!|python!|error!)|#{3,}|err:[0-9]{3})$"
)
_ERROR = re.compile(ERROR)


def is_error(cell: str) -> bool:
    """Whether a cell holds the error of a spreadsheet."""
    return bool(_ERROR.match(cell.strip()))


def without_unanswered(cells: pl.Series, *, free_text: bool) -> pl.Series:
    """The cells without white space around them; those that mean "no answer" are empty."""
    words = UNANSWERED if free_text else NOTHING
    cells = cells.str.strip_chars()
    said = ~cells.str.to_lowercase().is_in(words)
    return cells.zip_with(said, pl.Series([""], dtype=pl.String).new_from_index(0, cells.len()))
