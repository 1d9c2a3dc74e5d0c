"""Responses that came twice under one id."""

import polars as pl

from suluh.monitoring.report.reasons import Reason
from suluh.monitoring.report.set_aside import SetAside, row_of
from suluh.monitoring.report.sheet import Sheet

FILE, ROW, ID, TIME, INDEX = "_file", "_row", "_id", "_time", "_index"
Place = tuple[str, int]  # (file, row)


def drop_duplicates(good: pl.DataFrame, sheets: dict[str, Sheet]) -> tuple[pl.DataFrame, list[SetAside]]:
    """(rows that stay, rows that go): with the same answers the first stays, with different ones none does.

    `sheets` are by their place.
    """
    reasons = _reasons(good)
    if not reasons:
        return good, []
    index_of = {
        file: {row: i for i, row in enumerate(sheet.frame["row"].to_list())} for file, sheet in sheets.items()
    }
    gone = [row_of(sheets[file], index_of[file][row], (why,)) for (file, row), why in reasons.items()]
    places = pl.DataFrame(
        {FILE: [file for file, _ in reasons], ROW: [row for _, row in reasons]},
        schema={FILE: pl.String, ROW: pl.Int64},
    )
    return good.join(places, on=[FILE, ROW], how="anti", maintain_order="left"), gone


def _reasons(good: pl.DataFrame) -> dict[Place, Reason]:
    """Why rows go."""
    marked = good.filter((pl.col(ID) != "") & pl.col(ID).is_duplicated())
    content = [c for c in good.columns if c not in (FILE, ROW, TIME, INDEX)]
    found: dict[Place, Reason] = {}
    for (response,), group in marked.group_by([ID], maintain_order=True):
        places: list[Place] = list(zip(group[FILE].to_list(), group[ROW].to_list(), strict=True))
        if group.select(content).n_unique() == 1:
            for place in places[1:]:
                found[place] = Reason("duplicate", str(response), str(places[0][1]))
        else:
            rows = ", ".join(str(row) for _, row in places)
            found.update((place, Reason("conflict", str(response), rows)) for place in places)
    return found
