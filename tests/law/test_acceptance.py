"""Revoke one instrument, amend one article: exactly what rests on it is flagged, from that day, in both languages."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from suluh.flow import load
from suluh.link.impact import impact_of
from suluh.link.notices import notices
from suluh.link.regulations import relations
from suluh.model.site import Site
from suluh.plugin.build import Options, build
from suluh.plugin.plugin import SuluhPlugin
from suluh.write.revoke import revoke
from tests.law.fixture import INSTRUMENTS, ITEMS, PAGES, STEPS, WITH_KINDS_OF_TESTS, write_world
from tests.plugin.project import copy_project
from tests.real_site import real_site

TODAY = date(2026, 1, 15)
DAY = date(2026, 2, 1)
AFTER = date(2026, 2, 2)


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The fixture's content, with its two kinds plugged in: the one line."""
    monkeypatch.setattr(SuluhPlugin, "declared", WITH_KINDS_OF_TESTS)
    return write_world(tmp_path / "content")


def sound(content: Path) -> Site:
    site, findings = load(content, TODAY, declared=WITH_KINDS_OF_TESTS)
    assert [f.text("en") for f in findings if f.severity == "error"] == []
    return site


def flagged(site: Site, day: date) -> set[tuple[str, str]]:
    """What carries a notice: ("page id", "h1"), ("step", "2"), ("item", "1")."""
    found: set[tuple[str, str]] = set()
    for kind, id, lang in notices(site, day):
        if kind == "page":
            found.add((f"page {lang}", id))
    for folder, name in (("procedures", "step"), ("sheets", "item")):
        for item in notices(site, day).get(
            (folder, {"procedures": "prosedur", "sheets": "formulir"}[folder], ""), ()
        ):
            found.add((name, item.citation.target))
    return found


def expected(*, target: str, article: str = "") -> set[tuple[str, str]]:
    """Who cites a target (or one article of it), read off the tables of the fixture."""

    def hit(reference: str) -> bool:
        id, _, part = reference.removeprefix("reg:").partition("#")
        return id == target and (not article or part.split("-")[0] == article)

    pages = {
        (f"page {lang}", f"h{n}") for n, refs in PAGES.items() for lang in ("id", "en") if any(map(hit, refs))
    }
    steps = {("step", ref) for ref in STEPS.values() if hit(ref)}
    items = {("item", ref) for ref in ITEMS.values() if hit(ref)}
    return pages | steps | items


ALWAYS = expected(target="uu-1-2010", article="7")  # amended since 2020 in the fixture itself


def test_the_world_has_the_size_that_was_asked_for() -> None:
    assert (len(INSTRUMENTS), 2 * len(PAGES), len(STEPS), len(ITEMS)) == (15, 30, 12, 8)


def test_a_revocation_flags_exactly_what_rests_on_it_from_its_day(world: Path) -> None:
    site = sound(world)
    written, refusal = revoke(site, world, "perban-6-2024", "perban-23-2025", DAY)
    assert refusal is None
    assert len(written) == 3
    after = sound(world)
    assert flagged(after, date(2026, 1, 31)) == ALWAYS
    assert flagged(after, DAY) == ALWAYS | expected(target="perban-6-2024")
    assert flagged(after, AFTER) == ALWAYS | expected(target="perban-6-2024")


def test_impact_names_every_place_before_anything_is_revoked(world: Path) -> None:
    found = impact_of(sound(world), "reg", "perban-6-2024")
    direct = {(a.kind, a.id, a.lang, a.why) for a in found if a.part not in ("twin", "owner")}
    pages = {
        ("page", f"h{n}", lang, ref)
        for n, refs in PAGES.items()
        for ref in refs
        for lang in ("id", "en")
        if ref.startswith("reg:perban-6-2024")
    }
    steps = {("procedures", "prosedur", "", r) for r in STEPS.values() if r.startswith("reg:perban-6-2024")}
    items = {("sheets", "formulir", "", r) for r in ITEMS.values() if r.startswith("reg:perban-6-2024")}
    assert direct == pages | steps | items
    lines = {(a.path, a.line) for a in found if a.kind == "procedures"}
    text = (world / "data/procedures/prosedur.yml").read_text("utf-8").splitlines()
    assert {text[line - 1].split("legal_basis: ")[1] for _, line in lines} == {
        "['reg:perban-6-2024#4']}",
        "['reg:perban-6-2024']}",
    }


