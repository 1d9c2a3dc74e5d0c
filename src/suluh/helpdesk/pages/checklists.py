"""The page of document checklists, by scheme and then by country."""

from typing import Any

from suluh.helpdesk.model.checklist import Checklist
from suluh.helpdesk.model.slots import PAPERS_PAGE
from suluh.link.document import Document
from suluh.render.view import View


def checklists_values(_document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values: the lists of the schemes first, then what countries add."""
    w = view.w["checklist"]
    found = sorted(view.site.of(Checklist).values(), key=lambda c: (c.order, c.name[view.lang]))
    values = {
        "schemes": [c for c in found if c.country is None],
        "countries": [(c, _country(c, view)) for c in found if c.country],
        "further": view.site.page_for(PAPERS_PAGE, view.lang),
        "for_whom": lambda c: ", ".join(w["schemes"][s] for s in c.schemes) or w["all_schemes"],
    }
    return w["title"], w["summary"], values


def _country(checklist: Checklist, view: View) -> str:
    """The name of the country, or its code where the site does not know it."""
    country = view.site.country_by_code(checklist.country or "")
    return country.name[view.lang] if country else str(checklist.country)
