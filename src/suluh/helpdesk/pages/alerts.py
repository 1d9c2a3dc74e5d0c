"""The page of alerts."""

from typing import Any

from suluh.helpdesk.link.alerts import in_order
from suluh.helpdesk.model.alert import Alert
from suluh.link.document import Document
from suluh.render.view import View


def alerts_values(_document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the list of alerts that run on the day of the build."""
    w = view.w["alert"]

    def where(codes: tuple[str, ...]) -> str:
        """The countries by name; those of which the site has no sheet stand in the text."""
        names = [c.name[view.lang] for code in codes if (c := view.site.country_by_code(code))]
        return ", ".join(names) if codes else str(w["all_countries"])

    return w["list"], w["summary"], {"alerts": in_order(list(view.site.of(Alert).values())), "where": where}
