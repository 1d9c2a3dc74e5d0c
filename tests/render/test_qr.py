"""The QR codes of pages are segno's, byte for byte."""

import string

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from suluh.render.qr import MASK, draw_small_qr
from suluh.render.qr_picture import png


def by_segno(text: str) -> str:
    return str(segno.make(text, error="m", micro=False, mask=MASK).png_data_uri(scale=1))


def same(text: str) -> bool:
    return f'src="{by_segno(text)}"' in draw_small_qr(text, "kode")


@pytest.mark.parametrize("length", [1, 2, 13, 14, 15, 26, 42, 62, 84, 106, 122, 152, 180, 181, 213, 250, 700])
def test_a_code_of_any_size_is_that_of_segno(length: int) -> None:
    assert same(("https://suluh.example/panduan/paspor-ditahan.html?" * 20)[:length])


@settings(max_examples=40, deadline=None)
@given(st.text(string.printable, min_size=1, max_size=90))
def test_any_plain_text_gives_the_code_of_segno(text: str) -> None:
    assert same(text)


@pytest.mark.long
def test_every_length_gives_the_code_of_segno() -> None:
    for length in range(1, 1000, 7):
        assert same("p" + "/aZ9."[length % 5] * (length - 1)), length


@pytest.mark.parametrize("text", ["HTTPS://SULUH", "12345", "https://suluh.example/é", "茗荷", "ａ"])
def test_what_segno_packs_in_another_way_is_left_to_it(text: str) -> None:
    assert png(text, MASK) is None
    assert same(text)
