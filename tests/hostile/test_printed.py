"""Every printed form over hostile texts: they are words on its pages, and nothing in the PDF acts or leads out."""

import re
import zlib
from collections import Counter
from html import escape
from io import BytesIO
from itertools import cycle
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from suluh.areas import DECLARED
from suluh.export import pdf
from suluh.export.every import PRINTER
from suluh.export.form import MissingTool, Order, carry_out
from suluh.helpdesk.export import tree_booklet
from suluh.render.view import Edition
from tests.hostile.fields import Place, poisoned
from tests.hostile.pages import read
from tests.hostile.strings import READ
from tests.limits import in_time
from tests.real_site import real_site
from tests.small_site import EXPORT_BY_NAME, edition_of

pytestmark = pytest.mark.long
PRINTED = sorted(form.name for form in DECLARED.exports if PRINTER in form.needs)
OPTIONS = {"sop": {"as": "pdf"}}
# Signs that no font has are refused by name (the last test), so the pages have those that every machine can draw.
DRAWN = [text for text in READ if text.isascii() and text.isprintable() and len(text) > 5]
# The names in a PDF by which a reader runs, opens, sends or fetches something.
ACTS = re.compile(
    rb"/(?:AA|AcroForm|EmbeddedFiles?|GoTo[ER]|ImportData|JavaScript|JS|Launch|Movie|OpenAction"
    rb"|Rendition|RichMedia|Sound|SubmitForm|URI|XFA)\b"
)
# So many of the texts stand in each form at least, so that a form which leaves all of them out is found.
LEAST = 8
STRING = re.compile(rb"\((?:[^\\()]|\\.)*\)|<[0-9a-fA-F]*>", re.DOTALL)
STREAM = re.compile(rb"(<<[^\n]*>>)\nstream\n(.*?)\nendstream", re.DOTALL)


@pytest.fixture(scope="module")
def edition() -> Edition:
    texts: dict[Place, Any] = {}

    def choose(place: Place, _old: str) -> str:
        start = len(texts) * 7 % len(DRAWN)
        return str(next(texts.setdefault(place, cycle(DRAWN[start:] + DRAWN[:start]))))

    return edition_of(poisoned(real_site(), choose)[0], "staff")


def acts(content: bytes) -> Counter[bytes]:
    """The names of a PDF that act, in all its objects, without its strings."""
    found: Counter[bytes] = Counter()
    packed = 0
    for head, stream in STREAM.findall(content):
        if b"/ObjStm" in head:
            packed += 1
            head += zlib.decompress(stream)
        found.update(ACTS.findall(STRING.sub(b"", head)))
    assert packed == 1
    return found


def words(content: bytes) -> str:
    """The text of a PDF as a reader copies it, squeezed: lines break anywhere."""
    document = pypdfium2.PdfDocument(BytesIO(content))
    return squeezed("".join(str(page.get_textpage().get_text_range()) for page in document))


def squeezed(text: str) -> str:
    """A text without blanks and hyphens: a hyphen at the end of a line is another sign for some readers."""
    return re.sub(r"[\s\ufffe\u00ad-]+", "", text)


def stands_in(text: str, printed: str) -> bool:
    """Whether a text is there, whole or on both sides of the end of a page."""
    return text in printed or any(text[:n] in printed and text[n:] in printed for n in range(len(text)))


@pytest.mark.parametrize("name", PRINTED)
def test_hostile_texts_are_words_on_paper(
    name: str, edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages: list[str] = []
    lay_out = pdf.lay_out

    def listen(html: str, css: str) -> Any:
        pages.append(html)
        return lay_out(html, css)

    monkeypatch.setattr(pdf, "lay_out", listen)
    monkeypatch.setattr(tree_booklet, "lay_out", listen)
    form = EXPORT_BY_NAME[name]
    ids = tuple(sorted(edition.site.things.get(form.ids, {})))[:2]
    order = Order(edition, ids, tmp_path / "keluar", langs=("id",), options=OPTIONS.get(name, {}))
    with in_time(300):
        written = [path for path in carry_out(form, order) if path.suffix == ".pdf"]
    contents = [path.read_bytes() for path in written]
    assert written
    assert [fault for content in contents for fault in acts(content)] == []
    meant = squeezed("".join("".join(read(html).words) for html in pages))
    printed = "".join(map(words, contents))
    told = [text for text in DRAWN if squeezed(text) in meant]
    assert len(told) >= LEAST
    assert [text for text in told if not stands_in(squeezed(text), printed)] == []


def test_a_pdf_that_leads_out_is_found() -> None:
    assert set(acts(pdf.to_pdf("<html lang=id><p><a href='https://jahat.example/'>x</a>", ""))) == {b"/URI"}
    assert acts(pdf.to_pdf("<html lang=id><title>/URI (/JS)</title><h1>/URI (/JS) javascript:", "")) == {}


def test_every_text_is_drawn_or_its_signs_are_refused_by_name() -> None:
    drawn = 0
    for text in READ:
        try:
            with in_time(30):
                content = pdf.to_pdf(f"<html lang='id'><title>{escape(text)}</title><p>{escape(text)}", "")
        except MissingTool as problem:
            named = re.findall(r"U\+([0-9A-F]{4,6})", problem.text["en"])
            assert named
            assert {int(sign, 16) for sign in named} <= set(map(ord, text))
        else:
            assert acts(content) == {}, text
            drawn += 1
            if text in DRAWN:
                assert squeezed(text) in words(content)
    assert drawn >= len(DRAWN) >= 200
