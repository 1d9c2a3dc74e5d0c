"""Which pages of the core begin with numbers to call, and for which danger."""

from collections.abc import Mapping

from suluh.link.catalogue import page_of
from suluh.link.document import Document
from suluh.model.audience import Audience
from suluh.model.danger import Danger
from suluh.model.page import Page
from suluh.model.settings import COUNTRY_SECTION, MOST_ASKED
from suluh.read.blocks import callouts
from suluh.render.call_first import CallFirst, any_country, one_country
from suluh.render.view import View

# The needs whose list of contacts is a page for danger.
DANGER_OF_NEED: Mapping[str, Danger] = {
    "police": "violence",
    "ambulance": "health",
    "crisis": "self_harm",
    "emergency": "violence",
    "violence": "violence",
    "health": "health",
    "psychosocial": "self_harm",
}


def calls_anywhere(_document: Document, view: View) -> CallFirst:
    """For pages that anybody in danger may open first."""
    return any_country(view.site, view.lang, "violence", view.today)


def calls_in_country(document: Document, view: View) -> CallFirst:
    """For pages about one country."""
    return one_country(view.site, view.site.countries[document.subject], "violence", view.today)


def calls_for_need(document: Document, view: View) -> CallFirst | None:
    """For the contacts for a need, where it is a danger."""
    danger = DANGER_OF_NEED.get(document.subject)
    return any_country(view.site, view.lang, danger, view.today) if danger else None


def calls_in_section(document: Document, view: View) -> CallFirst | None:
    """For the list of the problems that people ask about most."""
    dangerous = (view.site.section_for(MOST_ASKED), view.site.section_for(COUNTRY_SECTION))
    return any_country(view.site, view.lang, "other", view.today) if document.subject in dangerous else None


def calls_on_page(document: Document, view: View) -> CallFirst | None:
    """For what authors write: home, sheets of countries, problems, and what they call a danger."""
    page = page_of(view.site, document)
    if page is None:
        return None
    site, meta = view.site, page.meta
    country = site.country_by_code(meta.country or "")
    if meta.type == "country" and country is not None:
        return one_country(site, country, meta.danger or "violence", view.today)
    if meta.danger is not None:
        return any_country(site, view.lang, meta.danger, view.today)
    if meta.type == "landing" or meta.sensitive:
        return any_country(site, view.lang, "violence", view.today)
    asked = site.section_for(MOST_ASKED)
    if (asked and document.section == asked) or _warns(page):
        return any_country(site, view.lang, "other", view.today)
    return None


def _warns(page: Page) -> bool:
    """Whether a guide for everybody has a box about danger in its text."""
    to_all = page.meta.type == "guide" and page.audience is Audience.public
    return to_all and "danger" in callouts(page.body)
