"""The one gate: what an edition may show, and nothing else."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from suluh.link.audience import narrow
from suluh.model.audience import Audience, field_audience, stricter
from suluh.model.site import Site
from tests.small_site import FILES, bodies, load_site, sound_site, twins

LEVELS = list(Audience)
NOTE = "internal_note: {id: rahasia-dapur, en: kitchen-secret}\n"
NOTED = {
    **twins("petugas", audience="staff"),
    **twins("pengawas", audience="supervisor"),
    "content/data/terms/dalam.yml": FILES["content/data/terms/p3mi.yml"]
    .replace("id: p3mi", "id: dalam")
    .replace("audience: public\n", ""),
    "content/data/regulations/uu-18-2017.yml": FILES["content/data/regulations/uu-18-2017.yml"] + NOTE,
    "content/data/countries/indonesia.yml": FILES["content/data/countries/indonesia.yml"] + NOTE,
    "content/data/contacts/hotline.yml": FILES["content/data/contacts/hotline.yml"].replace(
        '0100"\n', '0100"\n    internal_note: {id: rahasia-saluran, en: channel-secret}\n'
    )
    + NOTE,
}


def everything(site: Site) -> set[tuple[str, str]]:
    """(folder or language, id) of all pages and things."""
    pages = {(lang, id) for lang, by_id in site.pages.items() for id in by_id}
    return pages | {(folder, id) for folder, by_id in site.things.items() for id in by_id}


def test_editions_nest(tmp_path: Path) -> None:
    site = sound_site(tmp_path, NOTED)
    public, staff, supervisor = (everything(narrow(site, level)) for level in LEVELS)
    assert public < staff < supervisor == everything(site)
    assert staff - public == {("id", "petugas"), ("en", "petugas"), ("terms", "dalam")}
    assert supervisor - staff == {("id", "pengawas"), ("en", "pengawas")}


def test_what_says_no_level_is_for_staff(tmp_path: Path) -> None:
    site = sound_site(tmp_path, NOTED)
    assert site.terms["dalam"].audience is Audience.staff


@pytest.mark.parametrize("level", LEVELS)
def test_narrowing_twice_changes_nothing(level: Audience, tmp_path: Path) -> None:
    once = narrow(sound_site(tmp_path, NOTED), level)
    assert narrow(once, level) == once


def test_narrowing_by_steps_is_narrowing_at_once(tmp_path: Path) -> None:
    site = sound_site(tmp_path, NOTED)
    assert narrow(narrow(site, Audience.staff), Audience.public) == narrow(site, Audience.public)
    assert narrow(narrow(site, Audience.public), Audience.supervisor) == narrow(site, Audience.public)


def test_fields_for_staff_are_gone_from_the_public_edition_at_every_depth(tmp_path: Path) -> None:
    site = sound_site(tmp_path, NOTED)
    public = narrow(site, Audience.public)
    assert public.regulations["uu-18-2017"].internal_note is None
    assert public.contacts["hotline"].internal_note is None
    assert public.contacts["hotline"].channels[0].internal_note is None
    assert "rahasia" not in repr(public)
    assert "secret" not in repr(public)
    staff = narrow(site, Audience.staff)
    assert staff.contacts["hotline"].channels[0].internal_note is not None
    assert staff.regulations == site.regulations


def test_origins_of_what_is_gone_are_gone(tmp_path: Path) -> None:
    public = narrow(sound_site(tmp_path, NOTED), Audience.public)
    kept = {("pages/" + name, id) if name in ("id", "en") else (name, id) for name, id in everything(public)}
    assert {key for key in public.origins if key[0] not in ("nav", "settings")} == kept


def test_no_body_of_the_public_edition_says_what_staff_know(tmp_path: Path) -> None:
    site = sound_site(tmp_path, NOTED)
    public = "\n".join(bodies(site).values())
    assert "rahasia" not in public
    assert "secret" not in public
    assert "pengawas.html" not in public
    assert "rahasia-dapur" in "\n".join(bodies(site, "staff").values())


def test_levels_are_in_order() -> None:
    for one in LEVELS:
        for two in LEVELS:
            assert one.sees(two) == (LEVELS.index(two) <= LEVELS.index(one))
            assert stricter(one, two).level == max(one.level, two.level)


def marked(value: Any) -> bool:
    """Whether a field for staff holds anything, at any depth."""
    if isinstance(value, tuple):
        return any(marked(item) for item in value)
    if not isinstance(value, BaseModel):
        return False
    for name, field in type(value).model_fields.items():
        inner = getattr(value, name)
        if field_audience(field) is not Audience.public and inner not in (None, ()):
            return True
        if marked(inner):
            return True
    return False


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(levels=st.lists(st.sampled_from(["public", "staff", "supervisor"]), min_size=5, max_size=5))
def test_whatever_the_levels_no_edition_shows_more_than_its_own(
    levels: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    names = ["regulations/uu-18-2017", "terms/p3mi", "contacts/hotline", "roles/editor"]
    files = dict(NOTED)
    for name, level in zip(names, levels, strict=False):
        path = f"content/data/{name}.yml"
        files[path] = files.get(path, FILES[path]).replace("audience: public", f"audience: {level}")
    files |= twins("uji", audience=levels[4])
    site, _ = load_site(tmp_path_factory.mktemp("tingkat"), files)
    shown = [narrow(site, level) for level in LEVELS]
    for level, edition in zip(LEVELS, shown, strict=True):
        parts = [p for pages in edition.pages.values() for p in pages.values()]
        things = [t for by_id in edition.things.values() for t in by_id.values()]
        assert all(level.sees(part.audience) for part in parts)
        assert all(level.sees(thing.audience) for thing in things)
        assert narrow(edition, level) == edition
    assert not any(marked(thing) for by_id in shown[0].things.values() for thing in by_id.values())
    assert everything(shown[0]) <= everything(shown[1]) <= everything(shown[2])


def test_reference_upwards_is_an_error_on_its_line(tmp_path: Path) -> None:
    files = dict(NOTED)
    files["content/id/index.md"] = FILES["content/id/index.md"].replace("Pilih", "[[term:dalam]] Pilih")
    _, findings = load_site(tmp_path, files)
    assert [(f.code, f.line) for f in findings] == [("AUD001", 8)]
