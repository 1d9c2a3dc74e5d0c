"""What the page of the early-warning rules shows."""

from typing import Any

from suluh.link.document import Document
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.warning_rule import WarningRule
from suluh.render.view import View


def warnings_values(_: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """All rules, by name."""
    w = view.w["warning_rules"]
    rules = sorted(view.site.of(WarningRule).values(), key=lambda rule: rule.name[view.lang])
    return w["title"], w["summary"], {"rules": rules, "instruments": view.site.of(Instrument)}
