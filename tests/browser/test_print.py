"""Paper: everything open, no search box, one sheet of numbers with where the page really is."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.conftest import SITE_URL, Sites

pytestmark = pytest.mark.browser
PAGES = ("bantuan/hasil/langkah-2.html", "en/masalah/paspor-ditahan.html")
ADDRESS = re.compile(r'<p class="on-paper">[^<]*?: (\S+?)</p>')
# What stands on the page that may be printed first: each country with its numbers, and those from anywhere.
NUMBERS = """() => [...document.querySelectorAll(".call-first :is(.land, .any)")].map(
  (e) => [e.id, [...e.querySelectorAll("a[href]")].map((a) => (a.querySelector("b") || a).textContent.trim())])"""


def sheets(browser: Browser, address: str) -> tuple[list[str], dict[str, list[str]]]:
    """(text of each A4 of a page, country -> its numbers), printed without scripts."""
    pdfium = pytest.importorskip("pypdfium2")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    numbers = dict(page.evaluate(NUMBERS))
    document = pdfium.PdfDocument(page.pdf(format="A4"))
    texts = [" ".join(sheet.get_textpage().get_text_bounded().split()) for sheet in document]
    context.close()
    return texts, numbers


def fold(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("name", PAGES)
def test_one_sheet_has_the_numbers_of_every_country_and_the_address(
    browser: Browser, sites: Sites, name: str
) -> None:
    texts, numbers = sheets(browser, (sites["file"] / name).as_uri())
    first = fold(texts[0])
    assert len(numbers) > 10
    assert [(land, n) for land, all_of in numbers.items() for n in all_of if fold(n) not in first] == []
    assert SITE_URL + name in first
    assert "negara-tw" in numbers


@pytest.mark.parametrize("name", PAGES)
def test_a_chosen_country_stands_alone_with_the_numbers_from_anywhere(
    browser: Browser, sites: Sites, name: str
) -> None:
    texts, numbers = sheets(browser, (sites["file"] / name).as_uri() + "#negara-tw")
    chosen, anywhere = numbers["negara-tw"], numbers[""]
    assert chosen
    assert anywhere
    first = fold(texts[0])
    for number in [*chosen, *anywhere]:
        assert fold(number) in first
    assert SITE_URL + name in first
    others = set(numbers["negara-sa"]) | set(numbers["negara-kw"])
    for number in others - set(chosen) - set(anywhere):
        if len(number) > 6:
            assert fold(number) not in first


OPEN = """() => [...document.querySelectorAll("main details")].filter((d) => {
  // What is not on paper at all is not closed there: lists of contents, answers of a quiz.
  if (!d.getClientRects().length) return false;
  const text = [...d.children].find((e) => e.localName !== "summary");
  return text && !(text.checkVisibility ? text.checkVisibility() : text.getClientRects().length);
}).length"""
SEEN = """() => [".find-bar", ".exit", ".choose", ".lands", ".trail", ".menu", ".main-links", ".switch"].filter(
  (s) => [...document.querySelectorAll(s)].some((e) => e.getClientRects().length))"""


def printed_faults(browser: Browser, root: Path, names: list[str]) -> dict[str, object]:
    """Address -> what stands closed, or what has no place on paper."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.emulate_media(media="print")
    found: dict[str, object] = {}
    for name in names:
        page.goto((root / name).as_uri())
        closed, shown = page.evaluate(OPEN), page.evaluate(SEEN)
        if closed or shown:
            found[name] = (closed, shown)
    context.close()
    return found


def with_details(root: Path) -> list[str]:
    pages = sorted(path for path in root.rglob("*.html") if path.name not in ("wiki.html", "404.html"))
    return [
        path.relative_to(root).as_posix()
        for path in pages
        if re.search(r"<main.*<details", path.read_text("utf-8"), re.DOTALL)
    ]


