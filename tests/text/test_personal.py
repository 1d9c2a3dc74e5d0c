"""Numbers and addresses of persons in all their spellings, and the numbers that are nobody's."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from suluh.text.personal import personal, plausible
from suluh.text.written_phones import digits_of, phones


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("NIK 3500123456789012 contoh.", "nik"),
        ("3201 2345 0190 0001", "nik"),
        ("320123-450190-0001", "nik"),
        ("32.01.23.450190.0001", "nik"),
        ("32\u00a001\u00a023 450190 0001", "nik"),
        ("KTP: 12 34 56 78 90 12 34 56", "nik"),
        ("identity number 1234-5678-9012-3456", "nik"),
        ("paspor c1234567", "passport"),
        ("C 1234567", "passport"),
        ("passport no. xd-1234567? tidak: passport XD 123456", "passport"),
        ("nomor paspor: a 7654321", "passport"),
        ("budi.santoso@gmail.com", "email"),
        ("budi@Yahoo.co.id", "email"),
        ("budi [at] gmail [dot] com", "email"),
        ("budi at hotmail dot com", "email"),
        ("budi (at) proton.me", "email"),
    ],
)
def test_data_of_a_person_is_known_in_every_spelling(text: str, kind: str) -> None:
    assert [found for found, _ in personal(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "tahun 2017 2018 2019 2020",
        "31-12-2026 01-01-2027",
        "rekening 1234 5678 9012 3456",
        "Rp 1.234.567.890.123.456 dan 1234567890,123456",
        "izin 9120 0011 2233 4455",
        "https://sumber.example/arsip/1234567890123456.pdf?b=c1234567",
        "Rp 1234567, a 1234567 rupiah, SP1234567, No. 4-2023-9656301",
        "NIK terdiri dari 16 angka; paspor satu huruf dan 7 angka",
        "layanan@kp2mi.go.id, info@lembaga.example, mail me at home dot",
        "unggah di gmail.com atau outlook.com",
    ],
)
def test_numbers_that_are_nobodys_are_left_alone(text: str) -> None:
    assert list(personal(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "+62 812 3456 7890", "+62.812.3456.7890", "0812-3456-7890", "0812.3456.7890", "081234567890",
        "(0812) 345 6789", "6281234567890", "0062 812 3456 7890", "+62 (21) 555 0100", "wa.me/6281234567890",
        "https://api.whatsapp.com/send?phone=6281234567890", "[telepon](tel:+6281234567890)",
        r"0812\-3456\-7890", "+886 912 345 678",
    ],
)  # fmt: skip
def test_telephone_number_is_known_in_every_spelling(text: str) -> None:
    assert len(list(phones(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "UU 18/2017, PP 59 Tahun 2021, nomor 010/2026", "Rp 12.000.000 dan Rp0,5 juta", "2018-2026, 31-12-2026, 01.02.2026",
        "pukul 08.00-16.00", "ISBN 978-602-1234-56-7", "(2025) 1234567", "kode pos 12930", "4-2023-9656301",
        "https://sumber.example/0812345678/021-555-0100", "112, 110, 129, 1500-454",
    ],
)  # fmt: skip
def test_other_numbers_are_no_telephone_numbers(text: str) -> None:
    assert list(phones(text)) == []


def test_all_spellings_of_a_number_are_one() -> None:
    assert {digits_of(n) for n in ("+62 21 555 0100", "021-555-0100", "(021) 5550100", "006221 5550100")} == {
        "215550100"
    }


@settings(max_examples=100, deadline=None, derandomize=True)
@given(
    area=st.sampled_from(["320123", "110101", "940599"]),
    day=st.integers(1, 31),
    woman=st.booleans(),
    month=st.integers(1, 12),
    year=st.integers(0, 99),
    serial=st.integers(1, 9999),
    sign=st.sampled_from(["", " ", ".", "-", "\u00a0"]),
)
def test_every_possible_identity_number_is_found(
    area: str, day: int, woman: bool, month: int, year: int, serial: int, sign: str
) -> None:
    birth, last = f"{day + 40 * woman:02}{month:02}{year:02}", f"{serial:04}"
    assert plausible(area + birth + last)
    written = sign.join((area, birth, last))
    assert [kind for kind, _ in personal(f"Nama, {written}.")] == ["nik"]
