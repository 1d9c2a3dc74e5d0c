"""What a regulation is called, and which article a citation means."""

import pytest

from suluh.model.regulation import REGULATION_KINDS, Article, Regulation

FACT = {"sources": ["contoh-sumber"], "checked": "2026-11-22", "confidence": "high"}
WORDS = {"id": "Judul", "en": "Title"}


def regulation(**keys: object) -> Regulation:
    base = {"id": "x", "kind": "uu", "title": WORDS, "level": "national", "status": "in_force", **FACT}
    return Regulation.model_validate({**base, **keys})


def article(label: str) -> dict[str, object]:
    return {"article": label, "text": WORDS}


@pytest.mark.parametrize(
    ("keys", "id", "en"),
    [
        ({"number": "18", "year": 2017}, "UU 18/2017", "Law 18/2017"),
        ({"kind": "pp", "number": "59", "year": 2021}, "PP 59/2021", "Government Regulation 59/2021"),
        ({"year": 2017}, "UU 2017", "Law 2017"),
        ({"number": "18"}, "UU", "Law"),
        (
            {"kind": "se-menaker", "number": "B.3/HK/2023", "year": 2023},
            "SE Menaker B.3/HK/2023",
            "Manpower Minister Circular B.3/HK/2023",
        ),
        (
            {"kind": "perda", "number": "5", "year": 2008, "level": "district", "region": "Kabupaten Jember"},
            "Perda Kabupaten Jember 5/2008",
            "Regional Regulation Kabupaten Jember 5/2008",
        ),
        ({"number": "1", "year": 2020, "region": "Indonesia"}, "UU 1/2020", "Law 1/2020"),
        (
            {"kind": "konvensi", "level": "international", "short": {"id": "ILO K-189", "en": "ILO C189"}},
            "ILO K-189",
            "ILO C189",
        ),
    ],
)
def test_regulation_is_called_as_people_cite_it(keys: dict[str, object], id: str, en: str) -> None:
    found = regulation(**keys)
    assert found.title_in("id") == id
    assert found.title_in("en") == en


def test_every_kind_has_a_name_in_both_languages() -> None:
    for kind in REGULATION_KINDS:
        found = regulation(kind=kind, number="1", year=2020)
        assert found.title_in("id").endswith("1/2020")
        assert found.title_in("en").endswith("1/2020")


@pytest.mark.parametrize(
    ("label", "numbers"),
    [
        ("38", {38}),
        ("6 ayat (1)", {6}),
        ("40-44", {40, 41, 42, 43, 44}),
        ("37 dan 74", {37, 74}),
        ("1, 3-4 dan 9", {1, 3, 4, 9}),
        ("10 ayat (2) dan 12 ayat (1)", {10, 12}),
        ("lampiran", set()),
        ("44-40", set()),
        ("1-999999", set(range(1, 402))),
    ],
)
def test_label_of_an_article_covers_its_numbers(label: str, numbers: set[int]) -> None:
    assert Article.model_validate(article(label)).numbers == numbers


def test_label_with_an_odd_digit_covers_nothing() -> None:
    assert Article.model_validate(article("²")).numbers == frozenset()


def test_anchor_of_an_article_is_the_same_in_both_languages() -> None:
    assert Article.model_validate(article("6 ayat (1)")).anchor == "pasal-6-ayat-1"


@pytest.mark.parametrize(
    ("part", "label"),
    [
        ("6-ayat-1", "6 ayat (1)"),
        ("6-ayat-2", "6 ayat (2)"),
        ("6", "6 ayat (1)"),
        ("6-ayat-9", "6 ayat (1)"),
        ("42", "40-44"),
        ("40-44", "40-44"),
        ("38", None),
        ("lampiran", "Lampiran"),
        ("penutup", None),
    ],
)
def test_citation_means_the_exact_label_first_then_the_number(part: str, label: str | None) -> None:
    labels = ["6 ayat (1)", "6 ayat (2)", "40-44", "Lampiran"]
    found = regulation(articles=[article(text) for text in labels]).article_for(part)
    assert (found.article if found else None) == label
