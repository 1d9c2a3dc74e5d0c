"""The official sheet as files: nothing is cut off, nothing is lost, and an office can go on with it."""

import io
import re
import time
import zipfile
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pypdfium2
import pytest
import weasyprint  # noqa: F401  # loaded once, outside what is timed
from hypothesis import HealthCheck, given, settings

from suluh.export.form import MissingTool, Order, carry_out
from suluh.export.pdf import to_pdf
from suluh.flow import edition, open_edition
from suluh.model.audience import Audience
from suluh.model.base import Words
from suluh.procedures.export.sop_sheet import CARDS, SHEET
from suluh.procedures.export.sop_workbook import HEAD_ROWS, to_workbook
from suluh.procedures.model.sop import Sop
from suluh.procedures.pages.sop_paper.cards import qr_text
from suluh.procedures.pages.sop_paper.paper import BOTTOM_MM, PAPERS, SIDE_MM, TOP_MM
from suluh.procedures.pages.sop_paper.plan import HEADING_PX, plan_paper
from suluh.procedures.pages.sop_paper.sheet import draw_paper
from suluh.procedures.pages.sop_steps import plain_steps
from suluh.render.view import Edition, View
from suluh.text.spreadsheet import FORMULA
from tests.conftest import ROOT
from tests.procedures.small_procedures import TANGLE, VERIFICATION, both, row, sop_of, sops
from tests.real_site import real_site
from tests.theme import THEME, words

DAY = date(2026, 11, 22)
W = words("id")["sop"]
CSS = THEME.read("css/sop-paper.css")
QUIET = settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
PT_PER_MM = 72 / 25.4


@cache
def real() -> Edition:
    site = real_site()
    shown = edition(site, Audience.supervisor, DAY)
    return open_edition(shown, DAY)


def view(lang: str = "id") -> View:
    return View(real(), lang, "prosedur/x.html")


IDS = sorted(path.stem for path in (ROOT / "content/data/sops").glob("*.yml"))
SOME = ("penerimaan-pengaduan", "verifikasi-dokumen")


def squeezed(text: str) -> str:
    """Without the white space and hyphens that lines break at."""
    return re.sub(r"[\s\x02\u00ad\ufffe-]+", "", text)


def check_pdf(sop: Sop, paper: str, lang: str) -> None:
    """The PDF of a sheet: right size, clean margins, every row whole and once, every break bridged."""
    start = time.process_time()
    content = to_pdf(draw_paper(sop, view(lang), PAPERS[paper]), CSS)
    assert time.process_time() - start <= 3
    assert len(content) <= 100_000
    printed = plan_paper(sop, lang, words(lang)["sop"], PAPERS[paper])
    document = pypdfium2.PdfDocument(content)
    pages = list(document)
    assert len(pages) == 1 + len(printed.pages) + bool(printed.cut)
    texts = []
    for page in pages:
        width, height = page.get_size()
        assert abs(width - PAPERS[paper].width_mm * PT_PER_MM) < 1
        assert abs(height - PAPERS[paper].height_mm * PT_PER_MM) < 1
        texts.append(page.get_textpage().get_text_bounded())
        picture = page.render(scale=1).to_pil().convert("L")
        wide, high = picture.size
        side, top, foot = (int((mm - 1) * PT_PER_MM) for mm in (SIDE_MM, TOP_MM, BOTTOM_MM))
        for band in ((0, 0, side, high), (wide - side, 0, wide, high), (0, 0, wide, top)):
            assert picture.crop(band).getextrema()[0] > 200, band
        last = picture.crop((side, high - int(5 * PT_PER_MM), wide - side, high))
        assert last.getextrema()[0] > 200, foot
    whole = squeezed("".join(texts[1:]))
    for step in plain_steps(sop, lang, words(lang)["sop"]):
        for text in (step.text, *step.needs, *step.gives, step.remarks):
            assert squeezed(text) in whole, text
    tags: Counter[str] = Counter()
    for page_text, drawn in zip(texts[1:], printed.pages, strict=False):
        for line in drawn.lines:
            if line.step is None:
                tags[line.tag] += 1
                assert re.search(rf"(^|\s){line.tag}(\s|$)", page_text), line.tag
    assert set(tags.values()) <= {2}


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("id", SOME)
def test_printed_sheet_is_whole_and_nothing_is_clipped(id: str, paper: str) -> None:
    check_pdf(real().site.of(Sop)[id], paper, "id")


@pytest.mark.long
@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("id", IDS)
def test_every_printed_sheet_is_whole_and_nothing_is_clipped(id: str, paper: str, lang: str) -> None:
    check_pdf(real().site.of(Sop)[id], paper, lang)


