"""What has to be looked at again, and by when: reviews of pages, terms of contacts, ends of alerts, monitoring."""

from dataclasses import dataclass
from datetime import date

from suluh.model.languages import ORIGINAL
from suluh.model.site import Site


@dataclass(frozen=True, order=True)
class Due:
    """A page or thing that falls due on a day. `place` is `file:line`; `owner` is the id of a role, or ""."""

    day: date
    place: str
    reference: str
    owner: str
    endangers: bool

    def days_from(self, today: date) -> int:
        """Days left; less than 0 when it has passed."""
        return (self.day - today).days


def due(site: Site) -> tuple[Due, ...]:
    """Everything with a term, earliest first; contacts that no page shows are left out."""
    found = []
    for id, page in site.pages[ORIGINAL].items():
        if page.meta.review is not None:
            place = site.origin(f"pages/{ORIGINAL}", id).place("review", "last")
            found.append(
                Due(
                    page.meta.review.next,
                    f"{place[0]}:{place[1]}",
                    f"page:{id}",
                    page.meta.owner or "",
                    page.meta.sensitive or page.meta.danger is not None,
                )
            )
    for kind in site.kinds.rows:
        for id, thing in site.things.get(kind.folder, {}).items():
            if thing.due is not None:
                day, key = thing.due
                place = site.origin(kind.folder, id).place(key)
                found.append(
                    Due(day, f"{place[0]}:{place[1]}", f"{kind.reference}:{id}", "", thing.endangers)
                )
    return tuple(sorted(found))
