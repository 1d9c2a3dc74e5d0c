"""The whole hostile corpus in a real browser: every text in every place of prose and in every field of data.

`tests/hostile` reads the same pages with a parser of Python's; a browser mends broken markup in its own way, and
is what would run it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Dialog, Page, Route

from suluh.blocks.convert import Converter
from suluh.blocks.drawing import Place, draw_converted
from suluh.publish.headers import page_policy
from suluh.render.view import View
from suluh.text.hidden import without
from tests.hostile.fields import poisoned
from tests.hostile.strings import ALL, BATCHES, RUN
from tests.hostile.test_fields import behind, some
from tests.hostile.test_prose import PLACES
from tests.real_site import real_site
from tests.small_site import sound_site, view_of

pytestmark = [pytest.mark.browser, pytest.mark.long]

HOME = "http://suluh.example/"
LONGEST = 400  # longer ones are there to stall a reader: `tests/hostile` times them
# What no body of ours has, as the browser understood it.
FAULTS = """() => {
  const never = "script,style,iframe,frame,object,embed,base,link,meta,applet,template,plaintext";
  // Two of ours, which scripts copy: what is in them is looked at as all else is.
  const ours = ".visits > template, [data-section] > template";
  const roots = [...document.querySelectorAll("main")];
  roots.push(...roots.flatMap((root) => [...root.querySelectorAll(ours)]).map((e) => e.content));
  const found = roots.flatMap((root) => [...root.querySelectorAll(never)])
    .filter((e) => !e.matches(ours)).map((e) => e.outerHTML);
  for (const e of roots.flatMap((root) => [...root.querySelectorAll("*")])) {
    for (const a of e.attributes) {
      const drawn = e.matches("img.qr") && a.name === "src" && a.value.startsWith("data:image/png;base64,");
      if (/^on|^style$/i.test(a.name)) found.push(`${e.localName} ${a.name}`);
      if (/^[\\x00-\\x20]*(javascript|vbscript|data):/i.test(a.value.replace(/[\\t\\n\\r]/g, "")) && !drawn &&
          /^(href|src|action|formaction|srcset|xlink:href|data|ping|poster)$/.test(a.name)) found.push(a.value);
    }
  }
  const ends = document.querySelectorAll("main").length === 1 && document.querySelector("#akhir");
  return ends ? found : [...found, "the page ended early"];
}"""


@dataclass
class Reader:
    """A browser that opens bodies of pages, and notes what they run and what they ask of the network."""

    page: Page
    free: bool  # without a policy
    body: str = ""
    heard: list[str] = field(default_factory=list)

    def read(self, body: str) -> list[str]:
        """What is wrong with a body."""
        self.body, self.heard = body, []
        self.page.goto(HOME)
        return [*self.page.evaluate(FAULTS), *self.heard]


@pytest.fixture
def readers(browser: Browser) -> Iterator[list[Reader]]:
    """One under our policy, and one without any."""
    found = [open_reader(browser, free=free) for free in (False, True)]
    yield found
    for reader in found:
        reader.page.context.close()


def open_reader(browser: Browser, *, free: bool) -> Reader:
    """A browser whose every request is answered here."""
    context = browser.new_context(bypass_csp=free)
    found = Reader(context.new_page(), free)
    headers = {"content-type": "text/html; charset=utf-8", "content-security-policy": page_policy()}

    def answer(route: Route) -> None:
        address = route.request.url
        if address == HOME:
            text = f'<!doctype html><title>x</title><main>{found.body}</main><p id="akhir">'
            route.fulfill(body=text, headers=headers)
            return
        if not address.startswith(HOME):
            found.heard.append(f"asks {urlsplit(address).netloc}")
        route.abort()

    def dismiss(dialog: Dialog) -> None:
        found.heard.append("it runs")
        dialog.dismiss()

    context.route("**/*", answer)
    found.page.on("dialog", dismiss)
    return found


def wrong(readers: list[Reader], pages: Iterable[tuple[str, str]]) -> dict[tuple[str, bool], list[str]]:
    """(name, whether without a policy) -> what is wrong with a page, of those where something is."""
    return {
        (name, reader.free): found
        for name, html in pages
        for reader in readers
        if (found := reader.read(html))
    }


def bodies(texts: Iterable[str], view: View) -> Iterator[tuple[str, str]]:
    """(place, HTML of all texts in it, one after the other)."""
    converter, told = Converter(), [without(text) for text in texts]
    at = Place(View(view.edition, "id", "uji.html"), "masalah/uji")
    for name, form in PLACES.items():
        form = form.replace("{{", "\x00").replace("}}", "\x01")
        prose = (form.replace("{}", text).replace("\x00", "{").replace("\x01", "}") for text in told)
        yield name, "\n".join(draw_converted(converter.convert(one), at) for one in prose)


def test_what_gets_in_is_seen_and_heard_if_there_is_no_policy(readers: list[Reader]) -> None:
    html = f'<img src="tidak-ada.png" onerror="{RUN}"><img src="https://jahat.example/x.png">'
    for reader in readers:
        found = reader.read(html)
        assert "img onerror" in found
        assert ("it runs" in found) == reader.free
        assert ("asks jahat.example" in found) == reader.free


def test_prose_runs_nothing_and_asks_nobody(
    readers: list[Reader], tmp_path_factory: pytest.TempPathFactory
) -> None:
    short = [text for text in ALL if len(text) <= LONGEST]
    assert len(short) >= 300
    assert wrong(readers, bodies(short, view_of(sound_site(tmp_path_factory.mktemp("prosa"))))) == {}


@pytest.mark.parametrize("number", range(len(BATCHES)))
def test_data_runs_nothing_and_asks_nobody(readers: list[Reader], number: int) -> None:
    site, _ = poisoned(real_site(), behind(number, str))
    pages = ((address, html) for _, address, html in some(site, 1, ("id",)))
    assert wrong(readers, pages) == {}
