"""Everything that was read, joined into one Site."""

from suluh.findings import Finding
from suluh.link.translations import link_translations
from suluh.model.site import Site
from suluh.read.content import Content


def join(content: Content) -> tuple[Site, list[Finding]]:
    """The Site of all levels, and what joining found."""
    pages, findings = link_translations(content.pages, content.origins)
    site = Site(
        pages=pages,
        things=content.things,
        navigation=content.navigation,
        origins=content.origins,
        kinds=content.kinds,
        media=content.media,
        search=content.search,
        settings=content.settings,
        unread=content.unread,
        search_files=content.search_files,
        root=content.root,
    )
    return site, findings
