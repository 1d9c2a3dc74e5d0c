"""What a group of phrases adds to a query is told, and only of what its phrases stand in."""

from suluh.cli.search import show_moves
from suluh.search.ask import ask
from suluh.search.index import Index, build_index
from suluh.search.language import Group, make_language
from suluh.search.unit import plain_units
from suluh.search.without import groups_of_reading, moves, without_group


def index() -> Index:
    pages: list[tuple[str, str, list[str], str]] = [
        ("wage", "Upah", [], "upah pekerja dihitung tiap bulan"),
        ("pay", "Gaji", [], "gaji dan upah"),
        ("holiday", "Libur", [], "hari libur pekerja"),
    ]
    return build_index(plain_units(pages), groups=[Group(("upah", "wage")), Group(("libur", "holiday"))])


def ids(index: Index, text: str) -> list[str]:
    return [index.units[hit.number].id for hit in ask(index, text).hits]


def test_a_query_knows_the_groups_that_it_holds() -> None:
    own = index()
    assert len(groups_of_reading(ask(own, "wage libur").reading)) == 2
    assert groups_of_reading(ask(own, "pekerja").reading) == []


def test_without_a_group_its_words_are_only_words() -> None:
    own = index()
    (group,) = groups_of_reading(ask(own, "wage").reading)
    assert "wage" in ids(own, "wage")
    bare = without_group(own, group)
    assert ids(bare, "wage") == []
    assert ids(bare, "holiday") == ids(own, "holiday") != []
    assert "wage" in ids(own, "wage")  # the index itself is as it was


def test_what_a_group_moves_is_told_with_both_places() -> None:
    own = index()
    (group,) = groups_of_reading(ask(own, "wage").reading)
    found = moves(own, "wage", group)
    assert {own.units[one.number].id: (one.place > 0, one.without) for one in found} == {
        "wage": (True, 0), "pay": (True, 0)
    }  # fmt: skip
    (line,) = show_moves(own, "wage", ask(own, "wage"), 0)
    assert "Upah – → " in line
    assert "(upah; wage)" in line
    (group,) = groups_of_reading(ask(own, "libur").reading)
    assert moves(own, "libur", group) == []
    assert "=" in show_moves(own, "libur", ask(own, "libur"), 0)[0]


def test_a_phrase_of_which_one_word_is_left_is_not_that_word() -> None:
    """Stop words go; "kerja terus" would be "kerja", and every page of work one of long hours."""
    reader = make_language("id", [Group(("jam kerja", "kerja terus", "long hours"), ("mau lembur",))], {})
    stems = sorted(phrase[0] for phrases in reader.phrases.values() for phrase in phrases)
    assert ("jam", "kerja") in stems
    assert {("kerja",), ("lembur",)}.isdisjoint(stems)
