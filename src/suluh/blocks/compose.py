"""The body of every document, written or generated."""

from dataclasses import replace

from markupsafe import Markup

from suluh.blocks.convert import Converter
from suluh.blocks.extension import Place
from suluh.link.catalogue import original_of, written_page
from suluh.link.document import Document
from suluh.link.notices import Subject
from suluh.link.translations import anchors
from suluh.model.page import Page
from suluh.render.body import Body
from suluh.render.components import draw_component
from suluh.render.furniture import draw_furniture
from suluh.render.generated import draw_generated, find_headings
from suluh.render.pages.contacts import emergency_contacts
from suluh.render.view import Edition, View


def home_lists(view: View) -> list[tuple[str, str]]:
    """(url, name) of the lists below the cards of the home page."""
    kinds = view.edition.page_kinds
    marks = [kinds[name].landmark for name in view.site.settings.home.lists if name in kinds]
    found = [(mark.key, mark.listed[1] if mark.listed else mark.name) for mark in marks if mark is not None]
    return [(view.url(key), view.word(name)) for key, name in found if view.has(key)]


class Composer:
    """Makes bodies, one page after the other, for one edition."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self._converter = Converter(Place(View(edition, "id", "index.html")))

    def compose(self, document: Document) -> Body:
        """The body of a document in its language."""
        view = View(self.edition, document.lang, document.address)
        above = Markup("").join(banner(document, view) for banner in self.edition.banners)
        page = written_page(self.edition.site, document)
        if page is not None:
            return self._written(page, above, view)
        body = draw_generated(document, view)
        thing = self.edition.kind_of(document).thing
        above += self._law_notice((thing.kind_name, document.subject, ""), view) if thing else ""
        return replace(body, html=above + body.html) if above else body

    def _written(self, page: Page, above: Markup, view: View) -> Body:
        place = self._converter.place
        place.view, place.key = view, page.key
        place.anchors = anchors(page, original_of(self.edition.site, page))
        notices = above + self._law_notice(("page", page.id, page.lang), view)
        text = notices + self._converter.to_html(page.body)
        pictures = frozenset(place.pictures)
        title, summary = page.meta.title, page.meta.summary
        if page.meta.type == "landing":
            sections = view.edition.orders[view.lang]
            html = draw_component(
                "home",
                view,
                text=text,
                sections=sections,
                emergency=emergency_contacts(view)[:3],
                cards=view.site.settings.home.cards,
                lists=home_lists(view),
            )
            return Body(title, summary, html, pictures=pictures)
        html = draw_component("page", view, text=text, furniture=draw_furniture(page, view))
        headings = tuple(h for h in find_headings(text) if h.level == 2)
        return Body(title, summary, Markup(html), headings, sensitive=page.meta.sensitive, pictures=pictures)

    def _law_notice(self, subject: Subject, view: View) -> Markup:
        """What a page or thing cites and what has become of it, until somebody has worked it in."""
        found = self.edition.notices.get(subject, ())
        if not found:
            return Markup("")

        def by(id: str) -> Markup:
            regulation = view.site.regulations.get(id)
            return view.thing_link(regulation) if regulation else Markup("{}").format(id)

        return draw_component("law_notice", view, notices=found, by=by)
