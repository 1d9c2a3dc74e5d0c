"""A look that says where to start: few sizes of text, one button that stands out, boxes for choices."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_tables import of_each_kind
from tests.conftest import Sites

pytestmark = pytest.mark.browser
# tokens.css: title, head, text and small, in rem. Drawings and the sheets drawn from them have sizes of their own.
SIZES = {1.75, 1.3, 1, 0.9}
SOME = (
    *("pekerja.html", "index.html", "beranda/petugas-ltsa.html", "cari.html", "desain.html"),
    *("masalah/tidak-aman.html", "negara/malaysia.html", "pengaduan/tenggat.html", "rujukan/index.html"),
    *("instrumen/blkln-isian.html", "kuis/dasar-ltsa.html", "prosedur/informasi-konseling.html"),
)
# Sizes of text in sight and what has them, the buttons of the first screen that stand out, and how many there are.
LOOK = r"""() => {
  const sizes = {}, root = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !e.checkVisibility({ visibilityProperty: true })) continue;
    if (e.closest("svg, script, style, template, noscript, .sop-sheet, .lanes, .steps-of-lanes")) continue;
    sizes[Math.round((1000 * parseFloat(getComputedStyle(e).fontSize)) / root) / 1000] ??= e.outerHTML.slice(0, 90);
  }
  const seen = [...document.querySelectorAll("main .button")].filter(
    (e) => e.checkVisibility() && e.getBoundingClientRect().top < innerHeight);
  const filled = seen.filter((e) => {
    const ground = getComputedStyle(e).backgroundColor;
    return ground === getComputedStyle(document.querySelector("a.skip")).color;
  });
  return [sizes, filled.length, seen.length];
}"""


def faults(page: Page, root: Path, names: list[str]) -> dict[str, object]:
    """Address -> sizes that are none of ours, and buttons that compete."""
    found: dict[str, object] = {}
    for name in names:
        page.goto((root / name).as_uri())
        sizes, filled, _ = page.evaluate(LOOK)
        other = {size: what for size, what in sizes.items() if float(size) not in SIZES}
        if other or filled > 1:
            found[name] = (other, filled)
    return found


def test_text_has_four_sizes_and_a_screen_one_button_that_stands_out(browser: Browser, sites: Sites) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    assert faults(page, sites["supervisor"], list(SOME)) == {}
    for name, first in (("pengaduan/tenggat.html", 1), ("cari.html", 1), ("beranda/pengawas.html", 1)):
        page.goto((sites["supervisor"] / name).as_uri())
        assert page.evaluate(LOOK)[1] == first, name
    page.close()


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(360, 740), (1280, 800)])
def test_each_kind_of_page_has_four_sizes_and_one_button(
    browser: Browser, sites: Sites, scheme: str, width: int, height: int
) -> None:
    # The page for wrong addresses finds its sheet on a server alone.
    names = [name for name in of_each_kind(sites["supervisor"]) if name not in ("404.html", "wiki.html")]
    assert len(names) > 120
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
    assert faults(page, sites["supervisor"], names) == {}
    page.close()


@pytest.mark.parametrize(
    ("style", "wrong"),
    [
        (".note { font-size: 0.8rem !important }", "0.8"),
        (".button { background: var(--link) !important }", ""),
    ],
)
def test_a_fifth_size_and_a_second_button_are_told(
    browser: Browser, sites: Sites, style: str, wrong: str
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, bypass_csp=True)
    page = context.new_page()
    page.goto((sites["supervisor"] / "pengaduan/tenggat.html").as_uri())
    page.add_style_tag(content=style)
    sizes, filled, seen = page.evaluate(LOOK)
    assert seen > 1
    assert wrong in sizes if wrong else filled > 1
    context.close()
