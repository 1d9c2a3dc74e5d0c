"""Which lines of a page stand below the words "emergency number"."""

from pathlib import Path

import pytest

from suluh.lint.emergency import promised_lines
from tests.small_site import guide, load_site, twins

WORDS = "Nomor darurat"


@pytest.mark.parametrize(
    ("body", "below"),
    [
        ("## Nomor darurat\n[[a]]\n\n### Malaysia\n[[b]]\n\n## Lain\n[[c]]", {1, 4}),
        ("### Nomor darurat\n[[a]]\n#### Rinci\n[[b]]\n### Lain\n[[c]]", {1, 3}),
        ("## Lain\n[[a]]\n### Emergency phone numbers\n[[b]]\n## Lagi\n[[c]]", {3}),
        ("## Nomor darurat\n[[a]]\n## Emergency numbers\n[[b]]", {1, 3}),
        ("Nomor darurat:\n- [[a]]\n- [[b]]\n\n  [[c]]\n\nHubungi [[d]].\n- [[e]]", {0, 1, 2, 4}),
        ("Ini nomor darurat.\n- [[a]]", set()),
        ("Hubungi:\n- [[a]]", set()),
        ("NOMOR-DARURAT: \n1. [[a]]\n2) [[b]]\n* [[c]]\n+ [[d]]", {0, 1, 2, 3, 4}),
        ("/// warning | Nomor darurat\n[[a]]\n///\n[[b]]", {0, 1}),
        ("/// warning | Hati-hati\n[[a]]\n///\n[[b]]", set()),
        ("/// warning | Nomor darurat\n/// note | Lain\n[[a]]\n///\n[[b]]\n///\n[[c]]", {0, 1, 2, 3, 4}),
        ("darurat\n[[a]]\nemergency\n[[b]]", set()),
    ],
)  # fmt: skip
def test_lines_below_the_words(body: str, below: set[int]) -> None:
    found = promised_lines(body)
    lines = body.split("\n")
    shown = {number for number in found if lines[number].strip() and not lines[number].startswith("#")}
    assert {number for number in shown if "///" not in lines[number] or number in below} == below


def test_the_words_that_promise_are_named() -> None:
    assert promised_lines("## Nomor darurat di Bali\n[[a]]")[1] == "Nomor darurat di Bali"
    assert promised_lines("Emergency numbers:\n- [[a]]")[1] == "Emergency numbers:"
    assert promised_lines("/// note | Nomor darurat kami\n[[a]]\n///")[1] == "Nomor darurat kami"
    assert promised_lines("## Nomor darurat\nEmergency numbers:\n- [[a]]")[2] == "Emergency numbers:"


def test_every_contact_below_the_words_is_told_wherever_others_stand(tmp_path: Path) -> None:
    body = "Tanya [[contact:hotline]], [[term:p3mi]].\n\n## Nomor darurat\n\n[[term:p3mi]]: [[contact:hotline]].\n\nDan [[contact:hotline]]."
    _, findings = load_site(tmp_path, twins("uji", body))
    found = [f for f in findings if f.code == "CON007" and f.path == "content/id/masalah/uji.md"]
    start = guide("uji", body).split("\n").index("Tanya [[contact:hotline]], [[term:p3mi]].") + 1
    assert [f.line - start for f in found] == [4, 6]
    assert all('below "Nomor darurat"' in f.text("en") for f in found)
