"""The registry as data: a stable shape, nothing internal, safe to open."""

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from suluh.flow import edition
from suluh.law.export.registry import SITE_FILES, make_registry, registry_files, schema, to_csv, to_json
from suluh.link.regulations import INVERSE
from suluh.model.audience import Audience
from suluh.model.registry import SCHEMA, Registry
from suluh.model.regulation import RELATIONS
from suluh.model.site import Site
from tests.real_site import real_site
from tests.small_site import DAY, edition_of, sound_site

ROOT = Path(__file__).resolve().parents[2]


def law(id: str, **keys: str) -> dict[str, str]:
    """A regulation of the small site; `keys` replace or add lines."""
    lines = {
        "audience": "public",
        "kind": "uu",
        "number": f'"{id.split("-")[1]}"',
        "year": id.split("-")[-1],
        "title": f"{{id: Tentang {id}, en: On {id}}}",
        "level": "national",
        "status": "in_force",
        "sources": "[contoh-sumber]",
        "checked": "2026-11-22",
        "confidence": "high",
    } | keys
    text = "".join(f"{key}: {value}\n" for key, value in lines.items())
    return {f"content/data/regulations/{id}.yml": f"id: {id}\n{text}"}


LAWS = law("uu-6-2023", dates='{in_force: "2023-03-31"}',
           relations="{amends: [{id: uu-18-2017, articles: [\"51\", \"53\"], from: 2023-03-31}]}")  # fmt: skip


def public(site: Site, today: date = DAY) -> Site:
    return edition(site, Audience.public, today)


def as_data(site: Site, today: date = DAY) -> dict[str, Any]:
    return {r["id"]: r for r in json.loads(to_json(make_registry(public(site, today), today)))["regulations"]}


def as_rows(site: Site) -> list[dict[str, str]]:
    text = to_csv(make_registry(public(site), DAY))
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))


def test_head_names_the_version_of_the_shape_and_the_day(tmp_path: Path) -> None:
    found = json.loads(to_json(make_registry(public(sound_site(tmp_path, LAWS)), DAY)))
    assert [found["schema"], found["as_of"], found["count"]] == [SCHEMA, "2026-11-22", 2]
    assert [r["id"] for r in found["regulations"]] == ["uu-18-2017", "uu-6-2023"]


def test_relations_read_from_both_ends_with_articles_and_day(tmp_path: Path) -> None:
    found = as_data(sound_site(tmp_path, LAWS))
    change = {"articles": ["51", "53"], "since": "2023-03-31"}
    assert found["uu-6-2023"]["relations"] == [{"relation": "amends", "id": "uu-18-2017", **change}]
    assert found["uu-18-2017"]["relations"] == [{"relation": "amended_by", "id": "uu-6-2023", **change}]


def test_status_is_that_of_the_day(tmp_path: Path) -> None:
    site = sound_site(tmp_path, LAWS)
    assert as_data(site)["uu-18-2017"]["status"] == "amended"
    before = as_data(site, date(2023, 3, 30))
    assert [r["status"] for r in before.values()] == ["in_force", "future"]


def test_pages_that_cite_stand_with_their_addresses(tmp_path: Path) -> None:
    found = as_data(sound_site(tmp_path, LAWS))["uu-18-2017"]
    assert found["cited_by"] == {"id": ["masalah/paspor.html"], "en": ["en/masalah/paspor.html"]}
    assert found["address"] == {"id": "peraturan/uu-18-2017.html", "en": "en/peraturan/uu-18-2017.html"}
    assert found["articles"][0]["anchor"] == "pasal-6-ayat-1"


