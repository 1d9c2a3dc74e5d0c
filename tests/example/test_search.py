"""What the example's search lists for a query, and why."""

from functools import cache
from pathlib import Path

import pytest

from suluh.blocks.compose import Composer
from suluh.cli.search import show_found
from suluh.model.site import Site
from suluh.search.both import ask_both
from suluh.search.documents import extract
from suluh.search.edition import edition_index
from suluh.search.index import Index
from suluh.search.pack import pack
from tests.example.golden import assert_golden
from tests.example.site import example
from tests.small_site import edition_of, sound_site

QUERIES = (
    "paspor ditahan", "gaji tidak dibayar", "upah", "wages", "pengaduan pp 2 2020", "uu 18/2017", "hotline malaysia",
    "verifikasi berkas", "saya diancam", "threatened", "kontrk", "nomor kedutaan", "survei", "p3mi", "a", "di yang",
    "passport", "peraturan tentang pelindungan", "formulir tanda terima", "saya mau bunuh diri", "2020", "pelayanan",
)  # fmt: skip


@cache
def index(lang: str) -> Index:
    return index_of(example(), lang, "supervisor")


def index_of(site: Site, lang: str, audience: str) -> Index:
    whole = edition_of(site, audience)
    composer = Composer(whole)
    texts = {
        key: extract(whole, document, composer.compose(document)) for key, document in whole.catalogue.items()
    }
    return edition_index(whole, lang, texts)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_lists_are_those_that_are_kept(lang: str) -> None:
    found = {}
    for query in QUERIES:
        own, hits = ask_both(index, lang, query, level=2)
        found[query] = show_found(own, hits, explain=True)
    assert_golden(f"search/lists-{lang}", found)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_what_is_found_are_the_units_that_are_kept(lang: str) -> None:
    found = {}
    for unit in index(lang).units:
        about = f"{unit.kind} ×{unit.weight} level {unit.level}, {unit.badge or '-'}, {unit.role or '-'}, neutral: {unit.neutral}"
        words = f"{unit.also} {unit.topics}; twin: {unit.twin}; {unit.summary}"
        sections = [f"# {one.heading} #{one.anchor}" for one in unit.sections]
        found[unit.address] = "\n".join([unit.title, about, words, str(unit.answer), *sections])
    assert_golden(f"search/units-{lang}", found)


def test_files_for_the_browser_are_those_that_are_kept(tmp_path: Path) -> None:
    """Of the small site, so that a person can read them."""
    assert_golden("search/files", pack(index_of(sound_site(tmp_path), "id", "public")))
