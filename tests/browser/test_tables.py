"""Tables and pictures: nothing is wider than the screen, no word is broken, the first column stays, paper is whole."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from suluh.blocks.convert import to_html
from suluh.blocks.drawing import Place
from tests.conftest import Sites
from tests.small_site import sound_site, view_of
from tests.theme import THEME

pytestmark = pytest.mark.browser
SOME = (
    *("rujukan/index.html", "kontak/cakupan.html", "en/standar/index.html", "pengaduan/tenggat.html"),
    *("instrumen/blkln-kertas.html", "instrumen/blkln-isian.html", "serah-terima/jalur-dukcapil.html"),
    *("kontak/index.html", "alur/alur-migrasi-gambar.html", "prosedur/verifikasi-dokumen.html"),
)
# How much wider than the window the page is, and the words whose letters stand on two lines. Addresses may break.
LOOK = r"""() => {
  const split = [], range = document.createRange();
  const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode, parent = node.parentElement;
    if (parent.closest("svg, code, pre, a.channel") || !parent.checkVisibility()) continue;
    for (const word of node.data.matchAll(/\p{L}{4,}/gu)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const tops = [...range.getClientRects()].filter((r) => r.width > 0).map((r) => r.top);
      if (Math.max(...tops) - Math.min(...tops) > 8) split.push(word[0]);
    }
  }
  return [document.scrollingElement.scrollWidth - innerWidth, split];
}"""


def faults(
    page: Page, root: Path, addresses: list[str], widths: tuple[int, ...]
) -> dict[str, tuple[int, list[str]]]:
    """(width, address) -> what is too wide or broken there."""
    found: dict[str, tuple[int, list[str]]] = {}
    for width in widths:
        page.set_viewport_size({"width": width, "height": 740})
        for address in addresses:
            page.goto((root / address).as_uri())
            wider, split = page.evaluate(LOOK)
            if wider > 0 or split:
                found[f"{width} {address}"] = (wider, split)
    return found


def of_each_kind(root: Path) -> list[str]:
    """One page of each kind in each language."""
    kinds: dict[tuple[str, bool], str] = {}
    for path in sorted(root.rglob("*.html")):
        address = path.relative_to(root).as_posix()
        body = re.search(r'<body[^>]* class="([^"]*)"|<body class="([^"]*)"', path.read_text("utf-8"))
        if body:
            kinds.setdefault((body[0], address.startswith("en/")), address)
    return list(kinds.values())


def test_tables_reflow_at_double_size_and_break_no_word(browser: Browser, sites: Sites) -> None:
    page = browser.new_page()
    assert faults(page, sites["supervisor"], list(SOME), (320, 360, 640)) == {}
    page.close()


@pytest.mark.long
def test_a_page_of_each_kind_reflows_and_breaks_no_word(browser: Browser, sites: Sites) -> None:
    addresses = of_each_kind(sites["supervisor"])
    assert len(addresses) > 120
    page = browser.new_page()
    assert faults(page, sites["supervisor"], addresses, (320, 360, 640, 1280)) == {}
    page.close()


def test_the_heads_of_lanes_break_no_word(browser: Browser, sites: Sites) -> None:
    root = sites["supervisor"]
    addresses = [path.relative_to(root).as_posix() for path in sorted(root.rglob("alur/*-gambar.html"))]
    assert len(addresses) > 4
    page = browser.new_page()
    assert faults(page, root, addresses, (1280,)) == {}
    page.close()


@pytest.mark.long
def test_every_page_reflows(browser: Browser, sites: Sites) -> None:
    root = sites["supervisor"]
    pages = [path.relative_to(root).as_posix() for path in sorted(root.rglob("*.html"))]
    addresses = [address for address in pages if address != "wiki.html"]
    assert len(addresses) > 1500
    page = browser.new_page()
    found = faults(page, root, addresses, (320, 640))
    page.close()
    assert {key: wider for key, (wider, _) in found.items() if wider > 0} == {}


def shown(browser: Browser, body: str, width: int) -> Page:
    """A body in the light dress."""
    sheets = (THEME.read(f"css/{name}.css") for name in ("tokens", "light", "components", "stack"))
    page = browser.new_page(viewport={"width": width, "height": 740})
    page.set_content(f'<html lang="id"><style>{" ".join(sheets)}</style><main class="shell">{body}</main>')
    return page


def wide_table(tmp_path: Path) -> str:
    heads = ["Negara", *(f"Persyaratan {n}" for n in range(2, 13))]
    rows = [f"| {' | '.join(cells)} |" for cells in (heads, ["---"] * 12, ["Taiwan"] * 12)]
    site = sound_site(tmp_path)
    return str(to_html("\n".join(rows), Place(view_of(site, "id", "masalah/uji.html"), "masalah/uji")))


def test_a_table_of_12_columns_scrolls_beside_its_first_column(browser: Browser, tmp_path: Path) -> None:
    page = shown(browser, wide_table(tmp_path), 360)
    assert page.evaluate(LOOK) == [0, []]
    frame = page.locator(".scroll")
    cells = "(e) => [...e.querySelectorAll('tbody td')].map((td) => td.getBoundingClientRect().toJSON())"
    at_rest = frame.evaluate(cells)
    assert len(at_rest) == 12
    assert sum(box["left"] < 360 for box in at_rest) <= 5
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Tabel"
    frame.evaluate("(e) => { e.scrollLeft = 500; }")
    scrolled = frame.evaluate(cells)
    assert abs(scrolled[0]["left"] - at_rest[0]["left"]) <= 1, "the first column stays"
    assert scrolled[5]["left"] == at_rest[5]["left"] - 500
    page.close()


def test_cards_leave_out_what_is_empty(browser: Browser) -> None:
    template = THEME.components.from_string(
        '{% import "pieces.html" as p %}{{ p.table("Biaya", ["Negara", "Paspor", "Visa"], rows) }}'
    )
    rows = [("Taiwan", "gratis", ""), ("Kuwait", "", "–")]
    page = shown(browser, template.render(rows=rows), 360)
    seen = "[...document.querySelectorAll('tbody :is(th, td)')].filter((e) => e.checkVisibility()).map((e) => e.textContent)"
    assert page.evaluate(seen) == ["Taiwan", "gratis"]
    page.set_viewport_size({"width": 900, "height": 740})
    assert page.evaluate(seen) == ["Taiwan", "gratis", "–", "Kuwait", "–", "–"]
    page.close()


@pytest.mark.parametrize("title", ["Persyaratan " * 16 + "Kerja", "x" * 200])
@pytest.mark.parametrize("width", [320, 640])
def test_a_title_of_200_characters_fits(browser: Browser, title: str, width: int) -> None:
    table = (
        f'<div class="scroll"><table class="stack"><tbody><tr><th>{title}</th><td>1</td></tr></table></div>'
    )
    page = shown(
        browser, f"<h1>{title}</h1><ul class='tasks'><li><a><strong>{title}</strong></a></ul>{table}", width
    )
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    page.close()


def test_a_problem_chosen_stands_alone_without_a_script(browser: Browser, sites: Sites) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto((sites["supervisor"] / "rujukan/index.html").as_uri())
    rows = page.locator(".referrals tbody tr:visible")
    whole = rows.count()
    assert whole > 20
    assert page.locator(".pick a").count() == whole
    page.click(".pick a >> nth=1")
    assert rows.count() == 1
    page.click(".whole a")
    assert rows.count() == whole
    context.close()


def folded(text: str) -> str:
    return re.sub(r"[\s\u00ad]+", "", text)


def printed(browser: Browser, address: str) -> tuple[list[str], list[float], list[list[str]]]:
    """Of a printed page: the text of each sheet, how far down each is filled (0 to 1), the texts of each box."""
    pdfium = pytest.importorskip("pypdfium2")
    page = browser.new_page()
    page.goto(address)
    boxes = page.evaluate(
        """() => [...document.querySelectorAll(".sop-steps > li, .steps-of-lanes > li")].map(
          (li) => [...li.querySelectorAll("strong, dd, a")].map((e) => e.textContent))"""
    )
    document = pdfium.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))
    texts, depths = [], []
    for sheet in document:
        text = sheet.get_textpage()
        lowest = min((text.get_charbox(n)[1] for n in range(text.count_chars())), default=sheet.get_height())
        texts.append(folded(text.get_text_bounded()))
        depths.append(1 - lowest / sheet.get_height())
    page.close()
    return texts, depths, boxes


def paper_faults(browser: Browser, address: str) -> list[str]:
    """What is wrong on the paper of a page: blank sheets, an empty first one, boxes cut at the end of a sheet."""
    texts, depths, boxes = printed(browser, address)
    found = [f"sheet {n} is blank" for n, text in enumerate(texts, 1) if not text]
    found += ["the first sheet is half empty"] if len(texts) > 1 and depths[0] < 0.55 else []
    for box in boxes:
        parts = [folded(part) for part in box]
        if not any(all(part in text for part in parts) for text in texts):
            found.append(f"cut: {box[0]}")
    return found


@pytest.mark.parametrize("name", ["prosedur/verifikasi-dokumen.html", "alur/alur-migrasi-gambar.html"])
def test_paper_has_no_blank_sheet_and_no_cut_box(browser: Browser, sites: Sites, name: str) -> None:
    assert paper_faults(browser, (sites["supervisor"] / name).as_uri()) == []


@pytest.mark.long
def test_every_procedure_and_flow_is_whole_on_paper(browser: Browser, sites: Sites) -> None:
    root = sites["supervisor"]
    pages = [p for folder in ("prosedur", "alur") for p in sorted(root.rglob(f"{folder}/*.html"))]
    assert len(pages) > 30
    found = {p.relative_to(root).as_posix(): paper_faults(browser, p.as_uri()) for p in pages}
    assert {name: faults for name, faults in found.items() if faults} == {}
