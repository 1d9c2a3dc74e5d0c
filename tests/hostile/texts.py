"""The texts of a file as the program that it is for finds them; archives with all that is in them."""

import csv
import io
import json
import sqlite3
import zipfile
from collections.abc import Iterator
from html import unescape
from pathlib import PurePosixPath
from typing import Any

import openpyxl
from lxml import etree

from tests.hostile.pages import read


def texts(name: str, content: bytes) -> Iterator[str]:
    """Each text of a file; a text that is HTML as what it says, too."""
    for text in _texts(name, content):
        yield text
        if "<" in text or "&" in text:
            yield unescape(text)
            yield "".join(read(text).words)


def _texts(name: str, content: bytes) -> Iterator[str]:
    match PurePosixPath(name).suffix:
        case ".zip" | ".apkg" | ".docx":
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                for inner in archive.namelist():
                    yield from _texts(inner, archive.read(inner))
        case ".xlsx":
            for sheet in openpyxl.load_workbook(io.BytesIO(content)):
                yield from (c.value for row in sheet.iter_rows() for c in row if isinstance(c.value, str))
        case ".csv":
            for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"):
                yield from row
        case ".json":
            yield from _strings(json.loads(content))
        case ".anki2" | ".sqlite3":
            base = sqlite3.connect(":memory:")
            base.deserialize(content)
            for (table,) in base.execute("select name from sqlite_master where type = 'table'").fetchall():
                for row in base.execute(f'select * from "{table}"'):
                    yield from (value for value in row if isinstance(value, str))
        case ".xml":
            tree = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
            # Paragraphs of a DOCX are made of runs: a text is what stands in one paragraph.
            yield from ("".join(one.itertext()) for one in tree.iter("{*}p"))
            yield from (text for one in tree.iter() for text in (one.text, *one.attrib.values()) if text)
        case ".html":
            yield "".join(read(content.decode("utf-8")).words)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)
