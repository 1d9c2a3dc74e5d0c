"""Whatever lies in the content folder, reading it gives a Site and findings, never a crash."""

import string
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from suluh.areas import DECLARED
from suluh.flow import load
from suluh.model.page import FrontMatter
from suluh.read.references import scan
from suluh.read.yaml import parse
from suluh.text.headings import headings
from suluh.text.slug import Anchors, slug
from tests.small_site import DAY, FILES, guide, write_site

QUIET = settings(deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))

# Pieces that mean something to the readers, mixed with any text.
PIECES = st.sampled_from(
    [
        "[[", "]]", "page:", "reg:uu-18-2017", "#6", "|", "[[term:p3mi]]", "[[contact:hotline|x]]", "```", "~~~",
        "`", "\n", "\n\n", "/// ", "///", "/// note | x\n", "/// contact | hotline\n", "/// contacts | ID\n",
        "# ", "## ", "#", "- ", "1. ", "> ", "| a | b |\n|---|---|\n", "![a](../../media/x.svg)", "[a](paspor.md)",
        "[a](javascript:x)", "<script>", "</b>", "<!--", "---\n", "***", "__", "\\", "&amp;", "\t", "    ",
        "    attrs: {id: x}\n", "\r\n", "\x00", "\x02", "\x03", "\u2028", "\ufeff", "klzzwxh:0001", "+62 21 555 0100",
        "UU 18/2017", "3201234567890123", "C1234567", "a@gmail.com",
    ]
)  # fmt: skip
PROSE = st.lists(PIECES | st.text(max_size=20), max_size=25).map("".join)
WORDS = st.text(string.ascii_letters + string.digits + " :-#'\"[]{}|>&*!%@,.\n", max_size=20)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats()
    | WORDS
    | st.text(max_size=10)
    | st.dates().filter(lambda day: day.year < 9000)
    | st.sampled_from(
        ["public", "staff", "id", "uu", "full", "2026-11-22", "reg:uu-18-2017", "[[page:paspor]]"]
    )
    | st.binary(max_size=8)
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(st.sampled_from(["id", "en", "article", "text", "type", "value", "x"]) | SCALARS, inner, max_size=4),
    max_leaves=12,
)  # fmt: skip
PAGE_KEYS = st.sampled_from([*FrontMatter.model_fields, "x"])


