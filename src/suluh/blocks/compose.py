"""The body of every document, written or generated."""

import re
from dataclasses import replace

from markupsafe import Markup

from suluh.blocks.conversions import Conversions
from suluh.blocks.drawing import Place, draw_converted
from suluh.link.catalogue import original_of, written_page
from suluh.link.document import Document
from suluh.link.notices import Notice, Subject
from suluh.link.translations import anchors
from suluh.model.page import Page
from suluh.render.body import NO_RAIL, Above, Body
from suluh.render.components import draw_component
from suluh.render.generated import draw_generated, find_headings
from suluh.render.law_notice import PLACE
from suluh.render.page_chrome import draw_page_chrome
from suluh.render.view import Edition, View

# What makes a page one for danger: somebody to call and steps to take. What the law has become of comes
# after them, whatever else stands on it.
_CALL = re.compile(r'class="channel" href="(?:tel:|sms:|https://wa\.me)')
_STEPS = re.compile(r"</ol>")
_SECTION = re.compile(r"<h2[ >]")


def home_lists(view: View) -> list[tuple[str, str]]:
    """(url, name) of the lists below the cards of the home page."""
    kinds = view.edition.page_kinds
    marks = [kinds[name].landmark for name in view.site.settings.home.lists if name in kinds]
    found = [(mark.key, mark.listed[1] if mark.listed else mark.name) for mark in marks if mark is not None]
    return [(view.url(key), view.word(name)) for key, name in found if view.has(key)]


class Composer:
    """Makes bodies, one page after the other, for one edition."""

    def __init__(self, edition: Edition, conversions: Conversions | None = None) -> None:
        self.edition = edition
        self._conversions = conversions or Conversions()

    def compose(self, document: Document) -> Body:
        """The body of a document in its language."""
        view = View(self.edition, document.lang, document.address)
        calls = self.edition.kind_of(document).calls(document, view)
        body = self._body(document, view, called=calls is not None)
        rails = (rail(document, view) for rail in self.edition.rails)
        body = replace(body, rail=next((rail for rail in rails if rail is not NO_RAIL), NO_RAIL))
        return replace(body, first=draw_component("call_first", view, calls=calls)) if calls else body

    def _body(self, document: Document, view: View, *, called: bool) -> Body:
        above = [banner(document, view) for banner in self.edition.banners]
        page = written_page(self.edition.site, document)
        if page is not None:
            return self._written(page, above, view, called=called)
        body = draw_generated(document, view)
        thing = self.edition.kind_of(document).thing
        subject = document.subject.partition("#")[0]
        notice = self._law_notice((thing.kind_name, subject, ""), view) if thing else Markup("")
        html = _with_notices(above, notice, body.html, called=called)
        return body if html == body.html else replace(body, html=html)

    def _written(self, page: Page, above: list[Above], view: View, *, called: bool) -> Body:
        place = Place(view, page.key)
        converted = self._conversions.of(page.body, anchors(page, original_of(self.edition.site, page)))
        notice = self._law_notice(("page", page.id, page.lang), view)
        is_home = page.meta.type == "landing"
        # On the home page the situations come first: it puts its alerts below them.
        text = _with_notices(
            [] if is_home else above, notice, draw_converted(converted, place), called=called
        )
        pictures = frozenset(place.pictures)
        title, summary = page.meta.title, page.meta.summary
        if is_home:
            sections = view.edition.orders[view.lang]
            html = draw_component(
                "home",
                view,
                text=text,
                alerts=Markup("").join(one.html + one.law for one in above),
                sections=sections,
                cards=view.site.settings.home.cards,
                lists=home_lists(view),
            )
            return Body(title, summary, html, pictures=pictures)
        html = draw_component("page", view, text=text, page_chrome=draw_page_chrome(page, view))
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

        return draw_component("law_notice", view, notices=_once(found), by=by)


def _once(notices: tuple[Notice, ...]) -> list[Notice]:
    """The notices that say different things: only the steps of a procedure are told apart."""
    said = {
        (n.citation.target, n.change, n.part.split(".")[1] if n.part.startswith("activities.") else ""): n
        for n in reversed(notices)
    }
    return list(reversed(said.values()))


def _with_notices(above: list[Above], notice: Markup, html: Markup, *, called: bool) -> Markup:
    """A body below its banners, with its notice: where its template wants it, else on top.

    In danger nothing comes before what to do: there the notices follow the steps and the numbers.
    `called`: the numbers to call stand above the body.
    """
    banners = Markup("").join(one.html for one in above)
    laws = Markup("").join(one.law for one in above)
    if PLACE in html:
        return banners + laws + html.replace(PLACE, notice).strip()
    at = _after_danger(html, called=called)
    if at:
        return banners + html[:at] + notice + laws + html[at:]
    return banners + laws + notice + html


def _after_danger(html: str, *, called: bool) -> int:
    """The end of the section with the last step and number to call; 0 for a page without both."""
    calls, steps = list(_CALL.finditer(html)), list(_STEPS.finditer(html))
    if not (calls or called) or not steps:
        return 0
    section = _SECTION.search(html, max(found[-1].end() for found in (calls, steps) if found))
    return section.start() if section else len(html)
