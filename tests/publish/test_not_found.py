"""The page for wrong addresses: the header and search of all pages, at any depth of a server and from a stick."""

import re

import pytest

from suluh.model.audience import Audience
from suluh.publish.dress import Dress
from suluh.publish.finish import not_found
from tests.real_site import real_site
from tests.small_site import edition_of

LINK = re.compile(r'\b(?:href|src|data-(?:engine|page|snippets|styles|help))="([^"]*)"')


@pytest.mark.parametrize(
    ("edition", "url", "root"),
    [("web", "", "/"), ("web", "https://contoh.example/kb/", "/kb/"), ("file", "", "")],
)
def test_links_start_where_the_reader_is(edition: str, url: str, root: str) -> None:
    shown = edition_of(real_site(), "public")
    assets = {name: f"aset/{name}" for name in shown.theme.bundles}
    html = not_found(shown, Dress(Audience.public, edition, "auto", url), assets, shown.theme.frames)
    assert 'class="site-header"' in html
    assert 'role="search"' in html
    assert html.count('href="tel:') >= 2
    links = [link for link in LINK.findall(html) if not re.match(r"#|[a-z]+:", link)]
    assert f"{root}en/index.html" in links
    assert f"{root}aset/search.js" in links
    assert [link for link in links if link.startswith("/") != bool(root) or not link.startswith(root)] == []


def test_an_internal_edition_has_its_tabs_in_their_row() -> None:
    shown = edition_of(real_site(), "supervisor")
    assets = {name: f"aset/{name}" for name in shown.theme.bundles}
    html = not_found(shown, Dress(Audience.supervisor, "web", "auto", ""), assets, shown.theme.frames)
    assert '<link rel="stylesheet" href="/aset/tabs.css">' in html
    assert 'href="/instrumen/index.html"' in html
