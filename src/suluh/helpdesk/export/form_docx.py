"""Forms of the office as documents that a word processor fills in, from the same model as their paper."""

import io
import re
import zipfile
from pathlib import Path
from typing import Any

from suluh.export.form import ExportForm, Order, write_whole
from suluh.helpdesk.export.office_forms import choices_of, chosen
from suluh.helpdesk.model.office_form import OfficeForm
from suluh.helpdesk.pages.outcome_text import all_of_bare
from suluh.link import addresses
from suluh.render.law_notice import said
from suluh.render.plain_references import plain_references
from suluh.render.view import View

EPOCH = (1980, 1, 1, 0, 0, 0)
PAPER_MM = {"a4": (210, 297), "f4": (215, 330)}  # width, height
MARGIN_MM = 20
SPELLING = {"id": "id-ID", "en": "en-GB"}


def write_docx(order: Order) -> list[Path]:
    """`formulir-<id>-<lang>.docx`, each field a content control that a word processor fills in."""
    paper = order.choice("paper", tuple(PAPER_MM), "a4")
    return [
        write_whole(order.out / f"formulir-{form.id}-{lang}.docx", to_docx(order, form, lang, paper))
        for form in chosen(order)
        for lang in order.langs
    ]


def to_docx(order: Order, form: OfficeForm, lang: str, paper: str = "a4") -> bytes:
    """The form as a document. It says which regulation it is tied to, and in which state."""
    import docx

    view = View(order.edition, lang, addresses.address(lang, "formulir"))
    w = view.w["form"]
    document = docx.Document()
    _set_up(document, lang, paper)
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
            paragraph.add_run(_asked(field.label[lang], mark)).bold = True
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


def _set_up(document: Any, lang: str, paper: str) -> None:
    """The paper of the office and the language of the spelling; the library begins with an American letter."""
    from docx.oxml.ns import qn
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = (Mm(length) for length in PAPER_MM[paper])
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(MARGIN_MM)
    document.core_properties.language = SPELLING[lang]
    for spelling in document.styles.element.iter(qn("w:lang")):
        spelling.set(qn("w:val"), SPELLING[lang])


def _asked(label: str, mark: str) -> str:
    """The label of a field before its answer: a question ends with its own sign."""
    return f"{label}{mark}" + (" " if label.endswith(("?", ":", ".", "!")) else ": ")


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


DOCX = ExportForm(
    "form-docx",
    ("formulir kantor sebagai DOCX yang dapat diisi", "forms of the office as fillable DOCX"),
    write_docx,
    ids="forms",
    needs=("docx",),
    options={"paper": ("a4 (biasa) atau f4", "a4 (usual) or f4")},
)
