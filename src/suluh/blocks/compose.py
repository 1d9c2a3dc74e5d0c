"""The body of every document, written or generated."""

from dataclasses import replace

from markupsafe import Markup

from suluh.blocks.convert import Converter
from suluh.blocks.extension import Place
from suluh.helpdesk.link.alerts import alerts_in_country, alerts_on_page
from suluh.helpdesk.model.alert import Alert
from suluh.link.catalogue import original_of, page_of
from suluh.link.document import Document
from suluh.link.notices import Subject
from suluh.link.translations import anchors
from suluh.model.page import Page
from suluh.render.body import Body
from suluh.render.components import draw_component
from suluh.render.furniture import draw_furniture
from suluh.render.generated import draw_generated, emergency_contacts, find_headings
from suluh.render.view import Edition, View

# Kinds of documents that show one thing, and the folder of the thing.
FOLDERS = {
    "institution": "institutions",
    "role": "roles",
    "country": "countries",
    "contact": "contacts",
    "sop": "sops",
    "service": "services",
    "flow": "flows",
    "path": "paths",
    "quiz": "quizzes",
    "case": "cases",
}


class Composer:
    """Makes bodies, one page after the other, for one edition."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self._converter = Converter(Place(View(edition, "id", "index.html")))

    def compose(self, document: Document) -> Body:
        """The body of a document in its language."""
        view = View(self.edition, document.lang, document.address)
        page = page_of(self.edition.site, document) if document.kind == "page" else None
        if page is None:
            body = draw_generated(document, view)
            notice = self._law_notice((FOLDERS.get(document.kind, ""), document.subject, ""), view)
            if document.kind in ("country", "contacts_country"):
                country = view.site.countries[document.subject]
                notice = self._alerts(alerts_in_country(view.site, country.code), view) + notice
            return replace(body, html=notice + body.html) if notice else body
        return self._written(page, view)

    def _written(self, page: Page, view: View) -> Body:
        place = self._converter.place
        place.view, place.key = view, page.key
        place.anchors = anchors(page, original_of(self.edition.site, page))
        notices = self._alerts(alerts_on_page(view.site, page), view)
        notices += self._law_notice(("page", page.id, page.lang), view)
        text = notices + self._converter.to_html(page.body)
        title, summary = page.meta.title, page.meta.summary
        if page.meta.type == "landing":
            sections = view.edition.orders[view.lang]
            html = draw_component(
                "home",
                view,
                text=text,
                sections=sections,
                emergency=emergency_contacts(view)[:3],
            )
            return Body(title, summary, html)
        html = draw_component("page", view, text=text, furniture=draw_furniture(page, view))
        headings = tuple(h for h in find_headings(text) if h.level == 2)
        return Body(title, summary, Markup(html), headings, sensitive=page.meta.sensitive)

    def _alerts(self, found: list[Alert], view: View) -> Markup:
        """The alerts that run on the day of this build, as banners."""
        return draw_component("alert_banners", view, alerts=found) if found else Markup("")

    def _law_notice(self, subject: Subject, view: View) -> Markup:
        """What a page or thing cites and what has become of it, until somebody has worked it in."""
        found = self.edition.notices.get(subject, ())
        if not found:
            return Markup("")

        def by(id: str) -> Markup:
            regulation = view.site.regulations.get(id)
            return view.thing_link(regulation) if regulation else Markup("{}").format(id)

        return draw_component("law_notice", view, notices=found, by=by)
