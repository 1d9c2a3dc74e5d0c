"""The page that shows which information duties this site fulfils, and which it does not."""

from dataclasses import dataclass
from typing import Any

from suluh.law.link.duties import ordered, telling
from suluh.law.model.duty import GROUPS, Duty
from suluh.link.document import Document
from suluh.model.languages import other
from suluh.model.page import Page
from suluh.render.view import View

# How well a duty is told: everything, in part, not at all; unknown is what the sources leave open.
STATES = ("told", "partly", "missing", "unknown")


@dataclass(frozen=True)
class Coverage:
    """One duty with the pages of this language that tell it, and how many do in the other."""

    duty: Duty
    state: str
    own: tuple[Page, ...]
    others: int


def cover(duty: Duty, view: View) -> Coverage:
    """How this edition tells a duty."""
    own, others = (telling(view.site, duty, lang) for lang in (view.lang, other(view.lang)))
    if duty.unknown:
        state = "unknown"
    elif not own and not others:
        state = "missing"
    else:
        state = "told" if own and others and not duty.untold else "partly"
    return Coverage(duty, state, own, len(others))


def duties_values(_document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the coverage page."""
    w = view.w["duty"]
    covered = [cover(duty, view) for duty in ordered(view.site)]
    groups = [(group, [c for c in covered if c.duty.group == group]) for group in GROUPS]
    counts = [(state, sum(c.state == state for c in covered)) for state in STATES]
    sources = view.sources(sorted({id for c in covered for id in c.duty.sources}))
    values = {
        "groups": [(group, found) for group, found in groups if found],
        "counts": [(state, count) for state, count in counts if count],
        "checked": min(c.duty.checked for c in covered),
        "sources": sources,
    }
    return w["list"], w["list_summary"], values
