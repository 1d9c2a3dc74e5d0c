"""How far a hidden cell can move is what trying out all tables with the same sums gives."""

from collections.abc import Iterator, Mapping
from itertools import product

import pytest

from suluh.monitoring.report.cell_range import Cell, HiddenCells


def lines(total: int, length: int, floor: int) -> Iterator[tuple[int, ...]]:
    """All rows of whole numbers with one sum."""
    if length == 1:
        yield from [(total,)] if total >= floor else []
        return
    for first in range(floor, total + 1):
        yield from ((first, *rest) for rest in lines(total - first, length - 1, floor))


def tables(values: Mapping[Cell, int], floor: int) -> Iterator[dict[Cell, int]]:
    """All whole numbers for the hidden cells that keep the sums of every row and column."""
    rows: dict[str, list[Cell]] = {}
    for cell in values:
        rows.setdefault(cell[0], []).append(cell)

    def columns(found: Mapping[Cell, int]) -> dict[str, int]:
        return {c: sum(n for (_, at), n in found.items() if at == c) for _, c in found}

    choices = (lines(sum(values[cell] for cell in row), len(row), floor) for row in rows.values())
    for numbers in product(*choices):
        found = {
            cell: n
            for row, line in zip(rows.values(), numbers, strict=True)
            for cell, n in zip(row, line, strict=True)
        }
        if columns(found) == columns(values):
            yield found


# Name -> the hidden cells row by row (None is printed), and below which no number lies.
TABLES: dict[str, tuple[list[list[int | None]], int]] = {
    "a rectangle": ([[2, 3], [4, 1]], 1),
    "a rectangle at its floor": ([[1, 3], [4, 1]], 1),
    "a rectangle that may be empty": ([[1, 3], [4, 1]], 0),
    "three of four corners": ([[2, 3], [4, None]], 1),
    "one row": ([[2, 3, 1]], 1),
    "a way of six cells": ([[2, 3, None], [None, 2, 2], [3, None, 1]], 1),
    "a way of six cells, blocked one way": ([[1, 3, None], [None, 1, 3], [3, None, 1]], 1),
    "two ways add up": ([[1, 2, 2], [3, 1, 1]], 1),
    "two ways share a cell": ([[3, 1, 1], [1, 2, None], [2, None, 2]], 1),
    "zeros where a line is hidden": ([[0, 2], [3, 0]], 0),
    "everything of three by three": ([[1, 1, 2], [2, 1, 1], [1, 2, 1]], 1),
}  # fmt: skip


def hidden(table: list[list[int | None]], floor: int) -> HiddenCells:
    values = {
        (f"r{y}", f"c{x}"): n for y, line in enumerate(table) for x, n in enumerate(line) if n is not None
    }
    return HiddenCells(values, dict.fromkeys(values, floor))


@pytest.mark.parametrize("name", TABLES)
def test_both_ends_of_a_cell_are_those_of_all_tables_with_the_same_sums(name: str) -> None:
    table, floor = TABLES[name]
    found = hidden(table, floor)
    every = list(tables(found.values, floor))
    assert found.values in every
    for cell, value in found.values.items():
        numbers = [one[cell] for one in every]
        assert (cell, value - found.fall(cell, 99), value + found.rise(cell, 99)) == (
            cell, min(numbers), max(numbers),
        )  # fmt: skip


def test_a_cell_is_pushed_no_farther_than_is_asked_for() -> None:
    found = hidden([[20, 30], [40, 10]], 1)
    cell = ("r0", "c0")
    assert [found.rise(cell, enough) for enough in (0, 1, 5, 29, 30)] == [0, 1, 5, 29, 29]
    assert [found.fall(cell, enough) for enough in (0, 1, 5, 9, 10)] == [0, 1, 5, 9, 9]
    assert hidden([[20, 30], [40, 18]], 15).fall(cell, 20) == 3


def test_hiding_more_cells_gives_a_cell_room_and_changes_none_that_is_hidden() -> None:
    found = hidden([[3, None, 2], [None, None, None]], 1)
    cell = ("r0", "c0")
    assert (found.rise(cell, 9), found.fall(cell, 9)) == (0, 0)
    found.add([(("r1", "c0"), 4, 1), (("r1", "c2"), 6, 1), (cell, 99, 50)])
    assert found.values == {cell: 3, ("r0", "c2"): 2, ("r1", "c0"): 4, ("r1", "c2"): 6}
    assert found.floor == {cell: 1, ("r0", "c2"): 1, ("r1", "c0"): 1, ("r1", "c2"): 1}
    assert (found.rise(cell, 9), found.fall(cell, 9)) == (1, 2)


def test_what_is_asked_leaves_the_table_as_it_was() -> None:
    found = hidden([[2, 3], [4, 1]], 1)
    before = dict(found.values)
    found.rise(("r0", "c0"), 9)
    found.fall(("r0", "c0"), 9)
    assert found.values == before
