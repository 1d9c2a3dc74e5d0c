"""What a page or thing is called, told by the kind and id that references name."""

from suluh.model.languages import other
from suluh.model.site import Site


def title_of(site: Site, kind: str, id: str, lang: str) -> str:
    """The title in a language, or in the other where a page has none there; the id if it is not there at all."""
    if kind == "page":
        page = site.pages[lang].get(id) or site.pages[other(lang)].get(id)
        return page.meta.title if page else id
    thing = site.things.get(site.kinds.by_reference[kind].folder, {}).get(id)
    return thing.title_in(lang) if thing else id
