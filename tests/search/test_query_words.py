"""What the browser knows of the words of an index: which stems, which special words, how a typed word is led."""

import pytest

from suluh.search import ask_words
from suluh.search.ask_words import BEGUN, EXACT, MENDED, SPLIT, QueryWords
from suluh.search.language import Group, make_language
from suluh.search.postings import Posting
from suluh.search.slips import believed, distance
from suluh.search.stems import asking_words, stop_words

STEMS = (
    "api",
    "majikan",
    "paspor",
    "tahan",
    "surat",
    "izin",
    "gaji",
    "lapor",
    "hotel",
    "kontrak",
    "pulang",
    "pulau",
)


def words(
    stems: tuple[str, ...] = STEMS, *, others: tuple[str, ...] = (), forms: tuple[str, ...] = (), lang: str = "id",
    groups: tuple[Group, ...] = (), spelling: dict[str, str] | None = None, marks: tuple[str, ...] = (),
) -> QueryWords:  # fmt: skip
    postings = {stem: Posting(1.0, "", n) for n, stem in enumerate((*stems, *marks))}
    return QueryWords.of(make_language(lang, groups, spelling or {}), postings, others, forms)


def test_stems_are_words_of_letters_in_their_order() -> None:
    found = words(("surat", "x", "18", "a1", "izin"))
    assert found.stems == ("izin", "surat")
    assert (found.lang, found.more, found.phrases) == ("id", (), ())
    assert "surat" in found
    assert "x" not in found


def test_more_are_the_stems_of_danger_that_no_page_has() -> None:
    found = words(("surat", "izin"), others=("pukul", "surat", "racun", "pukul"))
    assert found.more == ("pukul", "racun")
    assert found.stems == ("izin", "surat")
    assert all(stem in found for stem in ("pukul", "racun", "surat"))
    assert found.stem("memukul") == "pukul"
    assert found.near("racuun") == [("racun", 0.8)]


def test_a_group_is_known_where_a_page_speaks_of_it() -> None:
    groups = (Group(("gaji", "upah pokok")), Group(("paspor", "buku")))
    found = words(("surat",), groups=groups, marks=("~0",))
    assert sorted(stems for stems, _, _ in found.phrases) == [("gaji",), ("upah", "pokok")]
    assert found.stems == ("gaji", "pokok", "surat", "upah")
    assert words(("surat",), groups=groups).phrases == ()


def test_the_most_likely_words_are_kept_where_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ask_words, "MOST_WORDS", 2)
    assert words(("aaa", "bbb", "ccc")).stems == ("bbb", "ccc")  # uses 1 and 2
    assert words(("aaa", "bbb")).stems == ("aaa", "bbb")
    postings = {stem: Posting(1.0, "", 5) for stem in ("ccc", "aaa", "bbb")}
    assert QueryWords.of(make_language("id", (), {}), postings, (), ()).stems == ("aaa", "bbb")


def test_words_that_affixes_do_not_tell_are_kept() -> None:
    found = words(("surat", "tahan"), forms=("penahanan:tahan", "suratnya:surat", "nota:surat", "asing:lain"))
    assert found.special["nota"] == "surat"
    assert not {"penahanan", "suratnya", "asing"} & found.special.keys()
    assert found.stem("nota") == "surat"


def test_words_that_are_left_out_and_words_that_ask() -> None:
    found = words(("telepon", "surat"))
    assert all(found.special[word] == "" for word in stop_words("id"))
    assert found.stem("yang") == ""
    asked = {word: kind for word, kind in asking_words().items() if word not in stop_words("id")}
    letters = {"contact": "C", "term": "T", "form": "F", "deadline": "D", "country": "N"}
    assert {found.special[word][0] for word in asked} <= set(letters.values())
    assert all(found.special[word].startswith(letters[kind]) for word, kind in asked.items())
    assert found.special["telepon"] == "Ctelepon"
    assert found.stem("telepon") == "telepon"
    assert found.resolve("telepon") == (EXACT, [[("telepon", 1.0)]])
    assert found.resolve("yang") == (EXACT, [])


def test_words_in_their_usual_spelling() -> None:
    spelling = {"gmn": "bagaimana", "srt": "surat izin", "tlp": "telepon", "dmn": "surat yang"}
    found = words(("surat", "izin", "telepon"), spelling=spelling)
    assert {word: found.special[word] for word in ("srt", "tlp", "dmn")} == {
        "srt": "surat+izin", "tlp": "Ctelepon", "dmn": "surat",
    }  # fmt: skip
    assert found.resolve("srt") == (EXACT, [[("surat", 1.0)], [("izin", 1.0)]])
    # In English a word that the site has is that word.
    english = words(("no", "letter"), lang="en", spelling={"no": "nomor", "ltr": "letter"})
    assert "no" not in english.special or english.special["no"] == ""
    assert english.special["ltr"] == "letter"


def test_foreign_words_are_those_of_a_sentence_in_the_other_language() -> None:
    found, english = words(), words(lang="en")
    assert "the" in found.foreign
    assert "yang" in english.foreign
    assert not found.foreign & found.special.keys()
    assert found.foreign <= stop_words("en")


