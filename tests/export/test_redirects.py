"""Addresses that a page had before lead on: in both languages, in every edition that has the page, without a script."""

import json
import re
from pathlib import Path

from suluh.export.redirects import redirect_addresses, redirect_content
from suluh.flow import load
from suluh.plugin.build import Options, build
from tests.conftest import DAY as BUILD_DAY
from tests.plugin.project import PLAIN_CONFIG
from tests.small_site import DAY, changed, edition_of, sound_site, write_site

PAGE = "content/id/masalah/paspor.md"
MOVED = changed(PAGE, "topics: [masalah]", "topics: [masalah]\nmoved_from: [lama/paspor, paspor]")
OLD = {"lama/paspor.html", "paspor.html", "en/lama/paspor.html", "en/paspor.html"}


def test_each_old_address_leads_on_in_its_language(tmp_path: Path) -> None:
    site = sound_site(tmp_path, MOVED)
    found = redirect_content(edition_of(site), "")
    assert set(found) == set(redirect_addresses(site)) == OLD
    for address, now in (
        ("lama/paspor.html", "../masalah/paspor.html"),
        ("paspor.html", "masalah/paspor.html"),
        ("en/lama/paspor.html", "../masalah/paspor.html"),
    ):
        text = found[address].decode()
        assert f'content="0; url={now}"' in text
        assert f'<a href="{now}">' in text
        assert '<meta name="robots" content="noindex">' in text
        assert f'<html lang="{"en" if address.startswith("en/") else "id"}">' in text
    assert "Someone else keeps your passport" in found["en/paspor.html"].decode()


def test_an_edition_leads_only_to_pages_that_it_has(tmp_path: Path) -> None:
    staff = {
        **MOVED,
        PAGE: MOVED[PAGE].replace("audience: public", "audience: staff", 1),
        **changed("content/en/masalah/paspor.md", "audience: public", "audience: staff"),
    }
    site, _ = load(write_site(tmp_path, staff), DAY)
    assert redirect_content(edition_of(site), "") == {}
    assert set(redirect_content(edition_of(site, "staff"), "")) == OLD


def test_a_title_is_text_there_and_the_page_has_no_script(tmp_path: Path) -> None:
    text = MOVED[PAGE].replace("title: Paspor dipegang orang lain", "title: '<b>\"x\"&'", 1)
    site, _ = load(write_site(tmp_path, {**MOVED, PAGE: text}), DAY)
    html = redirect_content(edition_of(site), "")["paspor.html"].decode()
    assert "<b>" not in html
    assert "&lt;b&gt;" in html
    assert not re.search(r"<script|<style|style=|http://|https://", html)


def test_an_old_address_that_another_page_has_is_an_error(tmp_path: Path) -> None:
    _, findings = load(
        write_site(tmp_path, changed(PAGE, "topics: [masalah]", "topics: [masalah]\nmoved_from: [index]")),
        DAY,
    )
    assert {f.code for f in findings if f.severity == "error"} == {"ADR001"}


def test_an_address_that_is_none_is_refused(tmp_path: Path) -> None:
    for name in ("../luar", "/akar", "masalah/paspor.html", "A", "a//b"):
        files = changed(PAGE, "topics: [masalah]", f"topics: [masalah]\nmoved_from: ['{name}']")
        _, findings = load(write_site(tmp_path / "x", files), DAY)
        assert {f.code for f in findings} & {"SCH002", "SCH005"}, name


def test_a_build_writes_and_lists_them_in_both_editions(tmp_path: Path) -> None:
    write_site(tmp_path, MOVED)
    (tmp_path / "mkdocs.yml").write_text(PLAIN_CONFIG, "utf-8")
    for edition in ("web", "file"):
        out = tmp_path / edition
        done = build(Options(tmp_path / "mkdocs.yml", edition=edition, as_of=BUILD_DAY), out)
        assert done.ok, done.message
        listed = json.loads((out / "release.json").read_text("utf-8"))["files"]
        assert set(listed) >= OLD
        assert "lama/paspor" not in (out / "cari.html").read_text("utf-8")
        assert not (out / "sitemap.xml").exists() or "lama/" not in (out / "sitemap.xml").read_text("utf-8")
