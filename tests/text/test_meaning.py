"""What a passage says, told apart from how it is worded and set."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suluh.text.meaning import KINDS, changed_kinds, grave, meaning_marks, meanings

BEFORE = """\
Lapor ke [[contact:hotline]] dalam 7 hari, menurut [[reg:uu-18-2017#6]].

1. Jangan serahkan paspor.
2. Bawa 3 salinan KTP.
"""


def changed(old: str, new: str) -> tuple[str, ...]:
    assert old in BEFORE
    return changed_kinds(meaning_marks(BEFORE), meaning_marks(BEFORE.replace(old, new, 1)))


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("7 hari", "8 hari", ("clock", "wording")),
        ("7 hari", "7 bulan", ("clock", "wording")),
        ("3 salinan", "4 salinan", ("number", "wording")),
        ("contact:hotline", "contact:kp2mi", ("contact", "wording")),
        ("reg:uu-18-2017#6", "reg:uu-18-2017#7", ("law", "wording")),
        ("Jangan serahkan", "Serahkan", ("duty", "wording")),
        ("Bawa", "Siapkan", ("wording",)),
        ("paspor", "[[term:paspor|paspor]]", ("wording",)),
    ],
)
def test_a_change_is_of_its_kind(old: str, new: str, kinds: tuple[str, ...]) -> None:
    assert changed(old, new) == kinds
    assert grave(changed_kinds(meaning_marks(BEFORE), meaning_marks(BEFORE.replace(old, new, 1)))) is (
        kinds != ("wording",)
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("paspor.", "**paspor**!"),
        ("1. Jangan", "- Jangan"),
        ("2. Bawa", "7) Bawa"),
        ("\n\n1.", "\n\n\n1."),
        ("Lapor ke", "Lapor\nke"),
        ("Bawa 3", "> bawa 3"),
        ("paspor", "PASPOR"),
    ],
)
def test_form_is_no_change(old: str, new: str) -> None:
    assert changed(old, new) == ()


def test_blocks_count_as_what_they_show() -> None:
    assert meanings("/// contact | hotline\n///")["contact"] == ("hotline",)


def test_parts_of_a_name_are_no_numbers() -> None:
    assert meanings("[[reg:uu-18-2017#6]]")["number"] == ()
    assert meanings("[[page:tahun-2015]] dan 5 orang")["number"] == ("5",)


def test_what_is_no_mark_has_changed_in_everything() -> None:
    assert changed_kinds("abc", meaning_marks("x")) == KINDS


@given(st.text())
def test_any_text_has_marks_that_blanks_do_not_change(text: str) -> None:
    assert meaning_marks(f"  {text}\n\n") == meaning_marks(text)
    assert len(meaning_marks(text).split(".")) == len(KINDS)
