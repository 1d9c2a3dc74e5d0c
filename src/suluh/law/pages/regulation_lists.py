"""The lists of regulations: all, of a level, by year."""

from suluh.law.pages.law import listed_pictures
from suluh.link import addresses
from suluh.link.document import Document
from suluh.model.regulation import LEVELS, Regulation
from suluh.render.page_kind import Values
from suluh.render.view import View


def _by_kind(regulations: list[Regulation]) -> list[Regulation]:
    return sorted(regulations, key=lambda r: (-(r.year or 0), r.id))


def regulations_values(_document: Document, view: View) -> Values:
    counts = {
        level: sum(r.level == level for r in view.site.regulations.values())
        for level in LEVELS
        if any(r.level == level for r in view.site.regulations.values())
    }
    most = view.edition.citing(view.lang)
    cited = sorted(
        (r for r in view.site.regulations.values() if f"reg:{r.id}" in most),
        key=lambda r: (-len(most[f"reg:{r.id}"]), r.id),
    )[:12]
    w = view.w["regulation"]
    return (
        w["list"],
        w["list_summary"],
        {
            "counts": counts,
            "keys": {level: addresses.level_key(level) for level in counts},
            "cited": cited,
            "pictures": listed_pictures(view),
        },
    )


def regulations_level_values(document: Document, view: View) -> Values:
    of_level = [r for r in view.site.regulations.values() if r.level == document.subject]
    groups: dict[str, list[Regulation]] = {}
    for regulation in _by_kind(of_level):
        groups.setdefault(regulation.region or "", []).append(regulation)
    title = view.w["regulation"]["level_title"].format(view.w["level"][document.subject])
    ordered = sorted(groups.items())
    return title, view.w["regulation"]["list_summary"], {"groups": ordered}


def regulations_year_values(_document: Document, view: View) -> Values:
    years: dict[int, list[Regulation]] = {}
    for regulation in _by_kind(list(view.site.regulations.values())):
        years.setdefault(regulation.year or 0, []).append(regulation)
    w = view.w["regulation"]
    return w["by_year"], w["by_year_summary"], {"years": sorted(years.items(), reverse=True)}
