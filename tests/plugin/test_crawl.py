"""The walk over an edition: every link leads to what it has, or the build says which does not."""

from pathlib import Path

import pytest

from suluh.publish.crawl import Crawl, findings
from tests.conftest import Sites
from tests.plugin.project import build_project, copy_project
from tests.small_site import edition_of, sound_site, write_site

FILES = {"index.html", "en/index.html", "masalah/a.html", "masalah/b c.html", "aset/x.css", "media/g.png"}


def crawl(
    pages: dict[str, str], url: str = "", elsewhere: frozenset[str] = frozenset()
) -> set[tuple[str, str, str]]:
    walk = Crawl(url)
    for address, html in pages.items():
        walk.add(address, html)
    return set(walk.faults(FILES | pages.keys(), lambda: elsewhere))


def test_sound_site_is_passed_in_silence() -> None:
    page = (
        '<link href="../aset/x.css"><a href="../index.html">a</a><a href="#b">b</a><a id="b" href="b%20c.html">c</a>'
        '<img src="../media/g.png" srcset="../media/g.png 2x"><a href="https://lain.example/x">d</a><a href="#">e</a>'
        '<a href="tel:112">f</a><a href="a.html#b">g</a><a href="b%20c.html#kata%20dua">h</a><a href="a.html?x=1#b">i</a>'
    )
    assert crawl({"masalah/a.html": page, "masalah/b c.html": '<p id="kata dua">'}) == set()


@pytest.mark.parametrize(
    ("html", "code", "target"),
    [
        ('<a href="hilang.html">x</a>', "CRW001", "hilang.html"),
        ('<a href="../masalah/">x</a>', "CRW001", "../masalah/"),
        ('<img src="../media/tiada.png">', "CRW001", "../media/tiada.png"),
        (
            '<img src="../media/g.png" srcset="../media/g.png 1x, ../media/h.png 2x">',
            "CRW001",
            "../media/h.png",
        ),
        ('<video poster="../media/p.jpg">', "CRW001", "../media/p.jpg"),
        ('<a href="/index.htm">x</a>', "CRW001", "/index.htm"),
        ('<a href="#tiada">x</a>', "CRW002", "#tiada"),
        ('<a href="../index.html#tiada">x</a>', "CRW002", "../index.html#tiada"),
        ('<a href="../petugas/meja.html#a">x</a>', "CRW003", "../petugas/meja.html#a"),
    ],
)
def test_each_kind_of_dead_link_is_found(html: str, code: str, target: str) -> None:
    pages = {"masalah/a.html": html, "index.html": '<p id="isi">'}
    assert crawl(pages, elsewhere=frozenset({"petugas/meja.html"})) == {(code, "masalah/a.html", target)}


def test_addresses_with_the_name_of_the_site_are_its_own() -> None:
    url = "https://suluh.example/kb/"
    page = f'<link rel="canonical" href="{url}masalah/a.html"><a href="/kb/index.html">a</a><a href="{url}">b</a>'
    assert crawl({"masalah/a.html": page}, url) == set()
    page = f'<link href="{url}a.html"><a href="/lain/index.html">a</a>'
    assert {fault[2] for fault in crawl({"404.html": page}, url)} == {f"{url}a.html", "/lain/index.html"}


def test_what_was_written_besides_is_walked_too(tmp_path: Path) -> None:
    (tmp_path / "sitemap.xml").write_text(
        "<urlset><url><loc>https://a.example/b.html</loc></url></urlset>", "utf-8"
    )
    (tmp_path / "404.html").write_text('<a href="index.html">x</a>', "utf-8")
    walk = Crawl("https://a.example/")
    files = walk.add_rest(tmp_path)
    assert {fault[1:] for fault in walk.faults(files, frozenset)} == {
        ("404.html", "index.html"),
        ("sitemap.xml", "https://a.example/b.html"),
    }


def test_fault_is_said_at_the_content_file_of_its_page(tmp_path: Path) -> None:
    edition = edition_of(sound_site(tmp_path))
    documents = {document.address: document for document in edition.catalogue.values()}
    pages = ("en/masalah/paspor.html", "peraturan/uu-18-2017.html", "404.html")
    found = findings(
        [("CRW001", page, "x.html") for page in pages], documents, edition.site, edition.page_kinds
    )
    assert [(one.path, one.line) for one in found] == [
        ("404.html", 1),
        ("content/data/regulations/uu-18-2017.yml", 1),
        ("content/en/masalah/paspor.md", 2),
    ]
    assert 'en/masalah/paspor.html links to "x.html"' in found[-1].text("en")


def test_real_editions_have_no_dead_link(sites: Sites) -> None:
    """The builds themselves would have failed; this walks over what came to lie on disk."""
    site = sites["public"]
    walk = Crawl("")
    files = walk.add_rest(site)
    assert len(files) > 1000
    assert [fault for fault in walk.faults(files, frozenset) if not fault[2].startswith("/")] == []


@pytest.mark.long
def test_template_with_a_dead_link_stops_the_build_and_leaves_the_old_site(tmp_path: Path) -> None:
    config = copy_project(tmp_path, content=False)
    write_site(tmp_path)
    own = tmp_path / "overrides"
    config.write_text(
        "\n".join(
            f"  custom_dir: {own}" if "custom_dir:" in line else line
            for line in config.read_text("utf-8").split("\n")
        ),
        "utf-8",
    )
    (own / "components").mkdir(parents=True)
    first = build_project(config, tmp_path / "site")
    assert first.ok, first.message
    before = (tmp_path / "site/index.html").read_bytes()
    (own / "components/role.html").write_text(
        '<p><a href="../hilang.html#a">x</a> <a href="#tiada">y</a></p>', "utf-8"
    )
    result = build_project(config, tmp_path / "site")
    assert not result.ok
    assert {f.code for f in result.findings if f.severity == "error"} == {"CRW001", "CRW002"}
    told = [finding.text("en") for finding in result.findings]
    assert any(
        text.startswith('content/data/roles/editor.yml:1: peran/editor.html links to "../hilang.html#a"')
        for text in told
    )
    assert (tmp_path / "site/index.html").read_bytes() == before
