"""Pages of complaint procedures, and the calculator of their clocks."""

from typing import Any

from markupsafe import Markup

from suluh.helpdesk.model.complaint import Clock, ComplaintProcedure
from suluh.helpdesk.model.holidays import Holidays
from suluh.helpdesk.model.office_form import OfficeForm
from suluh.link.document import Document
from suluh.render.law_notice import said
from suluh.render.references import draw_bare
from suluh.render.view import View
from suluh.text.sms import measure


def complaints_values(_document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the list of procedures."""
    w = view.w["complaint"]
    return w["list"], w["summary"], {"procedures": list(view.site.of(ComplaintProcedure).values())}


def complaint_values(document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of one procedure."""
    procedure = view.site.of(ComplaintProcedure)[document.subject]
    names = {stage.id: stage.name[view.lang] for stage in procedure.stages}
    values = {
        "procedure": procedure,
        "names": names,
        "regulation": draw_bare(procedure.reference, view),
        "length": lambda clock: length(clock, view),
        "role": lambda id: _role(id, view),
        "form": lambda id: (
            view.thing_link(view.site.of(OfficeForm)[id]) if id in view.site.of(OfficeForm) else Markup("")
        ),
        "units": lambda text: measure(text).units,
    }
    return procedure.name[view.lang], procedure.summary[view.lang][:200], values


def clocks_values(_document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the calculator: the clocks, and the holidays that it knows."""
    w = view.w["clock"]
    clocks = [
        (procedure, clock)
        for procedure in view.site.of(ComplaintProcedure).values()
        for clock in procedure.clocks
    ]
    holidays = sorted(view.site.of(Holidays).values(), key=lambda h: h.year)
    values = {
        "clocks": clocks,
        "holidays": holidays,
        "days": " ".join(day.isoformat() for found in holidays for day in found.dates),
        "years": " ".join(str(found.year) for found in holidays),
        "length": lambda clock: length(clock, view),
        "warned": lambda procedure, clock: warned(procedure, clock, view),
    }
    return w["title"], w["summary"], values


def length(clock: Clock, view: View) -> str:
    """ "14 hari"."""
    return str(view.w["complaint"]["unit"][clock.unit].format(clock.value))


def warned(procedure: ComplaintProcedure, clock: Clock, view: View) -> str:
    """What the calculator says beside a date: what the sources leave open, and that the law has changed."""
    w = view.w["complaint"]
    left_open = f"{w['open']}: {clock.open[view.lang]}" if clock.open else ""
    return " ".join(text for text in (left_open, said(procedure, view)) if text)


def _role(id: str | None, view: View) -> Markup:
    role = view.site.roles.get(id or "")
    return view.thing_link(role) if role else Markup("")
