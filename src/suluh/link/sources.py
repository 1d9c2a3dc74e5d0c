"""The sources that a page or a thing rests on, and the source of an address."""

from collections.abc import Iterable, Mapping

from suluh.model.site import Site
from suluh.model.source import SOURCE_KINDS, UNKNOWN, Source, same_place


def cited_sources(site: Site, ids: Iterable[str]) -> list[Source]:
    """The sources of these ids that a Site shows, official ones first, else in the order of the ids."""
    found = [site.sources[id] for id in dict.fromkeys(ids) if id in site.sources]
    return sorted(found, key=lambda source: SOURCE_KINDS.index(source.kind))


def by_address(site: Site) -> Mapping[str, Source]:
    """Address, without what makes no difference, to the first source that lies there."""
    found: dict[str, Source] = {}
    for _, source in sorted(site.sources.items()):
        if source.address:
            found.setdefault(same_place(source.address), source)
    return found


def by_letter(site: Site) -> dict[str, list[Source]]:
    """Letter -> its sources by publisher, newest first; those without a date come last."""
    found: dict[str, list[Source]] = {}
    newest = sorted(site.sources.values(), key=lambda s: "" if s.date == UNKNOWN else s.date, reverse=True)
    for source in sorted(newest, key=lambda s: s.publisher.casefold()):
        found.setdefault(source.letter, []).append(source)
    return dict(sorted(found.items()))
