"""REF004: each shape of a reference that is none, what it was meant to be, and where it stands."""

from typing import Any

import pytest

from suluh.lint.context import Context
from suluh.lint.near_references import LOOK, check, names_of
from suluh.model.page import Page
from suluh.model.site import Site
from tests.memory import BODY_LINE, a_page, a_site, a_thing, both, said
from tests.small_site import DAY

THINGS = (
    a_thing("terms", "p3mi", term="P3MI", expansion=both("Perusahaan"), definition=both("Perusahaan.")),
    a_thing(
        "contacts", "hotline", name=both("Pusat"), kind="national_hotline", country="ID", city="Jakarta", needs=["emergency"],
        channels=[{"type": "phone", "value": "+62 21 555 0100"}], display="full",
    ),
)  # fmt: skip
KINDS = ("contact", "kontak", "term")


def site(*pages: Page, **settings: Any) -> Site:
    return a_site(pages, THINGS, **settings)


def told(page: Page) -> list[tuple[int, str]]:
    return [(line, text) for _, line, text in said(check(site(page), Context(DAY)))]


def meant(text: str) -> list[str]:
    """The references that a line was meant to hold, as a finding writes them."""
    found = told(a_page(text))
    assert all(line == BODY_LINE for line, _ in found)
    return [line.partition(": write ")[2] for _, line in found]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        # One pair of brackets, another pair, none; with parts, labels and other names of the kind.
        ("[contact:hotline]", ["[[contact:hotline]]"]), ("[kontak:hotline]", ["[[contact:hotline]]"]),
        ("[Kontak : hotline]", ["[[contact:hotline]]"]), ("(( contact : hotline ))", ["[[contact:hotline]]"]),
        ("{contact=hotline}", []), ("{{istilah:p3mi}}", ["[[term:p3mi]]"]),
        ("(contact:hotline)", ["[[contact:hotline]]"]), ("Hubungi contact:hotline.", ["[[contact:hotline]]"]),
        ("[term:p3mi#arti]", ["[[term:p3mi#arti]]"]), ("[term:p3mi|perusahaan ini]", ["[[term:p3mi|perusahaan ini]]"]),
        ("{{term:p3mi#arti| perusahaan }}", ["[[term:p3mi#arti|perusahaan]]"]),
        ("[page:uji]", ["[[page:uji]]"]), ("[halaman:uji]", ["[[page:uji]]"]),
        ("contact:hotline dan [term:p3mi]", ["[[contact:hotline]]", "[[term:p3mi]]"]),
        ("[term:p3mi-]", ["[[term:p3mi]]"]), ("term:p3mi_", ["[[term:p3mi]]"]),
        # In brackets of one pair, with a colon and no blank, whatever the id; else only what there is.
        ("[contact:hilang]", ["[[contact:hilang]]"]), ("{{term:hilang}}", ["[[term:hilang]]"]),
        ("[contact: hilang]", []), ("[contact:hilang", []), ("contact:hilang", []), ("{{contact hilang}}", []),
        ("((contact hotline))", ["[[contact:hotline]]"]), ("[contact hotline]", []), ("[contact=hotline]", []),
        ("[contact: hotline]", ["[[contact:hotline]]"]), ("contact: hotline", []), ("contact=hotline", []),
        ("[contact:123]", []), ("[term:p3miX]", []), ("[contact:1a]", ["[[contact:1a]]"]),
        # What is a reference, the words of a link, code, an address, an escaped bracket, a part of a word.
        ("[[contact:hotline]]", []), ("[contact:hotline](a.md)", []), ("[[contact:hotline]](a.md)", []),
        ("[contact:hotline] (a.md)", ["[[contact:hotline]]"]), ("`[contact:hotline]`", []),
        ("[a](contact:hotline)", []), ("https://situs.example/contact:hotline", []), ("\\[contact:hotline\\]", []),
        ("xcontact:hotline", []), ("a/contact:hotline", []), ("a.contact:hotline", []), ("#contact:hotline", []),
        ("<contact:hotline>", []), ("-contact:hotline", []), ("|contact:hotline", []), ("x:contact:hotline", []),
        ("contact:Hotline", []), ("contact:-hotline", []), ("pukul 10:30, biaya: 5", []), ("hantu:hotline", []),
        ("```\n[contact:hotline]\n```", []), ("contact:hotline", []),  # a line of a list
    ],
)  # fmt: skip
def test_what_was_meant(text: str, right: list[str]) -> None:
    assert meant(text) == right


