"""The alerts in force as feeds."""

import json
from datetime import date
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest

from suluh.helpdesk.export.alert_feed import alert_feeds
from tests.conftest import DAY, Sites
from tests.small_site import edition_of, sound_site

ATOM = "{http://www.w3.org/2005/Atom}"
ALERT = """\
id: palsu
audience: {audience}
title: {{id: "Awas <tawaran> palsu & calo", en: False offers}}
text: {{id: "Tanyakan [[contact:hotline]] dahulu.", en: Ask first.}}
topic: scam
countries: [KH]
starts: 2026-11-01
ends: {ends}
sources: [contoh-sumber]
checked: 2026-11-01
confidence: high
"""


def feeds(folder: Path, ends: str, audience: str = "public") -> dict[str, str]:
    site = sound_site(folder, {"content/data/alerts/palsu.yml": ALERT.format(ends=ends, audience=audience)})
    return alert_feeds(edition_of(site, today=date.fromisoformat(DAY)), "https://suluh.example/")


def test_a_running_alert_is_in_both_feeds_of_both_languages(tmp_path: Path) -> None:
    found = feeds(tmp_path, "2027-01-01")
    assert sorted(found) == [
        "en/peringatan/feed.json",
        "en/peringatan/feed.xml",
        "peringatan/feed.json",
        "peringatan/feed.xml",
    ]
    entry = ElementTree.fromstring(found["peringatan/feed.xml"]).find(f"{ATOM}entry")
    assert entry is not None
    assert entry.findtext(f"{ATOM}title") == "Awas <tawaran> palsu & calo"
    assert entry.findtext(f"{ATOM}summary", "").startswith("Tanyakan Layanan Pusat dahulu.")
    assert "1 Januari 2027" in entry.findtext(f"{ATOM}summary", "")
    [item] = json.loads(found["peringatan/feed.json"])["items"]
    assert item["url"] == "https://suluh.example/peringatan/index.html#palsu"
    assert item["title"] == "Awas <tawaran> palsu & calo"
    assert item["_suluh"]["ends"] == "2027-01-01"


@pytest.mark.parametrize(
    ("site_url", "read_at"),
    [
        ("", "file:///media/usb/suluh/"),
        ("", "https://suluh.example/"),
        ("", "https://dinas.example/kb/baru/"),
        ("https://dinas.example/kb/", "https://dinas.example/kb/"),
    ],
)
def test_links_of_a_feed_lead_to_the_page_wherever_the_site_lies(
    site_url: str, read_at: str, tmp_path: Path
) -> None:
    site = sound_site(
        tmp_path, {"content/data/alerts/palsu.yml": ALERT.format(ends="2027-01-01", audience="public")}
    )
    for name, text in alert_feeds(edition_of(site, today=date.fromisoformat(DAY)), site_url).items():
        page = read_at + name.rpartition("/")[0] + "/index.html"
        if name.endswith(".json"):
            feed = json.loads(text)
            links = [feed["home_page_url"], *(item["url"] for item in feed["items"])]
        else:
            links = [link.attrib["href"] for link in ElementTree.fromstring(text).iter(f"{ATOM}link")]
        assert [urljoin(read_at + name, link) for link in links] == [page, f"{page}#palsu"], name


def test_an_alert_leaves_the_feed_after_its_last_day_and_staff_alerts_never_enter(tmp_path: Path) -> None:
    for name, found in (
        ("over", feeds(tmp_path / "a", "2026-11-21")),
        ("staff", feeds(tmp_path / "b", "2027-01-01", "staff")),
    ):
        assert json.loads(found["peringatan/feed.json"])["items"] == [], name
        assert "<entry>" not in found["peringatan/feed.xml"]


def test_without_a_site_address_links_lead_to_the_page_beside_the_feed(tmp_path: Path) -> None:
    files = {"content/data/alerts/palsu.yml": ALERT.format(ends="2027-01-01", audience="public")}
    found = alert_feeds(edition_of(sound_site(tmp_path, files), today=date.fromisoformat(DAY)), "")
    for folder in ("peringatan", "en/peringatan"):
        feed = ElementTree.fromstring(found[f"{folder}/feed.xml"])
        assert [link.get("href") for link in feed.iter(f"{ATOM}link")] == ["index.html", "index.html#palsu"]
        assert json.loads(found[f"{folder}/feed.json"])["items"][0]["url"] == "index.html#palsu"


def test_the_built_site_has_the_feeds_and_names_them(sites: Sites) -> None:
    site = sites["public"]
    page = (site / "peringatan/index.html").read_text("utf-8")
    assert 'href="feed.xml"' in page
    ElementTree.parse(site / "peringatan/feed.xml")
    json.loads((site / "en/peringatan/feed.json").read_text("utf-8"))
