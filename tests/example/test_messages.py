"""What is said when two want one address, in both languages, for every pair of them."""

import itertools

from suluh.areas import DECLARED
from suluh.findings.show import show
from suluh.link.claims import WRITERS, Claim, Claims, Writer
from suluh.lint.addresses import check
from suluh.lint.context import Context
from suluh.model.site import Site
from tests.example.golden import assert_golden
from tests.small_site import DAY

NAMES: dict[Writer, tuple[str, str]] = {
    "file": ("berkas A", "file A"), "generated": ("alerts", "palsu"), "thing": ("content/data/a.yml", "outcome"),
    "section": ("masalah", ""), "stub": ("content/id/a.md", "a"), "page": ("content/en/b.md", "b"),
    "own": ("overrides/a.css", ""),
}  # fmt: skip


def claim(writer: Writer, address: str, number: int, lang: str = "en") -> Claim:
    return Claim(
        address,
        writer,
        NAMES[writer],
        (f"content/{writer}-{number}", number),
        f"content/free-{writer}.md",
        lang,
    )


def said(*rows: Claim) -> str:
    site = Site({"id": {}, "en": {}}, {}, {}, {}, DECLARED.kinds)
    findings = list(check(site, Context(DAY, claims=Claims(rows))))
    return "\n".join(show([one], "text", lang) for one in findings for lang in ("id", "en"))


def test_who_keeps_an_address_and_what_the_other_does() -> None:
    found = {}
    for one, other in itertools.product(WRITERS, repeat=2):
        for name, (here, there) in {
            "same": ("a/b.html", "a/b.html"), "capitals": ("a/b.html", "A/b.html"), "file and folder": ("a", "a/b.html"),
            "inside": ("a/", "a/b.html"), "apart": ("a.html", "b.html"),
        }.items():  # fmt: skip
            found[f"{name}: {one}, {other}"] = said(claim(one, here, 1), claim(other, there, 2))
    assert not any(text for name, text in found.items() if name.startswith("apart"))
    assert_golden("messages/addresses", {name: text for name, text in found.items() if text})


def test_addresses_that_a_disk_cannot_hold() -> None:
    addresses = (
        "con.html",
        "a/aux",
        "a/b ",
        "a./b",
        'a"b',
        "a:b",
        "a" * 300,
        "a/" * 120 + "b",
        "baik/halaman.html",
    )
    assert_golden("messages/disks", {address: said(claim("page", address, 1)) for address in addresses})


def test_a_page_in_place_of_a_translation_is_told_once() -> None:
    rows = [
        claim("stub", "a.html", 1, "id"), claim("page", "a.html", 2, "id"),
        claim("stub", "en/a.html", 1), claim("page", "en/a.html", 3),
    ]  # fmt: skip
    assert_golden(
        "messages/translations", {"both": said(*rows), "one": said(*rows[:2]), "other": said(*rows[2:])}
    )