def test_sheet_of_the_most_that_a_procedure_may_have_prints_whole() -> None:
    actors = [f"p{n}" for n in range(12)]
    rows = [row("k0", "p0", "terminator")]
    for n in range(1, 39):
        exits = [("ya", f"k{n + 1}"), ("tidak", f"k{max(0, n - 7)}")]
        rows.append(row(f"k{n}", f"p{n % 12}", "decision" if n % 3 == 0 else "process"))
        if n % 3 == 0:
            rows[-1]["exits"] = exits
    rows.append(row("k39", "p11", "terminator"))
    sop = sop_of(actors, rows)
    printed = plan_paper(sop, "id", W, PAPERS["a4"])
    assert sum(line.step is not None for page in printed.pages for line in page.lines) == 40
    assert printed.scale >= 0.5


def test_text_of_two_thousand_characters_is_cut_in_its_cell_and_whole_at_the_end() -> None:
    long = "Petugas menjelaskan hak pemohon. " * 60
    sop = VERIFICATION.model_copy(
        update={
            "activities": tuple(
                a.model_copy(update={"remarks": a.text.model_validate(both(long.strip()))})
                if a.id == "cocok"
                else a
                for a in VERIFICATION.activities
            )
        }
    )
    printed = plan_paper(sop, "id", W, PAPERS["a4"])
    assert [(number, name) for number, name, _ in printed.cut] == [(4, "remarks")]
    assert printed.cut[0][2] == long.strip()
    check_pdf(sop, "a4", "id")


@QUIET
@given(sops(most_rows=20, most_actors=12))
def test_every_page_of_a_plan_fits_and_every_activity_stands_on_one(sop: Sop) -> None:
    for paper in PAPERS.values():
        printed = plan_paper(sop, "id", W, paper)
        width, height = paper.room_px
        columns = vars(printed.columns).values()
        assert sum(columns) <= width
        assert printed.matrix.width_px * printed.scale <= printed.columns.chart + 0.01
        for page in printed.pages:
            high = sum(line.height_px for line in page.lines)
            # A row with many arrows to other pages may need more than a page: it then stands alone.
            alone = sum(line.step is not None for line in page.lines) == 1
            assert high + printed.head_px + HEADING_PX <= height or alone
        found = [line.step.number for page in printed.pages for line in page.lines if line.step]
        assert found == list(range(1, len(sop.activities) + 1))
        assert printed.cut == ()


def workbook(sop: Sop, paper: str = "a4") -> bytes:
    return to_workbook(sop, view(), PAPERS[paper])


def test_workbook_prints_each_sheet_on_one_landscape_page() -> None:
    for paper, number in (("a4", "9"), ("f4", "14")):
        book = openpyxl.load_workbook(io.BytesIO(workbook(real().site.of(Sop)[SOME[0]], paper)))
        assert len(book.sheetnames) > 2
        for sheet in book:
            assert sheet.page_setup.orientation == "landscape"
            assert str(sheet.page_setup.paperSize) == number
            assert sheet.sheet_properties.pageSetUpPr.fitToPage
            assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight or 1) == (1, 1)


def test_workbook_says_what_the_plain_steps_say() -> None:
    sop = real().site.of(Sop)[SOME[0]]
    book = openpyxl.load_workbook(io.BytesIO(workbook(sop)))
    cells = [str(c.value) for sheet in book for line in sheet.iter_rows() for c in line if c.value]
    for step in plain_steps(sop, "id", W):
        assert step.text in cells
        for text in (*step.needs, *step.gives, step.remarks):
            assert not text or any(text in cell for cell in cells)
    identity = "\n".join(str(c.value) for line in book.worksheets[0].iter_rows() for c in line if c.value)
    for text in (W["legal_basis"], W["approved_by"], "NIP", "PermenPANRB 35/2012", sop.name.id):
        assert text in identity


XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
NAMES = {
    "terminator": "flowChartTerminator",
    "process": "flowChartProcess",
    "decision": "flowChartDecision",
    "connector": "flowChartOffpageConnector",
}


