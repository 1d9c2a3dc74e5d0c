"""Each thing that is done to a text before it is searched, alone, and what is left as it is."""

import pytest

from suluh.search.english import singular, stem_english
from suluh.search.fold import fold


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("orang-orang", "orang"),
        ("teman-temannya", "temannya"),
        ("orang-orangan lain", "orangan lain"),
        ("anak2", "anak"),
        ("anak2nya", "anaknya"),
        ("anak2ku", "anak2ku"),
        ("di-di", "di di"),
        ("kerja-kerja sama", "kerja sama"),
        ("orang-lain", "orang lain"),
        ("tiba-tiba pergi", "pergi"),
        ("kira-kira", ""),
        ("kira2 lima", "lima"),
        ("hati hati", ""),
        ("moga-moga", ""),
        ("hati", "hati"),
        ("pukul berapa", "jam berapa"),
        ("pukul 8", "jam 8"),
        ("pukul majikan", "pukul majikan"),
        ("get in touch", "get contact"),
        ("in touching", "in touching"),
        ("g to g", "gtog"),
        ("g-to-g korea", "gtog korea"),
        ("g2g", "gtog"),
        ("p 2 p", "ptop"),
        ("majikan g mau", "majikan g mau"),
        ("g to b", "g to b"),
        ("e-mail", "email"),
        ("e mails", "emails"),
        ("e-mailing", "e mailing"),
        ("sete mail", "sete mail"),
        ("ga\u00adji ga\u200bji ga\u200dji\u202c", "gaji gaji gaji"),
        ("\u202egaji\u200f \ufeffdi\u2060bayar\ufe0f", "gaji dibayar"),
        ("ｇａｊｉ １８", "gaji 18"),
        ("\U0001d406\U0001d41a\U0001d423\U0001d422", "gaji"),
        ("\ud800gaji\udfff\x00bayar", "gaji bayar"),
        ("uu 18/2017", "uu 18 2017 18t2017"),
        ("pp 5 thn 1999", "pp 5 1999 5t1999"),
        ("rule 7 of 2020", "rule 7 2020 7t2020"),
        ("rule 7a year 2020", "rule 7a 2020 7at2020"),
        ("18/2117", "18 2117"),
        ("uu nomor 6", "uu 6"),
        ("act no 6", "act 6"),
        ("act number 6", "act 6"),
        ("nomor telepon 6", "nomor telepon 6"),
        ("pasal 6", "pasal 6 pasal6"),
        ("ps 6a", "pasal 6a pasal6a"),
        ("psl6", "pasal 6 pasal6"),
        ("article 12", "pasal 12 pasal12"),
        ("pasal 1234", "pasal 1234"),
        ("Jum'at don`t l’hôtel ‘kata", "jumat dont lhotel kata"),
        ("ÉTÉ CAFÉ", "ete cafe"),
        ("a/b-c d", "a b c d"),
        ("kata漢kata", "kata kata"),
        ("x" * 31 + " ya", "x" * 30 + " ya"),
        ("x" * 30, "x" * 30),
        ("", ""),
    ],
)
def test_what_a_text_becomes(text: str, words: str) -> None:
    assert " ".join(fold(text)) == words
    assert " ".join(fold(f" {text.upper()}. ")) == words


@pytest.mark.parametrize(
    ("word", "stem", "one"),
    [
        ("placed", "plac", "placed"),
        ("places", "plac", "place"),
        ("placing", "plac", "placing"),
        ("companies", "company", "company"),
        ("passes", "pass", "pass"),
        ("boxes", "box", "box"),
        ("churches", "church", "church"),
        ("wishes", "wish", "wish"),
        ("wages", "wag", "wage"),
        ("status", "status", "status"),
        ("crisis", "crisis", "crisis"),
        ("class", "class", "class"),
        ("stopped", "stop", "stopped"),
        ("running", "run", "running"),
        ("safely", "saf", "safely"),
        ("need", "need", "need"),
        ("bus", "bus", "bus"),
        ("visa", "visa", "visa"),
        ("a2bs", "a2bs", "a2bs"),
        ("jobs", "job", "job"),
    ],
)
def test_english_words_lose_their_endings(word: str, stem: str, one: str) -> None:
    assert stem_english(word) == stem
    assert singular(word) == one
