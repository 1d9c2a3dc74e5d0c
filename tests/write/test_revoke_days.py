"""`suluh revoke --on` takes only days on which a regulation can be revoked; the rest is wrong use."""

from datetime import date
from pathlib import Path

import pytest

from suluh.write.revoke import plausible_day
from tests.cli.commands import run
from tests.output.projects import snapshot
from tests.small_site import DAY, FILES, write_site

LATER = FILES["content/data/regulations/uu-18-2017.yml"].replace("uu-18-2017", "uu-1-2026")
LATER = LATER.replace("2017", "2026").replace('"18"', '"1"')
BAD = ["9999-12-31", "", " ", "besok", "0001-01-01", "1945-08-17", "2026-02-30", "2026-13-01", "2026", "1",
       "2026-02-01T00:00", "2100-01-01", "٢٠٢٦-٠١-٠١", "2026-W05-1x"]  # fmt: skip


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_site(tmp_path, {"content/data/regulations/uu-1-2026.yml": LATER})


@pytest.mark.parametrize("day", BAD)
def test_impossible_day_changes_nothing(day: str, content: Path) -> None:
    before = snapshot(content.parent)
    for lang, said in (
        ("id", ("bukan tanggal", "bukan hari pencabutan")),
        ("en", ("is not a day", "no possible day")),
    ):
        result = run(content.parent, "revoke", "uu-18-2017", "--by", "uu-1-2026", "--lang", lang, "--on", day)
        assert (result.exit_code, result.stdout) == (2, "")
        assert any(words in result.stderr for words in said), result.stderr
    assert snapshot(content.parent) == before


def test_day_before_the_regulation_itself_changes_nothing(content: Path) -> None:
    before = snapshot(content.parent)
    result = run(
        content.parent, "revoke", "uu-18-2017", "--by", "uu-1-2026", "--lang", "en", "--on", "2016-12-31"
    )
    assert (result.exit_code, "is before" in result.stderr) == (2, True)
    assert snapshot(content.parent) == before


def test_possible_day_is_taken(content: Path) -> None:
    assert plausible_day("2027-01-01", DAY) == date(2027, 1, 1)
    result = run(content.parent, "revoke", "uu-18-2017", "--by", "uu-1-2026", "--on", "2027-01-01")
    assert (result.exit_code, len(result.stdout.split())) == (0, 3), result.output


def test_task_list_that_cannot_be_written_leaves_the_registry(content: Path) -> None:
    (content.parent / "tugas").write_text("kerja orang")
    before = snapshot(content.parent)
    result = run(
        content.parent, "revoke", "uu-18-2017", "--by", "uu-1-2026", "--on", "2027-01-01", "--lang", "en"
    )
    assert (result.exit_code, "Traceback" in result.output) == (2, False)
    assert "tugas" in result.stderr
    assert snapshot(content.parent) == before
