"""The channels of Kolibri hold together: what the database says lies in the folder, whole.

That Kolibri itself takes them in and plays them is proven by `scripts/bench/kolibri.py`, which needs
half a gigabyte for it.
"""

import hashlib
import io
import sqlite3
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

from suluh.export.form import Order, carry_out
from suluh.render.view import Edition
from tests.learning.test_anki import edition as with_quizzes
from tests.small_site import DAY, EXPORT_BY_NAME


def export(made: Edition, out: Path, *ids: str) -> dict[str, Path]:
    """The database of each language by the name of its channel."""
    files = carry_out(EXPORT_BY_NAME["kolibri"], Order(made, ids, out))
    found = {}
    for path in files:
        assert path.is_relative_to(out / "KOLIBRI_DATA/content")
        if path.suffix == ".sqlite3":
            found[str(ask(path, "select name from content_channelmetadata")[0][0])] = path
    return found


def ask(path: Path, question: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as base:
        return base.execute(question).fetchall()


@pytest.fixture(scope="module")
def channels(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("kolibri")
    return export(with_quizzes(folder / "site"), folder / "out")


def test_each_language_is_a_channel_called_by_words(channels: dict[str, Path]) -> None:
    assert set(channels) == {"Basis pengetahuan: Kuis", "Knowledge base: Quizzes"}
    titles = ask(channels["Knowledge base: Quizzes"], "select title from content_contentnode order by lft")
    assert [row[0] for row in titles] == [
        "Knowledge base: Quizzes",
        "Cost: 50% ~ {test} = #1 / A\\\\B",
        "/Test/ of signs :: <b>A</b> \\ B",
    ]
    tags = ask(channels["Basis pengetahuan: Kuis"], "select tag_name from content_contenttag")
    assert tags == [("Jalur :: editor",)]


def test_every_app_that_the_database_names_lies_under_its_sum(channels: dict[str, Path]) -> None:
    for database in channels.values():
        assert database.stem == ask(database, "select id from content_channelmetadata")[0][0]
        found = ask(
            database,
            "select l.id, l.extension, l.file_size from content_localfile l"
            " join content_file f on f.local_file_id = l.id join content_contentnode n on n.id = f.contentnode_id"
            " where n.kind = 'html5' and f.preset = 'html5_zip'",
        )
        assert len(found) == 2
        for md5, extension, size in found:
            name = str(md5)
            content = (
                database.parent.parent / f"storage/{name[0]}/{name[1]}/{name}.{extension}"
            ).read_bytes()
            assert (hashlib.md5(content).hexdigest(), len(content)) == (name, size)
            with zipfile.ZipFile(io.BytesIO(content)) as app:
                assert "index.html" in app.namelist()


def test_the_tree_and_its_keys_are_sound(channels: dict[str, Path]) -> None:
    for database in channels.values():
        assert ask(database, "pragma foreign_key_check") == []
        assert ask(database, "pragma integrity_check") == [("ok",)]
        edges = ask(
            database, "select lft, rght, level, parent_id is null from content_contentnode order by lft"
        )
        assert edges == [(1, 6, 0, 1), (2, 3, 1, 0), (4, 5, 1, 0)]


def test_a_later_day_is_a_newer_version_of_the_same_channel(
    channels: dict[str, Path], tmp_path: Path
) -> None:
    later = export(with_quizzes(tmp_path / "site", DAY + timedelta(days=1)), tmp_path / "out")
    for name, database in channels.items():
        assert database.name == later[name].name
        [(old,)], [(new,)] = (
            ask(p, "select version from content_channelmetadata") for p in (database, later[name])
        )
        assert int(str(new)) == int(str(old)) + 1
        ids = "select id, content_id from content_contentnode order by lft"
        assert ask(database, ids) == ask(later[name], ids)
