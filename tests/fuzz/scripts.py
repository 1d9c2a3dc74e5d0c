"""Browser scripts, in one Node process for all questions: search beside Python's, and files of learners."""

import json
import os
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from suluh.blocks.compose import Composer
from suluh.search.ask import Hit, ask
from suluh.search.documents import extract
from suluh.search.edition import edition_index
from suluh.search.fold import fold
from suluh.search.index import Index
from suluh.search.pack import pack
from tests.conftest import ROOT
from tests.fuzz.target import Target, folder
from tests.search.conftest import real_index
from tests.small_site import edition_of, sound_site, twins

LANGS = ("id", "en")


def whole() -> bool:
    """Whether the index of the real content is asked, as `make fuzz` does, or that of a small site."""
    return bool(os.environ.get("SULUH_FUZZ"))


@cache
def index_of(lang: str) -> Index:
    if whole():
        return real_index(lang)
    more = twins("gaji", "Gaji tidak dibayar? Hubungi [[contact:hotline]]. UU 18/2017 pasal 38.")
    edition = edition_of(sound_site(folder("search"), more))
    composer = Composer(edition)
    texts = {
        key: extract(edition, document, composer.compose(document))
        for key, document in edition.catalogue.items()
    }
    return edition_index(edition, lang, texts)


@cache
def _node() -> "subprocess.Popen[str]":
    """The process, with the index of both languages before it."""
    place = folder("index")
    for lang in LANGS:
        for name, text in pack(index_of(lang)).items():
            path = place / "cari" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    command = [str(ROOT / "scripts/node"), str(Path(__file__).with_name("server.cjs")), str(place)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def answer(question: dict[str, Any]) -> Any:
    """What the scripts say."""
    node = _node()
    assert node.stdin is not None
    assert node.stdout is not None
    node.stdin.write(json.dumps(question) + "\n")
    node.stdin.flush()
    said = json.loads(node.stdout.readline())
    assert "threw" not in said, said["threw"]
    return said


# Letters that both sides know: the two may be built with other editions of Unicode.
LETTERS = st.text(st.characters(exclude_categories=["Cn", "Cs"]), max_size=8)
WORDS = st.sampled_from(
    ["paspor", "gaji", "tidak dibayar", "UU No. 18/2017", "pasal", "38", "orang-orang", "orang2", "hotline", "penahanan",
     "di", "yang", "mau bunuh diri", "KBRI", "hong kong", "nomor", "2017", "18", "pukul berapa", "get in touch", "hati-hati",
     "passport", "wages", "SIP2MI", "agen", "-", "/", "'", "’", ".", "  ", "\t", "ß", "İ", "ﬁ", "Å", "ﾊ", "Ⅷ", "½"]
)  # fmt: skip
QUERIES = st.tuples(
    st.sampled_from(LANGS), st.lists(WORDS | LETTERS, max_size=8).map(" ".join) | st.lists(WORDS | LETTERS, max_size=8).map("".join), st.booleans()
)  # fmt: skip


def _alike(case: tuple[str, str, bool]) -> None:
    """The browser reads and ranks as Python does."""
    lang, query, typing = case
    theirs = answer({"do": "ask", "lang": lang, "query": query, "typing": typing})
    ours = ask(index_of(lang), query, typing=typing)
    shown: list[Hit] = [ours.answer, *ours.hits] if ours.answer else list(ours.hits)
    assert theirs["folded"] == fold(query)
    assert theirs["answer"] == (ours.answer.number if ours.answer else -1)
    assert theirs["hits"] == [hit.number for hit in ours.hits]
    assert theirs["sections"] == [hit.section for hit in shown]
    assert theirs["danger"] == (ours.reading.danger.title if ours.reading.danger else "")
    assert theirs["foreign"] == ours.reading.foreign
    assert theirs["choose"] == ours.reading.choose
    assert theirs["bare"] == ours.reading.bare


_KEYS = st.sampled_from(["page:a", "quiz:q#1", "__proto__", "constructor", "toString", ""]) | st.text(
    max_size=4
)
_ANY = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 40000)
    | st.floats(allow_nan=False)
    | st.sampled_from(["", "2026-11-20", "aaaaabbbbb"]),
    lambda inner: st.lists(inner, max_size=7) | st.dictionaries(_KEYS, inner, max_size=3),
    max_leaves=8,
)
_ITEMS = st.dictionaries(
    _KEYS,
    st.lists(st.sampled_from(["2026-11-20", "aaaaa", "bbbbbccccc", ""]), min_size=2, max_size=3),
    max_size=4,
)
_CARDS = st.dictionaries(_KEYS, st.lists(st.integers(0, 30000), min_size=6, max_size=6), max_size=4)
_SEEN = st.dictionaries(_KEYS, st.lists(st.sampled_from(["a", "b"]), max_size=3, unique=True), max_size=3)
_STATES = st.fixed_dictionaries(
    {"v": st.just(1) | _ANY, "items": _ITEMS | _ANY, "cards": _CARDS | _ANY, "seen": _SEEN | _ANY}
)
_BODIES = st.fixed_dictionaries(
    {"name": st.text(max_size=5) | _ANY, "saved": st.just("2026-11-20") | _ANY, "state": _STATES | _ANY}
)
LEARNERS = st.tuples(_BODIES.map(json.dumps) | _ANY.map(json.dumps) | st.text(max_size=30), st.booleans())


def _learner(case: tuple[str, bool]) -> None:
    """A file of progress is taken whole, or refused and said why."""
    said = answer({"do": "learner", "text": case[0], "seal": case[1]})
    assert said["fault"] in ("", "cut", "strange", "newer", "altered")
    if not said["fault"]:
        assert said["kept"] == said["given"]
        assert said["twice"]
        assert said["back"] is True
        assert said["later"] is True
        assert said["polluted"] == 0


TARGETS = {
    "search": Target(QUERIES, _alike, few=25, prepare=_node),
    "learner": Target(LEARNERS, _learner, few=40, prepare=_node),
}
