"""LEX001: where a retired name is told, with its line, and what counts as speaking of the past."""

from datetime import date
from typing import Any

import pytest

from suluh.lint.context import Context
from suluh.lint.names import Retired, check, retired_names
from suluh.model.page import Page
from suluh.model.site import Site
from tests.memory import BODY_LINE, a_page, a_site, a_thing, both, said

TODAY = date(2026, 11, 22)


def term(id: str, name: str, **keys: Any) -> Any:
    return a_thing("terms", id, term=name, expansion=both(name), definition=both(name), **keys)


THINGS = (
    term("pmi", "PMI"), term("p3mi", "P3MI"), term("kp2mi", "KP2MI"), term("bp2mi", "BP2MI"),
    term("tki", "TKI", status="legacy", replaced_by=["pmi"]),
    term("pjtki", "PJTKI", status="legacy", replaced_by=["p3mi", "kp2mi"]),
    term("bnp2tki", "BNP2TKI", status="legacy", replaced_by=["bp2mi"]),
    term("kartu", "Kartu Kerja", status="legacy", replaced_by=["hilang"]),
    term("uu", "UU 39/2004", status="legacy"),
    a_thing(
        "institutions", "bp2mi", short="BP2MI", name=both("Badan"), kind="agency", summary=both("Badan."),
        former=[{"name": "BNP2TKI", "until": "2019-12-30"}, {"name": "Balai TKI"}],
    ),
    a_thing(
        "institutions", "kp2mi", short="KP2MI", name=both("Kementerian"), kind="ministry",
        summary=both("Kementerian."), valid_from="2024-11-05",
    ),
)  # fmt: skip


def site(*pages: Page) -> Site:
    return a_site(pages, THINGS)


def lines(page: Page, *others: Page) -> list[tuple[int, str]]:
    """(line, name) of each finding on a page."""
    found = said(check(site(page, *others), Context(TODAY)))
    return [(line, text.split('"')[1]) for path, line, text in found if path == f"{page.lang}/{page.id}.md"]


def used(body: str, **keys: Any) -> list[tuple[int, str]]:
    """The same of a body, with lines that count from 0."""
    return [(line - BODY_LINE, name) for line, name in lines(a_page(body, **keys))]


def test_what_is_known_of_each_name() -> None:
    assert retired_names(site()) == {
        "TKI": Retired("TKI", "tki", ("pmi",), "PMI", ""),
        "PJTKI": Retired("PJTKI", "pjtki", ("p3mi", "kp2mi"), "P3MI / KP2MI", ""),
        "BNP2TKI": Retired("BNP2TKI", "bnp2tki", ("bp2mi",), "BP2MI", "2019-12-30"),
        "Kartu Kerja": Retired("Kartu Kerja", "kartu", ("hilang",), "hilang", ""),
        "Balai TKI": Retired("Balai TKI", "", (), "BP2MI", ""),
    }
    assert [retired_names(site())[name].last_year for name in ("TKI", "BNP2TKI")] == [2017, 2019]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Bagi TKI saja.", [(0, "TKI")]),
        ("Satu.\n\nDua.\n\nBagi TKI.", [(4, "TKI")]),
        ("Paragraf ini\npanjang dan baru di\nbaris ketiga ada TKI.", [(2, "TKI")]),
        ("Paragraf TKI\ndan lagi TKI.\n\nLalu TKI.", [(0, "TKI"), (1, "TKI"), (3, "TKI")]),
        ("- satu\n- bagi TKI\n- tiga\n  dan TKI", [(1, "TKI"), (3, "TKI")]),
        ("| A | TKI |\n|---|---|\n| PJTKI | b |", [(0, "TKI"), (2, "PJTKI")]),
        ("## TKI\n\nIsi.", [(0, "TKI")]),
        ("Balai TKI dan TKI.", [(0, "Balai TKI"), (0, "TKI")]),
        ("balai tki, kartu kerja, KARTU KERJA", [(0, "Balai TKI"), (0, "Kartu Kerja"), (0, "Kartu Kerja")]),
        ("tki, TKIs, XTKI, TKI_A", []),
        ("(TKI) TKI-nya", [(0, "TKI"), (0, "TKI")]),
        ("Menurut UU 39/2004.", []),
        ("`TKI` dan [x](TKI.md), https://situs.example/TKI", []),
        ("```\nTKI\n```", []),
        ("[[page:x|bagi TKI]] dan [[contact:TKI]]", [(0, "TKI")]),
        ("[[term:x|bagi TKI]]", []),
        ("Tidak ada nama lama di sini, hanya PMI.", []),
    ],
)
def test_each_use_stands_on_its_own_line(body: str, found: list[tuple[int, str]]) -> None:
    assert used(body) == found


