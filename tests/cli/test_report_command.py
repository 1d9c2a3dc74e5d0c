"""`suluh report` and `suluh watch` as a person runs them."""

import subprocess
import sys
from datetime import date, timedelta
from html import unescape
from importlib import util
from pathlib import Path

import pytest
from click.testing import Result

from suluh.monitoring.model.instrument import Instrument
from suluh.output.delivery import RECORD
from tests.cli.commands import run
from tests.conftest import ROOT
from tests.monitoring.report.kobo import made_up, tables, to_csv, write
from tests.real_site import real_site
from tests.small_site import DAY

CASES = ROOT / "tests/monitoring/report/cases"
CONTENT = ["--content", str(ROOT / "content"), "--as-of", DAY.isoformat(), "--lang", "en"]

# A day after those of the cases, which may not lie in the future.
LATER = ["--as-of", "2026-11-29"]


@pytest.fixture(scope="module")
def instruments() -> dict[str, Instrument]:
    return dict(real_site().of(Instrument))


@pytest.fixture
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands take the content as it was read before: reading it is tried above."""
    monkeypatch.setattr("suluh.cli.report._site", lambda *_: real_site())


def test_every_real_instrument_is_read_in_every_shape(
    instruments: dict[str, Instrument], tmp_path: Path
) -> None:
    """Groups, repeats, several choices, both label languages and xml names."""
    from suluh.monitoring.report.intake import take_in
    from suluh.monitoring.report.sheets import read_sheets
    from tests.monitoring.report.kobo import STYLES

    for id, form in instruments.items():
        export = made_up(form, 30, seed=2)
        for style in STYLES:
            for kind in ("csv", "xlsx"):
                found = take_in(
                    read_sheets(write(export, tmp_path / id / style / kind, style, kind)),
                    form,
                    version=form.version,
                )
                assert not found.set_aside, (id, style, kind, found.set_aside[0].reasons)
                assert not found.missing, (id, style, kind)
                assert not found.extra, (id, style, kind)
                assert found.good.height == 30


def test_a_report_of_the_head_office_instrument(instruments: dict[str, Instrument], tmp_path: Path) -> None:
    rows = tables(made_up(instruments["p3mi-kantor-pusat"], 40, seed=6), "id")["Responses"]
    rows[4][rows[0].index("versi")] = "99"
    (tmp_path / "jawaban.csv").write_bytes(to_csv(rows, separator=";", encoding="utf-8-sig"))
    result = run(
        tmp_path,
        "report",
        "jawaban.csv",
        "--instrument",
        "p3mi-kantor-pusat",
        "--out",
        "out",
        "--format",
        "html",
        *CONTENT,
    )
    assert result.exit_code == 0, result.output
    names = sorted(path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*.*"))
    assert names == [
        RECORD, "lengkap/disisihkan.csv", "lengkap/laporan.html", "lengkap/peringatan.csv", "lengkap/report.html",
        "tersamar/laporan.html", "tersamar/report.html",
    ]  # fmt: skip
    assert "1 rows set aside" in result.stderr
    assert "rows" in result.stderr
    aside = (tmp_path / "out/lengkap/disisihkan.csv").read_text("utf-8-sig")
    assert 'a response to version "99", not 1' in aside.replace('""', '"')


@pytest.mark.parametrize("options", [["--redacted"], ["--audience", "public"]])
def test_the_public_gets_the_redacted_version_only(
    options: list[str], tmp_path: Path, instruments: dict[str, Instrument]
) -> None:
    form = next(i for i in instruments.values() if i.audience == "public")
    path = write(made_up(form, 12, seed=1), tmp_path / "in")
    result = run(
        tmp_path,
        "report",
        str(path),
        "--instrument",
        form.id,
        "--out",
        "out",
        "--format",
        "xlsx",
        "--in",
        "id",
        *options,
        *CONTENT,
    )
    assert result.exit_code == 0, result.output
    names = sorted(p.relative_to(tmp_path / "out").as_posix() for p in (tmp_path / "out").rglob("*.*"))
    assert names == [RECORD, "tersamar/laporan.xlsx"]


def test_an_unknown_instrument_names_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x\n1\n", "utf-8")
    result = run(tmp_path, "report", "a.csv", "--instrument", "p3mi-kantor-pusta", *CONTENT)
    assert result.exit_code == 2
    assert "nearest: p3mi-kantor-pusat" in result.output


def test_a_file_of_something_else_is_wrong_use_and_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("nama,umur\nA,3\n", "utf-8")
    result = run(tmp_path, "report", "a.csv", "--instrument", "p3mi-kantor-pusat", "--out", "out", *CONTENT)
    assert result.exit_code == 2
    assert "nama, umur" in result.output
    assert not (tmp_path / "out").exists()


def test_a_missing_tool_is_named_with_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = util.find_spec
    monkeypatch.setattr(
        util, "find_spec", lambda name, *more: None if name == "polars" else found(name, *more)
    )
    (tmp_path / "a.csv").write_text("x\n1\n", "utf-8")
    for command in (["report", "a.csv", "--instrument", "x"], ["watch", "a.csv"]):
        result = run(tmp_path, *command, *CONTENT)
        assert result.exit_code == 3
        assert "polars" in result.output
        assert "make tools" in result.output


def test_polars_is_imported_only_when_a_report_is_asked_for() -> None:
    code = "import sys, suluh.cli.report; print([m for m in ('polars', 'fastexcel', 'xlsxwriter') if m in sys.modules])"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        == "[]\n"
    )


def complaints(folder: Path, gap: int) -> None:
    lines = ["tanggal,p3mi,jenis,status"]
    lines += [f"{date(2026, 3, 1) + timedelta(days=n * gap)},PT Contoh,upah,baru" for n in range(3)]
    (folder / "pengaduan.csv").write_text("\n".join(lines), "utf-8")


def test_watching_a_log_says_what_fired_and_fails(tmp_path: Path) -> None:
    complaints(tmp_path, 45)
    result = run(tmp_path, "watch", "pengaduan.csv", *CONTENT)
    assert result.exit_code == 1
    assert "There are 3 complaints about upah against PT Contoh" in result.stdout
    assert "pengaduan.csv:2, pengaduan.csv:3, pengaduan.csv:4" in result.stdout


def test_watching_a_quiet_log_is_fine(tmp_path: Path) -> None:
    complaints(tmp_path, 46)
    result = run(tmp_path, "watch", "pengaduan.csv", *CONTENT)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "3 rows read" in result.stderr
    assert run(tmp_path, "watch", "pengaduan.csv", "--rule", "keluhan", *CONTENT).exit_code == 2


def report(folder: Path, responses: Path, *options: str) -> Result:
    chosen = ("--format", "html", "--in", "en", "--out", "out")
    return run(
        folder, "report", str(responses), "--instrument", "p3mi-cabang", *chosen, *options, *CONTENT, *LATER
    )


@pytest.mark.usefixtures("read_once")
def test_a_file_that_is_read_whole_is_fine(tmp_path: Path) -> None:
    result = report(tmp_path, CASES / "days_after_a_save_in_excel.csv")
    assert result.exit_code == 0, result.output
    assert "2 responses used, 0 rows set aside" in result.stderr
    assert "NOT READ" not in result.output
    assert "NOT READ" not in (tmp_path / "out/lengkap/report.html").read_text("utf-8")


@pytest.mark.usefixtures("read_once")
def test_what_could_not_be_read_stands_first_and_makes_the_exit_code_one(tmp_path: Path) -> None:
    text = (CASES / "days_after_a_save_in_excel.csv").read_text("utf-8")
    (tmp_path / "jawaban.csv").write_text(text.replace("02/11/2026;PT", "11/13/2026;PT"), "utf-8")
    (tmp_path / "log.csv").write_text("Tanggal;P3MI;Jenis masalah\nkemarin;PT A;upah\n", "utf-8")
    result = report(tmp_path, tmp_path / "jawaban.csv", "--complaints", "log.csv")
    assert result.exit_code == 1
    first = [
        "NOT READ: 3 rows. Mend them, then run again.",
        'jawaban.csv: rows 2, 3: the column "profil/tanggal_kunjungan" is not read: its orders of day and month '
        "are mixed (25/11/2026 = 2026-11-25; 11/13/2026 = 2026-11-13); write the whole column as 2026-11-02",
        'log.csv: row 2: "Tanggal" must be a day such as 2026-11-02, but holds "kemarin"',
    ]
    said = [line for line in result.stderr.split("\n") if not line.startswith("  ")]
    assert said[:3] == first
    page = unescape((tmp_path / "out/lengkap/report.html").read_text("utf-8"))
    assert (
        page.index("<h1>")
        < page.index(first[0])
        < page.index(first[1])
        < page.index("Instrument p3mi-cabang")
    )
    redacted = unescape((tmp_path / "out/tersamar/report.html").read_text("utf-8"))
    assert "Some rows could not be read" in redacted
    assert "25/11/2026" not in redacted


@pytest.mark.usefixtures("read_once")
def test_watching_a_log_of_which_a_row_cannot_be_read_is_not_fine(tmp_path: Path) -> None:
    lines = ["tanggal;p3mi;jenis;status", "kemarin;PT A;upah;baru", "2026-11-02;PT A;upah;baru"]
    (tmp_path / "log.csv").write_text("\n".join(lines), "utf-8")
    result = run(tmp_path, "watch", "log.csv", *CONTENT)
    assert result.exit_code == 1
    assert result.stderr.startswith("NOT READ: 1 rows")
    assert 'log.csv: row 2: "tanggal" must be a day such as 2026-11-02, but holds "kemarin"' in result.stderr


@pytest.mark.usefixtures("read_once")
def test_watching_says_first_what_it_could_not_read_and_then_what_fired(tmp_path: Path) -> None:
    complaints(tmp_path, 45)
    with (tmp_path / "pengaduan.csv").open("a", encoding="utf-8") as log:
        log.write("\n13.2026,PT Contoh,upah,baru")
    result = run(tmp_path, "watch", "pengaduan.csv", *CONTENT)
    assert result.exit_code == 1
    assert result.output.index("NOT READ") < result.output.index("There are 3 complaints")


@pytest.mark.usefixtures("read_once")
def test_a_log_that_no_rule_knows_is_not_fine(tmp_path: Path) -> None:
    (tmp_path / "log.csv").write_text("kapan;siapa\n2026-11-02;PT A\n", "utf-8")
    result = run(tmp_path, "watch", "log.csv", *CONTENT)
    assert result.exit_code == 1
    assert "no rule knows its columns (kapan, siapa)" in result.stderr
    result = run(tmp_path, "watch", "log.csv", "--rule", "lampu-merah-berulang", *CONTENT)
    assert result.exit_code == 2
    assert "no rule watches a log" in result.stderr
