"""Cells that no spreadsheet takes for a formula."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from suluh.text.spreadsheet import FORMULA, csv_table, safe_cell


@given(st.text())
def test_safe_cell_never_begins_like_a_formula_and_loses_nothing(cell: str) -> None:
    safe = safe_cell(cell)
    assert safe.endswith(cell)
    assert not safe.startswith(FORMULA)


def test_a_table_opens_by_a_click_and_reads_back() -> None:
    text = csv_table([["a", "b"], ["=1+1", 'say "x"; y']])
    assert text.startswith("\ufeffa;b\r\n")
    assert list(csv.reader(io.StringIO(text[1:]), delimiter=";")) == [["a", "b"], ["'=1+1", 'say "x"; y']]
