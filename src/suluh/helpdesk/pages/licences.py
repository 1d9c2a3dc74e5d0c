"""The page on which agencies are looked up."""

from datetime import timedelta
from typing import Any

from suluh.helpdesk.model.agency_list import AgencyList
from suluh.helpdesk.model.slots import AGENCY_CONTACTS, AGENCY_PAGE
from suluh.link.document import Document
from suluh.render.view import View


def licences_values(_document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the licence checker. A list past its term is named, not shown."""
    w = view.w["licence"]
    lists = sorted(view.site.of(AgencyList).values(), key=lambda found: found.dated, reverse=True)
    valid = [found for found in lists if not found.is_stale(view.today)]
    values = {
        "valid": [(found, found.dated + timedelta(days=found.term_days)) for found in valid],
        "stale": [found for found in lists if found.is_stale(view.today)],
        "contacts": view.site.contacts_for(AGENCY_CONTACTS),
        "further": view.site.page_for(AGENCY_PAGE, view.lang),
    }
    return w["title"], w["summary"], values
