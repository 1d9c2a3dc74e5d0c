"""What the page of the early-warning rules shows."""

from collections.abc import Mapping
from typing import Any

from suluh.link.document import Document
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.warning_rule import PLACEHOLDER, WarningRule
from suluh.render.view import View


def warnings_values(_: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """All rules, by name."""
    w = view.w["warning_rules"]
    rules = sorted(view.site.of(WarningRule).values(), key=lambda rule: rule.name[view.lang])
    instruments = view.site.of(Instrument)

    def said(rule: WarningRule) -> list[str]:
        return sentence(rule, instruments.get(rule.instrument or ""), w["slots"], view.lang)

    return w["title"], w["summary"], {"rules": rules, "instruments": instruments, "said": said}


def sentence(
    rule: WarningRule, instrument: Instrument | None, slots: Mapping[str, str], lang: str
) -> list[str]:
    """What a rule says, its own words and in turn what is filled in, by names that people know."""
    items = instrument.items if instrument else ()
    names = {column.id: column.name[lang] for column in rule.columns}
    names |= {item.id: item.text[lang] for item in items} | dict(slots)
    words = PLACEHOLDER.split(rule.says[lang])
    return [names.get(word, word) if at % 2 else word for at, word in enumerate(words)]