def test_a_partial_amendment_flags_only_citers_of_its_article(world: Path) -> None:
    site = sound(world)
    assert flagged(site, TODAY) == ALWAYS
    assert ("page id", "h5") not in ALWAYS  # cites the whole law
    assert ("page id", "h6") not in ALWAYS  # cites another article
    assert ("page id", "h4") in ALWAYS  # a paragraph of the article


def test_work_done_in_one_language_silences_only_that_language(world: Path) -> None:
    path = world / "en/contoh/h3.md"
    note = "applied:\n  - {reference: 'reg:uu-3-2020', date: 2026-01-10, reason: Still right because of a test.}\n"
    path.write_text(
        path.read_text("utf-8").replace("summary: Halaman 3.\n", f"summary: Halaman 3.\n{note}"), "utf-8"
    )
    assert flagged(sound(world), TODAY) == ALWAYS - {("page en", "h3")}
    assert ("page en", "h3") in flagged(sound(world), date(2026, 1, 9))  # not before it was done


def test_revoking_twice_changes_nothing(world: Path) -> None:
    assert revoke(sound(world), world, "perban-6-2024", "perban-23-2025", DAY)[1] is None
    before = {p: p.read_bytes() for p in world.parent.rglob("*") if p.is_file()}
    again = revoke(sound(world), world, "perban-6-2024", "perban-23-2025", DAY)
    assert again == ([], None)
    assert {p: p.read_bytes() for p in world.parent.rglob("*") if p.is_file()} == before


@pytest.mark.parametrize(
    ("target", "by", "day", "word"),
    [
        ("perban-7-2024", "perban-23-2025", DAY, "nearest: perban-6-2024"),
        ("perban-6-2024", "perban-24-2025", DAY, "nearest: perban-23-2025"),
        ("pp-2-2013", "perban-23-2025", DAY, "revoked already"),
        ("perban-6-2024", "perban-23-2025", date(2024, 1, 1), "is before"),
        ("perban-6-2024", "perban-23-2025", date(2025, 1, 1), "is before"),
        ("pp-3-2015", "pp-2-2013", DAY, "itself revokes"),
        ("uu-1-2010", "uu-1-2010", DAY, "itself"),
    ],
)
def test_a_wrong_revocation_is_refused_and_leaves_the_files(
    world: Path, target: str, by: str, day: date, word: str
) -> None:
    before = {p: p.read_bytes() for p in world.parent.rglob("*") if p.is_file()}
    written, refusal = revoke(sound(world), world, target, by, day)
    assert written == []
    assert refusal is not None
    assert word in refusal.en
    assert {p: p.read_bytes() for p in world.parent.rglob("*") if p.is_file()} == before


def test_the_day_before_looks_as_if_nothing_had_been_revoked(world: Path, tmp_path: Path) -> None:
    from suluh.flow import edition
    from suluh.model.audience import Audience

    untouched = tmp_path / "untouched/content"
    shutil.copytree(world, untouched)
    assert revoke(sound(world), world, "perban-6-2024", "perban-23-2025", DAY)[1] is None
    old, new = sound(untouched), sound(world)

    def shown(site: Site, day: date) -> object:
        seen = edition(site, Audience.public, day)
        return seen.pages, seen.things

    assert shown(new, date(2026, 1, 31)) == shown(old, date(2026, 1, 31))
    assert shown(new, AFTER) != shown(old, AFTER)


