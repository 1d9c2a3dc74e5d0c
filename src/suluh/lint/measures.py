"""How plainly each page speaks, as a Markdown report: words, sentences, mean, longest, findings."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from suluh.findings import Finding
from suluh.lint.language import MAX_MEAN, MAX_WORDS, judged_pages, label_in, mean_words
from suluh.model.languages import LANGUAGES, NAMES
from suluh.model.site import Site
from suluh.text.plain_language import plain_sentences

HEAD = """\
# Bahasa terang / Plain language

Patokan: kalimat paling banyak {longest} kata, rata-rata paling banyak {mean} kata.

The bars: {longest} words a sentence at most, {mean} on average at most.
"""
TABLE = """\
| Halaman / Page | Kata / Words | Kalimat / Sentences | Rata-rata / Mean | Terpanjang / Longest | Temuan / Findings |
| --- | ---: | ---: | ---: | ---: | --- |
"""


def to_markdown(
    site: Site, findings: Sequence[Finding], lang: str, wanted: Callable[[str], bool] = lambda _: True
) -> str:
    """A table for each language of the site; `lang` is that of the findings, `wanted` chooses by path."""
    own = [f for f in sorted(findings) if f.code.startswith("LNG")]
    parts = [HEAD.format(longest=MAX_WORDS, mean=MAX_MEAN)]
    for page_lang in LANGUAGES:
        rows = "".join(f"{row}\n" for row in _rows(site, page_lang, own, wanted))
        parts.append(f"## {NAMES[page_lang]}\n\n{TABLE}{rows}")
    if own:
        listed = "".join(f"- {f.text(lang)}\n" for f in own)
        parts.append(f"## Temuan / Findings\n\n{listed}")
    return "\n".join(parts)


def _rows(site: Site, lang: str, findings: Sequence[Finding], wanted: Callable[[str], bool]) -> Iterator[str]:
    """A row for each page in the order of its path, and one for all of them."""
    pages = {site.origin(f"pages/{lang}", page.id).path: page for page in judged_pages(site, lang)}
    label = label_in(site, lang)
    everything: list[int] = []
    for path in sorted(pages):
        if wanted(path):
            lengths = [sentence.words for sentence in plain_sentences(pages[path].body, label)]
            codes = Counter(f.code for f in findings if f.path == path)
            found = ", ".join(f"{code} × {count}" for code, count in sorted(codes.items())) or "–"
            yield _row(f"`{path}`".replace("|", "\\|"), lengths, found)
            everything += lengths
    yield _row("**Semua / All**", everything, "")


def _row(name: str, lengths: Sequence[int], found: str) -> str:
    mean = mean_words(lengths)
    return f"| {name} | {sum(lengths)} | {len(lengths)} | {mean:.1f} | {max(lengths, default=0)} | {found} |"
