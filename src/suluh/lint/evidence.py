"""LNG005: what the public reads speaks like a person, not like the notes of somebody who collects evidence.

Asked of every public page and of every public text of data. Where we do not know, a person says
"We do not know yet. Ask an officer."; where we know since when, "This is from 2021. Ask again."
"""

import re
from collections.abc import Iterator
from functools import cache

from suluh.findings import Finding, warning
from suluh.lint.context import Context
from suluh.lint.language import public_data, texts
from suluh.lint.page_text import PageText
from suluh.lint.phrase_lists import phrase_lists
from suluh.model.audience import Audience
from suluh.model.languages import LANGUAGES
from suluh.model.site import Site
from suluh.text.folded import folded


@cache
def pattern(lang: str) -> re.Pattern[str]:
    """The phrases of a language by which evidence-speak is known; each is a regular expression."""
    return re.compile(
        "|".join(rf"(?<!\w)(?:{phrase})(?!\w)" for phrase in phrase_lists()["evidence"][lang]), re.IGNORECASE
    )


def may_speak(small: str, lang: str) -> bool:
    """Whether a folded text has one of the words without which no phrase is one."""
    return any(sign in small for sign in phrase_lists()["evidence_signs"][lang])


def check(site: Site, _context: Context) -> Iterator[Finding]:
    for lang in LANGUAGES:
        for page in site.pages[lang].values():
            if page.audience != Audience.public:
                continue
            origin = site.origin(f"pages/{lang}", page.id)
            for key, value in (("title", page.meta.title), ("summary", page.meta.summary)):
                yield from _found(value or "", origin.place(key), lang)
    public = site.once(public_data)
    for folder, by_id in public.things.items():
        for thing in by_id.values():
            for keys, words in texts(thing, ()):
                for lang in LANGUAGES:
                    yield from _found(words[lang], site.origin(folder, thing.id).place(*keys, lang), lang)


def in_text(text: PageText) -> Iterator[Finding]:
    """The findings on the text of a page."""
    if not text.public:
        return
    if may_speak(text.spoken, text.lang):
        for sentence in text.sentences:
            yield from _found(sentence.text, text.place(sentence.line), text.lang)


def _found(text: str, place: tuple[str, int], lang: str) -> Iterator[Finding]:
    if not may_speak(folded(text), lang):
        return
    for match in pattern(lang).finditer(text):
        phrase = " ".join(match.group().split())
        yield warning(
            "LNG005",
            place,
            (
                f'"{phrase}" bahasa catatan bukti',
                'tulis seperti orang berbicara: "Keterangan ini dari 2021. Tanyakan lagi." atau '
                '"Kami belum tahu. Tanyakan kepada petugas."',
            ),
            (
                f'"{phrase}" speaks of evidence',
                'write as a person speaks: "This is from 2021. Ask again." or "We do not know yet. Ask an officer."',
            ),
        )
