"""The ranking at the terminal, which is the browser's."""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from suluh.search.ask import ask
from suluh.search.both import ask_both
from suluh.search.index import Index, build_index
from suluh.search.language import Group
from suluh.search.reading import COMMON, NUMBER
from suluh.search.scores import score_directly, score_with_lunr
from suluh.search.unit import Section, Unit, plain_units
from tests.conftest import ROOT
from tests.search.conftest import real_index

WORDS = [
    "majikan",
    "paspor",
    "gaji",
    "upah",
    "bayar",
    "tahan",
    "kontrak",
    "pulang",
    "agen",
    "biaya",
    "lapor",
    "sakit",
    "hilang",
    "visa",
]


def pages(count: int) -> list[tuple[str, str, list[str], str]]:
    """Pages of a few common words each, no two alike."""
    found = []
    for n in range(count):
        chosen = [WORDS[(n * k + k * k) % len(WORDS)] for k in range(1, 9)]
        found.append((f"h{n:03}", " ".join(chosen[:2]), [chosen[3]], " ".join(chosen) + f" kata{n}"))
    return found


def ids(index: Index, query: str, **options: object) -> list[str]:
    return [index.units[hit.number].id for hit in ask(index, query, **options).hits]  # type: ignore[arg-type]


def test_lunr_and_the_direct_way_give_the_same_index() -> None:
    groups = [Group(("gaji", "upah", "wage"))]
    one = build_index(plain_units(pages(60)), groups=groups, scorer=score_directly)
    two = build_index(plain_units(pages(60)), groups=groups, scorer=score_with_lunr)
    assert one.postings == two.postings
    assert one == two


def test_words_side_by_side_count_more_than_words_apart() -> None:
    filler = "kata lain " * 12
    index = build_index(
        plain_units(
            [
                ("apart", "Satu", [], f"kontrak {filler} habis {filler}"),
                ("together", "Dua", [], f"{filler} kontrak habis {filler}"),
            ]
        )
    )
    assert ids(index, "kontrak habis") == ["together", "apart"]


def test_a_long_page_does_not_lose_for_its_length() -> None:
    """At 1,600 words a page that tells more of the thing still comes before a short aside."""
    long = "lembur " * 6 + "kerja malam libur minggu " * 400
    index = build_index(
        plain_units(
            [("long", "Jam kerja", ["Upah lembur"], long), ("short", "Lain", [], "lembur " + "kata " * 60)]
        )
    )
    assert ids(index, "lembur")[0] == "long"


def test_a_title_that_hides_its_subject_draws_no_questions() -> None:
    """A safe title says "pulang" of a page on something else."""
    text = (Section("", "", "Cara pulang."),)
    hidden = Unit("a", "Bila tidak boleh pulang", text, also=("kerja scam",), neutral=True)
    index = build_index([hidden, Unit("b", "Pulang dari luar negeri", text)])
    assert ids(index, "pulang") == ["b", "a"]
    assert ids(index, "kerja scam") == ["a"]
    open_title = build_index([replace(hidden, neutral=False), Unit("b", "Pulang dari luar negeri", text)])
    assert ids(open_title, "pulang") == ["a", "b"]


def test_the_section_that_answers_is_named() -> None:
    unit = Unit(
        "a",
        "Paspor",
        (
            Section("", "", "Awal halaman."),
            Section("satu", "Catat nomor", "Catat nomor di buku."),
            Section("dua", "Minta surat perjalanan", "Surat perjalanan dari kedutaan."),
        ),
    )
    index = build_index([unit])
    assert ask(index, "surat perjalanan kedutaan").hits[0].section == 2


def test_a_reader_of_internal_pages_sees_those_first() -> None:
    text = (Section("", "", "Terima pengaduan dan catat."),)
    index = build_index([Unit("worker", "Pengaduan", text), Unit("staff", "Pengaduan", text, level=1)])
    assert ids(index, "pengaduan", level=0) == ["worker", "staff"]
    assert ids(index, "pengaduan", level=1) == ["staff", "worker"]


def test_what_is_no_longer_in_force_comes_last() -> None:
    text = (Section("", "", "Biaya penempatan."),)
    index = build_index(
        [
            Unit("old", "Biaya", text, kind="r", weight=0.4, badge="revoked"),
            Unit("new", "Biaya", text, kind="r"),
        ]
    )
    assert ids(index, "biaya penempatan") == ["new", "old"]


@pytest.mark.parametrize(
    "query",
    [
        "kata " * 500,
        "😀🙂",
        "(*+?[^$|\\",
        "שלום עליכם",
        "a" * 300,
        "",
        " ",
        "\x00\ufffd",
        "~0 ~1",
        "<script>",
        "%00%ff",
    ],
)
def test_odd_queries_are_answered_at_once(query: str) -> None:
    index = build_index(plain_units(pages(120)))
    started = time.process_time()
    ask(index, query)
    assert time.process_time() - started < 2


def test_an_empty_page_and_ten_thousand_equal_titles_do_no_harm() -> None:
    equal: list[tuple[str, str, list[str], str]] = [(f"h{n}", "Gaji", [], "") for n in range(10_000)]
    index = build_index(plain_units([("leer", "", [], ""), *equal]))
    assert len(ids(index, "gaji")) == 10


def test_the_papers_example_works() -> None:
    text = (ROOT / "docs" / "search.md").read_text("utf-8")
    example = text.split("```python\n")[1].split("```")[0]
    *lines, last = example.strip().split("\n")
    names: dict[str, object] = {}
    exec("\n".join(lines), names)
    assert eval(last, names) == ["a"]


def test_no_file_of_the_tables_is_missing() -> None:
    folder = Path(ROOT / "src/suluh/search/tables")
    assert {path.name for path in folder.iterdir()} >= {"stems.txt", "words.toml", "corrections.toml"}


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("query", ["a", "di", "yang", "the", "dan atau", "of the", "b", "?? yang !!"])
def test_words_that_stand_everywhere_give_nothing_by_chance(lang: str, query: str) -> None:
    _, found = ask_both(real_index, lang, query)
    assert found.reading.bare == COMMON
    assert found.answer is None
    assert found.hits == ()


@pytest.mark.parametrize("query", ["2017", "18", "18 dan", "yang 6", "294", "999"])
def test_a_lone_number_gives_a_list_and_no_answer(query: str) -> None:
    """A year, a law or a telephone number: 999 is that of three countries."""
    _, found = ask_both(real_index, "id", query)
    assert found.reading.bare == NUMBER
    assert found.answer is None
    assert found.hits


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("uu 18/2017", "UU 18/2017"),
        ("18 2017", "UU 18/2017"),
        ("129", "SAPA 129 (kekerasan terhadap perempuan dan anak)"),
    ],
)
def test_a_number_with_what_it_is_keeps_its_answer(query: str, title: str) -> None:
    index, found = ask_both(real_index, "id", query)
    assert found.answer is not None
    assert index.units[found.answer.number].title == title
