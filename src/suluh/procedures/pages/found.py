"""What search finds procedures and services by, and what they answer at once."""

from suluh.link.document import Document
from suluh.procedures.model.service import Service
from suluh.procedures.model.sop import Sop
from suluh.render.answer import Answer
from suluh.render.page_kind import Names
from suluh.render.view import View


def sop_names(document: Document, view: View) -> Names:
    """How people call a procedure."""
    return Names(also=view.site.of(Sop)[document.subject].also)


def service_names(document: Document, view: View) -> Names:
    """How people call a service, and its desk."""
    service = view.site.of(Service)[document.subject]
    return Names(also=service.also, role=service.role)


def sop_answer(document: Document, view: View) -> Answer | None:
    """The forms that a procedure uses."""
    sop = view.site.of(Sop)[document.subject]
    forms = [document.name[view.lang] for document in sop.documents if document.origin == "form"]
    return Answer(f"{view.w['search']['form']}: {'; '.join(forms)}") if forms else None


def service_answer(document: Document, view: View) -> Answer | None:
    """How long a service takes and what it costs."""
    service = view.site.of(Service)[document.subject]
    parts = [
        f"{view.w['search'][name]}: {component.text[view.lang]}"
        for name, component in (("duration", service.duration), ("fee", service.fee))
        if component.text
    ]
    return Answer(" ".join(parts)) if parts else None
