"""The whole order at a glance: read, link, lint; then what one edition may see."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from suluh.areas import DECLARED
from suluh.blocks.conversions import Conversions
from suluh.declarations import Declarations
from suluh.findings import Finding
from suluh.link.as_of import as_of
from suluh.link.audience import narrow
from suluh.link.catalogue import catalogue, original_of
from suluh.link.join import join
from suluh.link.translations import anchors
from suluh.lint.context import Context
from suluh.lint.rules import lint
from suluh.model.audience import Audience
from suluh.model.reading import Reading
from suluh.model.site import Site
from suluh.read.content import read_content
from suluh.read.kept import Kept
from suluh.render.overriding import overriding
from suluh.render.theme import Theme, make_theme
from suluh.render.view import Edition


def load(
    content: Path,
    today: date,
    *,
    release: bool = False,
    kept: Kept | None = None,
    conversions: Conversions | None = None,
    drawn_by: Theme | None = None,
    declared: Declarations = DECLARED,
) -> tuple[Site, list[Finding]]:
    """The Site of all levels, and every finding on it, sorted by file and line.

    `kept` remembers what was read, for a preview that loads again and again; `conversions` keeps the
    converted pages, for who draws them next. `drawn_by` is the theme whose own files are checked too.
    """
    read, findings = read_content(content, declared.kinds, kept)
    site, found = join(read)
    findings += found
    if any(read.origins):
        read_pages = readings(site, conversions or Conversions())
        context = _context(content, Context(today, release, readings=read_pages), drawn_by, declared)
        findings += lint(site, context, declared.rules)
    return site, sorted(set(findings))


def readings(site: Site, conversions: Conversions) -> dict[tuple[str, str], Reading]:
    """What readers get of each page, by language and id."""
    conversions.begin()
    found = {
        (lang, id): conversions.of(page.body, anchors(page, original_of(site, page))).reading
        for lang, pages in site.pages.items()
        for id, page in pages.items()
    }
    conversions.finish()
    return found


def _context(content: Path, plain: Context, drawn_by: Theme | None, declared: Declarations) -> Context:
    """The context of the rules: what the site must fill in, and what it draws itself."""
    landmarks = frozenset(declared.page_kinds.landmark_names)
    context = replace(plain, slots=declared.slots, landmarks=landmarks)
    if drawn_by is None:
        return context
    files, words = overriding(drawn_by, content.resolve().parent)
    names = tuple(drawn_by.packaged)
    return replace(context, overrides=tuple(files), own_words=tuple(words), theme_names=names)


def edition(site: Site, audience: Audience, today: date) -> Site:
    """What an edition for `audience` shows on a day."""
    return as_of(narrow(site, audience), today)


def theme(overrides: Path | None = None, declared: Declarations = DECLARED) -> Theme:
    """The theme of the core and of all areas; `overrides` is the folder of a site's own files."""
    return make_theme(declared.packages, declared.bundles, overrides)


def open_edition(
    shown: Site, today: date, drawn_by: Theme | None = None, declared: Declarations = DECLARED
) -> Edition:
    """A narrowed Site with all its pages, ready to be drawn; by the packaged theme if none is given.

    Raises `ValueError` if a page is of a kind that nobody declared, or that has no template.
    """
    drawn_by = drawn_by or theme(declared=declared)
    pages = catalogue(shown, declared.shelves)
    _check_page_kinds({document.kind for document in pages.values()}, drawn_by, declared)
    return Edition(
        shown,
        pages,
        today,
        drawn_by,
        declared.page_kinds,
        declared.banners,
        declared.related,
    )


def _check_page_kinds(used: set[str], drawn_by: Theme, declared: Declarations) -> None:
    unknown = sorted(used - set(declared.page_kinds))
    if unknown:
        raise ValueError(f"no area declares these kinds of pages: {', '.join(unknown)}")
    for kind in declared.page_kinds.values():
        if kind.values is not None and drawn_by.find(f"components/{kind.name}.html") is None:
            raise ValueError(f"no template: components/{kind.name}.html")
