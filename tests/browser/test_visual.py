"""The page of all pieces looks as it did: both schemes, two widths, compared coarsely.

Pictures are shrunk before they are compared, so that another version of a font or browser passes
and a lost style sheet, colour or column does not. SULUH_WRITE_CASES=1 writes the pictures anew:
look at them before you keep them.
"""

import base64
import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.conftest import Sites

pytestmark = pytest.mark.browser

GOLDEN = Path(__file__).parent / "golden"
VIEWS = [(360, "light"), (360, "dark"), (1280, "light"), (1280, "dark")]
# Mean difference of a colour channel (0 to 255) in the shrunk pictures, and of their heights.
MAX_MEAN, MAX_HEIGHT = 8.0, 0.06

COMPARE = """
async ([one, two]) => {
  const load = async (data) => {
    const image = new Image();
    image.src = "data:image/png;base64," + data;
    await image.decode();
    return image;
  };
  const [a, b] = [await load(one), await load(two)];
  const pixels = (image) => {
    const canvas = document.createElement("canvas");
    canvas.width = 60;
    canvas.height = 240;
    const context = canvas.getContext("2d");
    context.imageSmoothingQuality = "high";
    context.drawImage(image, 0, 0, 60, 240);
    return context.getImageData(0, 0, 60, 240).data;
  };
  const [x, y] = [pixels(a), pixels(b)];
  let sum = 0;
  for (let i = 0; i < x.length; i += 1) sum += Math.abs(x[i] - y[i]);
  return [sum / x.length, Math.abs(a.height - b.height) / a.height];
}
"""


def picture(browser: Browser, site: Path, width: int, scheme: str, *, css: str = "") -> bytes:
    """A screenshot of the page of pieces in the light dress."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, offline=True)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto((site / "desain.html").as_uri())
    if css:
        page.add_style_tag(content=css)
    shot = page.screenshot(full_page=True, scale="css", animations="disabled")
    context.close()
    return shot


def difference(browser: Browser, one: bytes, two: bytes) -> tuple[float, float]:
    """(mean difference of the shrunk pictures, relative difference of their heights)."""
    page = browser.new_page()
    page.goto("about:blank")
    mean, height = page.evaluate(COMPARE, [base64.b64encode(p).decode() for p in (one, two)])
    page.close()
    return mean, height


@pytest.mark.parametrize(("width", "scheme"), VIEWS)
def test_the_pieces_look_as_they_did(browser: Browser, sites: Sites, width: int, scheme: str) -> None:
    shot = picture(browser, sites["staff-file"], width, scheme)
    golden = GOLDEN / f"desain-{width}-{scheme}.png"
    if os.environ.get("SULUH_WRITE_CASES"):
        golden.write_bytes(shot)
    mean, height = difference(browser, golden.read_bytes(), shot)
    assert mean <= MAX_MEAN, f"the picture differs by {mean:.1f}"
    assert height <= MAX_HEIGHT, f"the height differs by {height:.0%}"


@pytest.mark.parametrize(
    "css",
    [
        ".callout, .card, .tasks a { display: none !important; }",
        "body { background: #fff !important; } * { color: #000 !important; background: #fff !important; }",
    ],
    ids=["lost pieces", "lost colours"],
)
def test_what_is_lost_would_be_seen(browser: Browser, sites: Sites, css: str) -> None:
    shot = picture(browser, sites["staff-file"], 360, "dark", css=css)
    mean, height = difference(browser, (GOLDEN / "desain-360-dark.png").read_bytes(), shot)
    assert mean > MAX_MEAN or height > MAX_HEIGHT
