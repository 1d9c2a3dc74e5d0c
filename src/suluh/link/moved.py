"""Addresses that pages had before: printed, shared and coded ones lead on from there."""

from collections.abc import Iterator

from suluh.link import addresses
from suluh.link.catalogue import key_of
from suluh.model.languages import LANGUAGES, ORIGINAL
from suluh.model.site import Site


def moved(site: Site) -> Iterator[tuple[str, str, str, str]]:
    """(language, old address, address now, id) of each page that moved, in both languages."""
    for id, page in site.pages[ORIGINAL].items():
        for old in page.meta.moved_from:
            for lang in LANGUAGES:
                there = site.pages[lang].get(id) or page
                if there is page and lang != ORIGINAL and page.meta.translation == "none":
                    continue
                yield lang, addresses.address(lang, old), addresses.address(lang, key_of(site, page)), id
