"""Quizzes as a Kolibri channel: a folder for a USB stick that Kolibri offers under "import from a drive".

Kolibri takes no single HTML5 app, only channels: a database of what there is, and the files under
their sums. Each language is a channel, each quiz an app in it: the page that also goes into SCORM
packages, since Kolibri's player speaks SCORM 1.2 with it.

Source: the content schema of Kolibri 0.19 (`kolibri/core/content/contentschema`); how it was proven
stands in decision 0045.
"""

import hashlib
import json
import sqlite3
import uuid
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from suluh.export.form import ExportForm, Order, write_whole
from suluh.learning.export.kolibri_tables import TABLES, VERSION
from suluh.learning.export.quiz_bank import Set, sets
from suluh.learning.export.scorm import assets_of, to_package
from suluh.learning.export.spelling import one_line
from suluh.learning.pages.asked import plain
from suluh.render.view import View

FOLDER = "KOLIBRI_DATA/content"
# Kolibri takes a channel again only under a higher number.
FIRST_DAY = date(2020, 1, 1)
PRACTICE = "VwRCom7G"  # le-utils, learning activities
OPTIONS = {
    "completion_criteria": {"model": "determined_by_resource", "threshold": None, "learner_managed": False}
}
NAMES = {"id": "Bahasa Indonesia", "en": "English"}
TITLE_LENGTH, TAG_LENGTH = 200, 30


def _export(order: Order) -> list[Path]:
    assets = assets_of(order)
    by_lang: dict[str, list[tuple[Set, bytes]]] = {}
    for of in sets(order):
        by_lang.setdefault(of.lang, []).append((of, to_package(of, assets)))
    return [
        write_whole(order.out / FOLDER / name, content)
        for apps in by_lang.values()
        for name, content in to_channel(apps).items()
    ]


def to_channel(apps: list[tuple[Set, bytes]]) -> dict[str, bytes]:
    """The files of one channel below `FOLDER`: its database, and each app under its sum."""
    view = apps[0][0].view
    channel = channel_id(view)
    with sqlite3.connect(":memory:") as base:
        base.executescript(TABLES)
        for table, row in _rows(apps, channel, view):
            marks = ", ".join("?" * len(row))
            base.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))
        base.commit()
        base.execute("VACUUM")
        files = {f"databases/{channel}.sqlite3": base.serialize()}
    for _, app in apps:
        md5 = _sum(app)
        files[f"storage/{md5[0]}/{md5[1]}/{md5}.zip"] = app
    return files


def channel_id(view: View) -> str:
    """The same for every export of one site in one language."""
    return _id(f"suluh-channel-{view.w['site_name']}-{view.lang}")


def _id(name: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, name).hex


def _sum(content: bytes) -> str:
    """Kolibri names files by MD5."""
    return hashlib.md5(content, usedforsecurity=False).hexdigest()


Row = dict[str, str | int | float | None]
Rows = Iterator[tuple[str, Row]]


def _rows(apps: list[tuple[Set, bytes]], channel: str, view: View) -> Rows:
    """Everything that the database says, as (table, row)."""
    yield from _channel_rows(channel, len(apps), view)
    for number, (of, app) in enumerate(apps, start=1):
        yield from _app_rows(of, app, number, channel)
    yield from _tags(apps, channel)


def _channel_rows(channel: str, apps: int, view: View) -> Rows:
    lang, site, t = view.lang, one_line(view.w["site_name"]), view.w["learning"]
    title = f"{site}: {t['quizzes']}"[:TITLE_LENGTH]
    row: Row = {"id": lang, "lang_code": lang, "lang_name": NAMES[lang], "lang_direction": "ltr"}
    yield "content_language", row
    row = _node(channel, title, channel, view)
    row |= {"id": channel, "kind": "topic", "description": t["list_summary"], "level": 0}
    row |= {"lft": 1, "rght": 2 * apps + 2}
    yield "content_contentnode", row
    row = {"id": channel, "root_id": channel, "name": title, "description": t["list_summary"][:400]}
    row |= {"tagline": "", "author": site[:400], "thumbnail": "", "min_schema_version": VERSION}
    row |= {
        "version": (view.today - FIRST_DAY).days,
        "last_updated": f"{view.today.isoformat()} 00:00:00+00:00",
    }
    yield "content_channelmetadata", row


def _app_rows(of: Set, app: bytes, number: int, channel: str) -> Rows:
    """A quiz: where it stands in the tree, and its one file."""
    node, md5 = _id(f"{channel}-{of.quiz.id}"), _sum(app)
    content = _id(f"suluh-quiz-{of.quiz.id}-{of.lang}")
    row = _node(channel, of.title[:TITLE_LENGTH], content, of.view)
    row |= {"id": node, "kind": "html5", "parent_id": channel, "learning_activities": PRACTICE}
    said = f"{plain(of.quiz.summary[of.lang], of.view)} {of.law}".strip()
    row |= {"description": said, "options": json.dumps(OPTIONS)}
    row |= {"sort_order": number, "level": 1, "lft": 2 * number, "rght": 2 * number + 1}
    yield "content_contentnode", row
    yield "content_localfile", {"id": md5, "extension": "zip", "available": 0, "file_size": len(app)}
    row = {"id": _id(f"{node}-{md5}"), "contentnode_id": node, "local_file_id": md5, "lang_id": of.lang}
    row |= {"preset": "html5_zip", "supplementary": 0, "thumbnail": 0, "priority": 1}
    yield "content_file", row


def _node(channel: str, title: str, content: str, view: View) -> Row:
    site = one_line(view.w["site_name"])[:TITLE_LENGTH]
    return {
        "title": title,
        "content_id": content,
        "channel_id": channel,
        "lang_id": view.lang,
        "coach_content": 0,
        "license_owner": site,
        "author": site,
        "available": 0,
        "tree_id": 1,
    }


def _tags(apps: Iterable[tuple[Set, bytes]], channel: str) -> Rows:
    """The paths of each quiz, as far as a tag is long enough for their names."""
    known = set()
    for of, _ in apps:
        for path in of.paths:
            tag = _id(f"{channel}-tag-{path}")
            if len(path) > TAG_LENGTH:
                continue
            if tag not in known:
                known.add(tag)
                yield "content_contenttag", {"id": tag, "tag_name": path}
            node = _id(f"{channel}-{of.quiz.id}")
            yield "content_contentnode_tags", {"contentnode_id": node, "contenttag_id": tag}


FORM = ExportForm(
    "kolibri",
    (
        "kuis sebagai kanal Kolibri: folder untuk USB",
        "quizzes as a Kolibri channel: a folder for a USB stick",
    ),
    _export,
    "quizzes",
)
