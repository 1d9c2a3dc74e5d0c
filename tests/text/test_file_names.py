"""Names that a USB stick and Windows can hold."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from suluh.text.file_names import MAX_PATH, alike, too_long, unfit

BAD = [
    "con", "CON.md", "con.tar.gz", "nul.yml", "aux", "prn.txt", "com1", "Com9.png", "lpt0.md", "com¹.md", "con .md",
    "conin$", "a:b.md", "a?", "a*", "a<b", "a>b", 'a"b', "a|b", "a\\b", "a\nb", "akhir ", "akhir.", "...", "caf\udce9",
]  # fmt: skip
GOOD = [
    "a.md",
    "console.md",
    "com10",
    "contoh.yml",
    "Foto (2).png",
    " a",
    "é.png",
    ".htaccess",
    "auxiliary",
    "nul-1.md",
]


@pytest.mark.parametrize("name", BAD)
def test_name_that_no_stick_holds_is_refused_in_both_languages(name: str) -> None:
    why = unfit(name)
    assert why is not None
    assert why[0] != why[1]


@pytest.mark.parametrize("name", GOOD)
def test_ordinary_name_is_fine(name: str) -> None:
    assert unfit(name) is None


def test_names_are_alike_for_a_disk_without_capitals_or_with_composed_accents() -> None:
    assert alike("Foto.PNG") == alike("foto.png")
    assert alike("cafe\u0301") == alike("caf\u00e9")


def test_long_path_counts_as_windows_counts() -> None:
    assert not too_long("a" * MAX_PATH)
    assert too_long("a" * (MAX_PATH + 1))
    assert too_long("\U0001f600" * (MAX_PATH // 2 + 1))


@settings(max_examples=100, deadline=None, derandomize=True)
@given(name=st.text(string.ascii_lowercase + string.digits + "-", min_size=1, max_size=6))
def test_only_words_for_devices_are_refused_among_ids(name: str) -> None:
    devices = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
    assert (unfit(name) is not None) == (name in devices)
