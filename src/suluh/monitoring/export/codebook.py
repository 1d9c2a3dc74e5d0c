"""The codebook of an instrument: a row a column of its results, in both languages."""

from collections.abc import Mapping
from pathlib import Path

from suluh.export.form import ExportForm, Order, write_whole
from suluh.model.base import Words
from suluh.monitoring.link.columns import SEX_NAMES, YES_NO, Column, columns
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.pages.instruments.law import WHOLE, laws
from suluh.monitoring.pages.instruments.numbers import numbers
from suluh.text.spreadsheet import csv_table

HEAD = (
    "column", "name", "number", "section", "section_id", "section_en", "item", "type", "question_id",
    "question_en", "sex", "answers_id", "answers_en", "points", "weight", "critical", "required",
    "relevant", "constraint", "counts", "sex_waiver_id", "phase", "respondent", "evidence_id",
    "evidence_en", "legal_basis", "since", "comparable_with", "repeat",
    "law_id", "law_en",
)  # fmt: skip


def to_codebook(instrument: Instrument, changed: Mapping[str, Words] | None = None) -> str:
    """CSV, one row a column, after a row of names. Lists in a cell are parted by " | ".

    `changed` is what `laws` gives; what holds for the instrument as a whole stands in the rows that no
    item has.
    """
    printed = numbers(instrument)
    rows = []
    for column in columns(instrument):
        law = (changed or {}).get(column.item.id if column.item else WHOLE)
        says = {"law_id": law.id, "law_en": law.en} if law else {}
        rows.append(_row(instrument, column, printed) | says)
    return csv_table([HEAD, *([row.get(name, "") for name in HEAD] for row in rows)])


def _row(instrument: Instrument, column: Column, printed: dict[str, str]) -> dict[str, str]:
    item = column.item
    row = {"column": column.path, "name": column.field, "repeat": column.repeat}
    if item is None:
        return row
    section = next(s for s in instrument.sections if item in s.items)
    choices = instrument.choices(item)
    texts = [(c.id, c.text) for c in choices] or (list(YES_NO) if item.type == "yes_no" else [])
    if item.type == "yes_no" and item.weight:
        points = [f"{id}={100 * (id == item.good)}" for id, _ in YES_NO]
    else:
        points = [f"{c.id}={'-' if c.not_applicable else c.points}" for c in choices if item.weight]
        points += [f">={band.least}={band.points}" for band in item.bands]
    return row | {
        "number": printed[item.id],
        "section": section.id,
        "section_id": section.title.id,
        "section_en": section.title.en,
        "item": item.id,
        "type": item.type,
        "question_id": item.text.id,
        "question_en": item.text.en,
        "sex": SEX_NAMES[column.sex].id if column.sex else "",
        "answers_id": " | ".join(f"{id}={text.id}" for id, text in texts),
        "answers_en": " | ".join(f"{id}={text.en}" for id, text in texts),
        "points": " | ".join(points),
        "weight": str(item.weight),
        "critical": "1" if item.critical else "0",
        "required": "1" if item.required else "0",
        "relevant": " and ".join(f"({text})" for text in (section.relevant, item.relevant) if text),
        "constraint": item.constraint or "",
        "counts": item.counts or "",
        "sex_waiver_id": item.sex_waiver.id if item.sex_waiver else "",
        "phase": item.phase or section.phase or "",
        "respondent": item.respondent or "",
        "evidence_id": _list(item.evidence, "id"),
        "evidence_en": _list(item.evidence, "en"),
        "legal_basis": " | ".join(item.legal_basis),
        "since": str(item.since),
        "comparable_with": " | ".join(str(version) for version in item.comparable_with),
    }


def _list(texts: tuple[Words, ...], lang: str) -> str:
    return " | ".join(text[lang] for text in texts)


def _export(order: Order) -> list[Path]:
    found = order.edition.site.of(Instrument)
    chosen = [found[id].on(order.edition.today) for id in (order.ids or tuple(found))]
    return [
        write_whole(
            order.out / f"{i.id}-v{i.version}-kode.csv", to_codebook(i, laws(i, order.edition)).encode()
        )
        for i in chosen
    ]


FORM = ExportForm(
    "codebook",
    ("buku kode instrumen (CSV)", "the codebook of an instrument (CSV)"),
    _export,
    ids="instruments",
)
