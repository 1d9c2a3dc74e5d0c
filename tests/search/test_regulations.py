"""Regulations in the ways in which people write them: the one that is meant is first, and no other answers."""

import re
from collections import Counter

import pytest

from suluh.model.regulation import REGULATION_KINDS, Regulation
from suluh.search.ask import Found, ask
from suluh.search.both import ask_both
from suluh.search.fold import fold
from suluh.search.index import Index
from tests.real_site import real_site
from tests.search.conftest import real_index

IN_FULL = {
    "uu": "Undang-Undang Republik Indonesia", "pp": "Peraturan Pemerintah Republik Indonesia",
    "perpu": "Peraturan Pemerintah Pengganti Undang-Undang", "perpres": "Peraturan Presiden Republik Indonesia",
    "inpres": "Instruksi Presiden", "permenaker": "Peraturan Menteri Ketenagakerjaan",
    "permenakertrans": "Peraturan Menteri Tenaga Kerja dan Transmigrasi", "kepmenaker": "Keputusan Menteri Ketenagakerjaan",
    "se-menaker": "Surat Edaran Menteri Ketenagakerjaan", "kepdirjen": "Keputusan Direktur Jenderal",
    "perban": "Peraturan Badan Pelindungan Pekerja Migran Indonesia", "kepka-bp2mi": "Keputusan Kepala BP2MI",
    "permen-p2mi": "Peraturan Menteri Pelindungan Pekerja Migran Indonesia", "permendagri": "Peraturan Menteri Dalam Negeri",
    "permenpan": "Peraturan Menteri Negara Pendayagunaan Aparatur Negara", "perda": "Peraturan Daerah",
    "permenpanrb": "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
    "permenko": "Peraturan Menteri Koordinator Bidang Perekonomian", "pergub": "Peraturan Gubernur",
    "perbup": "Peraturan Bupati", "sk-bupati": "Surat Keputusan Bupati", "perdes": "Peraturan Desa",
}  # fmt: skip
BARE = ("{n}/{y}", "{n:0>2}/{y}")  # without its kind: several may have it
WAYS = (
    "{k} {n}/{y}", "{k}{n}/{y}", "{K} No. {n} Tahun {y}", "{K} Nomor {n} Tahun {y}", "{k} {n} {y}", "{k} no {n} thn {y}",
    "{k} {n} '{short}", "{k} {n}/{y} masih berlaku?", "{k} {n} tahun {y} tentang apa", "{full} Nomor {n} Tahun {y} tentang {title}",
    "apakah {k} {n}/{y} sudah dicabut", "{E} {n} of {y}", "isi {k} nomor {n} tahun {y}", "{name}", *BARE,
)  # fmt: skip


def number_of(regulation: Regulation) -> str:
    """The number that people cite: of several runs of digits the first, or a long one."""
    runs: list[str] = re.findall("[0-9]+", regulation.number or "")
    return next((run for run in runs if len(run) > 4), runs[0])


def numbered() -> list[Regulation]:
    """The regulations of Indonesia that have a number and a year."""
    known = real_site().regulations.values()
    return [r for r in known if r.number and r.year and r.kind != "konvensi"]


def written(regulation: Regulation, way: str) -> str:
    """A regulation as somebody writes it."""
    kind, english = REGULATION_KINDS[regulation.kind]
    region = f" {regulation.region}" if regulation.region else ""
    return way.format(
        k=(kind + region).lower(), K=kind + region, E=english + region, n=number_of(regulation), y=regulation.year,
        short=str(regulation.year)[2:], full=IN_FULL.get(regulation.kind, kind) + region,
        title=regulation.title["id"], name=regulation.title_in("id"),
    )  # fmt: skip


def asked(lang: str, audience: str, query: str) -> tuple[Index, Found]:
    """What somebody finds who types this on a page of a language."""
    return ask_both(
        lambda of: real_index(of, audience) if audience != "public" else real_index(of), lang, query
    )


