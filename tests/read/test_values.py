"""Values are what the author wrote, from the file to the page; what cannot be is said, not changed."""

import html
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from suluh.blocks.compose import Composer
from suluh.findings import Finding
from suluh.flow import edition, open_edition, theme
from suluh.model.audience import Audience
from suluh.model.contact import Contact
from suluh.model.page import FrontMatter
from suluh.model.regulation import Regulation
from suluh.model.site import Site
from suluh.read.schema import validate
from suluh.read.yaml import core, parse
from suluh.render.theme import Theme
from suluh.text.hidden import hidden
from suluh.text.phones import PHONE, dialled
from tests.small_site import DAY, FILES, bodies, changed, load_site, sound_site

HOTLINE = "content/data/contacts/hotline.yml"
NUMBER = '    value: "+62 21 555 0100"'
QUIET = settings(deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
PAGE = FILES["content/id/masalah/paspor.md"].split("---\n")[1]


def codes(findings: list[Finding]) -> list[str]:
    return [finding.code for finding in findings]


# What the core schema of YAML 1.2 takes for something else than text, and what it leaves alone.
NOT_TEXT = [
    "0217654321", "+62215550100", "010", "6.10", "6", "-3", "0o17", "0x1F", "1e3", ".5", "5.", ".inf", "-.INF", ".nan",
    "true", "False", "TRUE", "null", "~", "12345678901234567890", "3201234567890123", "1.0E+3",
]  # fmt: skip
TEXT = [
    "12:30", "2026-02-30", "2026-11-22", "1_000", "no", "yes", "on", "off", "y", "0o8", "0b11", "1.2.3", "+62 21 555 0100",
    "18A", "1,5", "12:30:45", "0x", "+", "-", ".", "nil", "tRUE", "1e", "６", "<<", "=",
]  # fmt: skip


@pytest.mark.parametrize("written", NOT_TEXT)
def test_what_yaml_takes_for_something_else_is_one_error_with_the_quoted_form(written: str) -> None:
    data, origin, findings = parse(
        PAGE.replace("title: Paspor dipegang orang lain", f"title: {written}"), "x.md"
    )
    assert findings == []
    page, findings = validate(FrontMatter, data, origin)
    assert page is None
    assert codes(findings) == ["SCH006"]
    assert findings[0].line == 4
    for lang in ("id", "en"):
        assert f'"{written}"' in findings[0].text(lang)


@pytest.mark.parametrize("written", TEXT)
def test_what_yaml_leaves_alone_is_the_text_of_the_author(written: str) -> None:
    if written not in ("-",):  # alone it begins a list
        data, origin, _ = parse(
            PAGE.replace("title: Paspor dipegang orang lain", f"title: {written}"), "x.md"
        )
        page, findings = validate(FrontMatter, data, origin)
        assert findings == []
        assert page is not None
        assert page.title == written
    assert core(written) == written


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("010", "10"), ("0o10", ""), ("0x1F", ""), ("1_000", "1000"), ("12:30", ""), ("1e3", ""), ("6.10", ""),
        ("+6", "6"), ("6.0", "6"), ('"6"', "6"), ("6,5", ""), ("12345678901234567890", ""),
    ],
)  # fmt: skip
def test_number_in_another_form_is_an_error_that_says_how_to_write_it(written: str, right: str) -> None:
    data, origin, _ = parse(PAGE.replace("  every_months: 6", f"  every_months: {written}"), "x.md")
    page, findings = validate(FrontMatter, data, origin)
    assert page is None
    assert codes(findings) == ["SCH007"]
    assert findings[0].line == 9
    assert f"{written.strip(chr(34))}" in findings[0].text("en")
    assert (f"write {right} " if right else "write ") in findings[0].text("en").replace("[", " [")


