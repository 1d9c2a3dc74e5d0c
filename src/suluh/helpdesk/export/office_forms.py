"""Forms of the office for paper and for Kobo and ODK: PDF and XLSForm, from one model."""

import re
from pathlib import Path
from typing import Any

from suluh.export.form import ExportForm, Order, write_whole
from suluh.export.pdf import to_pdf
from suluh.export.xlsform import XlsChoice, XlsForm, XlsRow, to_xlsx
from suluh.helpdesk.model.office_form import FieldType, FormField, OfficeForm
from suluh.helpdesk.pages.outcome_text import all_of_bare
from suluh.link import addresses
from suluh.model.base import Words
from suluh.render.components import draw_component
from suluh.render.law_notice import said
from suluh.render.plain_references import plain_references
from suluh.render.view import View

CSS = "css/forms.css"
XLS_TYPES: dict[FieldType, str] = {
    "text": "text",
    "long_text": "text",
    "date": "date",
    "number": "integer",
    "phone": "text",
    "yes_no": "select_one ya_tidak",
    "signature": "image",
}
YES_NO = (
    XlsChoice("ya", Words(id="Ya", en="Yes")),
    XlsChoice("tidak", Words(id="Tidak", en="No")),
)


def write_paper(order: Order) -> list[Path]:
    """`formulir-<id>-<lang>.pdf`, two sides of A4 at most in the usual case."""
    css = order.theme.read(CSS)
    return [
        write_whole(
            order.out / f"formulir-{form.id}-{lang}.pdf",
            to_pdf(paper_html(order, form, lang), css),
        )
        for form in chosen(order)
        for lang in order.langs
    ]


def paper_html(order: Order, form: OfficeForm, lang: str) -> str:
    """The sheet of a form as a document."""
    view = View(order.edition, lang, addresses.address(lang, "formulir"))
    basis = all_of_bare((form.reference,), view)[0]
    return str(draw_component("form_paper", view, form=form, basis=basis))


def choices_of(field: FormField, w: Any, lang: str) -> list[tuple[str, str]]:
    """(name, text) of each answer that can be ticked."""
    if field.type == "yes_no":
        return [("ya", w["yes"]), ("tidak", w["no"])]
    return [(choice.id, choice.text[lang]) for choice in field.choices]


def write_xlsform(order: Order) -> list[Path]:
    """`formulir-<id>.xlsx`, both languages in one workbook, by the exporter of the instruments."""
    return [
        write_whole(order.out / f"formulir-{form.id}.xlsx", to_xlsx(to_xlsform(order, form)))
        for form in chosen(order)
    ]


def to_xlsform(order: Order, form: OfficeForm) -> XlsForm:
    """The form as an XLSForm: sections are groups, help is the hint, the reason is guidance."""
    views = {lang: View(order.edition, lang, addresses.address(lang, "formulir")) for lang in ("id", "en")}

    def plain(words: Words) -> Words:
        return Words(
            id=plain_references(words["id"], views["id"]), en=plain_references(words["en"], views["en"])
        )

    rows: list[XlsRow] = []
    if said(form, views["id"]):
        law = Words.joined(id=said(form, views["id"]), en=said(form, views["en"]))
        rows.append(XlsRow("note", "perubahan_hukum", law))
    lists: dict[str, tuple[XlsChoice, ...]] = {}
    for section in form.sections:
        rows.append(XlsRow("begin_group", f"g_{name_of(section.id)}", plain(section.title)))
        if section.intro:
            rows.append(XlsRow("note", f"n_{name_of(section.id)}", plain(section.intro)))
        for field in section.fields:
            name = name_of(field.id)
            if field.choices:
                lists[name] = tuple(XlsChoice(name_of(c.id), c.text) for c in field.choices)
                kind = f"select_{'multiple' if field.type == 'choices' else 'one'} {name}"
            else:
                kind = XLS_TYPES[field.type]
                if field.type == "yes_no":
                    lists["ya_tidak"] = YES_NO
            rows.append(
                XlsRow(
                    kind,
                    name,
                    plain(field.label),
                    hint=plain(field.help) if field.help else None,
                    guidance_hint=plain(field.reason) if field.reason else None,
                    required=field.required,
                    appearance={"long_text": "multiline", "phone": "numbers", "signature": "signature"}.get(
                        field.type, ""
                    ),
                )
            )
        rows.append(XlsRow("end_group", f"g_{name_of(section.id)}"))
    if form.statement:
        rows.append(XlsRow("note", "pernyataan", plain(form.statement)))
    version = re.sub(r"\D", "", f"{form.regulation_version}{form.checked.isoformat()}")
    return XlsForm(name_of(form.id), form.name["id"], version, tuple(rows), lists)


def name_of(id: str) -> str:
    """An id as XLSForm names allow it."""
    return id.replace("-", "_") if id[0].isalpha() else f"i_{id.replace('-', '_')}"


def chosen(order: Order) -> list[OfficeForm]:
    """The forms named, or all, by id."""
    forms = order.edition.site.of(OfficeForm)
    return [forms[id] for id in (order.ids or sorted(forms))]


PAPER = ExportForm(
    "form-pdf",
    ("formulir kantor sebagai PDF", "forms of the office as PDF"),
    write_paper,
    ids="forms",
    needs=("weasyprint",),
)
XLSFORM = ExportForm(
    "form-xlsform",
    ("formulir kantor sebagai XLSForm", "forms of the office as XLSForm"),
    write_xlsform,
    ids="forms",
    needs=("xlsxwriter",),
)