@pytest.mark.parametrize(
    ("body", "names"),
    [
        # A word for "old name".
        ("Nama lama: TKI.", []), ("Istilah lamanya TKI.", []), ("Sebutan lama TKI.", []), ("Kartu lama TKI.", []),
        ("Lembaga-nya lama TKI.", []), ("Sistem lama TKI.", []), ("The old name is TKI.", []),
        ("Earlier terms: TKI.", []), ("Formerly TKI.", []), ("Former TKI.", []), ("Old agencies, TKI.", []),
        ("Rumah lama TKI.", ["TKI"]), ("Cold names TKI.", ["TKI"]), ("Nama lama ada. TKI berhak.", ["TKI"]),
        # "Once" before the name; behind it only beside what took its place.
        ("Dulu TKI.", []), ("Dahulu disebut TKI.", []), ("Used to be TKI.", []), ("TKI dulu.", ["TKI"]),
        ("TKI dulu, PMI.", []), ("PMI dulu TKI.", []),
        # A change, beside what took its place and nothing else.
        ("TKI sekarang PMI.", []), ("TKI kini PMI.", []), ("TKI menjadi PMI.", []), ("TKI diganti PMI.", []),
        ("TKI digantikan PMI.", []), ("PMI menggantikan TKI.", []), ("TKI berganti PMI.", []), ("TKI is now PMI.", []),
        ("TKI became PMI.", []), ("TKI was replaced by PMI.", []), ("PMI replaces TKI.", []), ("TKI, followed by PMI.", []),
        ("TKI sekarang [[term:pmi]].", []), ("BNP2TKI menjadi [[institution:bp2mi]].", []),
        ("TKI sekarang [[reg:pmi]].", ["TKI"]), ("TKI sekarang [[term:p3mi]].", ["TKI"]),
        ("TKI sekarang bekerja.", ["TKI"]), ("TKI dan PMI.", ["TKI"]), ("TKI sekarang APMI.", ["TKI"]),
        ("PJTKI menjadi P3MI.", []), ("PJTKI menjadi KP2MI.", []), ("PJTKI menjadi PMI.", ["PJTKI"]),
        # A year in which the name was right: 2017 for names without one, else its own.
        ("Pada 2017 TKI.", []), ("Pada 2018 TKI.", ["TKI"]), ("Pada 1985 TKI.", []), ("Pada 1975 TKI.", ["TKI"]),
        ("Pada 2019 BNP2TKI.", []), ("Pada 2020 BNP2TKI.", ["BNP2TKI"]), ("Sejak 2010 sampai 2025 TKI.", []),
        ("Menurut UU 39/2004 TKI.", ["TKI"]), ("Biaya 2,000 bagi TKI.", ["TKI"]), ("Nomor 2010.5 TKI.", ["TKI"]),
        ("Pada 2010, TKI.", []), ("Pada 2010. TKI pulang.", ["TKI"]),
        # Quoted, or with the reference of its own term in the passage.
        ('Disebut "TKI".', []), ("Disebut “TKI”.", []), ("Disebut ‘TKI’.", []), ("Disebut «TKI».", []),
        ('Kata "para TKI itu" ada.', []), ('"Kata" TKI "ada".', ["TKI"]), ('Disebut "TKI.', ["TKI"]),
        ("Lihat [[term:tki]]. Bagi TKI.", []), ("Lihat [[term:pmi]]. Bagi TKI.", ["TKI"]),
        ("Lihat [[page:tki]]. Bagi TKI.", ["TKI"]), ("Lihat [[term:tki]].\n\nBagi TKI.", ["TKI"]),
        ("Lihat [[term:tki]]. Bagi Balai TKI.", ["Balai TKI"]),
    ],
)  # fmt: skip
def test_to_speak_of_the_past_is_allowed(body: str, names: list[str]) -> None:
    assert [name for _, name in used(body)] == names


