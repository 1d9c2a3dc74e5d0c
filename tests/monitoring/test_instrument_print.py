"""Sheets on A4 and cards on A6."""

import io
import re
from pathlib import Path

import pytest

from suluh.areas import DECLARED
from suluh.export.form import Order, carry_out
from suluh.monitoring.export.instrument_print import CARDS, SHEET
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.pages.instruments.numbers import numbers
from tests.monitoring.pages import shown

pytest.importorskip("weasyprint")
pdfium = pytest.importorskip("pypdfium2")
ID = "blkln"
MM = 72 / 25.4


def pages(path: Path) -> list[tuple[float, float, str]]:
    """(width and height in mm, text) of each page."""
    document = pdfium.PdfDocument(io.BytesIO(path.read_bytes()))
    return [
        (round(p.get_width() / MM), round(p.get_height() / MM), p.get_textpage().get_text_range())
        for p in document
    ]


def heads(id: str, lang: str) -> list[str]:
    """The number and the first word of each question, as they are printed; no reader sees ids."""
    instrument = shown().site.of(Instrument)[id]
    number_of = numbers(instrument)
    return [
        f"{number_of[item.id]} {item.text[lang].split()[0]}"
        for item in instrument.items
        if item.type != "note"
    ]


def test_every_item_has_a_card_of_a6(tmp_path: Path) -> None:
    (path,) = carry_out(CARDS, Order(shown(), (ID,), tmp_path, langs=("id",)))
    found = pages(path)
    items = [item for item in shown().site.of(Instrument)[ID].items if item.type != "note"]
    assert {(width, height) for width, height, _ in found} == {(105, 148)}
    assert len(found) == len(items)
    for head, (_, _, text) in zip(heads(ID, "id"), found, strict=True):
        assert head in " ".join(text.split())


def test_the_sheet_is_a4_and_has_every_item(tmp_path: Path) -> None:
    (path,) = carry_out(SHEET, Order(shown(), (ID,), tmp_path, langs=("en",)))
    found = pages(path)
    assert {(width, height) for width, height, _ in found} == {(210, 297)}
    text = " ".join("".join(page for _, _, page in found).split())
    assert all(head in text for head in heads(ID, "en"))
    assert "Sum sheet" in text


def test_a_survey_has_a_sheet_for_workers_without_weights_and_sums(tmp_path: Path) -> None:
    paths = carry_out(SHEET, Order(shown(), ("skm-ltsa",), tmp_path, langs=("id",)))
    texts = {path.name: "".join(text for _, _, text in pages(path)) for path in paths}
    assert set(texts) == {"skm-ltsa-v1-kertas-id.pdf", "skm-ltsa-v1-pekerja-id.pdf"}
    assert "Lembar hitung" in texts["skm-ltsa-v1-kertas-id.pdf"]
    worker = texts["skm-ltsa-v1-pekerja-id.pdf"]
    assert not re.search(r"Lembar hitung|bobot|poin", worker)
    assert all(head in " ".join(worker.split()) for head in heads("skm-ltsa", "id"))


def test_every_form_has_a_name_of_its_own() -> None:
    assert len({export.name for export in DECLARED.exports}) == len(DECLARED.exports)
