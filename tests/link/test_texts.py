"""The walk over every text: no kind, no field and no file is left out of it."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from suluh.areas import DECLARED
from suluh.link.texts import TextFile, text_files
from suluh.model.site import Site
from suluh.write.new import write_new
from tests.small_site import DAY, load_site, sound_site, write_site

EVERYWHERE = {
    "content/search/kata.yml": "groups:\n- [upah, gaji]\nspelling: {gajih: gaji}\n",
    "content/media/bagan.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>x</title></svg>\n',
}


def by_path(site: Site) -> dict[str, TextFile]:
    return {file.origin.path: file for file in text_files(site)}


def test_every_file_of_the_content_is_walked(tmp_path: Path) -> None:
    site = sound_site(tmp_path, EVERYWHERE)
    written = {
        path.relative_to(tmp_path).as_posix() for path in (tmp_path / "content").rglob("*") if path.is_file()
    }
    assert set(by_path(site)) == written


def test_places_are_those_of_the_file(tmp_path: Path) -> None:
    site = sound_site(tmp_path, EVERYWHERE)
    for file in text_files(site):
        lines = (tmp_path / file.origin.path).read_text("utf-8").split("\n")
        for (_, line), text, keys, _ in file.places():
            if keys and file.kind != "media":
                assert text in lines[line - 1] or str(keys[-1]) in lines[line - 1], (file.origin.path, keys)
            elif not keys and line >= file.body_line > 1:
                assert lines[line - 1] == text


def scalars(value: Any) -> set[str]:
    if isinstance(value, dict):
        return {text for inner in value.values() for text in scalars(inner)}
    if isinstance(value, list):
        return {text for inner in value for text in scalars(inner)}
    return {value.strip()} if isinstance(value, str) else set()


@pytest.mark.parametrize("kind", sorted(DECLARED.kinds.by_new_name))
def test_no_text_of_a_skeleton_is_left_out(kind: str, tmp_path: Path) -> None:
    content = write_site(tmp_path)
    (path,), _ = write_new(content, DECLARED.kinds, kind, "contoh-baru", "", DAY)
    site, _ = load_site(tmp_path)
    walked = {text for _, text, _, _ in by_path(site)[path.relative_to(tmp_path).as_posix()].places()}
    free = {
        text for text in scalars(yaml.safe_load(path.read_text("utf-8"))) if " " in text or text.isupper()
    }
    assert free <= walked


def test_a_text_is_walked_once(tmp_path: Path) -> None:
    site = sound_site(tmp_path)
    assert text_files(site) is text_files(site)
    term = by_path(site)["content/data/terms/p3mi.yml"]
    assert "contoh-sumber" in term.joined