def test_each_stands_on_its_line_and_says_what_is_written_there() -> None:
    found = told(
        a_page("Satu.\n\nDua [contact:hotline] dan\n```\n[contact:hotline]\n```\nempat {{ term : p3mi }}.")
    )
    assert [(line - BODY_LINE, text.partition(": write")[0]) for line, text in found] == [
        (2, '"[contact:hotline]" is shown as it stands, not as a reference'),
        (6, '"{{ term : p3mi }}" is shown as it stands, not as a reference'),
    ]


def test_where_no_reference_is_drawn_a_sound_one_is_told_too() -> None:
    page = a_page("[[contact:hotline]]", title="Lihat [[contact:hotline]]", summary="Hubungi term:p3mi.")
    assert told(page) == [
        (4, 'the reference "[[contact:hotline]]" is shown as it stands here: write it in words; references go into the text'),
        (5, 'the reference "term:p3mi" is shown as it stands here: write it in words; references go into the text'),
    ]  # fmt: skip
    first, _ = check(site(page), Context(DAY))
    assert (first.code, first.severity) == ("REF004", "error")
    assert first.id == (
        'rujukan "[[contact:hotline]]" tampil apa adanya di sini',
        "tulis dengan kata-kata; rujukan masuk isi halaman",
    )


def test_lists_of_references_are_left_to_their_own_rule() -> None:
    page = a_page("Isi.", legal_basis=["[reg:uu-18-2017]"], next=["[contact:hotline]"], topics=["masalah"])
    assert told(page) == []
    assert told(a_page("Isi.", also=["kata contact:hotline"])) != []
    assert told(a_page("Isi.", also=["contact:hotline"])) == []


def test_both_languages_say_how_to_write_it() -> None:
    (found,) = check(site(a_page("[kontak:hotline]")), Context(DAY))
    assert found.id == (
        '"[kontak:hotline]" tampil apa adanya, bukan sebagai rujukan', "tulis [[contact:hotline]]",
    )  # fmt: skip
    assert found.en[1] == "write [[contact:hotline]]"


@pytest.mark.parametrize(
    ("text", "suspect"),
    [
        ("contact:a", True), ("lihat kontak:a", True), ("Kontak:9", True), ("((", True), ("{", True),
        ("[contact a", True), ("[ Term=", True), ("[[contact:a]] dan term:a", True), (f"{'a ' * 60}contact:a", True),
        ("[[contact:a]]", False), ("contact: a", False), ("contact:", False), ("contact:A", False), (":a", False),
        ("[hantu:a]", False), ("hantu:a", False), ("\\[contact a", False), ("[contact]", False), ("(contact)", False),
        ("", False), ("xkontak:a", False), ("kontak-term:a", False),
    ],
)  # fmt: skip
def test_a_first_look_sees_what_may_be_one(text: str, suspect: bool) -> None:
    assert LOOK.at(text, KINDS) is suspect


def test_kinds_go_by_their_own_names_and_by_what_people_call_them() -> None:
    names = names_of(site().kinds)
    assert {name: names[name] for name in ("page", "halaman", "contact", "kontak", "reg", "peraturan", "term")} == {
        "page": "page", "halaman": "page", "contact": "contact", "kontak": "contact", "reg": "reg",
        "peraturan": "reg", "term": "term",
    }  # fmt: skip
    assert set(names.values()) == set(site().kinds.reference_names)
