"""A text is converted once, in this run and in the next."""

from pathlib import Path

import pytest

from suluh.blocks import convert
from suluh.blocks.conversions import Conversions, from_json, stored_conversions, to_json
from suluh.blocks.convert import Converter
from suluh.blocks.converted import Converted
from tests.cli.commands import run
from tests.small_site import DAY, write_site

TEXT = "Lihat [[term:p3mi|agen]] dan [a](b.md), ![c](d.svg).\n\n## Langkah\n\n/// contact | hotline\n///\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    return tmp_path


class Counted(Converter):
    made = 0

    def convert(self, text: str, anchors: tuple[str, ...] = ()) -> Converted:
        Counted.made += 1
        return super().convert(text, anchors)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> type[Counted]:
    Counted.made = 0
    monkeypatch.setattr(convert, "Converter", Counted)
    return Counted


def test_what_is_kept_reads_back_the_same() -> None:
    converted = Converter().convert(TEXT, ("langkah",))
    assert from_json(to_json(converted)) == converted
    assert converted.reading.anchors == ("langkah",)
    assert [(one.target, one.label, one.line) for one in converted.reading.links] == [("b.md", "a", 0)]
    assert converted.reading.text == "Lihat agen dan a, .\nLangkah"


@pytest.mark.parametrize(
    "raw", [b"", b"{}", b"[1]", b"\xff", b"[1,2,3,4,5,6,7,8]", b'["",[[1]],[],[],[],[],[],""]']
)
def test_what_is_no_conversion_is_none(raw: bytes) -> None:
    assert from_json(raw) is None


def test_second_run_converts_what_changed(project: Path, made: type[Counted]) -> None:
    first = [stored_conversions(project).of(text, ()) for text in (TEXT, "lain")]
    assert made.made == 2
    again = stored_conversions(project)
    assert [again.of(text, ()) for text in (TEXT, "lain")] == first
    assert made.made == 2
    again.of(TEXT + "!", ())
    again.of(TEXT, ("lain",))
    assert made.made == 4


def test_damaged_entry_is_converted_anew(project: Path, made: type[Counted]) -> None:
    first = stored_conversions(project).of(TEXT, ())
    for path in (project / ".cache").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-3])
    assert stored_conversions(project).of(TEXT, ()) == first
    assert made.made == 2


def test_without_a_project_nothing_is_written(tmp_path: Path) -> None:
    stored_conversions(tmp_path).of(TEXT, ())
    assert list(tmp_path.iterdir()) == []


def test_preview_forgets_what_no_page_has_any_more(made: type[Counted]) -> None:
    conversions = Conversions()
    for text in ("satu", "dua", "dua", "satu"):
        conversions.begin()
        conversions.of(text, ())
    assert made.made == 3


def test_search_draws_what_its_check_has_converted(tmp_path: Path, made: type[Counted]) -> None:
    write_site(tmp_path)
    run(tmp_path, "check", "--as-of", DAY.isoformat())
    once = made.made
    run(tmp_path, "search", "paspor", "--as-of", DAY.isoformat())
    assert made.made == 2 * once > 0  # without a project, what the check converted is gone
