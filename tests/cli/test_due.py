"""`suluh due`: what falls due, in which order, for whom, and as a calendar."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from suluh.cli.calendar import calendar
from suluh.flow import load
from tests.cli.commands import run
from tests.small_site import DAY, changed, write_site


def due(folder: Path, *words: str, lang: str = "en") -> str:
    done = run(folder, "due", "--as-of", DAY.isoformat(), "--lang", lang, *words)
    assert done.exit_code == 0
    return done.stdout


def test_the_earliest_stands_first_with_its_day_place_and_title(tmp_path: Path) -> None:
    write_site(
        tmp_path, changed("content/data/contacts/hotline.yml", "checked: 2026-11-22", "checked: 2026-06-01")
    )
    first, *rest = due(tmp_path, "--within", "400").splitlines()
    assert first.startswith(
        "content/data/contacts/hotline.yml:13: 2026-08-30 (84 days late) contact:hotline “"
    )
    assert all("days late" not in line for line in rest)
    assert any("page:paspor" in line for line in rest)
    assert due(tmp_path, "--within", "0").splitlines() == [first]
    assert "lewat 84 hari" in due(tmp_path, "--within", "0", lang="id")


def test_what_is_far_away_is_left_out_and_nothing_is_said_in_words(tmp_path: Path) -> None:
    write_site(tmp_path)
    assert due(tmp_path, "--within", "3") == "nothing falls due within 3 days\n"


def test_a_contact_that_no_page_shows_is_not_asked_for(tmp_path: Path) -> None:
    write_site(tmp_path, changed("content/data/contacts/hotline.yml", "display: full", "display: hidden"))
    assert "hotline" not in due(tmp_path, "--within", "400")


def test_programs_get_records_and_pull_requests_a_list_to_tick(tmp_path: Path) -> None:
    write_site(tmp_path)
    records = json.loads(due(tmp_path, "--within", "400", "--format", "json"))
    assert [record["day"] for record in records] == sorted(record["day"] for record in records)
    contact = next(record for record in records if record["reference"] == "contact:hotline")
    assert (contact["day"], contact["days"]) == ("2027-02-20", 90)
    assert due(tmp_path, "--within", "400", "--format", "markdown").startswith("- [ ] content/")


def test_the_calendar_has_a_whole_day_for_each_and_no_line_over_75_bytes(tmp_path: Path) -> None:
    write_site(tmp_path)
    rows = due(tmp_path, "--within", "400", "--ics", "k.ics").splitlines()
    raw = (tmp_path / "k.ics").read_bytes()
    assert raw.count(b"BEGIN:VEVENT") == len(rows)
    assert b"DTSTART;VALUE=DATE:20270220\r\nDTEND;VALUE=DATE:20270221\r\n" in raw
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75


@pytest.mark.parametrize("title", ["a; b, c \\ d", "kata " * 40, "東京" * 40])
def test_what_a_title_says_is_what_a_calendar_reads(title: str) -> None:
    raw = calendar([(date(2027, 1, 31), "page:x", title, "content/id/x.md:3")], DAY).decode()
    assert max(len(line.encode()) for line in raw.split("\r\n")) <= 75
    summary = next(line for line in raw.replace("\r\n ", "").split("\r\n") if line.startswith("SUMMARY:"))
    said = summary.removeprefix("SUMMARY:").replace("\\;", ";").replace("\\,", ",").replace("\\\\", "\\")
    assert said == " ".join(title.split())
    assert "DTEND;VALUE=DATE:20270201" in raw


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    write_site(tmp_path)
    (tmp_path / "berkas").write_text("x")
    done = run(tmp_path, "due", "--ics", "berkas/k.ics", "--lang", "en")
    assert done.exit_code == 2
    assert "Traceback" not in done.output


@pytest.mark.parametrize(("day", "severity"), [("2026-02-24", "warning"), ("2026-02-23", "error")])
def test_a_page_for_danger_that_is_very_late_stops_a_release(day: str, severity: str, tmp_path: Path) -> None:
    page = "content/id/masalah/paspor.md"
    write_site(tmp_path)
    text = (tmp_path / page).read_text("utf-8")
    assert "every_months: 6" in text
    head = text.replace("last: 2026-11-22", f"last: {day}", 1)
    for sensitive in (False, True):
        (tmp_path / page).write_text(
            head.replace("\n---\n", "\nsensitive: true\n---\n", 1) if sensitive else head, "utf-8"
        )
        _, findings = load(tmp_path / "content", DAY, release=True)
        found = [f.severity for f in findings if f.code == "PAG006"]
        assert found == [severity if sensitive else "warning"]
        _, findings = load(tmp_path / "content", DAY)
        assert [f.severity for f in findings if f.code == "PAG006"] == ["warning"]


def test_the_command_starts_without_mkdocs() -> None:
    code = "import sys, suluh.cli.due; assert 'mkdocs' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
