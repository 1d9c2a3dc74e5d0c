"""The body of a page that is made from data."""

import re

from suluh.link.document import Document
from suluh.render.body import Body, Heading
from suluh.render.components import draw_component
from suluh.render.view import View
from suluh.text.plain import strip_tags

_HEADING = re.compile(r'<h([23]) id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)


def draw_generated(document: Document, view: View) -> Body:
    """The body of a generated page."""
    kind = view.edition.kind_of(document)
    assert kind.values is not None, f"{kind.name} is written by authors"
    title, summary, values = kind.values(document, view)
    html = draw_component(kind.name, view, document=document, title=title, **values)
    return Body(title, summary, html, find_headings(html), noindex=document.is_stub, sensitive=kind.sensitive)


def find_headings(html: str) -> tuple[Heading, ...]:
    """The h2 and h3 of a body that have an anchor."""
    return tuple(Heading(int(n), anchor, strip_tags(text)) for n, anchor, text in _HEADING.findall(html))
