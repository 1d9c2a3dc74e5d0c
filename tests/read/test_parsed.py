"""YAML of the run before reads as if it were parsed anew."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from suluh.cache.packed import Packed
from suluh.cache.store import Store
from suluh.flow import load
from suluh.read import parsed
from suluh.read.kept import Kept
from suluh.read.parsed import Parsed, stored_parsing
from suluh.read.yaml import parse
from tests.read.test_properties import VALUES, write_yaml
from tests.small_site import DAY, changed, write_site

TEXTS = [
    "a: 1\nb: [x, {c: 2026-11-22}]\nd: null\ne: true\nf: 1.5\ng: ''\nh: '2026-11-22'\n",
    "- a\n- - b\n",
    "kata",
    "",
    "a: {1: x, 2026-11-22: y}\n",
    'a: "\\ue000x"\nb: .nan\n',
    "a: 1\na: 2\n",
    "a: [\n",
]


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were parsed anew."""
    texts: list[str] = []

    def counting(text: str, shown: str, *, first_line: int = 1) -> object:
        texts.append(text)
        return parse(text, shown, first_line=first_line)

    monkeypatch.setattr(parsed, "parse", counting)
    return texts


def one_round(folder: Path, texts: list[str]) -> list[object]:
    reader = Parsed(Packed(Store(folder, "v", max_bytes=10**6)))
    found = [reader.parse(text, "a.yml", first_line=3) for text in texts]
    reader.finish()
    return [repr(one) for one in found]


def test_second_run_gives_the_same_and_parses_what_had_faults(tmp_path: Path, counted: list[str]) -> None:
    first = one_round(tmp_path, TEXTS)
    assert first == [repr(parse(text, "a.yml", first_line=3)) for text in TEXTS]
    counted.clear()
    assert one_round(tmp_path, TEXTS) == first
    assert set(TEXTS[:4]) & set(counted) == set()
    assert set(TEXTS[6:]) <= set(counted)


def test_changed_text_is_parsed_and_the_rest_stays(tmp_path: Path, counted: list[str]) -> None:
    one_round(tmp_path, TEXTS[:4])
    counted.clear()
    one_round(tmp_path, [*TEXTS[:3], "baru: 1"])
    assert counted == ["baru: 1"]
    counted.clear()
    one_round(tmp_path, [*TEXTS[:3], "baru: 1"])
    assert counted == []


def test_same_text_on_another_line_is_another_text(tmp_path: Path) -> None:
    reader = Parsed(Packed(Store(tmp_path, "v", max_bytes=10**6)))
    lines = [reader.parse("a: 1", "a.yml", first_line=line)[1].place("a")[1] for line in (1, 5)]
    assert lines == [1, 5]


@settings(max_examples=40, deadline=None, derandomize=True)
@given(value=VALUES)
def test_any_value_reads_back_the_same(tmp_path_factory: pytest.TempPathFactory, value: object) -> None:
    folder = tmp_path_factory.mktemp("urai")
    try:
        text = write_yaml(value)
    except (ValueError, UnicodeError):
        return
    assert (
        one_round(folder, [text]) == one_round(folder, [text]) == [repr(parse(text, "a.yml", first_line=3))]
    )


@pytest.mark.parametrize("rubbish", [b"", b"[]", b'{"a": 1}', b"\xff\xff"])
def test_damaged_entry_is_parsed_anew(rubbish: bytes, tmp_path: Path) -> None:
    first = one_round(tmp_path, TEXTS)
    store = Store(tmp_path, "v", max_bytes=10**6)
    entries = [path.name for path in (tmp_path / "v").glob("??/*")]
    assert entries
    for name in entries:
        store.put(name, rubbish)
    assert one_round(tmp_path, TEXTS) == first


def test_second_check_of_a_site_finds_the_same(tmp_path: Path, counted: list[str]) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    content = write_site(tmp_path, changed("content/id/index.md", "Pilih keadaan Anda.", "[[page:paspr]]"))
    runs = [load(content, DAY, kept=Kept(stored_parsing(tmp_path))) for _ in range(2)]
    assert runs[0] == runs[1] == load(content, DAY)
    counted.clear()
    load(content, DAY, kept=Kept(stored_parsing(tmp_path)))
    assert counted == []