def test_what_was_worked_out_before_is_asked_for_with_all_that_it_is_made_from() -> None:
    told: list[str] = []

    def recall(text: str, _make: object) -> dict[str, str]:
        told.append(text)
        return {"nota": "surat"}

    postings = {"surat": Posting(1.0, "", 1)}
    reader = make_language("id", (), {"srt": "surat"})
    found = QueryWords.of(reader, postings, ("racun",), ("b:surat", "a:surat"), ("nota:nota",), recall)
    assert found.special == {"nota": "surat"}
    assert told == [
        "('id', ('surat',), ('racun',), (), ['a:surat', 'b:surat'], ['nota:nota'], [('srt', ('surat',))])"
    ]


@pytest.mark.parametrize(
    ("word", "begun", "how", "slots"),
    [
        ("tahan", False, EXACT, [["tahan"]]), ("penahanan", False, EXACT, [["tahan"]]), ("18", False, EXACT, [["18"]]),
        ("g2g", False, EXACT, [["g2g"]]),
        # A beginning, only while the reader still types, from three letters on; the shortest stems first.
        ("pul", True, BEGUN, [["pulau", "pulang"]]), ("pu", True, EXACT, [["pu"]]), ("kont", True, BEGUN, [["kontrak"]]),
        # A slip: a letter more, less, another, or two swapped.
        ("paspro", False, MENDED, [["paspor", "paspro"]]), ("pasport", False, MENDED, [["paspor", "pasport"]]), ("pspor", False, MENDED, [["paspor", "pspor"]]),
        ("paspar", False, MENDED, [["paspor", "paspar"]]), ("kontark", True, MENDED, [["kontrak", "kontark"]]),
        # Two words that were written as one, of three letters each at least.
        ("suratizin", False, SPLIT, [["surat"], ["izin"]]), ("qqqqqqqq", False, EXACT, [["qqqqqqqq"]]),
        ("suratapi", False, SPLIT, [["surat"], ["api"]]), ("apisurat", False, SPLIT, [["api"], ["surat"]]),
    ],
)  # fmt: skip
def test_a_typed_word_is_led_to_stems(word: str, begun: bool, how: int, slots: list[list[str]]) -> None:
    found = words().resolve(word, begun=begun)
    assert (found[0], [[stem for stem, _ in slot] for slot in found[1]]) == (how, slots)
    weight = {EXACT: 1.0, BEGUN: 0.8, MENDED: 0.8, SPLIT: 0.9}[how]
    own = {1.0} if how == MENDED else set()  # the word as it was typed may stand on a page
    assert {w for slot in found[1] for _, w in slot} == {weight, *own}


def test_a_beginning_stands_for_three_stems_at_most() -> None:
    found = words(("abcdef", "abcd", "abce", "abcde", "abx", "abb"))
    assert found.begins("abc") == [("abcd", 0.8), ("abce", 0.8), ("abcde", 0.8)]
    assert found.begins("abz") == []
    assert found.begins("zz") == []


def test_the_cheapest_stem_is_the_one() -> None:
    found = words(("tahan", "ahan"))
    assert found.affixed("tahan") == "tahan"
    assert found.affixed("menahan", {"tahan"}) == "tahan"
    assert found.affixed("menahan", set()) == ""
    assert found.affixed("zzz") == ""


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("gajii", ["gaji"]), ("haji", []),  # short: the first letter is sure
        ("jg", []), ("hottel", ["hotel"]), ("rapor", []), ("zapor", []),
        ("majikkann", ["majikan"]),  # two slips from eight letters on
        ("majkn", []),  # not in shorter words
        ("laporn", ["lapor"]),
    ],
)  # fmt: skip
def test_a_slip_of_the_finger(word: str, near: list[str]) -> None:
    assert [stem for stem, _ in words().near(word)] == near


@pytest.mark.parametrize(
    ("one", "two", "most", "slips"),
    [
        ("", "", 1, 0), ("a", "a", 0, 0), ("abc", "abc", 2, 0), ("a", "", 1, 1), ("", "a", 1, 1), ("abc", "abd", 1, 1),
        ("abc", "acb", 1, 1), ("abcd", "bacd", 1, 1), ("abc", "ab", 1, 1), ("abc", "xabc", 1, 1), ("abcd", "badc", 2, 2),
        ("abc", "cba", 2, 2),
    ],
)  # fmt: skip
def test_how_many_slips_lie_between_two_words(one: str, two: str, most: int, slips: int) -> None:
    assert distance(one, two, most) == slips
    assert distance(two, one, most) == slips


@pytest.mark.parametrize(
    ("one", "two", "most"), [("a", "b", 0), ("abc", "cba", 1), ("abc", "xyz", 2), ("abcd", "ab", 1)]
)
def test_more_slips_than_are_asked_for(one: str, two: str, most: int) -> None:
    assert distance(one, two, most) > most


@pytest.mark.parametrize(
    ("word", "stem", "sure"),
    [
        # From seven letters on any slip; from five a letter less, one more or two swapped; never another first letter.
        ("diperkoza", "diperkosa", True), ("kontrik", "kontrak", True), ("kontri", "kontra", False), ("bentar", "bentur", False), ("bentru", "bentur", True), ("bntur", "bentur", True),
        ("benturr", "bentur", True), ("gentur", "bentur", False), ("pukl", "pukul", True), ("pikul", "pukul", False),
        ("skit", "saki", False), ("buuh", "bunuh", True), ("bubuh", "bunuh", False),
    ],
)  # fmt: skip
def test_what_a_mistyped_word_may_be_taken_for_where_much_hangs_on_it(
    word: str, stem: str, sure: bool
) -> None:
    assert believed(word, stem) is sure
