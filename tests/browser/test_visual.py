"""The page of all pieces looks as it did: both schemes, two widths, compared coarsely.

Pictures are shrunk before they are compared, so that another version of a font or browser passes
and a lost style sheet, colour or column does not. SULUH_WRITE_CASES=1 writes the pictures anew:
look at them before you keep them.
"""

import base64
import json
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

SHRINK = """
async (data) => {
  const image = new Image();
  image.src = "data:image/png;base64," + data;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 60;
  canvas.height = 240;
  const context = canvas.getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(image, 0, 0, 60, 240);
  const pixels = Array.from(context.getImageData(0, 0, 60, 240).data);
  return [pixels, image.height, canvas.toDataURL("image/png").split(",")[1]];
}
"""


def picture(browser: Browser, site: Path, width: int, scheme: str, *, css: str = "") -> bytes:
    """A screenshot of the page of pieces in the light frame."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,  # type: ignore[arg-type]
        offline=True,
        bypass_csp=bool(css),  # the page's own policy would refuse the style that breaks it
    )
    page = context.new_page()
    page.goto((site / "desain.html").as_uri())
    if css:
        page.add_style_tag(content=css)
    shot = page.screenshot(full_page=True, scale="css", animations="disabled")
    context.close()
    return shot


def shrink(browser: Browser, shot: bytes) -> tuple[list[int], int, bytes]:
    """(channels of the shrunk picture, height of the picture, the shrunk picture as PNG)."""
    page = browser.new_page()
    page.goto("about:blank")
    pixels, height, png = page.evaluate(SHRINK, base64.b64encode(shot).decode())
    page.close()
    return pixels, height, base64.b64decode(png)


def difference(browser: Browser, name: str, shot: bytes) -> tuple[float, float]:
    """(mean difference from the kept picture of a name, relative difference of the heights)."""
    kept, _, _ = shrink(browser, (GOLDEN / f"design-{name}.png").read_bytes())
    found, height, _ = shrink(browser, shot)
    was = json.loads((GOLDEN / "heights.json").read_text("utf-8"))[name]
    mean = sum(abs(a - b) for a, b in zip(kept, found, strict=True)) / len(kept)
    return mean, abs(height - was) / was


def keep(browser: Browser, name: str, shot: bytes) -> None:
    """Write the shrunk picture and its height anew."""
    _, height, png = shrink(browser, shot)
    GOLDEN.mkdir(exist_ok=True)
    (GOLDEN / f"design-{name}.png").write_bytes(png)
    heights = GOLDEN / "heights.json"
    known = json.loads(heights.read_text("utf-8")) if heights.exists() else {}
    heights.write_text(json.dumps({**known, name: height}, indent=1, sort_keys=True) + "\n", "utf-8")


@pytest.mark.parametrize(("width", "scheme"), VIEWS)
def test_the_pieces_look_as_they_did(browser: Browser, sites: Sites, width: int, scheme: str) -> None:
    name = f"{width}-{scheme}"
    shot = picture(browser, sites["staff-file"], width, scheme)
    if os.environ.get("SULUH_WRITE_CASES"):
        keep(browser, name, shot)
    mean, height = difference(browser, name, shot)
    assert mean <= MAX_MEAN, f"the picture differs by {mean:.1f}"
    assert height <= MAX_HEIGHT, f"the height differs by {height:.0%}"


@pytest.mark.parametrize(
    "css",
    [
        ".callout, .card, .tasks a { display: none !important; }",
        "* { color: #000 !important; background: #fff !important; }",
    ],
    ids=["lost pieces", "lost colours"],
)
def test_what_is_lost_would_be_seen(browser: Browser, sites: Sites, css: str) -> None:
    shot = picture(browser, sites["staff-file"], 360, "dark", css=css)
    mean, height = difference(browser, "360-dark", shot)
    assert mean > MAX_MEAN or height > MAX_HEIGHT