def test_the_sites_before_and_after_are_the_expected_ones_byte_for_byte(tmp_path: Path) -> None:
    """As of the day before, the changed content gives the bytes of the unchanged one; then it does not."""
    project, untouched = tmp_path / "project", tmp_path / "untouched"
    configs = [copy_project(folder, content=False) for folder in (project, untouched)]
    for folder in (project, untouched):
        write_world(folder / "content")
        for kind in ("procedures", "sheets"):
            shutil.rmtree(folder / "content/data" / kind)
    content = project / "content"
    assert revoke(sound(content), content, "perban-6-2024", "perban-23-2025", DAY)[1] is None

    def built(config: Path, day: date) -> dict[str, bytes]:
        out = config.parent / f"site-{day}"
        result = build(Options(config, as_of=day.isoformat()), out)
        assert result.ok, result.message
        return {p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*") if p.is_file()}

    eve = date(2026, 1, 31)
    changed, unchanged = configs
    assert built(changed, eve) == built(unchanged, eve)
    before, after = built(unchanged, AFTER), built(changed, AFTER)
    differ = {name for name in after if after[name] != before.get(name)}
    pages = {f"contoh/h{n}.html" for n, refs in PAGES.items() if any("perban-6-2024" in r for r in refs)}
    both = {name for page in pages for name in (page, f"en/{page}")}
    # A page that links to one of them says so beside the link, and nowhere else.
    linking = {name for name in after if "contoh/h" in name} - both
    beside = re.compile(rb' <strong class="caution law-notice"[^>]*>[^<]*</strong>')
    assert {name for name in differ if "contoh/h" in name} <= both | linking
    assert all(beside.sub(b"", after[name]) == beside.sub(b"", before[name]) for name in linking)
    assert both <= differ
    assert all(b'<div class="callout warning law-notice"' in after[name] for name in both)
    assert not any(b"law-notice" in before[name] for name in both)


def mutations() -> list[tuple[str, str]]:
    """Every relation of the fixture, one at a time."""
    return [
        (id, found) for id, (_, _, text) in INSTRUMENTS.items() for found in re.findall(r"(\w+): \[", text)
    ]


@pytest.mark.parametrize(("id", "relation"), [m for m in mutations() if m[1] in ("amends", "revokes")])
def test_a_relation_that_is_turned_round_is_noticed(world: Path, id: str, relation: str) -> None:
    """Flipping a relation that changes law changes the findings or the notices."""
    before = (flagged(sound(world), TODAY), _codes(world))
    path = world / f"data/regulations/{id}.yml"
    target = re.search(rf"{relation}: \[\{{id: ([a-z0-9-]+)", path.read_text("utf-8"))
    assert target
    path.write_text(re.sub(r"relations:.*\n", "", path.read_text("utf-8")), "utf-8")
    other = world / f"data/regulations/{target[1]}.yml"
    other.write_text(other.read_text("utf-8") + f"relations: {{{relation}: [{id}]}}\n", "utf-8")
    site, _ = load(world, TODAY, declared=WITH_KINDS_OF_TESTS)
    assert (flagged(site, TODAY), _codes(world)) != before


@pytest.mark.parametrize(
    ("id", "relation"), [m for m in mutations() if m[1] in ("implements", "would_amend")]
)
def test_any_other_relation_that_is_turned_round_shows_on_both_pages(
    world: Path, id: str, relation: str
) -> None:
    site = sound(world)
    before = {r: relations(site.regulations, r) for r in site.regulations}
    path = world / f"data/regulations/{id}.yml"
    text = path.read_text("utf-8")
    target = re.search(rf"{relation}: \[([a-z0-9-]+)", text)
    assert target
    path.write_text(
        re.sub(rf"{relation}: \[[a-z0-9-]+\](, )?", "", text).replace("relations: {}\n", ""), "utf-8"
    )
    other = world / f"data/regulations/{target[1]}.yml"
    body = re.sub(r"relations:.*\n", "", other.read_text("utf-8"))
    other.write_text(body + f"relations: {{{relation}: [{id}]}}\n", "utf-8")
    site, _ = load(world, TODAY, declared=WITH_KINDS_OF_TESTS)
    after = {r: relations(site.regulations, r) for r in site.regulations}
    assert after[id] != before[id]
    assert after[target[1]] != before[target[1]]


def _codes(content: Path) -> set[tuple[str, str]]:
    return {(f.code, f.path) for f in load(content, TODAY, declared=WITH_KINDS_OF_TESTS)[1]}


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (("pp-2-2013", "status: revoked", "status: in_force"), "LAW002"),
        (("perda-1-2018", "status: in_force", "status: revoked"), "LAW001"),
        (("pp-3-2015", "from: 2015-05-05", "from: 2014-05-05"), "LAW003"),
        (
            ("uu-2-2012", "status: in_force", "status: in_force\nrelations: {implements: [pp-3-2015]}"),
            "LAW004",
        ),
        (("perda-2-2019", 'number: "2"\nyear: 2019', 'number: "1"\nyear: 2018'), "LAW005"),
        (("perban-6-2024", "status: in_force", "status: in_force\nlast_article: 8"), "LAW006"),
    ],
)
def test_a_registry_that_contradicts_itself_is_found(
    world: Path, edit: tuple[str, str, str], code: str
) -> None:
    id, old, new = edit
    path = world / f"data/regulations/{id}.yml"
    assert old in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    assert code in {found for found, _ in _codes(world)}


def test_the_complaint_chain_of_the_real_content_leads_where_a_reader_expects() -> None:
    site = real_site()
    pages = {a.id for a in impact_of(site, "reg", "perban-23-2025") if a.kind == "page"}
    assert {"penanganan-pengaduan", "menerima-pengaduan", "cara-mengadu", "rantai-aturan"} <= pages
    older = {a.id for a in impact_of(site, "reg", "perban-6-2024") if a.kind == "page"}
    assert "menerima-pengaduan" in older
