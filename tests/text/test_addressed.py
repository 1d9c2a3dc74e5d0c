"""Anchors and addresses of a page, from its HTML."""

import time

import pytest

from suluh.text.addressed import addressed


@pytest.mark.parametrize(
    ("html", "ids", "addresses"),
    [
        ('<h2 id="a">A</h2><a class="x" href="b.html#c">B</a>', {"a"}, {"b.html#c"}),
        ('<img src="a.png" srcset="b.png 1x, c.png 2x" alt="id=">', set(), {"a.png", "b.png", "c.png"}),
        ('<video poster="a.jpg"><source src="b.mp4"></video>', set(), {"a.jpg", "b.mp4"}),
        ('<a title="2 > 1" href="a.html">x</a>', set(), {"a.html"}),
        ('<a\n href="a.html?b&amp;c=1"\n id="d&amp;e">x</a>', {"d&e"}, {"a.html?b&c=1"}),
        ('<pre>&lt;a href="a.html"&gt;</pre> href="b.html" <p> id="c"</p>', set(), set()),
        ('<p data-id="a" data-href="b" hreflang="c">x</p>', set(), set()),
        ('<a href="">x</a>', set(), {""}),
        ('<link rel="stylesheet" href="a.css"/><use href="#b"/>', set(), {"a.css", "#b"}),
    ],
)
def test_only_attributes_of_tags_count(html: str, ids: set[str], addresses: set[str]) -> None:
    assert addressed(html) == (ids, addresses)


def test_hostile_row_of_letters_is_read_in_no_time() -> None:
    for html in ('<a href="' * 3000, "<" * 30_000, ' id="a"' * 10_000, '<p "' * 10_000 + ' id="a"'):
        started = time.process_time()
        addressed(html)
        assert time.process_time() - started < 1
