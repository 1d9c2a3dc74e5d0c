"""What an area declares of its pages and its content, put so that a table of a test can say it."""

from collections.abc import Iterable
from typing import Any

from suluh.model.kinds import ContentKind
from suluh.render.page_kind import PageKind
from tests.conftest import ROOT


def stands(kind: PageKind[Any]) -> tuple[Any, ...]:
    """Where a page stands (its thing, the page above it, its name and its place in the list of all pages), what
    comes with it (styles, scripts), and its result and weight in the search."""
    mark = kind.landmark
    place = (
        kind.thing.__name__ if kind.thing else None,
        kind.parent,
        mark and mark.key,
        mark and mark.name,
        mark and mark.listed,
    )
    search = (kind.search.result, kind.search.weight, kind.search.by_english_names)
    return place, kind.styles, kind.scripts, search


def missing_in_theme(kinds: Iterable[PageKind[Any]]) -> set[str]:
    """The styles and scripts of pages that no theme has."""
    theme = {path.name for path in (ROOT / "src/suluh").glob("**/theme/*/*.*")}
    return {name for kind in kinds for name in (*kind.styles, *kind.scripts)} - theme


def known(kinds: Iterable[ContentKind[Any]]) -> dict[str, tuple[Any, ...]]:
    """Folder of content/data -> how it is called and begun, what the rules on plain language judge, whether what it
    names counts as resting on it, and whether the public may see it."""
    return {
        kind.folder: (kind.name, kind.reference, kind.new_name, kind.plain, kind.cites, kind.may_be_public)
        for kind in kinds
    }
