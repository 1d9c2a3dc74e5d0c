"""The whole order at a glance: read, link, lint; then what one edition may see."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from suluh.areas import DECLARED
from suluh.blocks.conversions import Conversions
from suluh.declarations import Declarations
from suluh.findings import Finding
from suluh.link.as_of import as_of
from suluh.link.audience import narrow
from suluh.link.catalogue import catalogue, documents, original_of
from suluh.link.claims import Claim, Claims, fixed_claims, page_claims
from suluh.link.document import Document
from suluh.link.join import join
from suluh.link.translations import anchors
from suluh.lint.context import Context
from suluh.lint.ways import Way, lint_ways
from suluh.model.audience import Audience
from suluh.model.reading import Reading
from suluh.model.site import Site
from suluh.read.content import read_content
from suluh.read.kept import Kept
from suluh.render.overriding import copied, overriding
from suluh.render.theme import Theme, make_theme
from suluh.render.view import Edition
from suluh.search.ordinary import is_ordinary


def load(
    content: Path,
    today: date,
    *,
    really: date | None = None,
    release: bool = False,
    public: bool = False,
    kept: Kept | None = None,
    conversions: Conversions | None = None,
    drawn_by: Theme | None = None,
    declared: Declarations = DECLARED,
) -> tuple[Site, list[Finding]]:
    """The Site of all levels, and every finding on it, sorted by file and line.

    `today` is the day of the view; `really` the one on which it is asked for, if that is another.
    `public` is for a build that everybody may read: what is not finished stops it. `kept` remembers
    what was read, for a preview that loads again and again; `conversions` keeps the converted pages,
    for who draws them next. `drawn_by` is the theme whose own files are checked too.
    """
    site, [findings] = load_judged(
        content,
        today,
        [Way(release, public)],
        really=really,
        kept=kept,
        conversions=conversions,
        drawn_by=drawn_by,
        declared=declared,
    )
    return site, findings


def load_judged(
    content: Path,
    today: date,
    ways: Sequence[Way],
    *,
    really: date | None = None,
    kept: Kept | None = None,
    conversions: Conversions | None = None,
    drawn_by: Theme | None = None,
    declared: Declarations = DECLARED,
) -> tuple[Site, list[list[Finding]]]:
    """As `load`, read once and judged in several ways: the findings of each of them."""
    read, found = read_content(content, declared.kinds, kept)
    site, more = join(read)
    found += more
    judged: list[list[Finding]] = [[] for _ in ways]
    if any(read.origins):
        conversions = conversions or Conversions()
        plain = Context(today, really=really, in_dictionary=is_ordinary, readings=readings(site, conversions))
        context = _context(content, site, plain, drawn_by, declared)
        judged = lint_ways(site, context, ways, declared.rules, conversions.verdicts)
    return site, [sorted({*found, *findings}) for findings in judged]


def readings(site: Site, conversions: Conversions) -> dict[tuple[str, str], Reading]:
    """What readers get of each page, by language and id."""
    conversions.begin()
    asked = {
        (lang, id): (page.body, anchors(page, original_of(site, page)))
        for lang, pages in site.pages.items()
        for id, page in pages.items()
    }
    conversions.prepare(asked.values())
    found = {at: conversions.reading(*key) for at, key in asked.items()}
    conversions.finish()
    return found


def _context(
    content: Path, site: Site, plain: Context, drawn_by: Theme | None, declared: Declarations
) -> Context:
    """The context of the rules: what the site must fill in, what it writes, and what it draws itself."""
    landmarks = frozenset(declared.page_kinds.landmark_names)
    root = content.resolve().parent
    pages = tuple(documents(site, declared.shelves))
    context = replace(
        plain,
        slots=declared.slots,
        landmarks=landmarks,
        list_levels={page.kind: page.audience for page in pages if page.kind in landmarks},
        claims=claims(site, pages, declared, drawn_by, root),
        page_titles=partial(_page_title, drawn_by, declared),
    )
    if drawn_by is None:
        return context
    files, words, texts = overriding(drawn_by, root)
    names = tuple(drawn_by.packaged)
    return replace(
        context,
        overrides=tuple(files),
        own_words=tuple(words),
        own_files=tuple(texts),
        theme_names=names,
        has_icon=lambda name: drawn_by.find(f"icons/{name}.svg") is not None,
    )


def claims(
    site: Site, pages: Iterable[Document], declared: Declarations, drawn_by: Theme | None, root: Path
) -> Claims:
    """Who writes which address of the site; paths of its own theme files count from the folder `root`."""
    own = copied(drawn_by, root) if drawn_by else ()
    folders = {kind.name: kind.thing.kind_name for kind in declared.page_kinds.rows if kind.thing}
    return Claims(
        (
            *fixed_claims(),
            *(Claim(a, "file", files.what) for files in declared.site_files for a in files.addresses(site)),
            *page_claims(site, pages, folders),
            *(Claim(address, "own", (path, ""), (path, 1)) for path, address in own),
        )
    )


def _page_title(drawn_by: Theme | None, declared: Declarations, kind: str) -> tuple[str, str] | None:
    """What the only page of a kind is called, or the list above it, in Indonesian and English."""
    found = declared.page_kinds[kind]
    if found.landmark is None and found.parent is not None:
        found = declared.page_kinds[found.parent]
    if found.landmark is None:
        return None
    words = (drawn_by or theme(declared=declared)).words
    table, name = found.landmark.name
    return words["id"][table][name], words["en"][table][name]


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
        declared.rails,
    )


def _check_page_kinds(used: set[str], drawn_by: Theme, declared: Declarations) -> None:
    unknown = sorted(used - set(declared.page_kinds))
    if unknown:
        raise ValueError(f"no area declares these kinds of pages: {', '.join(unknown)}")
    for kind in declared.page_kinds.values():
        if kind.values is not None and drawn_by.find(f"components/{kind.name}.html") is None:
            raise ValueError(f"no template: components/{kind.name}.html")
