"""Names of headings: Latin ones as ever, those of other scripts readable and of their own text only."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from suluh.text.slug import Anchors, anchor, slug

OTHER_SCRIPTS = {
    "中文": "中文",
    "العربية": "العربية",
    "မြန်မာစာ": "မြန်မာစာ",
    "ภาษาไทย": "ภาษาไทย",
    "हिन्दी": "हिन्दी",
    "한국어": "한국어",
    "Привет Мир": "привет-мир",
    "か\u3099": "\u304c",  # composed, whatever form was typed
    "中文，日本語": "中文-日本語",
    "Paspor 护照": "paspor-护照",
    "๑๒ ข้อ": "๑๒-ข้อ",
}
SIGNS = {
    "🚨": "police-cars-revolving-light",
    "☎️": "black-telephone",
    "👩\u200d👩\u200d👧\u200d👦": "woman-girl-boy",
    "🇮🇩": "i-d",
    "???": "question-mark",
}
LATIN = {
    "Paspor dipegang orang lain": "paspor-dipegang-orang-lain",
    "Pasal 38 ayat (1)": "pasal-38-ayat-1",
    "Ma’ruf – a–b": "maruf-ab",
    "São João": "sao-joao",
    "💰 Biaya": "biaya",
    "➀ Biaya": "biaya",
}


@pytest.mark.parametrize(("text", "name"), [*OTHER_SCRIPTS.items(), *SIGNS.items(), *LATIN.items()])
def test_heading_has_a_readable_name(text: str, name: str) -> None:
    assert anchor(text) == name


def test_name_does_not_depend_on_the_headings_before_it() -> None:
    texts = [*OTHER_SCRIPTS, *SIGNS, *LATIN]
    apart = [text for text in texts if text != "➀ Biaya"]  # the same words as the one before
    there, back = Anchors(), Anchors()
    forward = {text: there.take(text) for text in apart}
    assert forward == {text: back.take(text) for text in reversed(apart)}
    assert there.take("中文") == "中文-2"


def test_addresses_stay_in_ascii() -> None:
    assert slug("Paspor 护照") == "paspor"
    assert slug("中文") == "x"


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    text=st.text(
        st.sampled_from(string.printable + "éñüÅßđŁ–—’“”…•·🚨💰²½①№ªº\u00a0\u00ad\u0301"), max_size=40
    )
)
def test_latin_names_are_what_they_were(text: str) -> None:
    if slug(text) != "x":
        assert anchor(text) == slug(text)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(text=st.text(min_size=1, max_size=30))
def test_every_name_can_stand_in_an_id_and_is_its_own_name(text: str) -> None:
    name = anchor(text)
    assert name
    assert not any(sign.isspace() or sign in "\"'<>&#%[]|" for sign in name)
    assert anchor(name) == name