def measure(lang: str, audience: str, step: int) -> tuple[int, list[str], list[str], list[str]]:
    """How many questions; those whose regulation is not first, has no card, and whose card is of another one."""
    shared = Counter((number_of(r), r.year) for r in numbered())
    count = 0
    lost: list[str] = []
    silent: list[str] = []
    wrong: list[str] = []
    for regulation in numbered()[::step]:
        for way in WAYS:
            query = written(regulation, way)
            index, found = asked(lang, audience, query)
            answer = index.units[found.answer.number] if found.answer else None
            mine = f"regulation:{regulation.id}"
            if way in BARE and shared[number_of(regulation), regulation.year] > 1:
                wrong += [f"{query}: {answer.title}"] if answer else []
                continue
            count += 1
            first = answer or (index.units[found.hits[0].number] if found.hits else None)
            lost += [query] if not first or first.id != mine else []
            silent += [query] if not answer or answer.id != mine else []
            wrong += [f"{query}: {answer.title}"] if answer and answer.id != mine else []
    return count, lost, silent, wrong


def hold(lang: str, audience: str, step: int) -> None:
    """Hold a run of questions to the bars."""
    count, lost, silent, wrong = measure(lang, audience, step)
    print(lang, audience, count, len(lost), len(silent), *silent, sep="\n")
    assert wrong == []
    assert len(lost) <= 0.02 * count, lost
    assert len(silent) <= 0.05 * count, silent


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_regulation_is_first_however_it_is_written(lang: str) -> None:
    hold(lang, "public", 29)


@pytest.mark.long
@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("audience", ["public", "supervisor"])
def test_every_regulation_is_first_however_it_is_written(lang: str, audience: str) -> None:
    hold(lang, audience, 1)


@pytest.mark.parametrize("query", ["2/2022", "02/2022", "6 tahun 2023", "8/2016"])
def test_a_number_that_several_have_gives_all_of_them_and_no_card(query: str) -> None:
    index = real_index("id")
    found = ask(index, query)
    assert found.answer is None
    number, year = fold(query)[:2]
    for hit in found.hits[:2]:
        assert f"{number}/{year}" in index.units[hit.number].title


@pytest.mark.parametrize(
    "query",
    [
        "uu 39", "uu 2017", "pp 18/2017", "uu 39/2005", "uu 18/2018", "17/08/2025", "perda 2004", "18/2017 hong kong",
        "pelindungan pekerja migran indonesia", "hak asasi manusia", "uu 105",
    ],
)  # fmt: skip
@pytest.mark.parametrize("lang", ["id", "en"])
def test_what_names_no_one_regulation_has_no_card_of_one(lang: str, query: str) -> None:
    index, found = asked(lang, "public", query)
    assert not found.answer or index.units[found.answer.number].kind != "r"


@pytest.mark.parametrize(
    ("lang", "parts"),
    [
        ("id", ["Tidak berlaku lagi", "Dicabut oleh UU 18/2017", "18 Oktober 2004"]),
        ("en", ["No longer in force", "Revoked by Law 18/2017", "18 October 2004"]),
    ],
)
def test_a_revoked_regulation_says_so_with_its_date_and_what_revoked_it(lang: str, parts: list[str]) -> None:
    index = real_index(lang)
    found = ask(index, "uu39/2004")
    assert found.answer
    answer = index.units[found.answer.number].answer
    assert answer
    assert [part for part in parts if part not in answer.text] == []


def test_one_whose_status_nobody_checked_says_so() -> None:
    index = real_index("id")
    found = ask(index, "09/2020")
    assert found.answer
    answer = index.units[found.answer.number].answer
    assert answer
    assert "Status belum jelas. Status ini belum kami periksa di JDIH" in answer.text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("uu39/2004", "uu 39 2004 39t2004"),
        ("UU No.039-2004", "uu 39 2004 39t2004"),
        ("permenaker2/2023", "permenaker 2 2023 2t2023"),
        ("1 '25", "1 2025 1t2025"),
        ("UU 39/'99", "uu 39 1999 39t1999"),
        ("uu no 18/17", "uu 18 2017 18t2017"),
        ("no39/2004", "39 2004 39t2004"),
        ("nilai 18/17", "nilai 18 17"),
        ("uu 18/17/2020", "uu 18 17 2020 17t2020"),
        ("orang2 pulang", "orang pulang"),
    ],
)
def test_how_people_write_a_regulation_is_one(text: str, words: str) -> None:
    assert " ".join(fold(text)) == words
