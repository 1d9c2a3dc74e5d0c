"""An XLSForm: the workbook that Kobo and ODK read.

Knows rows, lists and settings, but nothing of instruments: `export/xlsform_instrument.py` and the
forms of the help desk make an `XlsForm`, `to_xlsx` writes it.

Source: the XLSForm specification (facts/monitoring_instruments.md, G): sheets `survey`, `choices`,
`settings`; languages as `label::Bahasa Indonesia (id)`; both languages complete in every column.
"""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from suluh.model.base import Words
from suluh.text.spreadsheet import AS_TEXT

LANGUAGE_NAMES = {"id": "Bahasa Indonesia (id)", "en": "English (en)"}
# Columns that are written once a language, and those that are not.
TRANSLATED = ("label", "hint", "guidance_hint", "constraint_message", "required_message")
PLAIN = ("required", "relevant", "constraint", "calculation", "appearance", "default", "repeat_count")
# A workbook carries the day it was made; ours is the same on every day, so that its bytes are too.
MADE = datetime(2020, 1, 1)
MAX_CELL = 32_000


@dataclass(frozen=True)
class XlsRow:
    """A row of the sheet `survey`.

    `type` is as in the specification ("select_one ya_tidak", "begin_group"). `relevant`,
    `constraint` and `calculation` are expressions of XLSForm, with `${name}`.
    """

    type: str
    name: str
    label: Words | None = None
    hint: Words | None = None
    guidance_hint: Words | None = None
    required: bool = False
    required_message: Words | None = None
    relevant: str = ""
    constraint: str = ""
    constraint_message: Words | None = None
    calculation: str = ""
    appearance: str = ""
    default: str = ""
    repeat_count: str = ""


@dataclass(frozen=True)
class XlsChoice:
    """A row of the sheet `choices`."""

    name: str
    label: Words


@dataclass(frozen=True)
class XlsForm:
    """A form: `id` names it in Kobo and ODK, `lists` are its answers by the name of the list."""

    id: str
    title: str
    version: str
    rows: tuple[XlsRow, ...]
    lists: dict[str, tuple[XlsChoice, ...]]
    default_language: str = "id"


def to_xlsx(form: XlsForm) -> bytes:
    """The workbook of a form. Every cell is text, so nothing in it can be a formula."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"title": form.title, "created": MADE})
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", **AS_TEXT})
    wrapped = book.add_format({"text_wrap": True, "valign": "top", **AS_TEXT})
    for name, rows in (
        ("survey", survey_rows(form)),
        ("choices", choice_rows(form)),
        ("settings", setting_rows(form)),
    ):
        sheet = book.add_worksheet(name)
        sheet.freeze_panes(1, 2)
        sheet.set_column(0, 1, 22)
        sheet.set_column(2, 20, 40)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell:
                    sheet.write_string(number, column, cell[:MAX_CELL], wrapped if number else bold)
    book.close()
    return out.getvalue()


def survey_rows(form: XlsForm) -> list[list[str]]:
    """The sheet `survey`: its head, then a row each. Columns that no row uses are left out."""
    words = [name for name in TRANSLATED if any(getattr(row, name) for row in form.rows)]
    plain = [name for name in PLAIN if any(getattr(row, name) for row in form.rows)]
    head = ["type", "name", *(_column(name, lang) for name in words for lang in LANGUAGE_NAMES), *plain]
    return [head, *([*_survey_row(row, words, plain)] for row in form.rows)]


def _survey_row(row: XlsRow, words: Sequence[str], plain: Sequence[str]) -> Iterable[str]:
    yield row.type
    yield row.name
    for name in words:
        value: Words | None = getattr(row, name)
        for lang in LANGUAGE_NAMES:
            yield value[lang] if value else ""
    for name in plain:
        value_: Any = getattr(row, name)
        yield "yes" if value_ is True else str(value_ or "")


def choice_rows(form: XlsForm) -> list[list[str]]:
    """The sheet `choices`."""
    head = ["list_name", "name", *(_column("label", lang) for lang in LANGUAGE_NAMES)]
    return [
        head,
        *(
            [name, choice.name, *(choice.label[lang] for lang in LANGUAGE_NAMES)]
            for name, choices in form.lists.items()
            for choice in choices
        ),
    ]


def setting_rows(form: XlsForm) -> list[list[str]]:
    """The sheet `settings`."""
    return [
        ["form_title", "form_id", "version", "default_language"],
        [form.title, form.id, form.version, LANGUAGE_NAMES[form.default_language]],
    ]


def _column(name: str, lang: str) -> str:
    return f"{name}::{LANGUAGE_NAMES[lang]}"
