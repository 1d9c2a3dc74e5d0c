"""Pages of instruments: title, summary and values of each kind."""

import json
from collections.abc import Callable, Iterable
from typing import Any

from markupsafe import Markup

from suluh.link.document import Document
from suluh.model.contact import Channel, Contact
from suluh.monitoring.link import addresses
from suluh.monitoring.link.columns import SEX_NAMES, YES_NO
from suluh.monitoring.link.survey_text import blank_text, survey_fields
from suluh.monitoring.model.instrument import Instrument, InstrumentSection
from suluh.monitoring.model.instrument_item import Item
from suluh.monitoring.model.slots import FIELD_GUIDE
from suluh.monitoring.model.warning_rule import WarningRule
from suluh.monitoring.pages.instruments.conditions import condition_words
from suluh.monitoring.pages.instruments.data import instrument_data
from suluh.monitoring.pages.instruments.law import parts
from suluh.monitoring.pages.instruments.numbers import numbers
from suluh.monitoring.pages.instruments.points import Answer, answers
from suluh.monitoring.pages.instruments.practice import Practice, make_practice
from suluh.monitoring.pages.instruments.result_words import result_words
from suluh.monitoring.pages.instruments.results_data import results_data
from suluh.render.law_notice import beside
from suluh.render.references import refer
from suluh.render.view import View

# The page that explains how to bring an instrument into Kobo or ODK.

Values = tuple[str, str, dict[str, Any]]


class Sheet:
    """What the templates of an instrument ask: numbers, answers, conditions in words, references."""

    def __init__(self, instrument: Instrument, view: View) -> None:
        self.instrument, self.view = instrument, view
        self.w = view.w["instrument"]
        self.numbers = numbers(instrument)
        self.parts = parts(view.site.of(Instrument)[instrument.id])
        self.respondents = {r.id: r.name[view.lang] for r in instrument.respondents}

    def answers(self, item: Item) -> tuple[Answer, ...]:
        return answers(self.instrument, item, self.view.lang, self.w)

    def sexes(self) -> list[tuple[str, str]]:
        return [(sex, name[self.view.lang]) for sex, name in SEX_NAMES.items()]

    def yes_no(self) -> list[tuple[str, str]]:
        return [(id, text[self.view.lang]) for id, text in YES_NO]

    def practice(self) -> Practice | None:
        """An example of the sums; None where nothing can be practised."""
        return make_practice(self.instrument, self.view.lang, self.w, self.view.today)

    def blank_text(self) -> str:
        """A survey as text to fill in by hand."""
        return blank_text(self.instrument)

    def blank_fields(self) -> list[tuple[str, str, tuple[tuple[str, str], ...]]]:
        """(code, question, its answers as (code, words)) of each line of the blank text, in its order.

        Answers whose code is the word itself ("ya") are left out.
        """
        found = []
        for field, item in survey_fields(self.instrument).items():
            if item is None:
                consent = self.instrument.consent
                found.append((field, consent[self.view.lang] if consent else "", _explained(self.yes_no())))
                continue
            sex = dict(self.sexes()).get(field.removeprefix(f"{item.id}_")) if field != item.id else None
            question = f"{self.numbers.get(item.id, '')} {item.text[self.view.lang]}".strip()
            asked = f"{question} ({sex})" if sex else question
            given = self.answers(item) if item.type in ("yes_no", "choice", "multi") else ()
            found.append((field, asked, _explained((answer.id, answer.text) for answer in given)))
        return found

    def condition(self, text: str) -> str:
        return condition_words(text, self.instrument, self.view.lang, self.w["condition"])

    def basis(self, part: Item | InstrumentSection | Instrument) -> list[Markup]:
        return [refer(line, self.view) for line in part.legal_basis]

    def law(self, item: Item) -> Markup:
        """That the law behind an item has changed; nothing where it has not."""
        return beside(self.instrument, self.view, self.parts[item.id])

    def scored(self) -> list[tuple[int, InstrumentSection, int]]:
        """(number, section, weight of its items) of the sections that are scored."""
        found = [
            (number, section, sum(item.weight for item in section.items))
            for number, section in enumerate(self.instrument.sections, 1)
        ]
        return [entry for entry in found if entry[2]]

    def phase(self, item: Item, section: InstrumentSection) -> str:
        phase = item.phase or section.phase
        return str(self.w["phase_name"][phase]) if phase else ""


