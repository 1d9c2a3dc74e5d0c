"""Every piece of an index says of which site it is, so that a browser takes none of another one."""

import re

from suluh.search.index import build_index
from suluh.search.pack import pack
from suluh.search.unit import plain_units

PAGES = [
    ("a", "Paspor ditahan", ["Lakukan sekarang"], "Majikan menahan paspor."),
    ("b", "Gaji", [], "Gaji tidak dibayar."),
]


def names(pages: list[tuple[str, str, list[str], str]]) -> dict[str, str]:
    """File -> the name that its piece gives."""
    files = pack(build_index(plain_units(pages)))
    return {file: re.split(r'"', text)[1] for file, text in files.items()}


def test_each_piece_but_the_word_list_carries_the_mark_of_its_site() -> None:
    given = names(PAGES)
    marks = {name.removeprefix(file.removesuffix(".js")) for file, name in given.items()}
    assert given.pop("id/kata.js") == "id/kata"
    assert len(given) > 4
    assert len(marks - {""}) == 1
    assert re.fullmatch(r"\.[0-9a-f]{4}", (marks - {""}).pop())


def test_an_edited_text_changes_no_mark_and_a_page_more_or_moved_changes_all() -> None:
    before = names(PAGES)
    edited = names([(*PAGES[0][:3], "Majikan menyimpan paspor."), PAGES[1]])
    assert edited["id/k0.js"] == before["id/k0.js"]
    for pages in ([("0", "Awal", [], "Kata."), *PAGES], [PAGES[0], ("c", *PAGES[1][1:])]):
        assert set(names(pages).values()) & set(before.values()) == {"id/kata"}