def write_yaml(value: Any) -> str:
    return str(yaml.safe_dump(value, allow_unicode=True, sort_keys=False))


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest content that is sound, so that each example costs little."""
    most: dict[str, str | None] = {name: None for name in FILES if "paspor" in name or "/data/" in name}
    nav: dict[str, str | None] = {
        "content/id/nav.yml": FILES["content/id/nav.yml"].replace("    pages: [paspor]\n", "")
    }
    return write_site(tmp_path_factory.mktemp("sembarang"), most | nav)


def load_with(content: Path, name: str, text: str | bytes) -> None:
    """Load the small site with one more file; what is found is a sentence with a place in both languages."""
    path = content / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    try:
        site, findings = load(content, DAY)
    finally:
        path.unlink()
    assert "beranda" in site.pages["id"]
    for finding in findings:
        for lang in ("id", "en"):
            line = finding.text(lang)
            assert line.startswith(f"content/{name}:") or "content/" in line
            assert "\n" not in line
            assert line.endswith(f"[{finding.code}]")
        assert finding.line >= 1


@settings(QUIET, max_examples=100)
@given(text=PROSE)
def test_any_text_as_a_page_is_read(text: str, content: Path) -> None:
    load_with(content, "id/masalah/sembarang.md", text)


@settings(QUIET, max_examples=100)
@given(body=PROSE)
def test_any_text_as_the_body_of_a_page_is_read(body: str, content: Path) -> None:
    load_with(content, "id/masalah/sembarang.md", guide("sembarang", body))


@settings(QUIET, max_examples=100)
@given(raw=st.binary(max_size=300))
def test_any_bytes_as_a_page_are_read(raw: bytes, content: Path) -> None:
    load_with(content, "en/masalah/sembarang.md", raw)


@settings(QUIET, max_examples=100)
@given(raw=st.binary(max_size=300))
def test_any_bytes_as_data_are_read(raw: bytes, content: Path) -> None:
    load_with(content, "data/terms/sembarang.yml", raw)


@settings(QUIET, max_examples=100)
@given(head=st.dictionaries(PAGE_KEYS, VALUES, max_size=6))
def test_any_front_matter_is_read(head: dict[str, Any], content: Path) -> None:
    load_with(content, "id/masalah/sembarang.md", f"---\n{write_yaml(head)}---\nIsi.\n")


@settings(QUIET, max_examples=100)
@given(key=PAGE_KEYS, value=VALUES)
def test_sound_page_with_any_value_in_one_key_is_read(key: str, value: Any, content: Path) -> None:
    front = {"id": "sembarang", "type": "guide", "audience": "public", "title": "S", "summary": "S"}
    load_with(content, "id/masalah/sembarang.md", f"---\n{write_yaml({**front, key: value})}---\nIsi.\n")


@settings(QUIET, max_examples=100)
@given(text=WORDS)
def test_any_head_that_is_no_yaml_is_read(text: str, content: Path) -> None:
    load_with(content, "id/masalah/sembarang.md", f"---\n{text}\n---\nIsi.\n")


@settings(QUIET, max_examples=100)
@given(data=VALUES, folder=st.sampled_from(sorted(DECLARED.kinds.by_folder)))
def test_any_yaml_as_data_is_read(data: Any, folder: str, content: Path) -> None:
    load_with(content, f"data/{folder}/sembarang.yml", write_yaml(data))


SAMPLES = {
    folder: yaml.safe_load(FILES[name])
    for name in FILES
    if "/data/" in name
    for folder in [name.split("/")[2]]
}
SAMPLE_KEYS = [
    (kind.folder, key)
    for kind in DECLARED.kinds.rows
    if kind.folder in SAMPLES
    for key in kind.model.model_fields
]


@settings(QUIET, max_examples=150)
@given(place=st.sampled_from(SAMPLE_KEYS), value=VALUES)
def test_sound_thing_with_any_value_in_one_key_is_read(
    place: tuple[str, str], value: Any, content: Path
) -> None:
    folder, key = place
    data = {**SAMPLES[folder], "id": "sembarang", key: value}
    load_with(content, f"data/{folder}/sembarang.yml", write_yaml(data))


@settings(QUIET, max_examples=100)
@given(data=VALUES, lang=st.sampled_from(["id", "en"]))
def test_any_yaml_as_navigation_is_read(
    data: Any, lang: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    content = write_site(tmp_path_factory.mktemp("nav"), {f"content/{lang}/nav.yml": write_yaml(data)})
    load(content, DAY)


@settings(QUIET, max_examples=100)
@given(text=st.text())
def test_yaml_reader_takes_any_text(text: str) -> None:
    data, _, findings = parse(text, "x.yml")
    assert data is None or findings == []


@settings(QUIET, max_examples=100)
@given(text=PROSE)
def test_scan_takes_any_text_and_stays_within_it(text: str) -> None:
    citations, findings = scan(text, "x.md", 5)
    last = 4 + len(text.split("\n"))
    assert all(5 <= c.line <= last for c in citations)
    assert all(5 <= f.line <= last for f in findings)


@settings(QUIET, max_examples=100)
@given(text=st.text())
def test_slug_is_a_word_for_an_address_and_its_own_slug(text: str) -> None:
    found = slug(text)
    assert found
    assert set(found) <= set(string.ascii_lowercase + string.digits + "-")
    assert not found.startswith("-")
    assert not found.endswith("-")
    assert slug(found) == found


@settings(QUIET, max_examples=100)
@given(texts=st.lists(st.text(max_size=8) | st.sampled_from(["a", "a 2", "a-2", "A!", ""]), max_size=20))
def test_anchors_of_a_page_are_unique(texts: list[str]) -> None:
    names = Anchors()
    taken = [names.take(text) for text in texts]
    assert len(set(taken)) == len(taken)


@settings(QUIET, max_examples=100)
@given(text=PROSE)
def test_headings_are_of_the_six_levels_and_not_empty(text: str) -> None:
    for level, words in headings(text):
        assert 1 <= level <= 6
        assert words