@pytest.mark.parametrize(
    ("typed", "lost"),
    [
        ("title: Aturan #5 tentang upah", "#5 tentang upah"),
        ("title: Aturan  # dari 2017", "# dari 2017"),
        ("title: Aturan\n  tentang #5 upah", "#5 upah"),
        ("title: Aturan\n  #5 tentang upah", "#5 tentang upah"),
        ("also: [paspor #2]\ntitle: Aturan", "#2]"),
    ],
)
def test_text_cut_at_a_number_sign_is_an_error_that_shows_what_is_lost(typed: str, lost: str) -> None:
    if "[" in typed:
        typed = "also:\n  - paspor #2\ntitle: Aturan"
        lost = "#2"
    head = PAGE.replace("also: [paspor ditahan]\n", "").replace("title: Paspor dipegang orang lain", typed)
    data, origin, _ = parse(head, "x.md")
    page, findings = validate(FrontMatter, data, origin)
    assert page is None
    assert codes(findings) == ["SCH008"]
    assert f'"{lost}"' in findings[0].text("en")


def test_comment_that_takes_nothing_from_a_text_is_left_alone() -> None:
    head = (
        PAGE.replace("owner: editor", "owner: editor  # an id, not free text")
        .replace("  every_months: 6", "  every_months: 6 # bulan")
        .replace("  last: 2026-11-22", "  last: 2026-11-22 # hari")
        .replace("title: ", "# on its own line\ntitle: ")
        .replace("also: [paspor ditahan]", 'also: ["paspor #2"]  # after a quote')
        .replace("sources:\n", "sources:  # a list\n  # of ids\n")
        .replace("summary: Anda", "summary: C#-Anda")
    )
    data, origin, _ = parse(head, "x.md")
    page, findings = validate(FrontMatter, data, origin)
    assert findings == []
    assert page is not None
    assert page.also == ("paspor #2",)


TYPED_NUMBERS = [
    "0217654321", "+62215550100", "12:30", "0812 5550 100", "021-765-4321", "62215550100", "010", "0x1F", "1500148", "112",
    '"0217654321"', '"+62 21 555 0100"', "110 # polisi", "1_500_148", "+62 (0)21 555 0100", "(021) 765 4321", "7654321",
]  # fmt: skip


@pytest.mark.parametrize("typed", TYPED_NUMBERS)
def test_a_number_is_dialled_as_it_was_typed_or_not_at_all(typed: str, tmp_path: Path) -> None:
    """The worst case: `0217654321` was read as octal, and the pages dialled 37705937."""
    site, findings = load_site(tmp_path, changed(HOTLINE, NUMBER, f"    value: {typed}"))
    errors = [finding for finding in findings if finding.severity == "error"]
    if "hotline" not in site.contacts:
        assert [(f.path, f.line) for f in errors] == [(HOTLINE, 10)]
        return
    assert errors == []
    [channel] = site.contacts["hotline"].channels
    assert channel.value == typed.strip('"')
    assert channel.href == "tel:" + re.sub(r"[^+\d]", "", typed)


def test_the_pages_dial_the_number_of_the_file(tmp_path: Path) -> None:
    site = sound_site(tmp_path, changed(HOTLINE, NUMBER, '    value: "0217654321"'))
    dials = set(re.findall(r'href="(tel:[^"]*)"', "".join(bodies(site).values())))
    assert dials == {"tel:0217654321"}


def test_forms_of_numbers() -> None:
    for number in (
        "+62 21 2924 4800", "+82 1345", "0811 979 10000", "0570 013904", "112", "9999", "80084", "1500 630", "1800 2255 233",
        "800 77 444", "(021) 765-4321", "021 7654321", "110", "1577 1366", "+999 555120",
    ):  # fmt: skip
        assert re.fullmatch(PHONE, number), number
    for number in (
        "", "+", "+0", "+62", "+62 0812 5550 100", "+62 1500 148", "37705937", "62215550100", "7654321", "1", "12", "00", "0",
        "021.7654321", "021 765 4321 ext 3", "+62 21 555 0100 / 0101", "+1 234 567 890 123 456 7", "٠٢١٧٦٥٤٣٢١", "0217654321\n",
    ):  # fmt: skip
        assert not re.fullmatch(PHONE, number), number
    assert dialled("+62 (21) 555-0100") == "+62215550100"


