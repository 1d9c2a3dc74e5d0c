"""The record of handover of a role: what a successor needs, without personal data."""

from datetime import date
from typing import Any

from markupsafe import Markup, escape

from suluh.learning.model.path import LearningPath
from suluh.learning.pages.asked import refer
from suluh.learning.pages.paths import time_of, title_of
from suluh.link.document import Document
from suluh.link.standing import first_day
from suluh.model.contact import Contact
from suluh.model.settings import CENTRAL
from suluh.procedures.model.service import Service
from suluh.procedures.model.sop import Sop
from suluh.read.references import parse_bare
from suluh.render.view import View

Values = tuple[str, str, dict[str, Any]]
OPEN_ROWS = 8  # empty lines for open matters


def handover_values(document: Document, view: View) -> Values:
    """Title, summary and values of the record."""
    path = view.site.of(LearningPath)[document.subject]
    role = view.site.roles.get(path.role)
    name = role.name[view.lang] if role else path.name[view.lang]
    w = view.w["learning"]
    values = {
        "path": path,
        "role": role,
        "role_name": name,
        "rows": range(OPEN_ROWS),
        "contacts": contacts(path, view),
        "calendar": calendar(path, view),
        "procedures": procedures(path, view),
        "reading": [(title_of(i, view), time_of(i.minutes, w)) for s in path.stages[:2] for i in s.items],
    }
    return w["handover_title"].format(name), w["handover_summary"], values


def contacts(path: LearningPath, view: View) -> list[Contact]:
    """The central contacts, and those that the pages of the path cite, if they may be shown."""
    ids = dict.fromkeys(contact.id for contact in view.site.contacts_for(CENTRAL))
    for item in path.items:
        citation = parse_bare(item.reference or "")
        page = view.site.pages[view.lang].get(citation.id) if citation and citation.kind == "page" else None
        for cited in page.citations if page else ():
            if cited.kind == "contact":
                ids[cited.id] = None
    found = [view.site.contacts[id] for id in ids if id in view.site.contacts]
    return [contact for contact in found if contact.shown_channels]


def calendar(path: LearningPath, view: View) -> list[tuple[date, str, Markup]]:
    """(day, what, of what) still to come: reviews of the role's pages, laws that come into force."""
    w = view.w["learning"]
    days: list[tuple[date, str, Markup]] = []
    for page in view.site.pages[view.lang].values():
        if page.meta.owner == path.role and page.meta.review:
            days.append((page.meta.review.next, w["handover_review"], view.page_link(page)))
    for regulation in view.site.regulations.values():
        start = regulation.dates.in_force
        if start and first_day(start) > view.today:
            days.append((first_day(start), w["handover_law"], view.thing_link(regulation)))
    return sorted(days)


def procedures(path: LearningPath, view: View) -> list[Markup]:
    """The procedures and service standards of the role."""
    lines = [f"sop:{s.id}" for s in view.site.of(Sop).values() if any(a.role == path.role for a in s.actors)]
    lines += [f"service:{s.id}" for s in view.site.of(Service).values() if s.role == path.role]
    return [refer(line, view) for line in lines] or [escape("–")]
