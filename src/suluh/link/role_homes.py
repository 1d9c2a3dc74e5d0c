"""What an internal edition opens on: a choice of roles, a home for each of them, and what has changed.

An edition has them if content/site.yml names roles (`home.roles`) whose tools it may show; the public may see
no tools. See docs/decisions/0067-role-homes.md.
"""

from collections.abc import Iterator

from suluh.link import addresses
from suluh.link.document import Document, Shown, entries
from suluh.link.order import section_of
from suluh.model.audience import Audience, stricter
from suluh.model.languages import ORIGINAL
from suluh.model.page import Change, Page
from suluh.model.role import TOOL_NAMES, Role
from suluh.model.site import Site
from suluh.model.thing import Thing
from suluh.read.references import parse_bare

# So many change notes stand on the page of what is new: the newest.
NEWEST = 60


def home_roles(site: Site) -> tuple[Role, ...]:
    """The roles that have a home in this edition, in the order of content/site.yml."""
    named = (site.roles.get(id) for id in site.settings.home.roles)
    return tuple(role for role in named if role is not None and role.tools)


def tool_things(site: Site, role: Role, name: str) -> list[Page | Thing]:
    """The single things that a tool of a role opens, as far as this edition has them."""
    texts = [text for tool in role.tools if tool.tool == name for text in tool.references]
    cited = [citation for text in texts if (citation := parse_bare(text)) is not None]
    return [found for one in cited if (found := site.find(one.kind, one.id)) is not None]


def changes_of(site: Site, page: Page) -> tuple[Change, ...]:
    """The change notes of a page, the newest first; a translation has those of its original."""
    original = site.pages[ORIGINAL].get(page.id)
    notes = page.meta.changes or (original.meta.changes if original else ())
    return tuple(sorted(notes, key=lambda note: note.date, reverse=True))


def changed_pages(site: Site, lang: str) -> list[Page]:
    """The pages with change notes, those that changed last first; the home page is not among them."""
    notes = {page.id: changes_of(site, page) for page in site.pages[lang].values() if section_of(page)}
    pages = [page for page in site.pages[lang].values() if notes.get(page.id)]
    pages.sort(key=lambda page: page.meta.title.casefold())
    pages.sort(key=lambda page: notes[page.id][0].date, reverse=True)
    return pages[:NEWEST]


def role_home_documents(site: Site, lang: str) -> Iterator[Document]:
    """The page of the choice, the homes and the page of what is new; nothing where no role has a home."""
    roles = home_roles(site)
    if not roles:
        return
    staff, chosen = Audience.staff, entries("roles", (role.id for role in roles))
    yield Document(lang, addresses.HOME, "start", audience=staff, shows=chosen)
    for role in roles:
        things = (
            ("page", found.id) if isinstance(found, Page) else (found.kind_name, found.id)
            for name in TOOL_NAMES
            for found in tool_things(site, role, name)
        )
        shows: tuple[Shown, ...] = tuple(dict.fromkeys((("roles", role.id), *things)))
        level, key = stricter(staff, role.audience), addresses.role_home_key(role.id)
        yield Document(lang, key, "role_home", role.id, level, shows=shows)
    shows = entries("page", (page.id for page in site.once(changed_pages, lang)))
    yield Document(lang, addresses.NEWS, "news", audience=staff, shows=shows)