# ---- any text, from the file to the page

LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"))
TEXTS = (
    st.text(LETTERS, min_size=1, max_size=60) | st.sampled_from([*NOT_TEXT, *TEXT, "<b>&amp;</b>", "a # b", "'\"\\", "%s {x}"])
).filter(lambda text: not hidden(text) and "[[" not in text and text.strip() != "")  # fmt: skip


def survives(text: str, site: Site, drawn_by: Theme) -> None:
    data, _, _ = parse(FILES[HOTLINE], HOTLINE)
    written = yaml.safe_dump(
        {**data, "hours": {"id": text, "en": text}}, default_style='"', allow_unicode=True, width=10_000
    )
    read, origin, findings = parse(written, HOTLINE)
    assert findings == []
    contact, findings = validate(Contact, read, origin)
    assert findings == []
    assert contact is not None
    assert contact.hours is not None
    assert contact.hours.id == text.strip()
    things = {**site.things, "contacts": {**site.contacts, "hotline": contact}}
    shown = open_edition(edition(replace(site, things=things), Audience.public, DAY), DAY, drawn_by)
    document = next(d for d in shown.catalogue.values() if d.address == "kontak/hotline.html")
    drawn = html.unescape(re.sub(r"<[^>]+>", " ", Composer(shown).compose(document).html))
    assert " ".join(text.split()) in " ".join(drawn.split())


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, Theme]:
    """The small site and what draws it, made once."""
    return sound_site(tmp_path_factory.mktemp("nilai")), theme()


@settings(QUIET, max_examples=15)
@given(text=TEXTS)
def test_any_text_survives_from_the_file_to_the_page(text: str, sound: tuple[Site, Theme]) -> None:
    survives(text, *sound)


@pytest.mark.long
@settings(QUIET, max_examples=600)
@given(text=TEXTS)
def test_any_text_at_all_survives_from_the_file_to_the_page(text: str, sound: tuple[Site, Theme]) -> None:
    survives(text, *sound)


# ---- any bytes into the loader

SIGNS = st.sampled_from(
    [
        "id: ", "title: ", "- ", "  ", "\n", ": ", " #", "#", '"', "'", "{", "}", "[", "]", ",", "&a ", "*a", "!x ", "|", ">", "%",
        "@", "`", "? ", "---\n", "...\n", "\t", "010", "6.10", "~", "true", "0x1F", ".inf", "2026-02-30", "\u00a0", "：", "\\u202e",
        "<<: ", "\u2028", "\x85", "\ufeff", "a", "x" * 50,
    ]
)  # fmt: skip
SOUP = st.lists(SIGNS | st.text(max_size=6), max_size=30).map("".join)
HEADS = st.tuples(st.sampled_from(PAGE.split("\n")), SOUP).map(lambda pair: PAGE.replace(pair[0], pair[1], 1))
MODELS: list[Any] = [FrontMatter, Contact, Regulation]


def loads(text: str, model: Any) -> None:
    """Data or findings with a place, never an exception; what was read is text where it was typed as text."""
    data, origin, findings = parse(text, "x.yml")
    assert data is None or findings == []
    if not findings:
        made, findings = validate(model, {} if data is None else data, origin)
        assert (made is None) == bool(findings)
    last = (
        text.count("\n")
        + text.count("\x85")
        + text.count("\u2028")
        + text.count("\u2029")
        + text.count("\r")
        + 1
    )
    for finding in findings:
        assert 1 <= finding.line <= last + 1
        for lang in ("id", "en"):
            assert "\n" not in finding.text(lang)


@settings(QUIET, max_examples=150)
@given(text=SOUP | HEADS, model=st.sampled_from(MODELS))
def test_the_loader_takes_any_text(text: str, model: Any) -> None:
    loads(text, model)


@pytest.mark.long
@settings(QUIET, max_examples=8000)
@given(text=SOUP | HEADS | st.text(), model=st.sampled_from(MODELS))
def test_the_loader_takes_any_text_at_all(text: str, model: Any) -> None:
    loads(text, model)