def test_public_registry_knows_nothing_of_what_is_internal(tmp_path: Path) -> None:
    files = law("uu-1-2020", internal_note="{id: KENARI-1, en: KENARI-2}")
    files |= law("uu-2-2020", audience="staff", title="{id: KENARI-3, en: KENARI-4}",
                 relations="{amends: [uu-1-2020]}")  # fmt: skip
    found = public(sound_site(tmp_path, files))
    text = to_json(make_registry(found, DAY)) + to_csv(make_registry(found, DAY))
    assert "uu-1-2020" in text
    assert "KENARI" not in text
    assert "uu-2-2020" not in text


def test_notes_of_editors_leave_no_edition(tmp_path: Path) -> None:
    site = sound_site(tmp_path, law("uu-1-2020", internal_note="{id: KENARI-1, en: KENARI-2}"))
    found = make_registry(edition(site, Audience.supervisor, DAY), DAY)
    assert "KENARI" not in to_json(found) + to_csv(found)


def test_one_row_a_regulation_with_a_column_for_each_relation_and_its_way_back(tmp_path: Path) -> None:
    rows = as_rows(sound_site(tmp_path, LAWS))
    assert [row["id"] for row in rows] == ["uu-18-2017", "uu-6-2023"]
    assert {*RELATIONS, *INVERSE.values()} <= set(rows[0])
    assert rows[0]["amended_by"] == "uu-6-2023 (51, 53) from 2023-03-31"
    assert rows[0]["cited_by_en"] == "en/masalah/paspor.html"


def test_cells_keep_what_they_hold(tmp_path: Path) -> None:
    title = "{id: 'satu; \"dua\", tiga', en: 'one | two'}"
    rows = as_rows(sound_site(tmp_path, law("uu-1-2020", title=title)))
    assert [rows[0]["title_id"], rows[0]["title_en"]] == ['satu; "dua", tiga', "one | two"]


@pytest.mark.parametrize("start", ["=1+1", "+62", "-1", "@SUM(A1)"])
def test_no_cell_is_taken_for_a_formula(start: str, tmp_path: Path) -> None:
    rows = as_rows(sound_site(tmp_path, law("uu-1-2020", title=f"{{id: '{start}', en: '{start}'}}")))
    assert rows[0]["title_id"] == f"'{start}"


def test_files_lie_below_data_and_are_the_same_each_time(tmp_path: Path) -> None:
    site = public(sound_site(tmp_path, LAWS))
    first = registry_files(site, DAY)
    assert tuple(first) == ("data/peraturan.json", "data/peraturan.csv", "data/peraturan.schema.json")
    assert SITE_FILES.addresses(site) == tuple(first)
    assert registry_files(site, DAY) == first
    table = first["data/peraturan.csv"]
    assert table.startswith(b"\xef\xbb\xbfid;kind;")
    assert table.count(b"\r\n") == table.count(b"\n") == 3


def test_nothing_is_written_without_regulations(tmp_path: Path) -> None:
    site = sound_site(tmp_path)
    bare = replace(edition_of(site), site=Site(site.pages, {}, site.navigation, {}, site.kinds))
    assert SITE_FILES.addresses(bare.site) == ()
    assert SITE_FILES.content(bare, "") == {}


def test_shape_in_the_papers_is_that_of_the_code() -> None:
    text = (ROOT / "docs/registry.md").read_text("utf-8")
    found = re.findall(r"^```json\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert found == [schema()], "write the schema anew into docs/registry.md; does SCHEMA have to rise?"
    for forward, back in INVERSE.items():
        assert f"| `{forward}` | `{back}` |" in text


def test_real_registry_fits_its_shape_and_every_relation_has_both_ends() -> None:
    site = public(real_site())
    text = to_json(make_registry(site, DAY))
    found = Registry.model_validate_json(text)
    assert found.count == len(found.regulations) == len(site.regulations)
    assert text.count("\n") == found.count + 2
    ways = {(r.id, way.relation, way.id) for r in found.regulations for way in r.relations}
    for one, relation, two in ways:
        back = INVERSE.get(relation) or next(k for k, v in INVERSE.items() if v == relation)
        assert (two, back, one) in ways