def test_titles_and_summaries_are_looked_through_on_their_lines() -> None:
    page = a_page("Bagi TKI.", title="Hak TKI", summary="Bagi PJTKI.")
    assert lines(page) == [(4, "TKI"), (5, "PJTKI"), (BODY_LINE, "TKI")]
    assert lines(a_page("Tanpa.", lang="en", title="TKI")) == [(4, "TKI")]


@pytest.mark.parametrize(
    ("last", "names"), [("2019-12-30", []), ("2019-12-31", ["BNP2TKI"]), ("2017-01-01", [])]
)
def test_a_name_that_was_right_on_the_day_of_the_review_is_no_fault(last: str, names: list[str]) -> None:
    review = {"last": last, "every_months": 6}
    original = a_page("BNP2TKI mengurus.", review=review)
    assert [name for _, name in lines(original)] == names
    # A translation speaks of the day of its original, not of its own.
    twin = a_page("BNP2TKI answers.", lang="en")
    assert [name for _, name in lines(twin, original)] == names
    assert [name for _, name in lines(twin)] == ["BNP2TKI"]


@pytest.mark.parametrize(
    ("until", "day", "right"),
    [("", "2000-01-01", False), ("2019", "2019-12-31", True), ("2019", "2020-01-01", False), ("2019-06", "2019-06-30", True)],
)  # fmt: skip
def test_until_when_a_name_was_right(until: str, day: str, right: bool) -> None:
    assert Retired("X", "", (), "Y", until).holds_on(date.fromisoformat(day)) is right


@pytest.mark.parametrize(
    ("body", "last", "write"),
    [
        ("Bagi TKI.", "2026-01-01", ('PMI; to speak of the past, write "old name" or [[term:tki]]',)),
        ("Bagi Balai TKI.", "2026-01-01", ('BP2MI; to speak of the past, write "old name" or "Balai TKI"',)),
        ("Bagi PJTKI.", "2026-01-01", ("P3MI / KP2MI;",)),
        # Since the ministry exists, both are written.
        ("Bagi BNP2TKI.", "2024-11-05", ("write KP2MI/BP2MI;",)),
        ("Bagi BNP2TKI.", "2024-11-04", ("write BP2MI;",)),
    ],
)
def test_what_to_write_instead(body: str, last: str, write: tuple[str, ...]) -> None:
    page = a_page(body, review={"last": last, "every_months": 6})
    (found,) = check(site(page), Context(TODAY))
    assert (found.code, found.severity) == ("LEX001", "warning")
    assert all(part in found.text("en") for part in write)
    name = body.removeprefix("Bagi ").rstrip(".")
    assert found.id[0] == f'"{name}" nama lama, tetapi dipakai seperti nama sekarang'
    assert found.en[0] == f'"{name}" is an old name, used as if it were current'
    assert found.id[1].startswith("tulis ")
    assert 'bila membicarakan masa lalu, tulis "nama lama" atau ' in found.id[1]


def test_a_site_without_retired_names_says_nothing() -> None:
    assert list(check(a_site([a_page("Bagi TKI.")], [term("pmi", "PMI")]), Context(TODAY))) == []
