"""Every form of export over hostile texts is whole for the program that reads it, and nothing in it is a formula."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

import openpyxl
import pytest
from lxml import etree

from suluh.areas import DECLARED
from suluh.export.form import Order, carry_out
from suluh.render.view import Edition
from suluh.text.spreadsheet import FORMULA
from tests.hostile.fields import poisoned
from tests.hostile.pages import read
from tests.hostile.strings import READ
from tests.hostile.test_fields import alone
from tests.hostile.texts import texts
from tests.learning.readers import Read, from_gift
from tests.limits import in_time
from tests.real_site import real_site
from tests.small_site import EXPORT_BY_NAME, edition_of

pytestmark = pytest.mark.long
# `test_printed.py` reads these.
PRINTED = frozenset({"cards", "card", "tree", "form-pdf", "paper", "handover", "sheet", "item-cards"})
# So many of the hostile texts stand in each form at least, letter by letter, for its reader.
LEAST = 20
OPTIONS = {"sop": {"as": "xlsx"}}
FORMS = sorted(form.name for form in DECLARED.exports if form.name not in PRINTED)


@pytest.fixture(scope="module")
def edition() -> Edition:
    return edition_of(poisoned(real_site(), alone(str))[0], "staff")


def read_back(name: str, content: bytes) -> None:
    """A file as its reader takes it; archives with all that is in them."""
    ending = PurePosixPath(name).suffix
    if ending in (".xlsx", ".docx", ".zip", ".apkg"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            assert archive.testzip() is None
            for inner in archive.namelist():
                assert ".." not in PurePosixPath(inner).parts
                assert not inner.startswith(("/", "\\"))
                assert "\\" not in inner
                read_back(inner, archive.read(inner))
    if ending == ".xlsx":
        book = openpyxl.load_workbook(io.BytesIO(content))
        assert {c.data_type for s in book for row in s.iter_rows() for c in row} <= {
            "s",
            "n",
            "d",
            "b",
            "inlineStr",
        }
    elif ending == ".csv":
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))
        assert [cell for row in rows for cell in row if cell.startswith(FORMULA)] == []
    elif ending == ".json":
        assert json.loads(content)
    elif ending in (".xml", ".rels", ".svg"):
        tree = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
        assert [one.get("Target") for one in tree.iter() if one.get("TargetMode") == "External"] == []
    elif ending == ".html":
        page = read(content.decode("utf-8"))
        own = ("<script>", "<style>", "<meta>", "<link>", "<!doctype")
        assert [fault for fault in page.faults if not fault.lower().startswith(own)] == []


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_read_back_by_other_programs(name: str, edition: Edition, tmp_path: Path) -> None:
    form = EXPORT_BY_NAME[name]
    ids = tuple(sorted(edition.site.things.get(form.ids, {})))[:4] if form.ids else ()
    out = tmp_path / "keluar"
    with in_time(300):
        written = carry_out(form, Order(edition, ids, out, options=OPTIONS.get(name, {})))
    assert written
    assert {path for path in tmp_path.rglob("*") if path.is_file()} >= set(written)
    assert [path for path in tmp_path.iterdir() if path != out] == []
    for path in written:
        assert path.is_relative_to(out)
        read_back(path.name, path.read_bytes())
    found = squeezed("\n".join(text for path in written for text in texts(path.name, path.read_bytes())))
    if name == "gift":
        questions = from_gift(written)
        assert all(questions)
        found = squeezed("\n".join(text for of_file in questions for text in gift_texts(of_file)))
    assert sum(squeezed(text) in found for text in READ) >= LEAST


def squeezed(text: str) -> str:
    """A text without blanks: forms wrap and trim."""
    return "".join(text.split())


def gift_texts(questions: Iterable[Read]) -> Iterable[str]:
    """The texts of questions as a reader of GIFT has them."""
    for question in questions:
        yield from (question.text, question.why, *(choice for choice, _ in question.answers))
