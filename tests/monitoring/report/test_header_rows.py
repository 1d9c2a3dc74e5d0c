"""In which row the names of columns stand, and what is said of the rows above them."""

from collections.abc import Sequence

import pytest

from suluh.export.form import ExportError
from suluh.monitoring.report.header_rows import HEAD_ROWS, Head, KnownNames, above, find_head, nothing_known


def known(names: Sequence[str]) -> KnownNames:
    """One small letter is a name that may be any word; its group g or h before it makes it whole."""
    words = [name for name in names if name.rpartition("/")[2] in tuple("abcdef")]
    return KnownNames(len(words), sum(name[:2] in ("g/", "h/") for name in words))


def head(*rows: str) -> Head:
    return find_head([row.split(",") for row in rows], known)


# The rows of a sheet -> the row of names from 0, the names, where they begin, and another row that may be meant.
HEADS: dict[str, tuple[list[str], int, str, int, int | None]] = {
    "the first row": (["a,b", "1,2"], 0, "a,b", 0, None),
    "below a title": (["Laporan,", "a,b", "1,2"], 1, "a,b", 1, None),
    "below a title and a blank": (["Laporan,", ",", "a,b"], 2, "a,b", 2, None),
    "more names than answers that look like some": (["a,b,c", "a,2,3"], 0, "a,b,c", 0, None),
    "a word in a title is no rival": (["a,,", "a,b,c"], 1, "a,b,c", 1, None),
    "a whole name outweighs two words": (["a,b", "g/a,2", "1,2"], 1, "g/a,2", 1, 0),
    "a whole name weighs as much as three words": (["a,b,c", "g/a,2,3"], 0, "a,b,c", 0, 1),
    "words above as many whole names": (["a,b", "g/a,g/b"], 1, "g/a,g/b", 1, None),
    "a whole name is no group": (["g/a,,", "a,b,c"], 0, "g/a,,", 0, 1),
    "unknown names in the first filled row": ([",", "x,y", "1,2"], 1, "x,y", 1, None),
    "two rows that weigh the same": (["a,x", "x,a"], 0, "a,x", 0, 1),
    "an answer of two words beside three names": (["a,b,c", "a,b,3"], 0, "a,b,c", 0, None),
    "as many words below whole names": (["g/a,g/b", "a,b"], 0, "g/a,g/b", 0, 1),
    "the same names again": (["a,b", "a,b"], 0, "a,b", 0, None),
    "names under groups": (["g,,h", "a,b,a"], 1, "g/a,g/b,h/a", 0, None),
    "a name beside a group": (["g,,a", "b,c,"], 1, "g/b,g/c,a", 0, None),
    "blanks around names": ([" a , b", "1,2"], 0, "a,b", 0, None),
}  # fmt: skip


@pytest.mark.parametrize("name", HEADS)
def test_the_row_of_names_is_the_one_whose_names_weigh_most(name: str) -> None:
    rows, index, names, first, rival = HEADS[name]
    found = head(*rows)
    assert (found.index, ",".join(found.names), found.first, found.rival) == (index, names, first, rival)


def test_names_are_looked_for_in_the_first_thirty_rows() -> None:
    rows = ["x,y"] * (HEAD_ROWS - 1)
    assert (HEAD_ROWS, head(*rows, "a,b").index) == (30, 29)
    assert head(*rows, "x,y", "a,b").index == 0


def test_a_sheet_without_rows_or_without_known_names_has_those_of_its_first_row() -> None:
    assert find_head([], nothing_known) == Head(0, (), 0)
    assert find_head([["", ""], ["x", ""]], nothing_known) == Head(1, ("x", ""), 1)


def test_a_row_with_too_many_cells_holds_no_names() -> None:
    assert head(",".join(["a"] * 4_000), "a,b").index == 0
    assert head(",".join(["a"] * 4_001), "a,b").index == 1


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([["a"]], []),
        ([["Laporan", ""], ["a", "b"]], [("1", "Laporan")]),
        ([["", " "], ["Laporan", "2026"], ["a", "b"]], [("2", "Laporan 2026")]),
        ([["Laporan", ""], ["", ""], ["oleh", "Tim"], ["a", "b"]], [("1–3", "Laporan")]),
        ([["", ""], ["a", "b"]], []),
    ],
)
def test_what_stands_above_the_names_is_said(rows: list[list[str]], said: list[tuple[str, str]]) -> None:
    found = Head(len(rows) - 1, tuple(rows[-1]), len(rows) - 1)
    assert [(one.name, one.values) for one in above("a.csv", found, rows)] == [
        ("above", ("a.csv", *values)) for values in said
    ]


def test_two_rows_that_may_be_meant_are_named_from_the_top_with_what_to_do() -> None:
    for index, rival in ((1, 4), (4, 1)):
        with pytest.raises(ExportError) as problem:
            list(above("a.csv", Head(index, ("a",), index, rival=rival), [["a"]] * 5))
        assert problem.value.text["id"].startswith(
            "a.csv: baris 2 dan baris 5 sama-sama dapat dibaca sebagai kepala kolom"
        )
        assert problem.value.text["en"].startswith(
            "a.csv: row 2 and row 5 may both hold the names of the columns"
        )
