"""The real content as an index, once for all tests of search."""

from functools import cache

from suluh.blocks.compose import Composer
from suluh.flow import edition, load
from suluh.link.catalogue import catalogue
from suluh.model.audience import Audience
from suluh.plugin.day import build_day
from suluh.render.view import Edition
from suluh.search.documents import tell
from suluh.search.edition import edition_index
from suluh.search.index import Index
from tests.conftest import DAY, ROOT
from tests.theme import THEME


@cache
def real_index(lang: str, audience: str = "public") -> Index:
    """The index of an edition of the real content."""
    today = build_day(DAY)
    site, _ = load(ROOT / "content", today)
    shown = edition(site, Audience(audience), today)
    whole = Edition(shown, catalogue(shown), today, THEME)
    composer = Composer(whole)
    tellings = {key: tell(document, composer.compose(document)) for key, document in whole.catalogue.items()}
    return edition_index(whole, lang, tellings)
