"""Texts of an instrument that try to be markup or a formula stay text on every form."""

import csv
import io
import json
from dataclasses import replace

import openpyxl
import pytest

from suluh.export.xlsform import to_xlsx
from suluh.flow import open_edition
from suluh.monitoring.export.codebook import to_codebook
from suluh.monitoring.export.xlsform_instrument import instrument_form
from suluh.monitoring.model.instrument import Instrument
from suluh.render.generated import draw_generated
from suluh.render.view import View
from tests.monitoring.pages import PHRASES, shown
from tests.monitoring.responses import DAY, every_type

EVIL = "=1+1</textarea>\"'><script>alert(1)</script><img src=x onerror=alert(1)>"
PAGE_KINDS = (
    "instruments",
    "instrument",
    "instrument_form",
    "instrument_results",
    "instrument_paper",
    "instrument_training",
    "survey",
)


def evil() -> Instrument:
    """`every_type` with the hostile text wherever an author writes words; public, with a worker's form."""

    def poisoned(value: object) -> object:
        if isinstance(value, dict):
            if set(value) == {"id", "en"}:
                return {"id": EVIL, "en": EVIL}
            return {key: poisoned(inner) for key, inner in value.items()}
        return [poisoned(inner) for inner in value] if isinstance(value, list) else value

    found = poisoned(json.loads(every_type().model_dump_json()))
    assert isinstance(found, dict)
    return Instrument.model_validate({**found, "audience": "public", "worker_form": True})


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_pages_show_it_as_text(kind: str) -> None:
    instrument = evil()
    site = replace(shown().site, things={**shown().site.things, "instruments": {instrument.id: instrument}})
    edition = open_edition(site, DAY)
    documents = [document for document in edition.catalogue.values() if document.kind == kind]
    assert {document.lang for document in documents} == {"id", "en"}
    for document in documents:
        html = str(draw_generated(document, View(edition, document.lang, document.address)).html)
        assert "<script" not in html
        assert "<img" not in html
        assert "&lt;script&gt;alert(1)" in html


def test_files_keep_it_from_being_a_formula() -> None:
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(instrument_form(evil(), PHRASES))))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert any(str(cell.value).startswith("=1+1") for cell in cells)
    assert {cell.data_type for cell in cells} == {"s"}
    rows = list(csv.reader(io.StringIO(to_codebook(evil())[1:]), delimiter=";"))
    assert any(cell.startswith("'=1+1") for row in rows for cell in row)
    assert not any(cell.startswith("=") for row in rows for cell in row)
