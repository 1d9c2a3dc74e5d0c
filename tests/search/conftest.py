"""The real content as an index, once for all tests of search."""

from functools import cache

from suluh.blocks.compose import Composer
from suluh.flow import edition, open_edition
from suluh.model.audience import Audience
from suluh.plugin.day import build_day
from suluh.search.documents import extract
from suluh.search.edition import edition_index
from suluh.search.index import Index
from tests.conftest import DAY
from tests.real_site import real_site


@cache
def real_index(lang: str, audience: str = "public") -> Index:
    """The index of an edition of the real content."""
    today = build_day(DAY)
    site = real_site()
    shown = edition(site, Audience(audience), today)
    whole = open_edition(shown, today)
    composer = Composer(whole)
    texts = {
        key: extract(whole, document, composer.compose(document)) for key, document in whole.catalogue.items()
    }
    return edition_index(whole, lang, texts)
