"""The pages of forms."""

from typing import Any

from suluh.helpdesk.model.office_form import OfficeForm
from suluh.link.document import Document
from suluh.render.references import draw_bare
from suluh.render.view import View


def forms_values(_document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the list of forms."""
    w = view.w["form"]
    found = list(view.site.of(OfficeForm).values())
    drafts = sum(form.status == "draft" for form in found)
    return w["list"], w["summary"], {"forms": found, "drafts": drafts}


def form_values(document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of a form: the sheet to print, and the reason of each field."""
    form = view.site.of(OfficeForm)[document.subject]
    w = view.w["form"]
    counts = w["fields"].format(len(form.fields), sum(field.required for field in form.fields))
    values = {"form": form, "counts": counts, "regulation": draw_bare(form.reference, view)}
    return form.name[view.lang], counts, values
