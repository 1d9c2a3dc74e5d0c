"""What the page of the early-warning rules shows."""

from collections.abc import Mapping
from typing import Any

from suluh.link.document import Document
from suluh.monitoring.link.columns import LIGHT, SCORE
from suluh.monitoring.model.condition_parser import NotACondition
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.warning_rule import PLACEHOLDER, WarningRule, parse_rule
from suluh.monitoring.pages.instruments.conditions import Named, condition_words
from suluh.render.view import View


def warnings_values(_: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """All rules, by name."""
    w = view.w["warning_rules"]
    rules = sorted(view.site.of(WarningRule).values(), key=lambda rule: rule.name[view.lang])
    instruments = view.site.of(Instrument)

    def said(rule: WarningRule) -> list[str]:
        return sentence(rule, instruments.get(rule.instrument or ""), w["slots"], view.lang)

    def ruled(rule: WarningRule) -> str:
        return rule_words(rule, instruments.get(rule.instrument or ""), view.w, view.lang)

    values = {"rules": rules, "instruments": instruments, "said": said, "ruled": ruled}
    return w["title"], w["summary"], values


def rule_words(rule: WarningRule, instrument: Instrument | None, w: Mapping[str, Any], lang: str) -> str:
    """When a rule fires, in words and by the names that people know, not in the form that it is written in."""
    t = w["warning_rules"]
    watch = parse_rule(rule.rule)
    if watch is None:
        return str(t["unread"])
    what = t["answers" if rule.instrument else "complaints"]
    parts = [what[watch.least > 1].format(watch.least)]
    if watch.same:
        names = _names(rule, instrument, lang)
        quoted = [t["quoted"].format(names.get(name, name)) for name in watch.same]
        parts.append(t["same"].format(t["and"].join(quoted)))
    if watch.days:
        parts.append(t["within"].format(watch.days))
    if watch.where:
        try:
            where = condition_words(
                watch.where, instrument, lang, w["instrument"]["condition"], _named(rule, w, lang)
            )
        except NotACondition:
            return str(t["unread"])
        parts.append(t["where"].format(where))
    return "".join(parts) + "."


def sentence(
    rule: WarningRule, instrument: Instrument | None, slots: Mapping[str, str], lang: str
) -> list[str]:
    """What a rule says, its own words and in turn what is filled in, by names that people know."""
    names = _names(rule, instrument, lang) | dict(slots)
    words = PLACEHOLDER.split(rule.says[lang])
    return [names.get(word, word) if at % 2 else word for at, word in enumerate(words)]


def _names(rule: WarningRule, instrument: Instrument | None, lang: str) -> dict[str, str]:
    """Column -> its name, of the log and of the questions."""
    items = instrument.items if instrument else ()
    names = {column.id: column.name[lang] for column in rule.columns}
    return names | {item.id: item.text[lang] for item in items}


def _named(rule: WarningRule, w: Mapping[str, Any], lang: str) -> dict[str, Named]:
    """The columns that a condition may name besides questions: those of a log, the light and the score."""
    if not rule.instrument:
        return {
            column.id: Named(w["warning_rules"]["quoted"].format(column.name[lang]))
            for column in rule.columns
        }
    light = w["instrument"]
    return {
        LIGHT: Named(light["light"].lower(), light["light_name"]),
        SCORE: Named(w["warning_rules"]["score"]),
    }
