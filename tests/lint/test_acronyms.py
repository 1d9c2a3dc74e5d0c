"""Where an acronym counts as explained, and where it does not."""

import time

import pytest

from suluh.lint.acronyms import unexplained
from suluh.lint.language import phrases
from suluh.text.plain_language import plain_sentences

TITLES = {"term:p3mi": "P3MI", "institution:bpjs": "BPJS Kesehatan", "contact:kjri": "KJRI Jeddah"}


def label(reference: str) -> str:
    target, _, own = reference.partition("|")
    return own or TITLES[target]


def acronyms_in(text: str) -> list[tuple[int, str]]:
    return list(unexplained(plain_sentences(text, label), {"KTP", "RM"}, label))


@pytest.mark.parametrize(
    "text",
    [
        "Tanyakan kepada [[term:p3mi]]. P3MI menjawab.",
        "[[institution:bpjs]] mengurusnya. BPJS buka.",
        "Datangi [[term:p3mi|perusahaan berizin (P3MI)]]. P3MI menjawab.",
        "PMI (Pekerja Migran Indonesia) berhak. PMI boleh bertanya.",
        "Kartu izin tinggal (ARC) Anda. ARC itu milik Anda.",
        "Kedutaan atau konsulat (KBRI/KJRI) dan ujian bahasa (JLPT N4 atau JFT-Basic).",
        "KP2MI/BP2MI (the ministry and the agency) open it.",
        "BPJS Ketenagakerjaan, the social security body, answers.",
        "LTSA, yaitu layanan satu atap. LTSA buka.",
        "Pergi ke LTSA. LTSA adalah layanan satu atap.",
        "Go to the LTSAs. An LTSA is a service centre.",
        "perjanjian, yang dalam aturan disebut PKL",
        "Hubungi [[contact:kjri]] dan [[page:x|konsulat (KJRI)]].",
        "## Ke LTSA\n\nLTSA, yaitu layanan satu atap.",
        "Bawa KTP dan RM645. Bagian IV memuat `XYZ`.",
        "WhatsApp, Taiwan, dan Rp60.000.",
    ],
)
def test_explained(text: str) -> None:
    assert acronyms_in(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tanyakan kepada P3MI. Bawa paspor. Lalu [[term:p3mi]].", [(0, "P3MI")]),
        ("Datangi [[term:p3mi|perusahaan berizin]].\n\nP3MI menjawab.", [(2, "P3MI")]),
        ("Tanya KJRI (Jeddah) atau KemenPPPA.", [(0, "KJRI"), (0, "KemenPPPA")]),
        ("Hubungi [[contact:kjri]] atau KJRI lain.", [(0, "KJRI")]),
        ("Kantor (lihat juga kantor BP3MI terdekat) buka.", [(0, "BP3MI")]),
        ("Lulus SSW1 lalu SSW2.", [(0, "SSW")]),
        ("Ask the PMIs. PMIs know.", [(0, "PMI")]),
        ("## Ke LTSA\n\nLTSA buka.\n\nPergilah.", [(0, "LTSA")]),
        ("## Ke LTSA\n\nPergilah.", [(0, "LTSA")]),
    ],
)
def test_not_explained_is_said_once_where_it_is_first_met(text: str, found: list[tuple[int, str]]) -> None:
    assert acronyms_in(text) == found


@pytest.mark.parametrize("lang", ["id", "en"])
def test_list_of_phrases_is_long_enough_and_its_replacements_are_no_phrases(lang: str) -> None:
    known = phrases(lang)
    assert len(known.plain) >= 25
    for phrase, better in known.plain.items():
        assert known.pattern.fullmatch(phrase)
        assert not known.pattern.search(better), better
        assert len(better) <= len(phrase)


@pytest.mark.parametrize("letters", ["A", "AA(", "AA ", "AA, ", "(AA ", "aA"])
def test_long_row_of_capitals_is_read_in_no_time(letters: str) -> None:
    start = time.process_time()
    acronyms_in(letters * 4_000)
    assert time.process_time() - start < 0.5
