"""Sources: what rests on one, what readers see of it, and what leaves the site."""

import json
import re
from pathlib import Path

from suluh.law.export.registry import make_registry, to_csv, to_json
from suluh.link.audience import narrow
from suluh.link.impact import impact_of
from suluh.link.sources import cited_sources
from suluh.lint.sources import doubt
from suluh.model.audience import Audience
from suluh.model.source import SOURCE_KINDS, Source, same_place
from tests.cli.commands import run
from tests.small_site import DAY, bodies, changed, edition_of, load_site, sound_site, write_site

PRESS = """\
id: koran
audience: public
publisher: Koran Contoh
date: "2021-05-28"
kind: press
confidence: low
address: https://www.koran.example/2021/05/28/berita
note: {id: Hanya ringkasan., en: Only a summary.}
"""
LAW = """\
id: naskah
audience: public
title: Undang-Undang Contoh <b>
publisher: Sekretariat Negara
date: "2017"
kind: law
confidence: high
address: https://jdih.contoh.example/uu
"""
TWO = {"content/data/sources/koran.yml": PRESS, "content/data/sources/naskah.yml": LAW}


def resting_on_both() -> dict[str, str]:
    page = changed("content/id/masalah/paspor.md", "  - contoh-sumber\n", "  - koran\n  - naskah\n")
    role = changed("content/data/roles/editor.yml", "sources: [contoh-sumber]", "sources: [koran, naskah]")
    return {**TWO, **page, **role}


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_impact_of_a_source_names_pages_things_and_twins_by_line(tmp_path: Path) -> None:
    site = sound_site(tmp_path, resting_on_both())
    found = {(a.path, a.line, a.part) for a in impact_of(site, "source", "koran")}
    assert found == {
        ("content/id/masalah/paspor.md", 14, "sources"),
        ("content/en/masalah/paspor.md", 2, "twin"),
        ("content/data/roles/editor.yml", 5, "sources.0"),
        ("content/data/roles/editor.yml", 1, "owner"),
    }


def test_the_command_lists_what_rests_on_a_source_and_knows_the_nearest_id(tmp_path: Path) -> None:
    write_site(tmp_path, resting_on_both())
    result = run(tmp_path, "impact", "source:koran", "--lang", "en")
    assert result.exit_code == 0
    assert "content/id/masalah/paspor.md:14: page paspor [id]" in result.stdout
    assert "source:kuran" in run(tmp_path, "impact", "source:kuran", "--lang", "en").stderr


def test_a_page_shows_title_publisher_date_and_kind_official_first(tmp_path: Path) -> None:
    pages = bodies(sound_site(tmp_path, resting_on_both()))
    for address, said in {
        "masalah/paspor.html": [
            "2 sumber",
            "Undang-Undang Contoh &lt;b&gt; , Sekretariat Negara, 2017, naskah resmi peraturan",
            "Halaman di koran.example , Koran Contoh, 28 Mei 2021, pers, belum diverifikasi",
            "Alamat tiap sumber: sumber/index.html",
        ],
        "en/masalah/paspor.html": [
            "2 sources",
            "Undang-Undang Contoh &lt;b&gt; , Sekretariat Negara, 2017, official text of the law",
            "Page at koran.example , Koran Contoh, 28 May 2021, press, not yet verified",
            "The address of each source: en/sumber/index.html",
        ],
    }.items():
        text = text_of(pages[address])
        places = [text.index(part) for part in said]
        assert places == sorted(places)
    closed = re.search(r"<details><summary>2 sumber</summary>", pages["masalah/paspor.html"])
    assert closed, "on a page that people read the list is closed"


def test_a_page_leads_to_the_entry_of_a_source_where_its_address_and_its_limits_stand(tmp_path: Path) -> None:
    pages = bodies(sound_site(tmp_path, resting_on_both()))
    listed = {lang: pages[f"{lang}sumber/k.html"] for lang in ("", "en/")}
    for lang, note in {"": "Hanya ringkasan.", "en/": "Only a summary."}.items():
        for page in ("masalah/paspor.html", "peran/editor.html"):
            assert '<li><a href="../sumber/k.html#koran">' in pages[lang + page]
            assert "https://www.koran.example" not in pages[lang + page]
            assert note not in pages[lang + page]
        entry = listed[lang][listed[lang].index('<li id="koran">') :].partition("</li>")[0]
        assert '<a href="https://www.koran.example/2021/05/28/berita" rel="noreferrer">' in entry
        assert note in entry


def test_a_copy_of_the_law_text_says_that_it_is_not_official(tmp_path: Path) -> None:
    files = resting_on_both() | {
        "content/data/sources/naskah.yml": LAW.replace("kind: law", "kind: law_copy")
    }
    pages = bodies(sound_site(tmp_path, files))
    for address, said in {
        "masalah/paspor.html": "Sekretariat Negara, 2017, salinan teks hukum, tidak resmi",
        "en/masalah/paspor.html": "Sekretariat Negara, 2017, copy of the law text, not official",
    }.items():
        assert said in text_of(pages[address])


