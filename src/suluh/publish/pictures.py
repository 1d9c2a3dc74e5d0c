"""The pictures of an edition: those that a page shows, and plain. See docs/decisions/0027-pictures.md."""

from collections.abc import Collection
from pathlib import Path

from suluh.findings import Finding
from suluh.model.site import Site
from suluh.read.media import published


def plain_pictures(
    content: Path, site: Site, shown: Collection[str]
) -> tuple[dict[str, bytes], list[Finding]]:
    """Address -> picture without metadata, of those that pages show.

    A finding tells of one that became unfit after it was checked: the build must stop.
    """
    pictures: dict[str, bytes] = {}
    told: list[Finding] = []
    for name in sorted(set(shown).intersection(site.media)):
        plain, findings = published(content / name, f"{content.name}/{name}")
        told += findings
        if plain is not None:
            pictures[name] = plain.data
    return pictures, told
