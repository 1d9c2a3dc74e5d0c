"""A PDF draws every sign of its text, or says which one it cannot draw."""

import re
from io import BytesIO

import pypdfium2
import pytest

from suluh.export.fonts import EMOJI, FONTS, packages_for
from suluh.export.form import MissingTool
from suluh.export.pdf import to_pdf
from tests.conftest import ROOT

# Names as they stand in papers of the countries of destination, and the case of the procedure.
TEXTS = {
    "case": "Mediasi 中文 الوساطة 🚨 नेपाल ไทย ပြည် pengaduan",
    "chinese": "勞動部 1955",
    "japanese": "労働基準監督署 ハローワーク",
    "korean": "고용노동부",
    "arabic": "وزارة العمل",
    "thai": "กระทรวงแรงงาน",
    "burmese": "အလုပ်သမား",
    "nepali": "श्रम मन्त्रालय",
    "emoji": "☎️ 👩‍👩‍👧 ✅",
    "signs": "→ ≤ ½ № ₩ é ſ",
}
NOWHERE = "\U000e0fff\U0010fffd"  # a private sign that no font has


def words(pdf: bytes) -> str:
    """The text of a PDF as a reader copies it."""
    document = pypdfium2.PdfDocument(BytesIO(pdf))
    return "".join(page.get_textpage().get_text_range() for page in document)


def drawn(text: str) -> tuple[str, dict[str, str]]:
    """(text of the PDF, what the refusal says); one of them is empty."""
    html = f"<html lang='id'><body style='font-family: sans-serif'><p>{text}</p></body></html>"
    try:
        return words(to_pdf(html, "")), {}
    except MissingTool as problem:
        return "", problem.text


@pytest.mark.parametrize("name", TEXTS)
def test_a_name_in_any_script_is_drawn_or_its_signs_are_named(name: str) -> None:
    text = TEXTS[name]
    kept, refused = drawn(text)
    if refused:
        named = set(re.findall(r"U\+([0-9A-F]{4,6})", refused["en"]))
        assert named
        assert named <= {f"{ord(sign):04X}" for sign in text}
        assert "apt install fonts-" in refused["id"]
    else:
        for word in re.findall(r"[A-Za-z\u4e00-\u9fff\uac00-\ud7af\u3040-\u30ff]+", text):
            assert word in kept


def test_a_sign_that_no_font_has_is_named_in_both_languages() -> None:
    with pytest.raises(MissingTool) as caught:
        to_pdf(f"<html><body><p>Kapal {NOWHERE[-1]}</p></body></html>", "")
    assert caught.value.code == 3
    assert "U+10FFFD" in caught.value.text["id"]
    assert "U+10FFFD" in caught.value.text["en"]


def test_fonts_are_named_by_script() -> None:
    assert packages_for("中ไန한न🚨") == sorted({*FONTS.values(), EMOJI})
    assert packages_for("a→é") == []


def test_the_set_up_installs_every_font_that_is_named() -> None:
    setup = (ROOT / "scripts/setup").read_text("utf-8")
    assert all(package in setup for package in (*FONTS.values(), EMOJI))
