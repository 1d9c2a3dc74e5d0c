"""What stands above a translation whose original says something else by now."""

from markupsafe import Markup

from suluh.link import addresses
from suluh.link.catalogue import original_of, written_page
from suluh.link.document import Document
from suluh.link.drift import behind, sections_of
from suluh.model.languages import ORIGINAL
from suluh.render.body import Above
from suluh.render.components import draw_component
from suluh.render.view import View

_NOTHING = Above(Markup(""), Markup(""))


def late_translation(document: Document, view: View) -> Above:
    """The sections of the original that a translation does not follow yet, with links; what is only worded anew counts not."""
    page = written_page(view.site, document)
    if page is None or page.meta.twin is None:
        return _NOTHING
    original = original_of(view.site, page)
    late = [one for one in behind(original, page) or () if one.is_grave] if original is not None else []
    if original is None or not late:
        return _NOTHING
    there = addresses.relative(addresses.address(ORIGINAL, original.key), view.address)
    known = sections_of(original)
    links = [(f"{there}#{one.anchor}", one.heading) for one in late if one.heading and one.anchor in known]
    html = draw_component("late_translation", view, original=original, there=there, links=links, of=ORIGINAL)
    return Above(html, Markup(""))
