"""Python and JavaScript read words and rank alike: the whole vocabulary, every developing query."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from suluh.search.ask import Hit, ask
from suluh.search.candidates import candidates
from suluh.search.fold import fold
from suluh.search.index import Index
from suluh.search.numbers import whose
from suluh.search.pack import pack
from tests.conftest import ROOT
from tests.search.conftest import real_index
from tests.search.encoding import encode
from tests.search.sentences import sentences

QUERIES = [row["query"] for row in yaml.safe_load((ROOT / "tests/search/queries/dev.yml").read_text("utf-8"))]
SENTENCES = [sentence.text for name in ("worked", "held_out") for sentence in sentences(name)]
ODD = [
    "UU No. 18/2017",
    "orang-orangnya",
    "gajigakdibayar",
    "penahanna pasprt",
    "mau bunuh diri",
    "(*+?[",
    "שלום",
    "\u0000",
]
# Cards of places, and words that every object of JavaScript has.
PLACES = [
    "kbri riyadh", "kjri arab", "kbri jeddah", "kbri lagos", "kbri riad", "polisi malaysia", "bp3mi", "mindline",
    "nomor kbri indonesia", "kbri uni emirat arab", "hotline taiwan", "Kontak di Hong Kong", "kbri riyadh kjri dubai",
    "+966 56 917 3990", "0569173990", "00966569173990", "nomor 0812 345 678 90 asli?", "1955", "0812", "18/2017",
    "co ntact number of embassy", "constructor", "__proto__ toString", "hasOwnProperty valueOf", "prototype", "\ud800kbri", "\u202egaji\x00dibayar",
    "🙂" * 299 + " kbri riyadh",
]  # fmt: skip
# Too little to answer, each in its own way.
BARE = ["a", "di", "yang", "the", "dan atau", "2017", "18", "110", "18 dan", "18 2017", "a b 39"]
# Names, and regulations in the ways in which people write them.
NAMES = [
    "Saya sudah pulang", "tki", "Jaminan Hari Tua", "Kekerasan", "Kontak", "M&E", "Roles", "KPAI", "UN Women", "kabar bumi",
    "uu39/2004", "UU No. 039 Tahun 2004", "uu 39", "uu 2017", "1 '25", "uu 18/17", "permenaker2/2023", "2/2022", "pp 18/2017",
    "apakah uu 39/2004 sudah dicabut", "Kepmenaker 294/2020", "nomor 20888-2020", "orang2/2020", "17/08/2025",
    "Undang-Undang Republik Indonesia Nomor 6 Tahun 2023 tentang Cipta Kerja", "kapan 09/2020 berlaku", "2/2023 banjurpasar",
]  # fmt: skip
# Words nobody stems: what the site says, with slips and affixes added by rule.
SLIPS = (lambda w: w, lambda w: w[1:] + w[:1], lambda w: f"di{w}in", lambda w: f"{w}nya", lambda w: w[:-1])


def browser(index: Index, folder: Path, words: list[str], queries: list[str], typing: bool) -> Any:
    """What the scripts make of words and queries."""
    for name, text in pack(index).items():
        path = folder / "cari" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    question = {"lang": index.lang, "words": words, "queries": queries, "typing": typing, "level": 0}
    command = [str(ROOT / "scripts/node"), str(ROOT / "tests/search/same.cjs"), str(folder)]
    result = subprocess.run(command, input=json.dumps(question), capture_output=True, text=True, timeout=300)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def vocabulary(index: Index) -> list[str]:
    """Every stem and every exception of an index, and some of them with slips."""
    words = sorted({*index.words.stems, *index.words.special})
    return words + [slip(word) for n, word in enumerate(words[::17]) for slip in SLIPS[n % 4 : n % 4 + 2]]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_both_read_the_whole_vocabulary_alike(lang: str, tmp_path: Path) -> None:
    index = real_index(lang)
    words = vocabulary(index)
    found = browser(index, tmp_path, words, [*QUERIES, *ODD, *NAMES], typing=False)
    assert found["candidates"] == [
        sorted([form, cost] for form, cost in candidates(w).items()) for w in words
    ]
    assert found["folded"] == [fold(query) for query in (*QUERIES, *ODD, *NAMES)]
    for word, (_, slots) in zip(words, found["resolved"], strict=True):
        assert slots == [
            [list(option) for option in options] for options in index.words.resolve(word, begun=True)[1]
        ], word


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("typing", [True, False])
def test_both_give_the_same_lists(lang: str, typing: bool, tmp_path: Path) -> None:
    index = real_index(lang)
    queries = [*QUERIES, *ODD, *BARE, *SENTENCES, "nomor kbri", "alamat kjri hong kong", *PLACES, *NAMES]
    found = browser(index, tmp_path, [], queries, typing)
    for query, theirs in zip(queries, found["lists"], strict=True):
        ours = ask(index, query, typing=typing)
        assert theirs["answer"] == (ours.answer.number if ours.answer else -1), query
        assert theirs["hits"] == [hit.number for hit in ours.hits], query
        shown: list[Hit] = [ours.answer, *ours.hits] if ours.answer else list(ours.hits)
        assert theirs["sections"] == [hit.section for hit in shown], query
        assert theirs["titles"] == [index.units[hit.number].title for hit in shown], query
        assert theirs["danger"] == (ours.reading.danger.title if ours.reading.danger else ""), query
        assert theirs["foreign"] == ours.reading.foreign, query
        assert theirs["choose"] == ours.reading.choose, query
        owners = whose(index, query)
        assert theirs["owners"] == (None if owners is None else list(owners)), query
        assert theirs["bare"] == ours.reading.bare, query
        assert theirs["weak"] == ours.weak, query


def test_every_posting_survives_its_packing() -> None:
    for posting in real_index("id").postings.values():
        assert encode(posting.rows) == posting.code


def test_a_second_packing_gives_the_same_bytes() -> None:
    index = real_index("en")
    assert pack(index) == pack(index)
    assert all(len(text) < 60_000 for text in pack(index).values())
