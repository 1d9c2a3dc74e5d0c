"""How words are read, on pages and in queries."""

import pytest

from suluh.search import ask_words
from suluh.search.candidates import candidates
from suluh.search.english import stem_english
from suluh.search.fold import fold
from suluh.search.index import Index, build_index
from suluh.search.language import Group
from suluh.search.stems import stem_indonesian
from suluh.search.unit import plain_units


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Orang-orang, teman-temannya, anak2", ["orang", "temannya", "anak"]),
        ("Dipecat tiba-tiba, tiba2, tiba tiba; tiba di rumah", ["dipecat", "tiba", "di", "rumah"]),
        ("UU No. 18/2017", ["uu", "18", "2017", "18t2017"]),
        ("18 tahun 2017", ["18", "2017", "18t2017"]),
        ("uu 18 2017", ["uu", "18", "2017", "18t2017"]),
        ("Pasal 38", ["pasal", "38", "pasal38"]),
        ("Article 38", ["pasal", "38", "pasal38"]),
        ("Jum'at di kafé (LTSA)", ["jumat", "di", "kafe", "ltsa"]),
        ("BP2MI, g2g, BLK-LN", ["bp2mi", "gtog", "blk", "ln"]),
        ("😀 (*+?[ שלום", []),
        ("x" * 300, ["x" * 30]),
    ],
)
def test_text_is_cut_into_words(text: str, words: list[str]) -> None:
    assert fold(text) == words


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("menahan", "tahan"),
        ("memberikan", "beri"),
        ("mengunjungi", "kunjung"),
        ("penempatan", "penempatan"),
        ("meninggal", "meninggal"),
        ("kbri", "kbri"),
    ],
)
def test_indonesian_stems_come_from_the_table_and_its_corrections(word: str, stem: str) -> None:
    assert stem_indonesian(word) == stem


def test_an_unknown_word_is_stemmed_by_sastrawi_and_reported() -> None:
    learnt: list[tuple[str, str]] = []
    assert stem_indonesian("mempertanggungjawabkannya", learn=lambda *pair: learnt.append(pair))
    assert [word for word, _ in learnt] == ["mempertanggungjawabkannya"]


@pytest.mark.parametrize(
    "forms", [("place", "places", "placed", "placing"), ("worker", "workers"), ("copy", "copies")]
)
def test_english_forms_share_a_stem(forms: tuple[str, ...]) -> None:
    assert len({stem_english(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("menahan", "tahan"),
        ("penahanannya", "tahan"),
        ("mengirimkan", "kirim"),
        ("menyuruh", "suruh"),
        ("memukulku", "pukul"),
        ("ngurus", "urus"),
        ("nyuruh", "suruh"),
        ("dilecehin", "leceh"),
        ("ditangkep", "tangkap"),
        ("dipulangkannya", "pulang"),
        ("memperpanjang", "panjang"),
        ("requirements", "requirement"),
    ],
)
def test_a_root_is_among_the_candidates(word: str, root: str) -> None:
    assert root in candidates(word)


@pytest.fixture(scope="module")
def index() -> Index:
    pages = [
        (
            "paspor",
            "Paspor ditahan",
            ["Lakukan sekarang"],
            "Majikan menahan paspor pekerja migran di Hong Kong.",
        ),
        ("gaji", "Gaji tidak dibayar", [], "Upah yang ditunggak majikan."),
        ("izin", "Surat izin keluarga", [], "Surat dari keluarga."),
    ]
    groups = [Group(("gaji", "upah", "salary")), Group(("paspor", "passport"))]
    return build_index(plain_units(pages), groups=groups, spelling={"gak": "tidak"})


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("penahanan", "tahan"),
        ("paspro", "paspor"),
        ("pasporr", "paspor"),
        ("majikn", "majikan"),
        ("tahan", "tahan"),
        ("salary", "salary"),
    ],
)
def test_a_typed_word_is_led_to_a_stem_of_the_site(index: Index, word: str, stem: str) -> None:
    assert index.words.resolve(word)[1][0][0][0] == stem


def test_a_beginning_stands_for_the_words_that_begin_so(index: Index) -> None:
    assert ("majikan", 0.8) in index.words.resolve("maji", begun=True)[1][0]


def test_joined_words_come_apart(index: Index) -> None:
    assert [options[0][0] for options in index.words.resolve("suratizin")[1]] == ["surat", "izin"]


def test_a_short_word_with_another_first_letter_is_another_word(index: Index) -> None:
    assert index.words.resolve("haji")[1] == [[("haji", 1.0)]]


def test_a_word_of_a_name_is_kept_before_one_of_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The list of the browser is short: what pages are called is typed more often than what they say."""
    monkeypatch.setattr(ask_words, "MOST_WORDS", 1)
    texts: list[tuple[str, str, list[str], str]] = [(f"h{n}", "", [], "lampu") for n in range(3)]
    index = build_index(plain_units([*texts, ("a", "paspor", [], "")]))
    assert index.words.stems == ("paspor",)