def test_paper_opens_everything_and_has_no_search_box(browser: Browser, sites: Sites) -> None:
    names = with_details(sites["file"])
    assert len(names) > 50
    chosen = [*PAGES, "negara/taiwan.html", "index.html", *names[:: len(names) // 6]]
    assert printed_faults(browser, sites["file"], chosen) == {}


@pytest.mark.long
def test_every_page_opens_on_paper(browser: Browser, sites: Sites) -> None:
    assert printed_faults(browser, sites["file"], with_details(sites["file"])) == {}


@pytest.mark.long
def test_every_sheet_of_numbers_is_one_a4(browser: Browser, sites: Sites) -> None:
    root = sites["file"]
    names = [
        path.relative_to(root).as_posix()
        for path in sorted(root.rglob("*.html"))
        if 'class="land"' in path.read_text("utf-8") and path.name != "404.html"
    ]
    assert len(names) > 100
    wrong = {}
    for name in names:
        texts, numbers = sheets(browser, (root / name).as_uri())
        first = fold(texts[0])
        missing = [n for all_of in numbers.values() for n in all_of if fold(n) not in first]
        if missing or SITE_URL + name not in first:
            wrong[name] = missing
    assert wrong == {}


@pytest.mark.parametrize("edition", ["public", "file"])
def test_the_address_on_paper_is_that_of_the_page_and_exists(sites: Sites, edition: str) -> None:
    root, said = sites[edition], 0
    for path in root.rglob("*.html"):
        found = ADDRESS.findall(path.read_text("utf-8"))
        # The list of sources names its own page besides, from the root of the site.
        others = [address for address in found if not address.startswith(SITE_URL)]
        assert [address for address in others if not (root / address).is_file()] == []
        own = [address for address in found if address not in others]
        assert own == [SITE_URL + path.relative_to(root).as_posix()] * bool(found)
        said += len(own)
    assert said > 1000


TEN_KINDS = (
    *("pekerja.html", "masalah/paspor-ditahan.html", "negara/malaysia.html", "kontak/index.html"),
    *("bantuan/hasil/langkah-2.html", "rujukan/index.html", "standar/index.html"),
    *("peraturan/uu-18-2017.html", "daftar-berkas/g-to-g-jepang.html", "pengaduan/keluhan-layanan.html"),
    *("sebelum/index.html", "pengaduan/tenggat.html", "instrumen/blkln-kertas.html", "desain.html"),
)
# Of each box that must not be cut: the first and the last words that are on paper. What is longer than a sheet may be.
BOXES = r"""() => [...document.querySelectorAll("main :is(.callout, .card, .tasks a, .contact-list li, tr)")].map((box) => {
  const walk = document.createTreeWalker(box, NodeFilter.SHOW_TEXT), texts = [];
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    const text = walk.currentNode.data.replace(/[\s\u00ad]+/g, "");
    if (text && e.checkVisibility() && !e.closest("svg, .unseen")) texts.push(text);
  }
  return texts.length && texts.join("").length < 1500 ? [texts[0].slice(0, 12), texts.at(-1).slice(-12)] : null;
}).filter(Boolean)"""


def cut_boxes(browser: Browser, address: str, style: str = "") -> tuple[int, list[list[str]]]:
    """(number of boxes, those whose first and last words stand on no sheet together) of a printed page."""
    pdfium = pytest.importorskip("pypdfium2")
    context = browser.new_context(bypass_csp=bool(style))
    page = context.new_page()
    page.goto(address)
    if style:
        page.add_style_tag(content=style)
    page.emulate_media(media="print")
    boxes = page.evaluate(BOXES)
    document = pdfium.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))
    texts = [fold(sheet.get_textpage().get_text_bounded()).replace("\u00ad", "") for sheet in document]
    context.close()
    assert all(texts), "a blank sheet"
    return len(boxes), [box for box in boxes if not any(box[0] in text and box[1] in text for text in texts)]


@pytest.mark.long
@pytest.mark.parametrize("name", TEN_KINDS)
def test_no_box_is_cut_at_the_end_of_a_sheet(browser: Browser, sites: Sites, name: str) -> None:
    assert cut_boxes(browser, (sites["supervisor"] / name).as_uri())[1] == []


@pytest.mark.long
def test_a_cut_box_would_be_told(browser: Browser, sites: Sites) -> None:
    style = "@media print { .tasks a { break-inside: auto !important; break-before: auto; padding: 0 0 60vh !important; } .tasks a span { padding-top: 150mm; } }"
    count, cut = cut_boxes(browser, (sites["supervisor"] / "pekerja.html").as_uri(), style)
    assert count > 5
    assert cut
