"""The record of handover of a role: what a successor needs, without personal data."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Any

from markupsafe import Markup, escape

from suluh.learning.link.handover import handover_contacts, handover_procedures
from suluh.learning.model.path import LearningPath
from suluh.learning.pages.asked import refer
from suluh.learning.pages.names import target_of
from suluh.learning.pages.paths import time_of, title_of
from suluh.link.document import Document
from suluh.link.standing import first_day
from suluh.model.contact import Contact
from suluh.render.law_notice import beside
from suluh.render.view import View

Values = tuple[str, str, dict[str, Any]]
OPEN_ROWS = 6  # empty lines for open matters


def handover_values(document: Document, view: View) -> Values:
    """Title, summary and values of the record."""
    path = view.site.of(LearningPath)[document.subject]
    role = view.site.roles.get(path.role)
    name = role.name[view.lang] if role else path.name[view.lang]
    w = view.w["learning"]
    contacts = handover_contacts(view.site, path, view.lang)
    values = {
        "path": path,
        "role": role,
        "role_name": name,
        "rows": range(OPEN_ROWS),
        "contacts": contacts,
        "usual": usual_day(contacts),
        "calendar": calendar(path, view),
        "procedures": procedures(path, view),
        "reading": [
            (title_of(i, view), time_of(i.minutes, w), target_of(i, view))
            for s in path.stages[:2]
            for i in s.items
        ],
    }
    return w["handover_title"].format(name), w["handover_summary"], values


def calendar(path: LearningPath, view: View) -> list[tuple[date, list[tuple[str, list[Markup]]]]]:
    """Day -> what is due then, once, and of what: reviews of the role's pages, laws that come into force."""
    w = view.w["learning"]
    days: list[tuple[date, str, Markup]] = []
    for page in view.site.pages[view.lang].values():
        if page.meta.owner == path.role and page.meta.review:
            days.append((page.meta.review.next, w["handover_review"], view.page_link(page)))
    for regulation in view.site.regulations.values():
        start = regulation.dates.in_force
        if start and first_day(start) > view.today:
            days.append((first_day(start), w["handover_law"], view.thing_link(regulation)))
    return [
        (day, [(what, [of for _, _, of in found]) for what, found in groupby(due, key=lambda row: row[1])])
        for day, due in groupby(sorted(days), key=lambda row: row[0])
    ]


def usual_day(contacts: Sequence[Contact]) -> date | None:
    """The day on which most of the contacts were checked, said once for all of them."""
    counted = Counter(contact.checked for contact in contacts)
    return max(counted, key=lambda day: (counted[day], day), default=None)


def procedures(path: LearningPath, view: View) -> list[Markup]:
    """The procedures and service standards of the role, each with what has become of its law."""
    found = handover_procedures(view.site, path)
    links = [refer(f"{t.reference_name}:{t.id}", view) + beside(t, view) for t in found]
    return links or [escape(view.w["learning"]["handover_procedures_none"])]
