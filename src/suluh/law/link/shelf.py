"""The pages of the law: lists, regulations, what rests on them, pictures, duties."""

from collections.abc import Iterator

from suluh.law.link.addresses import DUTIES
from suluh.law.link.pictures import pictures
from suluh.law.model.duty import Duty
from suluh.law.model.slots import DUTY_SECTION
from suluh.link import addresses
from suluh.link.document import Document
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
        yield Document(lang, addresses.REGULATIONS, "regulations")
        yield Document(lang, addresses.REGULATIONS_BY_YEAR, "regulations_year")
        for level_name in LEVELS:
            if any(r.level == level_name for r in site.regulations.values()):
                yield Document(lang, addresses.level_key(level_name), "regulations_level", level_name)
    if site.of(Duty):
        yield Document(lang, DUTIES, "duties", section=site.section_for(DUTY_SECTION))
    rests = resting(site)
    for regulation in site.regulations.values():
        key = site.kinds.key(regulation)
        yield Document(lang, key, "regulation", regulation.id, regulation.audience)
        own = [m for m in rests.get(regulation.id, ()) if m.lang in ("", lang)]
        count = len({_place(m, site) for m in own if m.citation})
        if count > RESTS_INLINE:
            for number in range(1, -(-count // RESTS_PER_PAGE) + 1):
                subject = f"{regulation.id}#{number}"
                yield Document(lang, rests_key(regulation.id, number), "regulation_rests", subject)
    for picture_key, kind, shown, level in pictures(site):
        yield Document(lang, picture_key, kind, shown, level)


def _place(mention: Mention, site: Site) -> tuple[str, ...]:
    """What counts as one place that rests on a regulation: an article, and a thing or a step of it."""
    part = site.kinds.by_folder[mention.kind].part_at(mention.part) if mention.kind != "page" else ""
    assert mention.citation is not None
    return mention.citation.part, mention.kind, mention.id, part
