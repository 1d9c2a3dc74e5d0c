"""MRK004: which line of which table is told, and what is said of it."""

import pytest

from suluh.lint.page_text import PageText
from suluh.lint.tables import in_text, table_faults
from suluh.text.tables import cells, is_rule, starts

RULE_OF = "the head of the table has {} cells, this line {}"
NONE = "this looks like a table and is none"
SWALLOWED = "this line becomes a row of the table above it"
LOST = 'this row has {} cells, the head of the table {}: "{}" is not shown'
TABLE = "| A | B |\n|---|---|\n"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        # A rule of another number of cells: its own line, wherever the table stands.
        ("| A | B | C |\n|---|---|", [(1, RULE_OF.format(3, 2))]),
        ("Teks.\n\n| A |\n|---|---|", [(3, RULE_OF.format(1, 2))]),
        ("Teks.\n\nDaftar:\nLagi:\n| A | B | C |\n|---|---|\n| a | b |", [(5, RULE_OF.format(3, 2))]),
        ("A | B | C\n--- | ---\na | b", [(1, RULE_OF.format(3, 2))]),
        # No rule at all: the line of the head, once.
        ("| A | B |\n| a | b |\n| c | d |", [(0, NONE)]),
        ("Teks.\n\nDaftar:\n| A | B |\n| a | b |", [(3, NONE)]),
        ("> | A | B |\n> | a | b |", [(0, NONE)]),
        ("| A | B |\nTeks | lain", []),
        ("| A | B\n| a | b |", []),
        ("A | B |\n| a | b |", []),
        ("| A | B |", []),
        ("Malaysia | Taiwan\nKorea | Jepang", []),
        # Each row that loses cells, with what is lost.
        (TABLE + "| a | b | c |", [(2, LOST.format(3, 2, "c"))]),
        (TABLE + "| a | b |\n| a | b | c | d |\n| a | b | e |", [(3, LOST.format(4, 2, "c | d")), (4, LOST.format(3, 2, "e"))]),
        ("Teks.\n\nDaftar:\n" + TABLE + "| a | b | c |", [(5, LOST.format(3, 2, "c"))]),
        (TABLE + f"| a | b | {'c' * 50} |", [(2, LOST.format(3, 2, "c" * 40))]),
        (TABLE + "| a | b |\n| a |\n| a \\| b | `c|d` |", []),
        # The line that becomes a row; what follows it is no longer looked at.
        (TABLE + "| a | b |\nSelesai.\n| a | b | c |", [(3, SWALLOWED)]),
        (TABLE + "Selesai.", [(2, SWALLOWED)]),
        ("| A |\n|---|\nSelesai.", []),
        (TABLE + "| a | b |\n\nSelesai.", []),
        # What begins something else ends the table.
        *((TABLE + f"| a | b |\n{line}\n| a | b | c |", []) for line in ("///", "## Judul", "- satu", "* satu", ":::", "!!! note")),
        # Two tables of a page, each for itself; code is none.
        ("| A | B |\n| a | b |\n\nTeks.\n\n| C | D |\n| c | d |", [(0, NONE), (5, NONE)]),
        ("```\n| A | B |\n| a | b |\n```\n\n| C | D |\n| c | d |", [(5, NONE)]),
        ("Teks `a|b` di sini.\nLagi `c|d`.", []),
        ("Tanpa garis.\n\nSama sekali.", []),
    ],
)  # fmt: skip
def test_each_fault_of_a_table_stands_on_its_line(body: str, told: list[tuple[int, str]]) -> None:
    assert [(line, en[0]) for line, _, en in table_faults(body)] == told
    text = PageText(body, "", "id", True, True, (), (), ())
    assert [(one.code, one.severity, one.line) for one in in_text(text)] == [
        ("MRK004", "error", line + 1) for line, _ in told
    ]


def test_both_languages_say_the_same_numbers_and_how_to_mend() -> None:
    ((_, id, en),) = table_faults(TABLE + "| a | b | c |")
    assert id == (
        'baris ini punya 3 sel, kepala tabel 2: "c" tidak tampil',
        "tambahkan kolom di kepala tabel, atau tulis `\\|` untuk garis tegak di dalam sel",
    )
    assert en[1] == "add a column to the head, or write `\\|` for a bar inside a cell"
    ((_, id, en),) = table_faults("| A | B | C |\n|---|---|")
    assert id == ("kepala tabel punya 3 sel, garis ini 2", "samakan jumlahnya")
    assert en[1] == "give both the same number"


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("| a | b |", ["a", "b"]),
        ("a | b", ["a", "b"]),
        ("| a | b", ["a", "b"]),
        ("a | b |", ["a", "b"]),
        ("  | a |  ", ["a"]),
        ("|", [""]),
        ("| |", [""]),
        ("||", [""]),
        ("| a || b |", ["a", "", "b"]),
        ("| a \\| b | c |", ["a \\| b", "c"]),
        ("| a | b \\|", ["a", "b \\|"]),
        ("| a | b \\\\|", ["a", "b \\\\"]),
        ("| `a|b` | c |", ["`a|b`", "c"]),
        ("| ``a|`b`` | c |", ["``a|`b``", "c"]),
        ("| [[page:x|ke x]] | c |", ["[[page:x|ke x]]", "c"]),
        ("| [[page:x|]] | c |", ["[[page:x", "]]", "c"]),
    ],
)
def test_a_row_is_cut_at_its_bars(row: str, found: list[str]) -> None:
    assert cells(row) == found


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        ("|---|---|", True),
        ("|-|", True),
        ("| :--- | :-: | --: |", True),
        ("--- | ---", True),
        ("---", False),
        ("| a |", False),
        ("|---|a|", False),
        ("| --- - |", False),
        ("|::|", False),
    ],
)
def test_the_rule_below_a_head(row: str, rule: bool) -> None:
    assert is_rule(row) is rule


def test_a_table_begins_with_a_head_and_a_rule_of_as_many_cells() -> None:
    lines = ["| A | B |", "|---|---|", "| A |", "|---|---|", "AB", "---|---"]
    assert [starts(lines, at) for at in range(len(lines))] == [True, False, False, False, False, False]
