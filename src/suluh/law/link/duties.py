"""Which public pages tell what the law says people must be told."""

from suluh.law.model.duty import GROUPS, Duty
from suluh.model.audience import Audience
from suluh.model.page import Page
from suluh.model.site import Site


def telling(site: Site, duty: Duty, lang: str) -> tuple[Page, ...]:
    """The public pages of a language that tell a duty, as the duty lists them."""
    pages = (site.pages[lang].get(id) for id in duty.pages)
    return tuple(page for page in pages if page is not None and page.audience is Audience.public)


def ordered(site: Site) -> tuple[Duty, ...]:
    """The duties by group, article and place in its list."""
    return tuple(
        sorted(
            site.of(Duty).values(),
            key=lambda d: (GROUPS.index(d.group), d.article.partition("-huruf-")[0], d.number, d.id),
        )
    )
