"""SEA003: danger words lead to a public page and public contacts that exist."""

from collections.abc import Iterator

from suluh.findings import Finding, error
from suluh.lint.context import Context
from suluh.model.audience import Audience
from suluh.model.site import Origin, Site
from suluh.read.references import parse_bare
from suluh.text.nearest import nearest_all


def check(site: Site, _context: Context) -> Iterator[Finding]:
    origins = [origin for (folder, _), origin in site.origins.items() if folder == "search"]
    for number, danger in enumerate(site.search.danger):
        for target in (danger.go, *danger.contacts):
            citation = parse_bare(target)
            found = site.find(citation.kind, citation.id) if citation else None
            if found is not None and found.audience is Audience.public:
                continue
            if citation is not None and site.unread.has(citation.kind, citation.id):
                continue
            known = [f"page:{id}" for id in site.pages["id"]]
            known += [f"{k.reference}:{id}" for k in site.kinds.rows for id in site.things.get(k.folder, {})]
            near = ", ".join(nearest_all(target, known)) or "page:…"
            yield error(
                "SEA003",
                _place(origins, number),
                (
                    f'kata bahaya menuju "{target}" yang tidak ada atau tidak publik',
                    f"pakai rujukan publik: {near}",
                ),
                (
                    f'danger words lead to "{target}", which is missing or not public',
                    f"use a public one: {near}",
                ),
            )


def _place(origins: list[Origin], number: int) -> tuple[str, int]:
    for origin in origins:
        if ("danger", 0) in origin.lines:
            return origin.place("danger", number)
    return ("content/search", 1)
