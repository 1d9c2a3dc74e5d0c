"""What a release asks of the numbers on pages for danger, and what a day of work forgives."""

from datetime import date
from pathlib import Path

import pytest

from suluh.findings import Finding
from suluh.flow import load
from suluh.link.as_of import as_of
from suluh.link.emergency import whom_to_call
from suluh.lint.emergency import promised_lines
from tests.small_site import another_central, write_site

OUTCOME = """\
id: hasil
audience: public
title: {id: Langkah, en: Steps}
problems: [volunteer]
stage: before
place: origin
urgency: danger
short: {id: "Hubungi pusat.", en: "Call the central line."}
safety: [{id: Cari tempat aman., en: Find a safe place.}]
do_now: [{id: Catat nama., en: Note the name.}]
contacts: [hotline, kantor]
sources: [https://sumber.example/bantuan]
checked: 2026-11-22
confidence: medium
"""
OFFICE = """\
id: kantor
audience: public
name: {id: Kantor, en: Office}
kind: legal_aid
country: ID
city: Jakarta
needs: [legal]
channels: [{type: phone, value: "+62 21 555 0102"}]
display: full
sources: [https://sumber.example/kontak]
checked: 2026-11-22
confidence: high
"""
POLICE = (
    OFFICE.replace("id: kantor", "id: polisi").replace("legal_aid", "police").replace("[legal]", "[police]")
)
FILES = {
    **another_central(),
    "content/data/outcomes/hasil.yml": OUTCOME,
    "content/data/contacts/kantor.yml": OFFICE,
    "content/data/contacts/polisi.yml": POLICE,
}


def _said(findings: list[Finding], code: str) -> list[str]:
    return sorted(f"{f.path} {f.severity}" for f in findings if f.code == code)


@pytest.mark.parametrize(
    ("day", "release", "numbers", "outcome"),
    [
        (date(2027, 2, 20), True, [], []),
        (date(2027, 2, 21), False, [], []),
        (
            date(2027, 2, 21),
            True,
            [f"content/data/contacts/{id}.yml error" for id in ("hotline", "polisi", "pusat")],
            ["content/data/outcomes/hasil.yml error"] * 2,
        ),
    ],
    ids=["last day of the term", "past it, at work", "past it, at a release"],
)
def test_release_fails_for_a_number_past_its_term_on_a_page_for_danger(
    day: date, release: bool, numbers: list[str], outcome: list[str], tmp_path: Path
) -> None:
    _, findings = load(write_site(tmp_path, FILES), day, release=release)
    assert _said(findings, "CON008") == numbers
    assert _said(findings, "HLP014") == outcome


def test_page_for_danger_keeps_the_national_line_when_the_local_one_has_gone(tmp_path: Path) -> None:
    site, _ = load(write_site(tmp_path, FILES), date(2028, 1, 1))
    calls = whom_to_call(as_of(site, date(2028, 1, 1)), "ID").calls
    assert [call.contact.id for call in calls] == ["pusat"]


def test_release_says_its_finding_in_both_languages(tmp_path: Path) -> None:
    _, findings = load(write_site(tmp_path, FILES), date(2027, 2, 21), release=True)
    found = next(f for f in findings if f.code == "CON008" and "polisi" in f.path)
    assert "terakhir diperiksa 91 hari lalu" in found.text("id")
    assert "last checked 91 days ago" in found.text("en")


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("## Nomor darurat\n### Taiwan\nA\n## Kontak\n### Taiwan\nB", [0, 1, 2]),
        ("## Kontak\n### Emergency numbers\n#### Taiwan\nA\n### Wages\nB", [1, 2, 3]),
        ("/// danger | Nomor darurat Jepang\nA\n///\nB", [0, 1]),
        ("Hubungi nomor darurat:\n\n- A\n- B\n\nNegara lain: C", [0, 1, 2, 3, 4]),
        ("## Keadaan darurat\nNomor darurat ada di tiap lembar negara.\n- A", []),
    ],
    ids=["heading", "heading below another", "callout", "list", "said in passing"],
)
def test_words_emergency_number_hold_for_what_stands_below_them(body: str, lines: list[int]) -> None:
    assert list(promised_lines(body)) == lines
