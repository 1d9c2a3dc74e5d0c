"""The traps of material, mkdocs and static-i18n, each closed and looked at in the built site."""

import hashlib
import json
import posixpath
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.conftest import SITE_URL, Sites
from tests.plugin.project import add_page, build_project, copy_project

HTML = re.compile(r"<html[^>]* lang=\"([a-z]+)\"")
LINK = re.compile(r'(?:href|src)="([^"]*)"')
ID = re.compile(r'\bid="([^"]*)"')


def pages(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): path.read_text("utf-8")
        for path in sorted(site.rglob("*.html"))
        if path.name not in ("404.html", "wiki.html")
    }


@pytest.fixture(scope="module")
def public(sites: Sites) -> dict[str, str]:
    return pages(sites["public"])


def test_each_page_claims_the_language_it_is_written_in(public: dict[str, str]) -> None:
    for name, html in public.items():
        assert HTML.search(html)[1] == ("en" if name.startswith("en/") else "id"), name  # type: ignore[index]


def test_both_languages_have_the_same_addresses(public: dict[str, str]) -> None:
    indonesian = {name for name in public if not name.startswith("en/")}
    english = {name.removeprefix("en/") for name in public if name.startswith("en/")}
    assert indonesian == english
    assert len(indonesian) >= 160


def test_canonical_is_the_page_itself(public: dict[str, str]) -> None:
    for name, html in public.items():
        assert re.findall(r'rel="canonical" href="([^"]*)"', html) == [SITE_URL + name]


def test_hreflang_names_both_twins_and_is_mutual(public: dict[str, str]) -> None:
    for name, html in public.items():
        key = name.removeprefix("en/")
        found = dict(re.findall(r'rel="alternate" hreflang="([^"]*)" href="([^"]*)"', html))
        assert found == {"id": SITE_URL + key, "en": f"{SITE_URL}en/{key}", "x-default": SITE_URL + key}


def test_the_switcher_leads_to_the_same_page(public: dict[str, str]) -> None:
    for name, html in public.items():
        target = re.search(r'href="([^"]*)"[^>]*data-switch', html) or re.search(
            r'<a class="switch" href="([^"]*)"', html
        )
        assert target, name
        led = posixpath.normpath(posixpath.join(posixpath.dirname(name), target[1]))
        assert led == (name.removeprefix("en/") if name.startswith("en/") else f"en/{name}")


def test_twins_share_their_anchors(public: dict[str, str]) -> None:
    for name, html in public.items():
        if name.startswith("en/") or name == "indeks.html":  # the letters of the alphabet index differ
            continue
        anchors = re.findall(r'<h[23] id="([^"]*)"', html)
        assert re.findall(r'<h[23] id="([^"]*)"', public[f"en/{name}"]) == anchors, name


def test_no_link_is_dead_absolute_or_into_the_other_language(public: dict[str, str], sites: Sites) -> None:
    site = sites["public"]
    anchors = {name: set(ID.findall(html)) for name, html in public.items()}
    for name, html in public.items():
        switcher = re.search(r'<a class="switch"[^>]*>', html)
        for link in LINK.findall(html.replace(switcher[0], "") if switcher else html):
            if re.match(r"(https?|mailto|tel|sms|data):", link):
                continue
            assert not link.startswith("/"), (name, link)
            path, _, anchor = link.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
            assert (site / target).is_file(), (name, link)
            if target.endswith(".html") and target != "wiki.html":  # one word, the same in both languages
                assert target.startswith("en/") == name.startswith("en/"), (name, link)
                assert not anchor or anchor in anchors[target], (name, link)


def test_ids_are_unique_on_each_page(public: dict[str, str]) -> None:
    for name, html in public.items():
        ids = ID.findall(html)
        assert len(ids) == len(set(ids)), (name, {i for i in ids if ids.count(i) > 1})


def test_nothing_is_loaded_from_elsewhere(public: dict[str, str], sites: Sites) -> None:
    for name, html in public.items():
        for tag in re.findall(r"<(?:script|img|iframe|link|source|video|audio)[^>]*>", html):
            if 'rel="canonical"' in tag or 'rel="alternate"' in tag:
                continue
            assert not re.search(r'(?:src|href)="(?:https?:)?//', tag), (name, tag)
    for css in sites["public"].rglob("*.css"):
        assert not re.search(r"url\(|@import", css.read_text("utf-8")), css


