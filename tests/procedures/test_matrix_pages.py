"""Which rows of a procedure stand on which page, and where the connectors between pages stand."""

from collections.abc import Sequence

import pytest

from suluh.procedures.pages.sop_matrix.pages import Leaf, break_pages, tag
from tests.procedures.small_procedures import row, sop_of

# An arrow straight on, one over rows and one back, and an activity of two actors.
SOP = sop_of(
    ["a", "b"],
    [
        row("mulai", "a", "terminator"),
        row("catat", "b a"),
        row("nilai", "a", "decision", exits=[("Ya", "kirim"), ("Tidak", "mulai"), ("Lewat", "akhir")]),
        row("kirim", "b"),
        row("akhir", "a", "terminator"),
    ],
)


def said(leaf: Leaf) -> str:
    """The rows of a page from top to bottom, each with its columns, and the arrows between them."""
    rows = " ".join(f"{node.key}{''.join('ab'[c] for c in node.columns)}" for node in leaf.nodes)
    arrows = " ".join(
        f"{leaf.nodes[edge.source].key}>{leaf.nodes[edge.target].key}{f':{edge.answer.id}' if edge.answer else ''}"
        for edge in leaf.edges
    )
    return f"{rows} | {arrows}"


WHOLE = "mulaia catatba nilaia kirimb akhira | mulai>catat catat>nilai nilai>kirim:Ya nilai>mulai:Tidak nilai>akhir:Lewat kirim>akhir"
# Activities a page -> the pages. A connector stands next to the break where the flow goes straight on.
PAGES: list[tuple[int | Sequence[int] | None, list[str]]] = [
    (None, [WHOLE]),
    (5, [WHOLE]),
    ([9], [WHOLE]),
    (2, [
        "mulaia catatba Ab Ba | mulai>catat catat>A B>mulai",
        "Ba Aa nilaia kirimb Db Ca | A>nilai nilai>kirim:Ya nilai>B:Tidak nilai>C:Lewat kirim>D",
        "Ca Da akhira | C>akhir D>akhir",
    ]),
    (4, [
        "mulaia catatba nilaia kirimb Bb Aa | mulai>catat catat>nilai nilai>kirim:Ya nilai>mulai:Tidak nilai>A:Lewat kirim>B",
        "Aa Ba akhira | A>akhir B>akhir",
    ]),
    ([1, 3], [
        "mulaia Aa Ba | mulai>A B>mulai",
        "Ba Ab catatba nilaia kirimb Db Ca | A>catat catat>nilai nilai>kirim:Ya nilai>B:Tidak nilai>C:Lewat kirim>D",
        "Ca Da akhira | C>akhir D>akhir",
    ]),
    ([3, 2, 7], [
        "mulaia catatba nilaia Aa Ba | mulai>catat catat>nilai nilai>A:Ya nilai>mulai:Tidak nilai>B:Lewat",
        "Ba Ab kirimb akhira | A>kirim B>akhir kirim>akhir",
    ]),
    (1, [
        "mulaia Aa Da | mulai>A D>mulai",
        "Ab catatba Bb | A>catat catat>B",
        "Da Ba nilaia Ca Ea | B>nilai nilai>C:Ya nilai>D:Tidak nilai>E:Lewat",
        "Cb kirimb Fb | C>kirim kirim>F",
        "Ea Fa akhira | E>akhir F>akhir",
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("size", "pages"), PAGES, ids=[str(size) for size, _ in PAGES])
def test_arrows_across_a_break_end_at_a_connector_and_start_anew(
    size: int | Sequence[int] | None, pages: list[str]
) -> None:
    assert [said(leaf) for leaf in break_pages(SOP, size)] == pages


def test_a_connector_is_a_pentagon_and_other_rows_keep_their_shapes() -> None:
    first, second = break_pages(SOP, 3)
    assert [node.shape for node in first.nodes] == [
        "terminator", "process", "decision", "connector", "connector",
    ]  # fmt: skip
    assert [node.shape for node in second.nodes] == ["connector", "connector", "process", "terminator"]


@pytest.mark.parametrize(
    ("number", "letters"),
    [
        (0, "A"),
        (1, "B"),
        (25, "Z"),
        (26, "AA"),
        (27, "AB"),
        (51, "AZ"),
        (52, "BA"),
        (701, "ZZ"),
        (702, "AAA"),
    ],
)
def test_connectors_are_lettered_as_columns_of_a_sheet(number: int, letters: str) -> None:
    assert tag(number) == letters