@pytest.mark.parametrize("sop", [VERIFICATION, TANGLE], ids=["verification", "tangle"])
def test_workbook_draws_every_symbol_and_arrow_over_its_own_row(sop: Sop) -> None:
    printed = plan_paper(sop, "id", W, PAPERS["a4"])
    with zipfile.ZipFile(io.BytesIO(workbook(sop))) as parts:
        assert parts.testzip() is None
        drawings = [n for n in parts.namelist() if n.startswith("xl/drawings/drawing")]
        assert len(drawings) == len(printed.pages)
        for number, page in enumerate(printed.pages, 1):
            root = ElementTree.fromstring(parts.read(f"xl/drawings/drawing{number}.xml"))
            shapes: Counter[str] = Counter()
            rows: dict[str, set[int]] = {}
            for anchor in root:
                geometry = anchor.find(f".//{A}prstGeom")
                name = geometry.get("prst", "") if geometry is not None else "way"
                shapes[name] += 1
                start = anchor.findtext(f"{XDR}from/{XDR}row")
                rows.setdefault(name, set()).add(int(start or -1) - HEAD_ROWS)
            wanted = Counter(NAMES[s.shape] for s in page.sheet.symbols)
            assert {n: shapes[n] for n in wanted} == dict(wanted)
            assert shapes["way"] + shapes["line"] == len(page.sheet.arrows)
            assert shapes["rect"] == sum(arrow.label is not None for arrow in page.sheet.arrows)
            for shape, name in NAMES.items():
                assert rows.get(name, set()) == {s.row for s in page.sheet.symbols if s.shape == shape}


def order(out: Path, *ids: str, site_url: str = "", **options: str) -> Order:
    return Order(real(), ids, out, ("id",), site_url, options=options)


def test_files_are_the_same_each_time(tmp_path: Path) -> None:
    for name in ("satu", "dua"):
        carry_out(SHEET, order(tmp_path / name, "mediasi"))
        carry_out(CARDS, order(tmp_path / name, "mediasi"))
    files = sorted(p.name for p in (tmp_path / "satu").iterdir())
    assert files == [
        ".suluh-files.json",
        "kartu-mediasi.id.pdf",
        "sop-mediasi-a4.id.pdf",
        "sop-mediasi-a4.id.xlsx",
    ]
    for file in files:
        assert (tmp_path / "satu" / file).read_bytes() == (tmp_path / "dua" / file).read_bytes()


def test_there_is_one_desk_card_a_step_with_its_version(tmp_path: Path) -> None:
    sop = real().site.of(Sop)["mediasi"]
    [path] = carry_out(CARDS, order(tmp_path, "mediasi", site_url="https://contoh.example/"))
    document = pypdfium2.PdfDocument(path.read_bytes())
    steps = plain_steps(sop, "id", W)
    assert len(document) == len(steps)
    for step, page in zip(steps, document, strict=True):
        width, height = page.get_size()
        assert (round(width / PT_PER_MM), round(height / PT_PER_MM)) == (148, 210)
        text = squeezed(page.get_textpage().get_text_bounded())
        for said in (step.text, *step.who, *step.needs, *step.gives, step.remarks, f"Versi {sop.version}"):
            assert squeezed(said) in text
    assert path.stat().st_size <= 100_000


def test_code_on_a_card_leads_to_the_step_and_without_an_address_names_it() -> None:
    sop = real().site.of(Sop)["mediasi"]
    step = plain_steps(sop, "en", words("en")["sop"])[2]
    assert (
        qr_text(sop, step, "en", "https://x.example/")
        == "https://x.example/en/prosedur/mediasi.html#langkah-3"
    )
    assert f"v{sop.version} #3" in qr_text(sop, step, "en", "")


def test_no_cell_of_a_workbook_can_become_a_formula() -> None:
    evil = ('=HYPERLINK("https://x.example";"klik")', "+1+1", "-2+3", "@SUM(A1)")
    sop = sop_of(
        ["pemohon"],
        [row(f"k{n}", "pemohon", "terminator", text=text, requirements=[]) for n, text in enumerate(evil)],
    )
    book = openpyxl.load_workbook(io.BytesIO(to_workbook(sop, view(), PAPERS["a4"])))
    found = [
        cell
        for sheet in book
        for line in sheet.iter_rows()
        for cell in line
        if isinstance(cell.value, str) and cell.value.startswith(FORMULA)
    ]
    assert {cell.value for cell in found} >= set(evil)
    assert {(cell.data_type, cell.quotePrefix) for cell in found} == {("s", True)}


def test_a_name_in_other_scripts_is_whole_on_the_sheet_or_its_signs_are_named() -> None:
    name = "Mediasi 中文 الوساطة 🚨 नेपाल ไทย ပြည် pengaduan"
    sop = VERIFICATION.model_copy(update={"name": Words(id=name, en=name)})
    try:
        content = to_pdf(draw_paper(sop, view(), PAPERS["a4"]), CSS)
    except MissingTool as problem:
        assert "U+4E2D" in problem.text["id"] or "U+1F6A8" in problem.text["id"]  # noqa: PT017  # either may be
        return
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))
    assert "中文" in text
    assert "pengaduan" in text