def test_the_404_speaks_both_languages_and_knows_its_root(sites: Sites) -> None:
    html = (sites["public"] / "404.html").read_text("utf-8")
    assert '<section lang="id">' in html
    assert '<section lang="en">' in html
    assert "Halaman tidak ditemukan" in html
    assert "Page not found" in html
    assert 'href="/kb/index.html"' in html
    assert 'href="/kb/en/index.html"' in html
    assert "noindex" in html


def test_the_sitemap_lists_every_real_page_once(public: dict[str, str], sites: Sites) -> None:
    root = ElementTree.parse(sites["public"] / "sitemap.xml").getroot()
    found = [loc.text for loc in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert sorted(found) == sorted(SITE_URL + name for name in public)  # type: ignore[type-var]


def test_release_and_sums_name_every_file(sites: Sites) -> None:
    site = sites["public"]
    release = json.loads((site / "release.json").read_text("utf-8"))
    assert release["audience"] == "public"
    assert release["edition"] == "web"
    files = {p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()}
    assert set(release["files"]) == files - {"release.json", "SHA256SUMS"}
    for line in (site / "SHA256SUMS").read_text("utf-8").splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256((site / name).read_bytes()).hexdigest() == digest


def test_the_public_edition_carries_nothing_of_material(sites: Sites) -> None:
    names = [p.relative_to(sites["public"]).as_posix() for p in sites["public"].rglob("*")]
    assert [n for n in names if n.startswith(("assets/", "search/")) or n.endswith((".map", ".yml"))] == []


def test_the_file_edition_differs_only_in_its_head(sites: Sites) -> None:
    web, file = pages(sites["public"]), pages(sites["file"])
    assert web.keys() == file.keys()
    assert not (sites["file"] / "_headers").exists()
    for name, html in web.items():
        head, body = html.split("</head>")
        file_head, file_body = file[name].split("</head>")
        assert body == file_body
        assert "canonical" in head
        assert "canonical" not in file_head
        assert "hreflang" not in file_head


def test_a_public_page_has_no_html_over_25_kb(public: dict[str, str]) -> None:
    heavy = {name: len(html.encode()) for name, html in public.items() if len(html.encode()) > 25 * 1024}
    assert heavy == {}


def test_a_page_without_twin_gets_an_honest_stub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "suluh.lint.twins.error", lambda *a: __import__("suluh.findings").findings.warning(*a)
    )
    config = copy_project(tmp_path)
    add_page(tmp_path / "content", "hanya-indonesia", title="Hanya Indonesia", both=False)
    result = build_project(config, tmp_path / "site")
    assert result.ok, result.message
    stub = (tmp_path / "site/en/masalah/hanya-indonesia.html").read_text("utf-8")
    page = (tmp_path / "site/masalah/hanya-indonesia.html").read_text("utf-8")
    assert "Not translated yet" in stub or "does not exist in English yet" in stub
    assert 'name="robots" content="noindex"' in stub
    for absent in ("canonical", 'rel="alternate"'):
        assert absent not in stub
    assert 'rel="alternate"' not in page
    assert 'rel="canonical"' in page
    assert "en/masalah/hanya-indonesia" not in (tmp_path / "site/sitemap.xml").read_text("utf-8")


def test_a_build_is_the_same_bytes_again(sites: Sites, tmp_path: Path) -> None:
    config = copy_project(tmp_path)
    assert build_project(config, tmp_path / "again").ok
    first = (sites["public"] / "SHA256SUMS").read_text("utf-8")
    assert (tmp_path / "again/SHA256SUMS").read_text("utf-8") == first


def sent_to_pages(site: Path) -> str:
    """What `_headers` says of every address."""
    return (site / "_headers").read_text("utf-8").partition("\n\n")[0]


def test_the_policy_allows_nothing_inline_in_the_public_edition(sites: Sites) -> None:
    sent = sent_to_pages(sites["public"])
    assert "default-src 'none'; script-src 'self'; style-src 'self';" in sent
    assert "unsafe" not in sent


def test_the_policy_of_the_staff_edition_names_its_inline_scripts_by_hash(sites: Sites) -> None:
    sent = sent_to_pages(sites["supervisor"])
    assert "unsafe" not in sent
