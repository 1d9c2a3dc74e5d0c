"""LNG001 to LNG004: what the public reads has short sentences, everyday words and no unexplained acronyms.

Asked of the pages that help people (guides, countries, home) and of the texts of flows,
services and the help desk.
Limits: design of the face, "no sentence over 25 words, mean at most 15".
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from pydantic import BaseModel

from suluh.findings import Finding, warning
from suluh.link.audience import narrow
from suluh.lint.acronyms import names, unexplained
from suluh.lint.context import Context
from suluh.lint.page_text import PageText
from suluh.lint.phrase_lists import phrase_lists
from suluh.lint.vocabulary import is_a_word
from suluh.model.audience import Audience
from suluh.model.base import Words
from suluh.model.languages import LANGUAGES
from suluh.model.page import Page
from suluh.model.site import Site
from suluh.text.folded import folded
from suluh.text.plain_language import Sentence, plain_sentences, written_label

TYPES = ("guide", "country", "landing")
MAX_WORDS = 25
MAX_MEAN = 15
Label = Callable[[str], str]


@dataclass(frozen=True)
class Phrases:
    """Bureaucratic phrase, folded -> plain words of one language, and the acronyms that everybody knows.

    One of the phrases stands in every folded sentence in which `pattern` is found, and is found much faster.
    """

    plain: dict[str, str]
    pattern: re.Pattern[str]
    known: frozenset[str]


@cache
def phrases(lang: str) -> Phrases:
    data = phrase_lists()
    plain = {folded(phrase): better for phrase, better in data[lang].items()}
    longest_first = sorted(plain, key=lambda phrase: (-len(phrase), phrase))
    parts = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first)
    known = frozenset((*data["known"]["both"], *data["known"][lang]))
    pattern = re.compile(rf"(?<!\w)(?:{parts})(?!\w)", re.IGNORECASE)
    return Phrases(plain, pattern, known)


def check(site: Site, context: Context) -> Iterator[Finding]:
    explaining = _explaining(site)
    for lang in LANGUAGES:
        for page in judged_pages(site, lang):
            path = site.origin(f"pages/{lang}", page.id).path
            verdict = context.verdict(page)
            if verdict.mean > MAX_MEAN:
                yield _too_long_on_the_whole(site, page, verdict.mean)
            for line, name in verdict.acronyms:
                if name.isupper() and is_a_word(site, context, name, lang):
                    continue
                yield _acronym((path, page.body_line + line), name, explaining.get(name, ""))
    yield from _in_data(site)


def in_text(text: PageText) -> Iterator[Finding]:
    """The findings on the text of a page: what needs to know of no other."""
    if text.for_action:
        stiff = may_be_stiff(text.spoken, text.lang)
        for fault in _faults(text.sentences, text.lang, stiff=stiff):
            yield _long_or_stiff(fault, text.place(fault.line), text.lang)


def may_be_stiff(small: str, lang: str) -> bool:
    """Whether some folded sentences have a phrase of office language, be it as a part of other words."""
    return any(phrase in small for phrase in phrases(lang).plain)


def acronyms(text: PageText) -> Iterator[tuple[int, str]]:
    """(index of its line, acronym) of those that a text leaves unexplained."""
    if text.for_action:
        yield from unexplained(text.sentences, phrases(text.lang).known | {*text.known}, text.label)


def public_data(site: Site) -> Site:
    """The data that everybody may see, without pages."""
    return narrow(replace(site, pages={}), Audience.public)


def _in_data(site: Site) -> Iterator[Finding]:
    """The findings on the texts of data that the public acts on: the kinds say which texts those are."""
    judged = {kind.folder: kind.plain for kind in site.kinds.rows if kind.plain}
    public = site.once(public_data)
    for folder in judged:
        for thing in public.things.get(folder, {}).values():
            origin = site.origin(folder, thing.id)
            for keys, words in texts(thing, ()):
                if judged[folder] != "all" and keys[0] not in judged[folder]:
                    continue
                for lang in LANGUAGES:
                    path, line = origin.place(*keys, lang)
                    sentences = plain_sentences(words[lang], label_in(site, lang))
                    stiff = may_be_stiff(folded("\n".join(s.text for s in sentences)), lang)
                    for fault in _faults(sentences, lang, stiff=stiff):
                        yield _long_or_stiff(fault, (path, line + fault.line), lang)


@dataclass(frozen=True)
class Fault:
    """A sentence that is too long (`words`), or a phrase of office language in it."""

    line: int
    words: int = 0
    phrase: str = ""


def _faults(sentences: Sequence[Sentence], lang: str, *, stiff: bool) -> list[Fault]:
    """The faults of sentences, in their order. `stiff`: some may have a phrase of office language."""
    known = phrases(lang)
    found: list[Fault] = []
    for sentence in sentences:
        if sentence.words > MAX_WORDS:
            found.append(Fault(sentence.line, words=sentence.words))
        if stiff:
            found += [Fault(sentence.line, phrase=m.group()) for m in known.pattern.finditer(sentence.text)]
    return found


def judged_pages(site: Site, lang: str) -> Iterator[Page]:
    """The pages of a language that are written for the public to act on."""
    yield from filter(for_action, site.pages[lang].values())


def for_action(page: Page) -> bool:
    """Whether a page is written for the public to act on."""
    return page.audience == Audience.public and page.meta.type in TYPES


def mean_words(lengths: Sequence[int]) -> float:
    """Words per sentence of a text whose sentences have these lengths, to one decimal; 0 without any."""
    return round(sum(lengths) / len(lengths), 1) if lengths else 0.0


def label_in(site: Site, lang: str) -> Label:
    """What a reference reads as in one language: its own label, or the title of what it means."""

    def label(reference: str) -> str:
        target, _, own = reference.partition("|")
        kind, _, rest = target.partition(":")
        id, _, part = rest.partition("#")
        found = site.pages[lang].get(id) if kind == "page" else site.find(kind, id)
        if own.strip() or found is None:
            return written_label(reference)
        if isinstance(found, Page):
            return found.meta.title
        article = f" {'article' if lang == 'en' else 'Pasal'} {part.replace('-', ' ')}" if part else ""
        return found.title_in(lang) + (article if kind == "reg" else "")

    return cache(label)


def _long_or_stiff(fault: Fault, place: tuple[str, int], lang: str) -> Finding:
    if fault.words:
        return warning(
            "LNG001",
            place,
            (
                f"kalimat ini {fault.words} kata",
                f"bagi menjadi kalimat berisi paling banyak {MAX_WORDS} kata",
            ),
            (f"this sentence has {fault.words} words", f"make it sentences of {MAX_WORDS} words at most"),
        )
    better = phrases(lang).plain[" ".join(folded(fault.phrase).split())]
    return warning(
        "LNG003",
        place,
        (f'"{fault.phrase}" bahasa kantor', f'tulis "{better}"'),
        (f'"{fault.phrase}" is office language', f'write "{better}"'),
    )


def _too_long_on_the_whole(site: Site, page: Page, mean: float) -> Finding:
    return warning(
        "LNG002",
        site.origin(f"pages/{page.lang}", page.id).place(),
        (
            f"kalimat di halaman ini rata-rata {mean:.1f} kata".replace(".", ","),
            f"pendekkan sampai rata-rata {MAX_MEAN} kata",
        ),
        (
            f"the sentences of this page have {mean:.1f} words on average",
            f"shorten them to {MAX_MEAN} words on average",
        ),
    )


def _acronym(place: tuple[str, int], name: str, reference: str) -> Finding:
    fix = (f"tulis [[{reference}]], atau " if reference else "") + "beri kepanjangannya dalam kurung"
    mend_en = (f"write [[{reference}]], or " if reference else "") + "give its words in brackets"
    return warning(
        "LNG004",
        place,
        (f'singkatan "{name}" belum dijelaskan', fix),
        (f'nothing has explained the acronym "{name}"', mend_en),
    )


def _explaining(site: Site) -> dict[str, str]:
    """Acronym -> the reference of the public term or institution of that name."""
    found: dict[str, str] = {}
    for thing in (*site.terms.values(), *site.institutions.values()):
        name = thing.title_in("id")
        if thing.audience == Audience.public and list(names(name)) == [name]:
            found.setdefault(name, f"{thing.reference_name}:{thing.id}")
    return found


def texts(value: object, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Words]]:
    """(field path, words) of every text in both languages below a value."""
    if isinstance(value, Words):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from texts(item, (*path, index))
