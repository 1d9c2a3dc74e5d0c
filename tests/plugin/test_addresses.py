"""Each file of a built site is stated by one writer, and no other file comes into it."""

from pathlib import Path

import pytest

from suluh.areas import DECLARED
from suluh.flow import claims, load, theme
from suluh.link.catalogue import catalogue, documents
from suluh.link.claims import Claim, Claims
from suluh.model.site import Site
from suluh.plugin.build import Options, Result, build
from suluh.publish.stopped import Stopped
from suluh.publish.written import Written
from tests.conftest import BUILDS, DAY, ROOT, Sites
from tests.plugin.project import PLAIN_CONFIG
from tests.real_site import real_site
from tests.small_site import DAY as SMALL_DAY
from tests.small_site import guide, load_site, sound_site, write_site

HOOK = """
from pathlib import Path
from mkdocs.plugins import event_priority

@event_priority(100)
def on_post_build(config):
    Path(config.site_dir, "kontak/lain.html").write_text("x")
"""


def make(folder: Path, extra: str = "") -> Result:
    config = folder / "mkdocs.yml"
    config.write_text(PLAIN_CONFIG + extra, "utf-8")
    return build(Options(config, as_of=DAY), folder / "site")


def whole_claims(site: Site) -> Claims:
    """What `suluh check` compares: the claims of the Site of all levels."""
    return claims(site, documents(site, DECLARED.shelves), DECLARED, None, ROOT)


def owners(site: Path, stated: Claims) -> dict[str, list[Claim]]:
    """Address of each file of a built site -> those who state it."""
    found: dict[str, list[Claim]] = {}
    for path in sorted(p for p in site.rglob("*") if p.is_file()):
        address = path.relative_to(site).as_posix()
        exact = [c for c in stated.rows if c.address == address]
        inside = [c for c in stated.folders if address.startswith(c.address)]
        found[address] = [*exact, *inside]
    return found


def test_every_file_of_a_build_has_one_owner_among_what_check_compares(tmp_path: Path) -> None:
    site = sound_site(tmp_path)
    result = make(tmp_path)
    assert result.ok, result.message
    found = owners(tmp_path / "site", whole_claims(site))
    assert {address: len(those) for address, those in found.items() if len(those) != 1} == {}
    assert {"kontak/index.html", "404.html", "release.json", "cari/en/kata.js"} <= found.keys()


@pytest.mark.long
@pytest.mark.parametrize("name", sorted(BUILDS))
def test_every_file_of_the_real_editions_has_one_owner(name: str, sites: Sites) -> None:
    drawn_by = theme(ROOT / "overrides")
    site = real_site()
    stated = claims(site, documents(site, DECLARED.shelves), DECLARED, drawn_by, ROOT)
    found = owners(sites[name], stated)
    assert {address: len(those) for address, those in found.items() if len(those) != 1} == {}


def test_a_file_that_nobody_states_stops_the_build_and_the_old_site_stays(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    write_site(tmp_path)
    (tmp_path / "site").mkdir()
    (tmp_path / "hook.py").write_text(HOOK, "utf-8")
    result = make(tmp_path, "hooks: [hook.py]\n")
    assert not result.ok
    assert "kontak/lain.html" in caplog.text
    assert not list((tmp_path / "site").iterdir())


def test_a_page_at_the_address_of_the_list_of_contacts_stops_the_build(tmp_path: Path) -> None:
    write_site(tmp_path, {"content/id/kontak/index.md": guide("uji", translation="none")})
    result = make(tmp_path)
    assert not result.ok
    assert [(f.code, f.path) for f in result.findings if f.severity == "error"] == [
        ("ADR001", "content/id/kontak/index.md")
    ]
    assert not (tmp_path / "site").exists()


def test_a_writer_writes_only_what_is_stated_as_its_file_and_only_once(tmp_path: Path) -> None:
    stated = Claims((Claim("a.txt", "file"), Claim("b.html", "page"), Claim("cari/", "file")))
    written = Written(tmp_path, stated)
    written.write("a.txt", "satu")
    written.write("cari/id/s1.js", b"dua")
    for address in ("a.txt", "b.html", "c.txt", "A.txt", "Cari/id/s2.js"):
        with pytest.raises(ValueError, match=address):
            written.write(address, "x")
    with pytest.raises(ValueError, match=r"b\.html"):
        written.addresses()
    (tmp_path / "b.html").write_text("x", "utf-8")
    assert written.addresses() == ["a.txt", "b.html", "cari/id/s1.js"]
    (tmp_path / "asing.txt").write_text("x", "utf-8")
    with pytest.raises(Stopped, match=r"asing\.txt"):
        written.addresses()


def test_two_documents_of_one_address_never_reach_a_build(tmp_path: Path) -> None:
    site, _ = load_site(tmp_path, {"content/id/cari.md": guide("uji", translation="none")})
    with pytest.raises(ValueError, match=r"cari\.html"):
        catalogue(site, DECLARED.shelves)


def test_theme_files_of_a_site_take_no_address_of_another(tmp_path: Path) -> None:
    content = write_site(tmp_path)
    for name in ("robots.txt", "media/logo.svg", "kontak/hotline.HTML", "gambar/logo.svg", "css/tokens.css"):
        path = tmp_path / "overrides" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", "utf-8")
    (tmp_path / "overrides/sumber").mkdir()
    (tmp_path / "overrides/sumber/INDEX.xml").write_text("x", "utf-8")
    _, findings = load(content, SMALL_DAY, drawn_by=theme(tmp_path / "overrides"))
    assert [(f.code, f.path) for f in findings if f.severity == "error"] == [
        ("ADR002", "overrides/media/logo.svg"),
        ("ADR001", "overrides/robots.txt"),
    ]
