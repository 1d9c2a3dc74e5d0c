"""Readers: pages, data, navigation, pictures and sheets of any content are read or refused with a place."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from suluh.areas import DECLARED
from suluh.flow import load
from suluh.read.media import check_picture, published
from suluh.read.svg import plain_svg, read_svg
from suluh.read.yaml import parse
from tests.fuzz.target import Target, folder
from tests.monitoring.report import test_files_fuzz as sheets
from tests.read.hostile_media import HOSTILE, SOUND
from tests.read.test_properties import PAGE_KEYS, PROSE, VALUES, WORDS, write_yaml
from tests.small_site import DAY, FILES, guide, write_site


@cache
def _content() -> Path:
    """The smallest content that is sound."""
    most: dict[str, str | None] = {name: None for name in FILES if "paspor" in name or "/data/" in name}
    nav = FILES["content/id/nav.yml"].replace("    pages: [paspor]\n", "")
    return write_site(folder("content"), {**most, "content/id/nav.yml": nav})


def _read(case: tuple[str, str | bytes]) -> None:
    """With one more file, or another one, the rest is read; every finding has its place in the file."""
    name, text = case
    raw = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    path = _content() / name
    before = path.read_bytes() if path.exists() else None
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    try:
        _, findings = load(_content(), DAY)
    finally:
        path.unlink() if before is None else path.write_bytes(before)
    lines = raw.count(b"\n") + raw.count(b"\r") + 2
    for finding in findings:
        for lang in ("id", "en"):
            said = finding.text(lang)
            assert said.startswith("content/"), said
            assert said.endswith(f"[{finding.code}]"), said
            assert "\n" not in said
            assert "\r" not in said
        assert finding.line >= 1
        if finding.path == f"content/{name}":
            assert finding.line <= lines, said


FRONT = st.dictionaries(PAGE_KEYS, VALUES, max_size=6).map(lambda head: f"---\n{write_yaml(head)}---\nIsi.\n")
PAGES = st.tuples(
    st.sampled_from(["id/masalah/sembarang.md", "en/masalah/sembarang.md", "id/index.md"]),
    PROSE
    | st.binary(max_size=300)
    | FRONT
    | PROSE.map(lambda body: guide("sembarang", body))
    | WORDS.map(lambda head: f"---\n{head}\n---\nIsi.\n"),
)
YAML = VALUES.map(write_yaml) | WORDS | st.binary(max_size=200)
DATA = st.tuples(st.sampled_from(sorted(DECLARED.kinds.by_folder)).map("data/{}/sembarang.yml".format), YAML)
SETTINGS = st.tuples(st.sampled_from(["id/nav.yml", "en/nav.yml", "site.yml", "id/search.yml"]), YAML)

# What is typed so that no finding speaks of the signs themselves.
PLAIN = st.text(st.characters(min_codepoint=32, max_codepoint=126) | st.sampled_from("éñ中ب"), max_size=12)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**14), 10**14) | PLAIN,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(PLAIN, inner, max_size=4),
    max_leaves=12,
)


def _yaml_reads_back(data: Any) -> None:
    """JSON is YAML, and both spellings say the same."""
    for text in (json.dumps(data, ensure_ascii=False), json.dumps(data, indent=1)):
        found, _, findings = parse(text, "x.yml")
        assert findings == []
        assert found == data


def _turned(draw: st.DrawFn, data: bytes) -> bytes:
    """A file with some bytes changed, put in or cut off."""
    found = bytearray(data)
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, len(found)))
        found[at : at + draw(st.integers(0, 3))] = draw(st.binary(max_size=4) | st.sampled_from(_TAGS))
    return bytes(found[: draw(st.integers(0, len(found)))] if draw(st.booleans()) else found)


_TAGS = [
    b"<script>",
    b"<a href='x'>",
    b" onload='x'",
    b"<!--",
    b"-->",
    b"<![CDATA[",
    b"]]>",
    b"&#60;",
    b"\x00",
]


@st.composite
def pictures(draw: st.DrawFn) -> tuple[str, bytes]:
    kind = {**SOUND, **HOSTILE}
    name = draw(st.sampled_from(sorted(name for name in kind if len(kind[name]) < 60_000)))
    ending = draw(st.sampled_from([Path(name).suffix, ".svg", ".png", ".jpg", ".gif", ".webp"]))
    return f"x{ending}", _turned(draw, kind[name])


def _picture(case: tuple[str, bytes]) -> None:
    """A picture is refused with a place, or published; what is published is published again as it is."""
    name, data = case
    path = folder("media") / name
    path.write_bytes(data)
    plain, findings = published(path, f"content/media/{name}")
    assert (plain is None) == any(finding.severity == "error" for finding in findings)
    assert all(1 <= finding.line <= data.count(b"\n") + data.count(b"\r") + 1 for finding in findings)
    check_picture(path, f"content/media/{name}")
    if plain is not None:
        path.write_bytes(plain.data)
        again, _ = published(path, f"content/media/{name}")
        assert again is not None
        assert again.data == plain.data


@st.composite
def drawings(draw: st.DrawFn) -> bytes:
    names = sorted(name for name in {**SOUND, **HOSTILE} if name.endswith(".svg"))
    return _turned(draw, {**HOSTILE, **SOUND}[draw(st.sampled_from(names))])


def _drawing(data: bytes) -> None:
    """A drawing without faults is plain when it is cut, and stays so."""
    drawing = read_svg(data)
    if not drawing.faults:
        plain = plain_svg(data, drawing)
        again = read_svg(plain)
        assert (again.faults, again.spans) == ([], [])


TARGETS = {
    "pages": Target(PAGES, _read),
    "data": Target(DATA, _read),
    "settings": Target(SETTINGS, _read, few=6),
    "yaml": Target(JSON, _yaml_reads_back, few=20),
    "pictures": Target(pictures(), _picture, few=15),
    "drawings": Target(drawings(), _drawing, few=30),
    "tables": Target(sheets.tables(), sheets.check_table, few=3),
    "sheets": Target(sheets.files(), sheets.check_bytes, few=3),
    "answers": Target(sheets.NAMED, sheets.check_json, few=3),
}
