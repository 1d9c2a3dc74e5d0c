"""What the corpus found, each as a named case: it was mended for the whole kind, and stays so."""

import re
from pathlib import Path

import pytest

from suluh.blocks.convert import Converter
from suluh.model.reading import TOO_DEEP
from suluh.text.headings import headings
from tests.cli.commands import check, records
from tests.limits import in_time
from tests.small_site import twins, write_site

# Name -> the body of a page, and a code that is said of it.
BODIES: dict[str, tuple[str, str]] = {
    "an entity of a letter that we use ourselves": ("&#xe000;0&#xe003;", "TXT006"),
    "the same with a decimal number": ("[x](&#57345;7&#57347;) &#57346;", "TXT006"),
    "the letter that marks the place of a notice, in a picture": ("![&#xe002;](../../media/x.svg)", "TXT006"),
    "quotations in quotations": ("> " * 750 + "x", "MRK009"),
    "quotations before something else": ("> " * 40 + "x", "LNK001"),
    "numbers in numbers": ("1. " * 500, "MRK009"),
    "items in items": ("\n".join("    " * n + "- a" for n in range(250)), "MRK009"),
    "many more items in items": ("\n".join("    " * n + "- a" for n in range(400)), "MRK009"),
    "brackets that nobody closes": ("a [" * 10_000, "MRK009"),
    "targets that nobody closes": ("[a](" * 10_000, "MRK009"),
}
# What takes seconds, though another case asks the same in less.
SLOW = {"many more items in items"}


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.long if name in SLOW else ()) for name in BODIES]
)
def test_a_page_ends_in_a_finding(name: str, tmp_path: Path) -> None:
    body, code = BODIES[name]
    write_site(tmp_path, twins("uji", f"{body}\n\n[x](tidak-ada.md)" if code == "LNK001" else body))
    with in_time():
        found = {record["code"] for record in records(tmp_path)}
    assert code in found


def test_a_heading_is_looked_for_once_in_any_run_of_marks() -> None:
    """The pattern took twice as long for each mark more: 40 of them would have taken days."""
    with in_time(5):
        assert list(headings("> " * 4000 + "x")) == []
    assert list(headings("> - 1. ## Judul")) == [(2, "Judul")]


def test_a_text_after_one_that_was_too_deep_is_converted_as_ever() -> None:
    converter = Converter()
    fresh = Converter().convert("- x\n\n> y")
    assert converter.convert("1. " * 900).reading.text == TOO_DEEP
    assert converter.convert("- x\n\n> y") == fresh


@pytest.mark.parametrize("value", ["x-99-99", "-", "2025-13", "{}", "besok", "<b>"])
@pytest.mark.parametrize("name", ["checklists", "forms", "charges"])
def test_the_day_of_a_proof_is_a_day(name: str, value: str, tmp_path: Path) -> None:
    """It was any text, and a text that is no day broke the page."""
    text = {
        "checklists": 'id: x\nitems: [{name: {id: A, en: A}, until: "%s"}]\n',
        "forms": 'id: x\nregulation_version: "%s"\n',
        "charges": 'id: x\nrulings: [{until: "%s"}]\n',
    }[name]
    write_site(tmp_path, {f"content/data/{name}/x.yml": text % value})
    said = check(tmp_path).stdout
    assert re.search(r"is (not a date|no day of the calendar)", said)