def _explained(answers: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The answers whose code is not the word itself."""
    return tuple((code, text) for code, text in answers if text.lower().replace(" ", "_") != code)


def _base(document: Document, view: View) -> tuple[Instrument, dict[str, Any]]:
    instrument = view.site.of(Instrument)[document.subject].on(view.today)
    keys = addresses.instrument_keys(instrument)
    pages = {kind: view.url(key) for kind, key in keys.items() if view.has(key)}
    if instrument.worker_form:
        pages["survey"] = view.url(addresses.survey_key(instrument))
    return instrument, {
        "instrument": instrument,
        "sheet": Sheet(instrument, view),
        "pages": pages,
        "lapsed": [
            s for s in view.site.of(Instrument)[document.subject].sections if s not in instrument.sections
        ],
    }


def _titled(name: str) -> Callable[[Document, View], Values]:
    """The values of a page whose title is `instrument.<name>_title` around the instrument's name."""

    def values(document: Document, view: View) -> Values:
        instrument, found = _base(document, view)
        title = view.w["instrument"][f"{name}_title"].format(instrument.name[view.lang])
        return title, instrument.summary[view.lang][:200], found

    return values


def instrument_form_values(document: Document, view: View) -> Values:
    title, summary, found = _titled("form")(document, view)
    return title, summary, {**found, "data": _attribute(instrument_data(found["instrument"]))}


def instrument_results_values(document: Document, view: View) -> Values:
    """A visit counts by its own day, so the sections of all times come along."""
    title, summary, found = _titled("results")(document, view)
    whole = view.site.of(Instrument)[document.subject]
    rules = [rule for rule in view.site.of(WarningRule).values() if rule.instrument == whole.id]
    data = results_data(whole, rules, view.lang, result_words(view.w))
    shown = {"rules": rules, "warnings": view.url(addresses.WARNINGS) if view.has(addresses.WARNINGS) else ""}
    return title, summary, {**found, **shown, "data": _attribute(data)}


def survey_values(document: Document, view: View) -> Values:
    instrument, found = _base(document, view)
    data = instrument_data(instrument)
    for of_staff in ("columns", "place", "day"):
        del data[of_staff]
    return (
        instrument.name[view.lang],
        instrument.summary[view.lang][:200],
        {**found, "data": _attribute(data), "numbers": _numbers(instrument, view)},
    )


def _numbers(instrument: Instrument, view: View) -> dict[str, Channel]:
    """Type of channel -> the number that receives the answers of workers, where the site says one that holds."""
    contact = view.site.of(Contact).get(instrument.sent_to or "")
    if contact is None or contact.freshness(view.today) == "expired":
        return {}
    return {channel.type: channel for channel in reversed(contact.shown_channels)}


def _attribute(value: object) -> Markup:
    """Data for a script, in an attribute between single quotes: a page of many quotes weighs a tenth less so."""
    text = json.dumps(value, separators=(",", ":"))  # signs that HTML forbids stay written out
    return Markup(text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;"))


def instruments_values(_: Document, view: View) -> Values:
    w = view.w["instrument"]
    order = list(w["subject"])
    found = sorted(view.site.of(Instrument).values(), key=lambda i: (order.index(i.subject), i.id))
    entries = [
        (i, {kind: view.url(key) for kind, key in addresses.instrument_keys(i).items() if view.has(key)})
        for i in found
    ]
    guide = view.site.page_for(FIELD_GUIDE, view.lang)
    drafts = sum(i.status == "draft" for i in found)
    return w["list"], w["list_summary"], {"entries": entries, "drafts": drafts, "guide": guide}


instrument_values = _titled("sheet")
instrument_paper_values = _titled("paper")
instrument_training_values = _titled("training")
