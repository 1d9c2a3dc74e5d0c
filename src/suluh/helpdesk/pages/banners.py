"""The alerts that run on the day of this build, as banners at the top of the pages they concern."""

from markupsafe import Markup

from suluh.helpdesk.link.alerts import alerts_in_country, alerts_on_page
from suluh.helpdesk.model.alert import Alert
from suluh.link.catalogue import written_page
from suluh.link.document import Document
from suluh.model.country import Country
from suluh.render.body import Above
from suluh.render.components import draw_component
from suluh.render.view import View


def alert_banners(document: Document, view: View) -> Above:
    """The banners of a written page, or of a page about a country, and what their law has become.

    On the home page each is one line that opens.
    """
    found = _alerts(document, view)
    if not found:
        return Above(Markup(""), Markup(""))
    page = written_page(view.site, document)
    is_home = page is not None and page.meta.type == "landing"
    return Above(
        draw_component("alert_lines" if is_home else "alert_banners", view, alerts=found),
        draw_component("alert_law", view, alerts=found),
    )


def _alerts(document: Document, view: View) -> list[Alert]:
    page = written_page(view.site, document)
    if page is not None:
        return alerts_on_page(view.site, page)
    if view.edition.kind_of(document).thing is Country:
        return alerts_in_country(view.site, view.site.countries[document.subject].code)
    return []
