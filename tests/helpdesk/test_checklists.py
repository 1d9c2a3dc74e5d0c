"""The document checker: lists of the schemes first, then what countries add."""

from pathlib import Path

from suluh.helpdesk.link import addresses
from suluh.link.addresses import address
from tests.small_site import bodies, sound_site

FACT = "sources: [contoh-sumber]\nchecked: 2026-11-22\nconfidence: low\n"
SCHEME = f"""\
id: lewat-agen
audience: public
order: 20
name: {{id: Lewat agen, en: Through an agency}}
schemes: [p-to-p]
items:
  - name: {{id: Paspor, en: Passport}}
    note: {{id: "Lihat [[term:p3mi]].", en: "See [[term:p3mi]]."}}
    until: 2025-08
open:
  - {{id: Masa berlaku tidak terbaca., en: Validity not read.}}
{FACT}"""
COUNTRY = f"""\
id: tambahan
audience: staff
order: 10
name: {{id: rumah tangga, en: households}}
country: XX
items:
  - name: {{id: Umur 20, en: Age 20}}
{FACT}"""
FILES = {"content/data/checklists/lewat-agen.yml": SCHEME, "content/data/checklists/tambahan.yml": COUNTRY}
SCHEME_WORDS = {
    "id": ("Lewat agen", "Paspor", "lewat P3MI"),
    "en": ("Through an agency", "Passport", "through a P3MI"),
}


def test_the_page_lists_schemes_before_countries_in_both_languages(tmp_path: Path) -> None:
    found = bodies(sound_site(tmp_path, FILES), "staff")
    for lang, (name, item, scheme) in SCHEME_WORDS.items():
        html = found[address(lang, addresses.CHECKLISTS)]
        assert html.index('id="lewat-agen"') < html.index('id="tambahan"')
        assert all(text in html for text in (name, item, scheme))
        assert "XX" in html  # a country that the site does not know stands by its code
        assert "[[" not in html


def test_what_no_source_says_is_marked_and_staff_lists_stay_inside(tmp_path: Path) -> None:
    html = bodies(sound_site(tmp_path, FILES), "public")[address("id", addresses.CHECKLISTS)]
    assert "Masa berlaku tidak terbaca." in html
    assert "rumah tangga" not in html
    assert "belum diverifikasi" in html.lower()


def test_a_site_without_lists_has_no_page(tmp_path: Path) -> None:
    assert address("id", addresses.CHECKLISTS) not in bodies(sound_site(tmp_path), "public")
