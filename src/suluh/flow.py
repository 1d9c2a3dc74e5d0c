"""The whole order at a glance: read, link, lint; then what one edition may see."""

from datetime import date
from pathlib import Path

from suluh.areas import AREAS
from suluh.findings import Finding
from suluh.link.as_of import as_of
from suluh.link.audience import narrow
from suluh.link.join import join
from suluh.lint.context import Context
from suluh.lint.rules import lint
from suluh.model.audience import Audience
from suluh.model.site import Site
from suluh.read.content import read_content
from suluh.read.kept import Kept
from suluh.render.theme import Theme, make_theme


def load(
    content: Path, today: date, *, release: bool = False, kept: Kept | None = None
) -> tuple[Site, list[Finding]]:
    """The Site of all levels, and every finding on it, sorted by file and line.

    `kept` remembers what was read, for a preview that loads again and again.
    """
    read, findings = read_content(content, kept)
    site, found = join(read)
    findings += found
    if any(read.origins):
        findings += lint(site, Context(today, release))
    return site, sorted(set(findings))


def edition(site: Site, audience: Audience, today: date) -> Site:
    """What an edition for `audience` shows on a day."""
    return as_of(narrow(site, audience), today)


def theme(overrides: Path | None = None) -> Theme:
    """The theme of the core and of all areas; `overrides` is the folder of a site's own files."""
    bundles = {name: parts for area in AREAS for name, parts in area.bundles.items()}
    return make_theme((area.package for area in AREAS), bundles, overrides)
