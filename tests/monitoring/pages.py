"""The pages of instruments as they are drawn, those of content/ and `every_type`, for supervisors."""

from dataclasses import replace
from functools import cache, partial

from lxml import html

from suluh.flow import edition, load, open_edition
from suluh.model.audience import Audience
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.pages.instruments.words import both
from suluh.render.generated import draw_generated
from suluh.render.view import Edition, View
from tests.monitoring.responses import CONTENT, DAY, every_type
from tests.theme import THEME

# A word of the forms in both languages.
PHRASES = partial(both, THEME.words)


@cache
def shown() -> Edition:
    """The supervisors' edition on `DAY`."""
    site, _ = load(CONTENT, DAY)
    extra = every_type()
    site = replace(site, things={**site.things, "instruments": {**site.of(Instrument), extra.id: extra}})
    narrowed = edition(site, Audience.supervisor, DAY)
    return open_edition(narrowed, DAY)


@cache
def page(kind: str, id: str, lang: str) -> html.HtmlElement:
    """The body of a page of an instrument, parsed."""
    found = shown()
    document = next(d for d in found.catalogue.values() if (d.kind, d.subject, d.lang) == (kind, id, lang))
    body = draw_generated(document, View(found, lang, document.address))
    return html.fragment_fromstring(str(body.html), create_parent="div")
