"""From an export to the files of a report: what they print, and what they do not."""

import hashlib
import re
from datetime import date
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from suluh.export.form import ExportError
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.warning_rule import WarningRule
from suluh.monitoring.report.counts import Published, Table
from suluh.monitoring.report.options import ReportOptions
from suluh.monitoring.report.reading import read_results
from suluh.monitoring.report.run import FULL, REDACTED, Made, make
from suluh.monitoring.report.suppression import INTERVAL, SMALL, suppress
from tests.monitoring.report.attack import Puzzle, bounds, puzzle
from tests.monitoring.report.form import instrument
from tests.monitoring.report.kobo import Export, made_up, tables, to_csv, write
from tests.monitoring.report.printed import bars_of, cells_of, number, tables_of
from tests.theme import THEME

ROOT = Path(__file__).resolve().parents[3]
TODAY = date(2026, 11, 22)
RULE = WarningRule(
    id="merah", name={"id": "Merah", "en": "Red"}, instrument="contoh-pantau",
    rule="at least 3 with the same p3mi within 90 days where lampu = 'red' and wilayah = 'kupang'",
    says={"id": "{count} kali merah: {p3mi}", "en": "{count} times red: {p3mi}"},
    sources=("contoh",), checked=TODAY, confidence="low",
)  # fmt: skip


def run(responses: Path, out: Path, form: Instrument | None = None, **change: object) -> Made:
    options: dict[str, object] = {"formats": ("html", "xlsx"), **change}
    return make(
        ReportOptions(responses, form or instrument(), {"merah": RULE}, out, TODAY, "0", THEME, **options)  # type: ignore[arg-type]
    )


@pytest.fixture(scope="module")
def export() -> Export:
    return made_up(instrument(), 400, seed=8, lean=0.5)


