"""How long a text is as SMS."""

import pytest

from suluh.text.sms import measure, plain


@pytest.mark.parametrize(
    ("text", "units", "parts"),
    [
        ("a" * 160, 160, 1),
        ("a" * 161, 161, 2),
        ("a" * 306, 306, 2),
        ("a" * 459, 459, 3),
        ("a" * 460, 460, 4),
        ("[]", 4, 1),
        ("é" * 160, 160, 1),
    ],
)
def test_the_gsm_alphabet_counts_in_septets(text: str, units: int, parts: int) -> None:
    found = measure(text)
    assert (found.units, found.parts, found.is_plain) == (units, parts, True)


@pytest.mark.parametrize(("text", "units", "parts"), [("✓" * 70, 70, 1), ("✓" * 71, 71, 2), ("😀", 2, 1)])
def test_other_signs_make_the_whole_text_ucs_2(text: str, units: int, parts: int) -> None:
    found = measure(text)
    assert (found.units, found.parts, found.is_plain) == (units, parts, False)


def test_signs_that_have_a_like_in_the_alphabet_become_it() -> None:
    assert plain("“Jangan” – kata…  dia\nlagi") == '"Jangan" - kata... dia lagi'
