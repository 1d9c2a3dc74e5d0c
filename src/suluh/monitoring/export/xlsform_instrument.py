"""An instrument as an XLSForm."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from suluh.export.form import ExportForm, Order, write_whole
from suluh.export.xlsform import XlsChoice, XlsForm, XlsRow, to_xlsx
from suluh.model.base import Words
from suluh.monitoring.export.xpath import section_percent, section_sums, to_xpath, whole_light, whole_percent
from suluh.monitoring.link.columns import (
    ABOUT,
    CONSENT,
    DRAFT,
    INSTRUMENT,
    LAW,
    LIGHT,
    METADATA,
    RESULT,
    SCORE,
    SEX_NAMES,
    VERSION,
    YES_NO,
    section_score,
)
from suluh.monitoring.model.instrument import Instrument, InstrumentSection
from suluh.monitoring.model.instrument_item import SEXES, YES, Item
from suluh.monitoring.pages.instruments.law import WHOLE, laws
from suluh.monitoring.pages.instruments.words import Phrases, both, joined

YES_NO_LIST = "ya_tidak"
_TYPES = {"yes_no": f"select_one {YES_NO_LIST}", "note": "note"}


def instrument_form(
    instrument: Instrument, phrases: Phrases, changed: Mapping[str, Words] | None = None
) -> XlsForm:
    """The XLSForm of an instrument, as it is asked on one day (`Instrument.on`).

    `phrases` gives a word of the forms in both languages. `changed` is what `laws` gives: a note at the top,
    and a line in the hint of each item.
    """
    changed = changed or {}
    lists = {YES_NO_LIST: tuple(XlsChoice(id, label) for id, label in YES_NO)}
    used = {item.list for item in instrument.items}
    for entry in instrument.lists:
        if entry.id in used:
            lists[entry.id] = tuple(XlsChoice(choice.id, choice.text) for choice in entry.choices)
    return XlsForm(
        id=instrument.id.replace("-", "_"),
        title=instrument.name.id,
        version=str(instrument.version),
        rows=tuple(_with_law(row, changed) for row in _rows(instrument, phrases, changed)),
        lists=lists,
    )


def _with_law(row: XlsRow, changed: Mapping[str, Words]) -> XlsRow:
    """A row that says in its hint that the law behind its item has changed."""
    law = changed.get(row.name)
    if law is None or row.label is None or row.type.startswith(("begin_", "end_")):
        return row
    return replace(row, hint=joined(row.hint, law) if row.hint else law)


def _rows(instrument: Instrument, phrases: Phrases, changed: Mapping[str, Words]) -> Iterator[XlsRow]:
    for name in METADATA:
        yield XlsRow(name, name)
    yield XlsRow("calculate", INSTRUMENT, calculation=f"'{instrument.id}'")
    yield XlsRow("calculate", VERSION, calculation=str(instrument.version))
    if instrument.status == "draft" and instrument.draft_note:
        yield XlsRow("note", DRAFT, joined(phrases("draft"), instrument.draft_note))
    if WHOLE in changed:
        yield XlsRow("note", LAW, changed[WHOLE])
    gate = ""
    if instrument.consent:
        gate = f"${{{CONSENT}}} = '{YES}'"
        yield XlsRow(
            f"select_one {YES_NO_LIST}", CONSENT, instrument.consent, required=True,
            required_message=phrases("required"),
        )  # fmt: skip
    for section in instrument.sections:
        yield from _section(instrument, section, gate, phrases)
    if instrument.is_scored:
        yield from _score(instrument, gate, phrases)


def _section(
    instrument: Instrument, section: InstrumentSection, gate: str, phrases: Phrases
) -> Iterator[XlsRow]:
    kind = "repeat" if section.repeat else "group"
    asked = to_xpath(section.relevant, instrument) if section.relevant else ""
    relevant = f"{gate} and {asked}" if gate and asked else gate or asked
    title = section.title
    if section.repeat:
        most = Words(
            id=phrases("most").id.format(section.repeat.most),
            en=phrases("most").en.format(section.repeat.most),
        )
        title = Words.joined(id=f"{title.id} ({most.id})", en=f"{title.en} ({most.en})")
    yield XlsRow(f"begin_{kind}", section.id, title, relevant=relevant)
    if section.about:
        yield XlsRow("note", f"{section.id}{ABOUT}", section.about)
    for item in section.items:
        yield from _item(instrument, item, phrases)
    yield XlsRow(f"end_{kind}", section.id)


def _item(instrument: Instrument, item: Item, phrases: Phrases) -> Iterator[XlsRow]:
    relevant = to_xpath(item.relevant, instrument) if item.relevant else ""
    if item.type == "count_by_sex":
        yield XlsRow("begin_group", item.id, item.text, hint=None, relevant=relevant, appearance="field-list")
        for sex in SEXES:
            yield XlsRow(
                "integer", f"{item.id}_{sex}", SEX_NAMES[sex], hint=hint_of(item, phrases) if sex == "l" else None,
                guidance_hint=guidance_of(item, phrases) if sex == "l" else None,
                required=item.required, required_message=phrases("required") if item.required else None,
                constraint=". >= 0", constraint_message=phrases("not_negative"),
            )  # fmt: skip
        yield XlsRow("end_group", item.id)
        return
    kind = _TYPES.get(item.type, item.type)
    if item.type in ("choice", "multi"):
        kind = f"select_{'one' if item.type == 'choice' else 'multiple'} {item.list}"
    yield XlsRow(
        kind, item.id, item.text,
        hint=hint_of(item, phrases),
        guidance_hint=guidance_of(item, phrases),
        required=item.required,
        required_message=phrases("required") if item.required else None,
        relevant=relevant,
        constraint=to_xpath(item.constraint, instrument) if item.constraint else "",
        constraint_message=(item.constraint_message or phrases("constraint")) if item.constraint else None,
    )  # fmt: skip


def _score(instrument: Instrument, gate: str, phrases: Phrases) -> Iterator[XlsRow]:
    """The sums, the scores of the sections, the score and the light, and a note that shows them."""
    scored = [section for section in instrument.sections if any(item.weight for item in section.items)]
    for section in scored:
        for name, expression in section_sums(instrument, section).items():
            yield XlsRow("calculate", name, calculation=expression)
    for section in scored:
        yield XlsRow("calculate", section_score(section.id), calculation=section_percent(instrument, section))
    yield XlsRow("calculate", SCORE, calculation=whole_percent(scored, instrument))
    if instrument.lights:
        yield XlsRow("calculate", LIGHT, calculation=whole_light(scored, instrument))
    shown = phrases("result")
    names = (f"${{{SCORE}}}", f"${{{LIGHT}}}" if instrument.lights else "-")
    yield XlsRow(
        "note", RESULT, Words.joined(id=shown.id.format(*names), en=shown.en.format(*names)), relevant=gate
    )


def hint_of(item: Item, phrases: Phrases) -> Words | None:
    """The hint and the evidence to see."""
    parts = [item.hint] if item.hint else []
    if item.evidence:
        parts.append(joined(phrases("evidence"), *item.evidence))
    return joined(*parts) if parts else None


def guidance_of(item: Item, phrases: Phrases) -> Words | None:
    """Why it is asked, what is a breach, what follows."""
    parts = [
        joined(phrases(name), text)
        for name, text in (("why", item.why), ("breach", item.breach), ("follow_up", item.follow_up))
        if text
    ]
    return joined(*parts) if parts else None


def _export(order: Order) -> list[Path]:
    phrases = partial(both, order.theme.words)
    ids = order.ids or tuple(order.edition.site.of(Instrument))
    found = []
    for id in ids:
        instrument = order.edition.site.of(Instrument)[id].on(order.edition.today)
        if instrument.sections:
            form = instrument_form(instrument, phrases, laws(instrument, order.edition))
            found.append(write_whole(order.out / f"{id}-v{instrument.version}.xlsx", to_xlsx(form)))
    return found


FORM = ExportForm(
    "xlsform",
    ("formulir XLSForm untuk Kobo dan ODK", "XLSForms for Kobo and ODK"),
    _export,
    ids="instruments",
    needs=("xlsxwriter",),
)
