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
from suluh.render.overriding import overriding
from suluh.render.theme import Theme, make_theme


def load(
    content: Path,
    today: date,
    *,
    release: bool = False,
    kept: Kept | None = None,
    drawn_by: Theme | None = None,
) -> tuple[Site, list[Finding]]:
    """The Site of all levels, and every finding on it, sorted by file and line.

    `kept` remembers what was read, for a preview that loads again and again. `drawn_by` is the theme
    whose own files are checked too.
    """
    read, findings = read_content(content, kept)
    site, found = join(read)
    findings += found
    if any(read.origins):
        findings += lint(site, _context(content, today, release, drawn_by))
    return site, sorted(set(findings))


def _context(content: Path, today: date, release: bool, drawn_by: Theme | None) -> Context:
    if drawn_by is None:
        return Context(today, release)
    files, words = overriding(drawn_by, content.resolve().parent)
    return Context(
        today,
        release,
        overrides=tuple(files),
        own_words=tuple(words),
        theme_names=tuple(drawn_by.packaged),
    )


def edition(site: Site, audience: Audience, today: date) -> Site:
    """What an edition for `audience` shows on a day."""
    return as_of(narrow(site, audience), today)


def theme(overrides: Path | None = None) -> Theme:
    """The theme of the core and of all areas; `overrides` is the folder of a site's own files."""
    bundles = {name: parts for area in AREAS for name, parts in area.bundles.items()}
    return make_theme((area.package for area in AREAS), bundles, overrides)
