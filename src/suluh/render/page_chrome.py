"""What stands around the text of a written page: next steps, and who answers for it."""

from dataclasses import replace

from markupsafe import Markup

from suluh.link.catalogue import original_of
from suluh.model.languages import other
from suluh.model.page import Page
from suluh.model.regulation import Regulation
from suluh.model.thing import Thing
from suluh.read.references import parse_bare
from suluh.render.components import draw_component
from suluh.render.references import article_label, draw, refer
from suluh.render.view import View

CHANGES_SHOWN = 5


def draw_page_chrome(page: Page, view: View) -> Markup:
    """Next steps, review dates, owner, legal basis with status, sources, change notes, translation state."""
    review = page.meta.review
    original = original_of(view.site, page)
    changes = page.meta.changes or (original.meta.changes if original else ())
    return draw_component(
        "page_chrome",
        view,
        page=page,
        steps=_steps(page, view),
        owner=view.site.roles.get(page.meta.owner or ""),
        review=review,
        overdue=review is not None and review.next < view.today,
        basis=_basis(page, view),
        sources=view.sources(page.meta.sources),
        changes=sorted(changes, key=lambda c: c.date, reverse=True)[:CHANGES_SHOWN],
        translated=page.id in view.site.pages[other(page.lang)],
    )


def _steps(page: Page, view: View) -> list[tuple[str, str, str, Thing | Page]]:
    """(url, title, summary, target) of each next step that this edition has."""
    steps: list[tuple[str, str, str, Thing | Page]] = []
    for text in page.meta.next:
        citation = parse_bare(text)
        found = view.resolve(citation) if citation else None
        if isinstance(found, Page):
            steps.append((view.url(found.key), found.meta.title, found.meta.summary, found))
        elif found is not None:
            summary = getattr(found, "summary", None)
            text = summary[view.lang] if summary is not None else ""
            steps.append((view.thing_url(found), found.title_in(view.lang), text, found))
    return steps


def _basis(page: Page, view: View) -> list[tuple[Regulation | None, list[Markup]]]:
    """Each regulation of the legal basis with the links to what is cited of it: the name once, then articles."""
    found: dict[str, tuple[Regulation | None, list[Markup]]] = {}
    for text in page.meta.legal_basis:
        citation = parse_bare(text)
        thing = view.resolve(citation) if citation else None
        if citation is None or not isinstance(thing, Regulation):
            found[text] = None, [refer(text, view)]
        elif thing.id in found and citation.part:
            label = article_label(citation.part, view.lang)
            found[thing.id][1].append(draw(replace(citation, label=label), view))
        else:
            found.setdefault(thing.id, (thing, [refer(text, view)]))
    return list(found.values())
