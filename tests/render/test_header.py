"""The links of the header: those of a role where a frame has some, what the menu begins with elsewhere."""

import re
from dataclasses import replace
from pathlib import Path

from suluh.blocks.compose import Composer
from suluh.model.audience import Audience
from suluh.publish.assets import hashed_assets
from suluh.publish.press import Press
from suluh.render.frame import Release
from suluh.render.navigation import Link
from tests.small_site import edition_of, sound_site

TABS = (Link("prosedur.html", "Prosedur <1>"), Link("rujukan.html", "Rujukan", current=True))


def header(folder: Path, *, audience: str, tabs: tuple[Link, ...]) -> tuple[str, str]:
    """(The links that a wide screen shows, the menu) of a page."""
    edition = edition_of(sound_site(folder), audience)
    release = Release("", Audience(audience), hashed_assets(edition.theme)[0], public_web=False)
    press = Press(Composer(edition), release)
    document = edition.catalogue["id", "masalah/paspor"]
    body = press.composer.compose(document)
    frame = press.frame(document, body)
    assert frame.tabs == ()
    page = edition.theme.frames.get_template("light/page.html")
    html = page.render(frame=replace(frame, tabs=tabs), body=body)
    assert ("aset/tabs." in html) is bool(tabs)
    found = re.search(r'class="main-links".*?</nav>.*?(<details class="menu".*?</details>)', html, re.DOTALL)
    assert found is not None
    links, menu = found[0].removesuffix(found[1]), found[1]
    return links.split("</nav>")[0], menu


def test_without_tabs_the_links_are_those_the_menu_begins_with(tmp_path: Path) -> None:
    links, menu = header(tmp_path, audience="public", tabs=())
    shown = re.findall(r"<li>.*?</li>", links)
    assert shown
    assert shown == re.findall(r"<li>.*?</li>", menu)[: len(shown)]
    assert "Semua halaman" in links


def test_tabs_of_a_role_take_their_place_and_begin_the_menu(tmp_path: Path) -> None:
    links, menu = header(tmp_path, audience="supervisor", tabs=TABS)
    wanted = [
        '<li><a href="prosedur.html">Prosedur &lt;1&gt;</a></li>',
        '<li><a href="rujukan.html" aria-current="page">Rujukan</a></li>',
    ]
    assert re.findall(r"<li>.*?</li>", links) == wanted
    assert re.findall(r"<li>.*?</li>", menu)[:2] == wanted
    assert "Semua halaman" in menu