@pytest.fixture(scope="module")
def report(export: Export, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    run(write(export, folder / "in", "id", "xlsx"), folder / "out")
    return folder / "out"


def page(report: Path, version: str = REDACTED, name: str = "laporan") -> str:
    return (report / version / f"{name}.html").read_text("utf-8")


def published(html: str, form: Instrument) -> Published:
    """The numbers of a redacted page as one system again, from its tables alone."""
    names = {item.text.id: item.id for item in form.items} | {"Lampu": "lampu"}
    names |= {"jenis kelamin": "kelamin", "wilayah": "wilayah", "lembaga": "p3mi"}
    total = int(re.search(r"<dt>Jawaban dipakai</dt><dd>(\d+)</dd>", html)[1])  # type: ignore[index]
    margins: dict[str, dict[str, int | None]] = {}
    tables: dict[tuple[str, str], Table[int | None]] = {}
    for caption, rows in tables_of(html):
        variable, _, by = caption.partition(", menurut ")
        if by:
            heads, lines = tuple(rows[0][1:-1]), rows[1:-1]
            cells = {
                (line[0], head): number(cell)
                for line in lines
                for head, cell in zip(heads, line[1:-1], strict=True)
            }
            pair = names.get(by, by), names.get(variable, variable)
            tables[pair] = Table(tuple(line[0] for line in lines), heads, cells)
            margins.setdefault(pair[0], {line[0]: number(line[-1]) for line in lines})
            margins.setdefault(pair[1], {h: number(c) for h, c in zip(heads, rows[-1][1:-1], strict=True)})
    return Published(total, margins, tables)


def test_what_the_redacted_page_prints_gives_no_hidden_number_away(report: Path) -> None:
    html = page(report)
    # Tables of people add up to another total; they are a system of their own.
    people = html.index('<h2 id="orang"'), html.index('<h2 id="menurut-1"')
    shown = published(html[: people[0]] + html[people[1] :], instrument())
    assert len(shown.tables) > 10
    system: Puzzle = puzzle(shown)
    assert len(system.unknown) > 50
    for key, (low, high) in bounds(system).items():
        assert high - low >= INTERVAL, key


def test_no_small_number_stands_in_any_table_of_the_redacted_files(report: Path) -> None:
    for name in ("laporan", "report"):
        for caption, rows in tables_of(page(report, REDACTED, name)):
            for row in rows[1:]:
                for cell in row[1:]:
                    if re.fullmatch(r"\d+", cell):
                        assert not 0 < int(cell) < SMALL, (caption, row)
    book = openpyxl.load_workbook(report / REDACTED / "laporan.xlsx")
    head = ("Persen", "Percent")
    for sheet in book:
        percent: set[int] = set()
        for row in sheet.iter_rows():
            if any(isinstance(cell.value, str) and cell.value in head for cell in row):
                percent = {cell.column for cell in row if cell.value in head}
            for cell in row:
                if cell.data_type == "n" and cell.value is not None and cell.column not in percent:
                    assert not 0 < cell.value < SMALL, (sheet.title, cell.coordinate)


def test_percentages_and_bars_say_no_more_than_the_numbers_beside_them(report: Path) -> None:
    html = page(report)
    for _, rows in tables_of(html):
        if rows[0][1:3] != ["Jumlah jawaban", "Persen"]:
            continue
        for row in rows[1:]:
            if number(row[1]) is None:
                assert row[2] == "×"
    hidden = html.count('class="n"><span class="veiled">')
    assert hidden > 100
    bars = [widths for kind, widths in bars_of(html) if "lights" not in kind]
    shown = [row for _, rows in tables_of(html) if rows[0][-1] == "Grafik" for row in rows[1:]]
    assert len(bars) == len(shown)
    for widths, row in zip(bars, shown, strict=True):
        assert widths == ([] if row[2] in ("×", "–") else [float(row[2].removesuffix(" %"))])


def test_the_redacted_files_name_no_row_no_agency_finding_and_no_warning(
    report: Path, export: Export
) -> None:
    for name in ("laporan", "report"):
        html = page(report, REDACTED, name)
        assert "xlsx" not in html
        assert not re.search(r"T-[0-9a-f]{10}", html)
        assert "Rata-rata" not in html
    texts = " ".join(text for _, _, text in cells_of((report / REDACTED / "laporan.xlsx").read_bytes()))
    for answers in export.responses:
        assert answers["_uuid"] not in texts
        assert answers["_uuid"] not in page(report)
    assert not (report / REDACTED / "disisihkan.csv").exists()
    assert "merah:" not in texts


def test_the_full_page_has_warnings_with_their_rows_and_the_ledger(report: Path) -> None:
    html = page(report, FULL)
    assert re.search(r"\d+ kali merah: Contoh 1", html)
    assert re.search(r"baris \d+ dari contoh-pantau.xlsx \(Responses\) \(00000", html)
    assert re.search(r"T-[0-9a-f]{10}", html)
    assert "Nilai rata-rata" in html
    assert "times red" in page(report, FULL, "report")


def test_only_the_redacted_version_is_written_when_asked(export: Export, tmp_path: Path) -> None:
    made = run(write(export, tmp_path / "in"), tmp_path / "out", full=False)
    assert {path.parent.name for path in made.files} == {REDACTED}
    assert not (tmp_path / "out" / FULL).exists()


def test_the_same_responses_give_the_same_bytes(export: Export, tmp_path: Path) -> None:
    sums = []
    for out in ("a", "b"):
        made = run(
            write(export, tmp_path / "in"),
            tmp_path / out,
            formats=("html", "xlsx", "pdf"),
            langs=("id",),
            full=False,
        )
        sums.append([hashlib.sha256(path.read_bytes()).hexdigest() for path in made.files])
        assert len(made.files) == 3
    assert sums[0] == sums[1]
    text = pypdfium2.PdfDocument(tmp_path / "a" / REDACTED / "laporan.pdf")[0].get_textpage().get_text_range()
    assert "Versi tersamar" in text


def test_a_page_loads_nothing_and_allows_nothing_else(report: Path) -> None:
    for version in (FULL, REDACTED):
        html = page(report, version)
        policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
        assert policy is not None
        assert "default-src &#39;none&#39;" in policy[1]
        assert "unsafe" not in policy[1]
        assert not re.search(r'<script|\son\w+=|\sstyle=|<link|src="|url\(', html)


def test_hostile_answers_stay_text_in_every_file(tmp_path: Path) -> None:
    form = instrument()
    export = made_up(
        form, 30, seed=4, texts={"p3mi": ["<img src=x onerror=alert(1)>", "'=1+1", "{{ 7*7 }}", 'PT "A" & B']}
    )
    export.responses[5] |= {"catatan": '=HYPERLINK("http://jahat.example")', "versi": "99"}
    made = run(write(export, tmp_path / "in"), tmp_path / "out")
    html = page(tmp_path / "out", FULL)
    assert "<img" not in html
    assert "&lt;img src=x onerror=alert(1)&gt;" in html
    assert "{{ 7*7 }}" in html
    for path in made.files:
        if path.suffix == ".xlsx":
            assert {kind for _, kind, _ in cells_of(path.read_bytes())} <= {"s", "n"}
            texts = [c for sheet in openpyxl.load_workbook(path) for row in sheet.iter_rows() for c in row]
            assert all(cell.quotePrefix for cell in texts if isinstance(cell.value, str) and cell.value)
        if path.suffix == ".csv":
            lines = path.read_text("utf-8-sig").split("\r\n")
            assert not [line for line in lines for cell in line.split(";") if re.match(r'"?[=@\t]', cell)]
    aside = (tmp_path / "out" / FULL / "disisihkan.csv").read_text("utf-8-sig")
    assert """"'=HYPERLINK(""http://jahat.example"")\"""" in aside


def test_fewer_than_five_responses_make_a_redacted_report_without_numbers(tmp_path: Path) -> None:
    run(write(made_up(instrument(), 4, seed=1), tmp_path / "in"), tmp_path / "out")
    assert "semua angka disembunyikan" in page(tmp_path / "out")
    assert not tables_of(page(tmp_path / "out"))


def test_the_ledger_of_the_last_workbook_is_carried_on(export: Export, tmp_path: Path) -> None:
    run(write(export, tmp_path / "in"), tmp_path / "one")
    path = tmp_path / "one" / FULL / "laporan.xlsx"
    book = openpyxl.load_workbook(path)
    sheet = book["Tindak lanjut"]
    heads = [cell.value for cell in sheet[1]]
    lines = sheet.max_row
    sheet.cell(2, heads.index("Bukti") + 1).value = "Foto izin baru"
    sheet.cell(2, heads.index("Selesai tanggal") + 1).value = "2026-11-20"
    sheet.cell(1, len(heads) + 1).value = "Petugas"
    sheet.cell(3, len(heads) + 1).value = "Ani"
    sheet.append(["", "", "Temuan dari rapat"])
    book.save(path)
    run(write(export, tmp_path / "in"), tmp_path / "two", ledger=path)
    again = openpyxl.load_workbook(tmp_path / "two" / FULL / "laporan.xlsx")["Tindak lanjut"]
    texts = [[str(cell.value or "") for cell in row] for row in again.iter_rows()]
    assert len(texts) == lines + 1
    assert "Foto izin baru" in texts[1]
    assert "selesai" in texts[1]
    assert "Ani" in texts[2]
    assert texts[0][-1] == "Petugas"
    assert "Temuan dari rapat" in texts[-1]


def test_years_are_compared_only_where_the_wording_allows(export: Export, tmp_path: Path) -> None:
    old = made_up(instrument(version=1), 120, seed=9, until=date(2025, 11, 1))
    for answers in old.responses:
        answers.pop("hari", None)
    path = write(old, tmp_path / "old")
    for file in [path] if path.is_file() else list(path.iterdir()):
        file.write_text(file.read_text("utf-8").replace("izin/hari", "izin/lama_hari"), "utf-8")
    run(write(export, tmp_path / "in"), tmp_path / "out", compare=path)
    html = page(tmp_path / "out")
    tables = dict(tables_of(html))
    compared = {caption for caption, rows in tables_of(html) if rows[0][1:3] == ["Dulu", "Sekarang"]}
    assert {"Ada SIP2MI?", "Saluran", "Wilayah"} <= compared
    assert not compared & {"Ada salinannya?", "Lama klarifikasi (hari)", "Lampu"}
    refused = dict(row[:2] for row in tables["Butir yang tidak dibandingkan"][1:])
    assert refused["Ada salinannya?"] == "bunyi butir berubah sejak versi 2: Kini menanyakan salinan"
    assert refused["Lama klarifikasi (hari)"] == "butir tidak ada di jawaban lama"
    assert "nilai tidak dibandingkan" in refused["Lampu"]


def test_responses_of_two_old_versions_are_not_compared(export: Export, tmp_path: Path) -> None:
    old = made_up(instrument(version=1), 20, seed=9)
    old.responses[3]["versi"] = "3"
    with pytest.raises(ExportError) as problem:
        run(write(export, tmp_path / "in"), tmp_path / "out", compare=write(old, tmp_path / "old"))
    assert "1, 3" in problem.value.text["id"]


def test_people_that_few_responses_count_cannot_be_worked_out_either(tmp_path: Path) -> None:
    form = instrument()
    options = ReportOptions(
        write(made_up(form, 120, seed=12), tmp_path), form, {}, tmp_path, TODAY, "0", THEME
    )
    results = read_results(options)
    assert set(results.people) == {"calon", "korban"}
    hidden = 0
    for counts in results.people.values():
        shown = suppress(counts)
        system = puzzle(shown)
        for key, (low, high) in bounds(system).items():
            assert high - low >= INTERVAL, key
            hidden += 1
        for (variable, category), behind in ((k, n) for k, n in counts.behind.items() if len(k) == 2):
            if 0 < behind < SMALL and counts.margins[variable][category]:
                assert shown.margins[variable][category] is None
    assert hidden > 10


@pytest.mark.long
def test_two_hundred_thousand_rows_are_read_and_none_is_lost(tmp_path: Path) -> None:
    form = instrument()
    export = made_up(form, 2_000, seed=13)
    rows = tables(export)["Responses"]
    at = rows[0].index("_uuid")
    many = [rows[0], *([*row[:at], f"{n}-{row[at]}", *row[at + 1 :]] for n in range(100) for row in rows[1:])]
    many[7][rows[0].index("profil/biaya")] = "banyak"
    (tmp_path / "a.csv").write_bytes(to_csv(many, separator=";"))
    said: list[str] = []
    made = run(tmp_path / "a.csv", tmp_path / "out", formats=("html",), progress=said.append)
    assert made.intake.read == 200_000
    assert made.intake.good.height + len(made.intake.set_aside) == 200_000
    assert [a.row for a in made.intake.set_aside] == [8]
    assert [phase for phase in said if phase.startswith("rows")] == [f"rows {n}0000" for n in range(2, 22, 2)]
    # One of the 200,000 was set aside before the scoring.
    assert [phase for phase in said if phase.startswith("scored")] == [
        f"scored {n}0000" for n in range(2, 20, 2)
    ]
