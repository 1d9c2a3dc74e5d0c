"""What search finds pages of the help desk by, what they answer at once, and whether they are shared."""

from suluh.helpdesk.model.complaint import ComplaintProcedure
from suluh.helpdesk.model.office_form import OfficeForm
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.pages.complaints import length
from suluh.link.document import Document
from suluh.render.answer import Answer
from suluh.render.page_kind import Names
from suluh.render.view import View


def outcome_names(document: Document, view: View) -> Names:
    """How people say what an outcome answers."""
    return Names(also=view.site.of(Outcome)[document.subject].also)


def outcome_shared(document: Document, view: View) -> bool:
    """What may endanger its reader is not to lie in a phone."""
    outcome = view.site.of(Outcome).get(document.subject)
    return outcome is None or not outcome.sensitive


def complaint_answer(document: Document, view: View) -> Answer | None:
    """The time limits of a procedure, each with what its sources leave open."""
    procedure = view.site.of(ComplaintProcedure)[document.subject]
    limits = []
    for clock in procedure.clocks:
        doubt = f" ({view.w['complaint']['open']}: {clock.open[view.lang]})" if clock.open else ""
        limits.append(f"{clock.name[view.lang]}: {length(clock, view)}{doubt}")
    return Answer("; ".join(limits)) if limits else None


def form_answer(document: Document, view: View) -> Answer | None:
    """What a form asks for."""
    form = view.site.of(OfficeForm)[document.subject]
    return Answer("; ".join(section.title[view.lang] for section in form.sections))
