"""Forms of the office for paper and for Kobo and ODK: PDF, fillable DOCX, XLSForm, from one model."""

import io
import re
import zipfile
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
EPOCH = (1980, 1, 1, 0, 0, 0)


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


def write_docx(order: Order) -> list[Path]:
    """`formulir-<id>-<lang>.docx`, each field a content control that a word processor fills in."""
    return [
        write_whole(order.out / f"formulir-{form.id}-{lang}.docx", to_docx(order, form, lang))
        for form in chosen(order)
        for lang in order.langs
    ]


def to_docx(order: Order, form: OfficeForm, lang: str) -> bytes:
    """The form as a document. It says which regulation it is tied to, and in which state."""
    import docx

    view = View(order.edition, lang, addresses.address(lang, "formulir"))
    w = view.w["form"]
    document = docx.Document()
    document.core_properties.title = form.name[lang]
    document.core_properties.author = ""
    document.core_properties.comments = f"{form.reference} {form.regulation_version}"
    document.add_heading(form.name[lang], level=1)
    basis = all_of_bare((form.reference,), view)[0]
    document.add_paragraph(f"{w['regulation']}: {basis}. {w['version'].format(form.regulation_version)}.")
    if form.status == "draft":
        document.add_paragraph(f"{w['draft']}. {w['draft_text']}")
    if law := said(form, view):
        document.add_paragraph().add_run(law).bold = True
    if form.intro:
        document.add_paragraph(plain_references(form.intro[lang], view))
    for number, section in enumerate(form.sections, 1):
        document.add_heading(f"{number}. {section.title[lang]}", level=2)
        if section.intro:
            document.add_paragraph(plain_references(section.intro[lang], view))
        for field in section.fields:
            paragraph = document.add_paragraph()
            mark = f" ({w['required']})" if field.required else ""
            paragraph.add_run(f"{field.label[lang]}{mark}: ").bold = True
            if field.type in ("choice", "choices", "yes_no"):
                for name, text in choices_of(field, w, lang):
                    paragraph.add_run("\n")
                    _control(paragraph, f"{field.id}.{name}", "☐", checkbox=True)
                    paragraph.add_run(f" {text}")
            else:
                _control(paragraph, field.id, "…" * (30 if field.type == "long_text" else 15))
    if form.statement:
        document.add_paragraph(plain_references(form.statement[lang], view))
    for signature in form.signatures:
        paragraph = document.add_paragraph(f"\n{signature[lang]}\n{w['place']}, {w['date'].lower()}: ")
        _control(paragraph, f"tempat.{signature['id'].lower()}", "…" * 15)
        document.add_paragraph(f"{w['signature']}: ______________________")
    out = io.BytesIO()
    document.save(out)
    return _same_bytes(out.getvalue())


def choices_of(field: FormField, w: Any, lang: str) -> list[tuple[str, str]]:
    """(name, text) of each answer that can be ticked."""
    if field.type == "yes_no":
        return [("ya", w["yes"]), ("tidak", w["no"])]
    return [(choice.id, choice.text[lang]) for choice in field.choices]


def _control(paragraph: Any, tag: str, placeholder: str, *, checkbox: bool = False) -> None:
    """A content control: plain text, or a box to tick."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    box = (
        '<w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">'
        '<w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
    )
    kind = box if checkbox else "<w:text/>"
    control = parse_xml(
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val=""/><w:tag w:val=""/>{kind}</w:sdtPr>'
        "<w:sdtContent><w:r><w:t/></w:r></w:sdtContent></w:sdt>"
    )
    space = control.nsmap["w"]
    for name in ("alias", "tag"):
        control.find(f".//{{{space}}}{name}").set(f"{{{space}}}val", tag)
    control.find(f".//{{{space}}}t").text = placeholder
    paragraph._p.append(control)


def _same_bytes(content: bytes) -> bytes:
    """The package without the days of its making: the same form gives the same file."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for info in sorted(old.infolist(), key=lambda i: (i.filename != "[Content_Types].xml", i.filename)):
            data = old.read(info.filename)
            if info.filename == "docProps/core.xml":
                data = re.sub(
                    rb"(<dcterms:(created|modified)[^>]*>)[^<]*", rb"\g<1>2020-01-01T00:00:00Z", data
                )
            new.writestr(zipfile.ZipInfo(info.filename, EPOCH), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


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
        law = Words(id=said(form, views["id"]), en=said(form, views["en"]))
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
DOCX = ExportForm(
    "form-docx",
    ("formulir kantor sebagai DOCX yang dapat diisi", "forms of the office as fillable DOCX"),
    write_docx,
    ids="forms",
    needs=("docx",),
)
XLSFORM = ExportForm(
    "form-xlsform",
    ("formulir kantor sebagai XLSForm", "forms of the office as XLSForm"),
    write_xlsform,
    ids="forms",
    needs=("xlsxwriter",),
)
