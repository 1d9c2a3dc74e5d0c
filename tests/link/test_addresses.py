"""Addresses: unique, relative, and leading back."""

import posixpath
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from suluh.link.addresses import address, citation_key, relative
from suluh.model.citation import Citation
from suluh.model.kinds import Kinds
from tests.small_site import edition_of, guide, load_site, pages_of, sound_site, twins

PART = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4})?", fullmatch=True)
KEYS = st.lists(PART, min_size=1, max_size=4).map("/".join)
LANGS = st.sampled_from(["id", "en"])


@pytest.mark.parametrize(
    ("target", "here", "link"),
    [
        ("index.html", "index.html", "index.html"),
        ("masalah/paspor.html", "index.html", "masalah/paspor.html"),
        ("index.html", "masalah/paspor.html", "../index.html"),
        ("en/masalah/paspor.html", "masalah/paspor.html", "../en/masalah/paspor.html"),
        ("masalah/paspor.html", "en/masalah/paspor.html", "../../masalah/paspor.html"),
        ("masalah/paspor.html#langkah", "masalah/paspor.html", "#langkah"),
        ("masalah/paspor.html#langkah", "masalah/upah.html", "paspor.html#langkah"),
    ],
)
def test_link_is_relative_to_the_page_it_stands_on(target: str, here: str, link: str) -> None:
    assert relative(target, here) == link


@settings(max_examples=200, deadline=None, derandomize=True)
@given(one=KEYS, two=KEYS, langs=st.tuples(LANGS, LANGS), anchor=st.just("") | PART)
def test_relative_link_leads_back_to_its_target(
    one: str, two: str, langs: tuple[str, str], anchor: str
) -> None:
    target, here = address(langs[0], one), address(langs[1], two)
    link = relative(target + (f"#{anchor}" if anchor else ""), here)
    path, _, found = link.partition("#")
    assert not link.startswith("/")
    assert found == anchor
    assert (posixpath.normpath(posixpath.join(posixpath.dirname(here), path)) if path else here) == target


def test_indonesian_lies_at_the_root_and_english_below_en() -> None:
    assert address("id", "masalah/paspor") == "masalah/paspor.html"
    assert address("en", "masalah/paspor") == "en/masalah/paspor.html"


def test_every_document_has_an_adframe_of_its_own(tmp_path: Path) -> None:
    site = sound_site(tmp_path, twins("upah"))
    found = [document.address for document in edition_of(site, "supervisor").catalogue.values()]
    assert len(set(found)) == len(found)
    assert {"index.html", "en/index.html", "masalah/upah.html", "en/masalah/upah.html"} <= set(found)


def test_both_languages_have_the_same_keys(tmp_path: Path) -> None:
    found = pages_of(sound_site(tmp_path))
    assert {key for lang, key in found if lang == "id"} == {key for lang, key in found if lang == "en"}


def test_page_below_a_folder_named_for_a_language_is_refused(tmp_path: Path) -> None:
    """content/id/en/x.md and content/en/x.md would share en/x.html."""
    files = {f"content/{lang}/en/tabrak.md": guide("tabrak", lang=lang) for lang in ("id", "en")}
    _, findings = load_site(tmp_path, files)
    assert {(f.path, f.code) for f in findings} == {(name, "PAG007") for name in files}


def test_every_thing_and_citation_leads_to_a_document(tmp_path: Path) -> None:
    site = sound_site(tmp_path)
    keys = {key for _, key in pages_of(site)}
    for kind, id in [
        ("page", "paspor"), ("reg", "uu-18-2017"), ("term", "p3mi"), ("contact", "hotline"),
        ("country", "indonesia"), ("country", "ID"), ("role", "editor"),
    ]:  # fmt: skip
        target = citation_key(site, Citation(kind, id, "", "", 1))
        assert target is not None
        assert target[0] in keys
    assert citation_key(site, Citation("page", "tidak-ada", "", "", 1)) is None
    assert citation_key(site, Citation("halaman", "paspor", "", "", 1)) is None


def test_citation_of_an_article_leads_to_its_anchor(tmp_path: Path) -> None:
    site = sound_site(tmp_path)
    assert citation_key(site, Citation("reg", "uu-18-2017", "6", "", 1)) == (
        "peraturan/uu-18-2017",
        "pasal-6-ayat-1",
    )
    assert citation_key(site, Citation("reg", "uu-18-2017", "99", "", 1)) == ("peraturan/uu-18-2017", "")


def test_thing_of_a_kind_that_nobody_declared_is_our_own_mistake(tmp_path: Path) -> None:
    site = sound_site(tmp_path)
    bare = replace(site, kinds=Kinds(()))
    with pytest.raises(KeyError):
        bare.kinds.address(site.terms["p3mi"])
