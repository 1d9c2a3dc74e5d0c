"""Spellings of one agency are one, and other agencies are others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suluh.monitoring.report.agencies import agency_key, most_frequent

ONE = [
    "PT. CONTOH", "PT Contoh ", "pt contoh", "P.T. Contoh", "P. T. Contoh", "P T Contoh", "PT.Contoh", "Contoh, PT",
    "CONTOH PT.", "Perseroan Terbatas Contoh", "PT \u00a0Contoh", "\uff30\uff34 Contoh", "(PT) Contoh", "PT “Contoh”",
]  # fmt: skip
OTHERS = [
    "Contoh",
    "CV Contoh",
    "PT Contoh Jaya",
    "PT Contohnya",
    "UD Contoh",
    "PT Contoh 2",
    "PT",
    "Contoh CV PT",
]


@pytest.mark.parametrize("name", ONE)
def test_spellings_of_one_agency(name: str) -> None:
    assert agency_key(name) == agency_key("PT Contoh")


def test_other_agencies_are_others() -> None:
    keys = {agency_key(name) for name in ["PT Contoh", *OTHERS]}
    assert len(keys) == len(OTHERS) + 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("CV. Maju", "C.V. MAJU", True),
        ("PT A.B.C. Jaya", "PT ABC Jaya", True),
        ("PT Ma’mur", "PT Ma'mur", True),
        ("PT Ma’mur", "PT Mamur", True),
        ("PT Ma'mur", "PT Mamur", True),
        ("PT Ma‘mur", "PT Mamur", True),
        ("PT Ma`mur", "PT Mamur", True),
        ("PT Ma\u02bcmur", "PT Mamur", True),
        ("PT Ma mur", "PT Mamur", False),
        ("A.B. Jaya", "AB Jaya", True),
        ("A. B. Jaya", "AB Jaya", True),
        ("A.B.C", "ABC", False),
        ("PT 1.2. Jaya", "PT 12 Jaya", False),
        ("PT Jaya.A.B.", "PT Jaya AB", True),
        ("PT JayaA.B.", "PT JayaAB", False),
        ("PT Jaya_1", "PT Jaya 1", True),
        ("Persekutuan Komanditer Maju", "Maju CV", True),
        ("Commanditaire Vennootschap Maju", "CV Maju", True),
        ("Usaha Dagang Maju", "Maju UD", True),
        ("Firma Maju", "Maju, Fa.", True),
        ("Firmanjaya", "Fanjaya", False),
        ("P T Maju", "Maju PT", True),
        ("C V Maju", "CV Maju", True),
        ("U D Maju", "UD Maju", False),
        ("PT Maju CV", "CV PT Maju", False),
        ("Maju Persero", "Persero Maju", False),
        ("STRAẞE", "strasse", True),
        ("LTSA Kab. Cirebon", "LTSA Kab Cirebon", True),
        ("PT Jasa-Karya", "PT Jasa Karya", True),
        ("PT JasaKarya", "PT Jasa Karya", False),
        ("PT São João", "PT Sao Joao", False),
        ("...", "???", False),
        ("*", "", False),
        ("की", "का", False),
    ],
)
def test_marks_are_no_difference_and_letters_are(one: str, other: str, same: bool) -> None:
    assert (agency_key(one) == agency_key(other)) is same


@given(st.text(max_size=20))
def test_a_key_is_a_spelling_of_itself(name: str) -> None:
    key = agency_key(name)
    assert agency_key(f" {name.upper()} ") == agency_key(name.upper())
    assert bool(key) == bool(name.strip())


def test_the_most_frequent_spelling_is_shown_and_of_equals_the_first() -> None:
    cells = [("PT. CONTOH", 1), ("PT  Contoh", 2), ("CV. B", 1), ("CV B", 1), ("", 9)]
    assert most_frequent(cells) == {"pt contoh": "PT Contoh", "cv b": "CV. B"}


def test_spellings_are_counted_over_all_rows_and_shown_without_needless_blanks() -> None:
    cells = [("PT  A ", 2), ("P.T. A", 3), ("PT A", 2), (" \t", 5), ("pt a", 1)]
    assert most_frequent(cells) == {"pt a": "PT A"}
    assert most_frequent([]) == {}


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("P.T. CONTOH", "pt contoh"),
        ("Contoh Jaya, P.T.", "pt contoh jaya"),
        ("Perseroan Terbatas Contoh", "pt contoh"),
        ("PT", "pt"),
        ("CV PT", "cv pt"),
        ("Kantor 7", "kantor 7"),
        ("*  *", "* *"),
        ("", ""),
    ],
)
def test_a_key_has_the_legal_form_in_front(name: str, key: str) -> None:
    assert agency_key(name) == key
