"""A small page at each address that a page had before: it leads on by itself, on the web and from a stick."""

from collections.abc import Mapping

from suluh.export.site_files import SiteFiles
from suluh.link.addresses import relative
from suluh.link.moved import moved
from suluh.model.languages import ORIGINAL
from suluh.model.site import Site
from suluh.render.view import Edition


def redirect_addresses(site: Site) -> tuple[str, ...]:
    """The addresses that pages had before, each once."""
    return tuple(dict.fromkeys(old for _, old, _, _ in moved(site)))


def redirect_content(edition: Edition, _site_url: str) -> Mapping[str, bytes]:
    """Address -> page. No search engine keeps it, and nothing of ours links to it."""
    found = {}
    for lang, old, now, id in moved(edition.site):
        page = edition.site.pages[lang].get(id) or edition.site.pages[ORIGINAL][id]
        template = edition.theme.frames.get_template("light/moved.html")
        text = template.render(
            lang=lang, w=edition.theme.words[lang]["moved"], url=relative(now, old), title=page.meta.title
        )
        found[old] = text.encode()
    return found


SITE_FILES = SiteFiles(
    what=("alamat lama sebuah halaman (`moved_from`)", "an address that a page had before (`moved_from`)"),
    addresses=redirect_addresses,
    content=redirect_content,
)
