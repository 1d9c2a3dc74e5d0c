"""Which pages carry the quick exit besides the sensitive ones."""

from collections.abc import Iterable, Iterator

from suluh.link import addresses
from suluh.link.document import Document
from suluh.link.mentions import Mention, in_page, in_thing
from suluh.model.audience import Audience
from suluh.model.citation import Citation
from suluh.model.languages import LANGUAGES
from suluh.model.site import Site
from suluh.read.references import parse_bare
from suluh.render.view import View

# The page of results holds what was typed; the others say whom somebody is about to call.
KINDS = ("search", "contact", "contacts", "contacts_country", "contacts_need")
# What everybody may be seen reading: the law, words, offices.
HARMLESS = ("reg", "term", "institution", "role", "country", "source")


def has_quick_exit(document: Document, view: View) -> bool:
    """Whether a page holds what was typed, or is one click from a page that may endanger its reader."""
    if document.kind in KINDS:
        return True
    return document.key in leaving_keys(view)


def leaving_keys(view: View) -> frozenset[str]:
    """The keys that `near_danger` finds."""
    return view.edition.share(("", "", "leaving"), lambda: frozenset(near_danger(view.site)))


def near_danger(site: Site) -> Iterator[str]:
    """The keys that danger words, and things and pages that endanger their readers, lead to."""
    found = [citation for danger in site.search.danger if (citation := parse_bare(danger.go))]
    for folder, things in site.things.items():
        for thing in things.values():
            if thing.endangers:
                found.append(Citation(thing.reference_name, thing.id, "", "", 1))
                found += _public(in_thing(site, folder, thing))
    for lang in LANGUAGES:
        for page in site.pages[lang].values():
            if page.meta.sensitive:
                found += _public(in_page(site, lang, page))
    for citation in found:
        place = addresses.citation_key(site, citation) if citation.kind not in HARMLESS else None
        if place:
            yield place[0]


def _public(mentions: Iterable[Mention]) -> list[Citation]:
    """What a reader can follow; an officer's side leads to the tools of officers."""
    return [m.citation for m in mentions if m.citation and m.audience is Audience.public]
