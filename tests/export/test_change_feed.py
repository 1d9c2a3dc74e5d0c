"""What changed, as feeds: by language, by edition, and by role."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from suluh.export.change_feed import feed_addresses, feed_content
from suluh.flow import load
from tests.small_site import DAY, changed, edition_of, sound_site, write_site

ATOM = "{http://www.w3.org/2005/Atom}"
PAGE = "content/id/masalah/paspor.md"
NOTES = """topics: [masalah]
changes:
  - date: 2026-11-20
    what: Tenggat <baru> & jelas.
    for: [petugas]
    why: Aturan lama diganti.
    reference: reg:uu-18-2017
  - {date: 2026-10-01, what: Versi pertama.}
"""
ROLE = {
    "content/data/roles/petugas.yml": """\
id: petugas
audience: public
name: {id: Petugas, en: Officer}
summary: {id: Melayani., en: Serves.}
desk: true
sources: [contoh-sumber]
checked: 2026-11-22
confidence: high
"""
}
FILES = {**changed(PAGE, "topics: [masalah]\n", NOTES)}


def feeds(
    folder: Path, files: dict[str, str], audience: str = "public", url: str = "https://suluh.example/"
) -> dict[str, bytes]:
    site, _ = load(write_site(folder, files), DAY)
    return dict(feed_content(edition_of(site, audience), url))


def entries(text: bytes) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(text)["items"]
    return found


def test_the_newest_note_stands_first_with_why_and_for_whom(tmp_path: Path) -> None:
    found = feeds(tmp_path, FILES)
    assert set(found) >= {"feed.xml", "feed.json", "en/feed.xml", "en/feed.json"}
    first, second = entries(found["feed.json"])
    assert first["url"] == "https://suluh.example/masalah/paspor.html"
    assert str(first["content_text"]).startswith("Tenggat <baru> & jelas. Aturan lama diganti.")
    assert first["_suluh"] == {"reference": "reg:uu-18-2017"}
    assert (first["date_published"], second["content_text"]) == ("2026-11-20T00:00:00Z", "Versi pertama.")


def test_atom_says_the_same_and_every_entry_has_a_name_of_its_own(tmp_path: Path) -> None:
    found = feeds(tmp_path, FILES)
    feed = ElementTree.fromstring(found["en/feed.xml"])
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
    assert len(ids) == len(set(ids)) == 2
    assert feed.findtext(f"{ATOM}updated") == "2026-11-20T00:00:00Z"
    assert [e.findtext(f"{ATOM}summary") for e in feed.iter(f"{ATOM}entry")] == [
        item["content_text"] for item in entries(found["en/feed.json"])
    ]


def test_a_role_has_a_feed_of_the_notes_that_name_it(tmp_path: Path) -> None:
    found = feeds(tmp_path, {**FILES, **ROLE})
    assert [item["tags"] for item in entries(found["umpan/petugas.json"])] == [["petugas"]]
    assert b"Untuk: Petugas." in found["umpan/petugas.xml"]
    assert b"For: Officer." in found["en/umpan/petugas.xml"]


def test_links_without_a_site_address_start_at_the_feed(tmp_path: Path) -> None:
    found = feeds(tmp_path, {**FILES, **ROLE}, url="")
    assert entries(found["en/umpan/petugas.json"])[0]["url"] == "../masalah/paspor.html"
    assert json.loads(found["en/umpan/petugas.json"])["home_page_url"] == "../index.html"


@pytest.mark.parametrize(("audience", "told"), [("public", False), ("staff", True)])
def test_an_edition_tells_of_its_own_pages_alone(audience: str, told: bool, tmp_path: Path) -> None:
    staff = {
        PAGE: FILES[PAGE].replace("audience: public", "audience: staff", 1),
        **changed("content/en/masalah/paspor.md", "audience: public", "audience: staff"),
    }
    found = feeds(tmp_path, staff, audience)
    assert any(b"Tenggat" in text for text in found.values()) is told


def test_a_site_without_notes_has_no_feed(tmp_path: Path) -> None:
    site = sound_site(tmp_path)
    assert feed_addresses(site) == ()
    assert feed_content(edition_of(site), "") == {}
