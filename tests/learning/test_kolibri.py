"""The channels of Kolibri hold together: what the database says lies in the folder, whole.

That Kolibri itself takes them in and plays them is proven by `scripts/bench/kolibri.py`, which needs
half a gigabyte for it.
"""

import hashlib
import io
import json
import sqlite3
import zipfile
from datetime import date, timedelta
from pathlib import Path

import pytest

from suluh.export.form import Order, carry_out
from suluh.learning.export.kolibri import to_channel
from suluh.learning.export.quiz_bank import sets
from suluh.learning.model.path import LearningPath
from suluh.learning.model.quiz import Quiz
from suluh.model.base import Words
from suluh.render.view import Edition
from tests.learning.test_anki import edition as with_quizzes
from tests.small_site import DAY, EXPORT_BY_NAME
from tests.theme import THEME


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


def test_a_channel_says_whose_it_is_and_in_which_language(channels: dict[str, Path]) -> None:
    wanted = {
        "Basis pengetahuan: Kuis": ("id", "Bahasa Indonesia", "Basis pengetahuan"),
        "Knowledge base: Quizzes": ("en", "English", "Knowledge base"),
    }
    for name, (lang, language, site) in wanted.items():
        database = channels[name]
        assert ask(database, "select id, lang_code, lang_name, lang_direction from content_language") == [
            (lang, lang, language, "ltr")
        ]
        summary = THEME.words[lang]["learning"]["list_summary"]
        assert ask(
            database,
            "select name, description, tagline, author, thumbnail, min_schema_version, version, last_updated"
            " from content_channelmetadata",
        ) == [(name, summary, "", site, "", "5", (DAY - date(2020, 1, 1)).days, f"{DAY} 00:00:00+00:00")]
        assert ask(
            database,
            "select root_id, (select id from content_contentnode where level = 0) from content_channelmetadata",
        ) == [(database.stem, database.stem)]
        assert ask(database, "select kind, description, title from content_contentnode where level = 0") == [
            ("topic", summary, name)
        ]
        common = "distinct channel_id, lang_id, coach_content, license_owner, author, available, tree_id"
        assert ask(database, f"select {common} from content_contentnode") == [
            (database.stem, lang, 0, site, site, 0, 1)
        ]


def test_each_quiz_is_an_app_for_practice_that_says_what_it_is_about(channels: dict[str, Path]) -> None:
    database = channels["Basis pengetahuan: Kuis"]
    rows = ask(
        database,
        "select kind, learning_activities, description, options, sort_order, parent_id"
        " from content_contentnode where level = 1 order by lft",
    )
    site = with_quizzes(database.parents[4] / "again").site
    assert [row[2] for row in rows] == [site.of(Quiz)[id].summary.id for id in ("nasty", "signs")]
    assert {(row[0], row[1], row[5]) for row in rows} == {("html5", "VwRCom7G", database.stem)}
    assert [row[4] for row in rows] == [1.0, 2.0]
    for row in rows:
        # The learner is done when the app itself says so: without this Kolibri counts the time spent.
        assert json.loads(str(row[3])) == {
            "completion_criteria": {
                "model": "determined_by_resource",
                "threshold": None,
                "learner_managed": False,
            }
        }
    files = ask(database, "select supplementary, thumbnail, priority, lang_id, preset from content_file")
    assert files == [(0, 0, 1, "id", "html5_zip")] * 2
    assert {row[0] for row in ask(database, "select available from content_localfile")} == {0}


def test_a_quiz_is_tagged_with_its_paths_as_far_as_their_names_are_short(tmp_path: Path) -> None:
    made = with_quizzes(tmp_path / "site")
    [whole] = [of for of in sets(Order(made, ("nasty",), tmp_path)) if of.lang == "id"]
    for name, tags in (("x" * 30, ["x" * 30]), ("x" * 31, [])):
        found = Path(tmp_path / f"{len(name)}.sqlite3")
        path = whole.view.site.of(LearningPath)["jalur-editor"]
        object.__setattr__(path, "name", Words.model_construct(id=name, en=name))
        [database] = [
            content for at, content in to_channel([(whole, b"x")]).items() if at.startswith("databases/")
        ]
        found.write_bytes(database)
        assert [row[0] for row in ask(found, "select tag_name from content_contenttag")] == tags
        assert len(ask(found, "select * from content_contentnode_tags")) == len(tags)


def test_a_tag_stands_on_the_quiz_that_its_path_asks(channels: dict[str, Path]) -> None:
    for database in channels.values():
        found = ask(
            database,
            "select t.tag_name, n.title from content_contentnode_tags l join content_contenttag t on t.id = l.contenttag_id"
            " join content_contentnode n on n.id = l.contentnode_id",
        )
        assert len(found) == 1
        assert found[0][1] == ask(database, "select title from content_contentnode where lft = 2")[0][0]
