"""The reverse index: everything that rests on a regulation, down to the article, step or item."""

from collections.abc import Iterator

from suluh.link.citations import page_citations
from suluh.link.mentions import Mention, in_page, in_thing
from suluh.model.audience import Audience
from suluh.model.regulation import Regulation
from suluh.model.site import Site


def resting(site: Site) -> dict[str, tuple[Mention, ...]]:
    """Regulation id -> the mentions that rest on it, in the order of the content.

    A translation rests on what its original rests on, also where it repeats nothing itself.
    """
    return site.once(_resting)


def _resting(site: Site) -> dict[str, tuple[Mention, ...]]:
    found: dict[str, list[Mention]] = {}
    for mention in _all(site):
        if mention.citation is not None and mention.citation.kind == "reg":
            found.setdefault(mention.citation.id, []).append(mention)
    return {id: tuple(items) for id, items in found.items()}


def _all(site: Site) -> Iterator[Mention]:
    for lang, pages in site.pages.items():
        for page in pages.values():
            yield from in_page(site, lang, page)
            origin = site.origin(f"pages/{lang}", page.id)
            for name, citation in page_citations(site, page):
                if name != "body" and name not in page.meta.model_fields_set:
                    place = origin.place()
                    yield Mention(
                        place, citation.target, citation, page.audience, "page", page.id, lang, name
                    )
    for folder, things in site.things.items():
        if folder == Regulation.kind_name:
            continue
        for thing in things.values():
            yield from in_thing(site, folder, thing)


def visible(mentions: tuple[Mention, ...], audience: Audience) -> tuple[Mention, ...]:
    """The mentions that an audience may see."""
    return tuple(m for m in mentions if audience.sees(m.audience))
