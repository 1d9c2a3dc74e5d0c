"""The pages of the law: lists, regulations, what rests on them, pictures, duties."""

from collections.abc import Iterator

from suluh.law.link.addresses import DUTIES
from suluh.law.link.duties import telling
from suluh.law.link.pictures import pictures
from suluh.law.model.duty import Duty
from suluh.law.model.slots import DUTY_SECTION
from suluh.link import addresses
from suluh.link.document import Document, entries
from suluh.link.mentions import Mention
from suluh.link.resting import resting
from suluh.model.regulation import LEVELS
from suluh.model.site import Site

# Up to so many places that rest on a regulation stand on its page; more get pages of their own.
RESTS_INLINE = 12
RESTS_PER_PAGE = 90


def rests_key(id: str, number: int) -> str:
    """The key of the list of what rests on a regulation."""
    return f"peraturan/{id}-bertumpu" + (f"-{number}" if number > 1 else "")


def shelf(site: Site, lang: str) -> Iterator[Document]:
    """The documents of one language."""
    if site.regulations:
        every = entries("regulations", site.regulations)
        yield Document(lang, addresses.REGULATIONS, "regulations", shows=every)
        yield Document(lang, addresses.REGULATIONS_BY_YEAR, "regulations_year", shows=every)
        for level in LEVELS:
            shows = entries("regulations", (r.id for r in site.regulations.values() if r.level == level))
            if shows:
                yield Document(lang, addresses.level_key(level), "regulations_level", level, shows=shows)
    if site.of(Duty):
        told = (page.id for duty in site.of(Duty).values() for page in telling(site, duty, lang))
        shows = (*entries("duties", site.of(Duty)), *entries("page", told))
        yield Document(lang, DUTIES, "duties", section=site.section_for(DUTY_SECTION), shows=shows)
    rests = resting(site)
    for regulation in site.regulations.values():
        key = site.kinds.key(regulation)
        shows = entries("regulations", [regulation.id])
        yield Document(lang, key, "regulation", regulation.id, regulation.audience, shows=shows)
        own = [m for m in rests.get(regulation.id, ()) if m.lang in ("", lang)]
        count = len({_place(m, site) for m in own if m.citation})
        if count > RESTS_INLINE:
            for number in range(1, -(-count // RESTS_PER_PAGE) + 1):
                subject = f"{regulation.id}#{number}"
                key = rests_key(regulation.id, number)
                yield Document(lang, key, "regulation_rests", subject, shows=shows)
    for picture_key, kind, subject, audience, ids in pictures(site):
        yield Document(lang, picture_key, kind, subject, audience, shows=entries("regulations", ids))


def _place(mention: Mention, site: Site) -> tuple[str, ...]:
    """What counts as one place that rests on a regulation: an article, and a thing or a step of it."""
    part = site.kinds.by_folder[mention.kind].part_at(mention.part) if mention.kind != "page" else ""
    assert mention.citation is not None
    return mention.citation.part, mention.kind, mention.id, part