def test_a_source_without_a_date_or_an_address_says_so(tmp_path: Path) -> None:
    book = "id: buku\naudience: public\ntitle: Buku saku\npublisher: Dinas\ndate: unknown\nkind: official\nconfidence: medium\n"
    role = changed("content/data/roles/editor.yml", "sources: [contoh-sumber]", "sources: [buku]")
    pages = bodies(sound_site(tmp_path, {"content/data/sources/buku.yml": book, **role}))
    assert "Buku saku , Dinas, tanggal tidak diketahui, resmi" in text_of(pages["peran/editor.html"])


def test_a_withdrawn_source_says_so_where_it_is_shown(tmp_path: Path) -> None:
    files = resting_on_both() | {"content/data/sources/koran.yml": PRESS + "state: withdrawn\n"}
    site, findings = load_site(tmp_path, files)
    assert {f.code for f in findings} == {"SRC003"}
    assert "belum diverifikasi, sudah ditarik" in text_of(bodies(site)["masalah/paspor.html"])


def test_every_source_has_its_place_in_the_list_that_a_reference_leads_to(tmp_path: Path) -> None:
    cited = changed("content/id/masalah/paspor.md", "Lihat [[reg:", "Lihat [[source:koran]] dan [[reg:")
    pages = bodies(sound_site(tmp_path, {**TWO, **cited}))
    assert '<a href="../sumber/k.html#koran">Halaman di koran.example</a>' in pages["masalah/paspor.html"]
    assert 'id="koran"' in pages["sumber/k.html"]
    assert 'id="naskah"' in pages["en/sumber/s.html"]
    assert "Koran Contoh" in pages["sumber/index.html"]


def test_a_public_page_may_not_rest_on_a_source_for_staff(tmp_path: Path) -> None:
    files = resting_on_both() | {"content/data/sources/koran.yml": PRESS.replace("public", "staff")}
    site, findings = load_site(tmp_path, files)
    assert {(f.code, f.path) for f in findings} == {
        ("AUD001", "content/id/masalah/paspor.md"),
        ("AUD001", "content/data/roles/editor.yml"),
    }
    public = narrow(site, Audience.public)
    assert [s.id for s in cited_sources(public, ("koran", "naskah"))] == ["naskah"]
    assert "koran" not in " ".join(bodies(site).values()).lower()


def test_the_registry_gives_each_source_as_data(tmp_path: Path) -> None:
    law = changed("content/data/regulations/uu-18-2017.yml", "[contoh-sumber]", "[koran, naskah]")
    site = edition_of(sound_site(tmp_path, {**TWO, **law})).site
    registry = make_registry(site, DAY)
    [entry] = json.loads(to_json(registry))["regulations"]
    assert [source["id"] for source in entry["sources"]] == ["naskah", "koran"]
    assert entry["sources"][1] == {
        "id": "koran",
        "title": None,
        "publisher": "Koran Contoh",
        "date": "2021-05-28",
        "kind": "press",
        "confidence": "low",
        "address": "https://www.koran.example/2021/05/28/berita",
        "state": "current",
    }
    assert "https://jdih.contoh.example/uu | https://www.koran.example/2021/05/28/berita" in to_csv(registry)


def test_a_source_without_title_and_address_stands_under_its_publisher(tmp_path: Path) -> None:
    bare = PRESS.split("address:")[0]
    pages = bodies(sound_site(tmp_path, resting_on_both() | {"content/data/sources/koran.yml": bare}))
    assert "Koran Contoh , 28 Mei 2021, pers, belum diverifikasi" in text_of(pages["peran/editor.html"])


def test_a_date_is_a_day_of_the_calendar_or_says_that_it_is_unknown(tmp_path: Path) -> None:
    for date, codes in {
        "unknown": [],
        '"2021"': [],
        "2021-05-28": [],
        '"2021-02-30"': ["DAY003"],
        "dulu": ["SCH005"],
    }.items():
        text = PRESS.replace('"2021-05-28"', date)
        _, findings = load_site(tmp_path, {"content/data/sources/koran.yml": text})
        assert [f.code for f in findings] == codes, date


def test_what_makes_no_difference_between_addresses() -> None:
    same = {
        same_place(a) for a in ("http://www.a.example/x/", "https://a.example/x", "https://a.example./x#y")
    }
    assert same == {"a.example/x"}
    assert same_place("https://a.example/x?id=2") != same_place("https://a.example/x?id=3")


def test_places_that_are_no_publisher() -> None:
    for address, why in {
        "https://github.com/a/b/blob/main/59.md": "raw",
        "https://raw.githubusercontent.com/a/b/59.md": "raw",
        "https://dev-v4.koran.example/x": "staging",
        "http://ohayo-staging-k8s.koran.example/x": "staging",
        "https://id.scribd.com/document/1": "sharing",
        "https://text-id.123dok.com/document/1": "sharing",
        "https://doku.pub/documents/1": "sharing",
        "https://notscribd.com/1": "",
        "https://dev.example/x": "",
        "https://beta-farma.example/x": "",
    }.items():
        assert doubt(address) == why, address


def test_order_of_kinds_begins_with_what_the_state_says() -> None:
    assert SOURCE_KINDS[:2] == ("law", "official")
    assert set(SOURCE_KINDS) == set(Source.model_json_schema()["properties"]["kind"]["enum"])
