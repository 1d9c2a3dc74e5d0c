"""LEX001: a name that has been retired is not used as if it were current.

The names come from the glossary (`status: legacy`) and from the institutions (`former`). To speak
of the past is allowed: with the term's own reference in the passage, a word for "old name", quotation
marks, a year in which the name was still right, or beside the name that has taken its place.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from suluh.findings import Finding, warning
from suluh.lint.context import Context
from suluh.model.languages import ORIGINAL
from suluh.model.page import Page
from suluh.model.site import Site
from suluh.model.term import Term
from suluh.read.references import REFERENCE
from suluh.text.code import SPAN
from suluh.text.passages import passages, sentences

# The last year in which names without a date of their own were right. UU 18/2017 (November 2017)
# says PMI, P3MI and OPP where UU 39/2004 said TKI, PJTKI and PAP.
LAST_YEAR = 2017
# Since the ministry exists, official texts write both: Perpres 165/2024 and 166/2024.
BESIDE = {"bp2mi": "kp2mi"}

OLD = re.compile(
    r"\b(?:nama|istilah|sebutan|sistem|kartu|lembaga|badan)(?:-?nya)? lama(?:nya)?\b"
    r"|\b(?:old|earlier) (?:names?|terms?|systems?|cards?|agency|agencies|offices?)\b|\bformer(?:ly)?\b",
    re.IGNORECASE,
)
BEFORE = re.compile(r"\b(?:dulu|dahulu|used to)\b", re.IGNORECASE)
CHANGE = re.compile(
    r"\b(?:sekarang|kini|menjadi|diganti(?:kan)?|menggantikan|berganti|now|became|replace[sd]?|followed)\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?<![\w/.,+-])(?:19[89]\d|20[0-2]\d)(?![\w/]|[.,]\d)")
QUOTED = re.compile(r"\"[^\"\n]+\"|“[^”\n]+”|‘[^’\n]+’|«[^»\n]+»")
_HIDDEN = re.compile(SPAN.pattern + r"|(?<=\]\()[^)\s]+|https?://\S+")


@dataclass(frozen=True)
class Retired:
    """A name of the past: its term, if it has one, what took its place, and until when it was right."""

    name: str
    term: str
    successors: tuple[str, ...]
    right: str
    until: str

    @property
    def last_year(self) -> int:
        return int(self.until[:4]) if self.until else LAST_YEAR

    def holds_on(self, day: date) -> bool:
        """Whether the name was still right on a day."""
        return bool(self.until) and day.isoformat()[: len(self.until)] <= self.until


def check(site: Site, context: Context) -> Iterator[Finding]:
    retired = retired_names(site)
    if not retired:
        return
    pattern = _pattern(retired)
    for lang, pages in site.pages.items():
        for page in pages.values():
            yield from _in_page(site, lang, page, retired, pattern, context)


def retired_names(site: Site) -> dict[str, Retired]:
    """Name -> what is known of its end; the glossary's entry first, dated by the institutions."""
    found: dict[str, Retired] = {}
    until = {f.name: f.until or "" for i in site.institutions.values() for f in i.former}
    for term in site.terms.values():
        if term.status == "legacy" and "/" not in term.term:  # "UU 39/2004" is NUM002's
            right = " / ".join(_current(site, id) for id in term.replaced_by)
            found[term.term] = Retired(term.term, term.id, term.replaced_by, right, until.get(term.term, ""))
    for institution in site.institutions.values():
        for former in institution.former:
            short = institution.short
            found.setdefault(former.name, Retired(former.name, "", (), short, former.until or ""))
    return found


def _current(site: Site, id: str) -> str:
    term = site.terms.get(id)
    return term.term if isinstance(term, Term) else id


def _pattern(retired: dict[str, Retired]) -> re.Pattern[str]:
    """All names, the longest first; acronyms as they are written, other names in any case."""
    names = sorted(retired, key=lambda name: (-len(name), name))
    parts = [re.escape(n) if n == n.upper() else f"(?i:{re.escape(n)})" for n in names]
    return re.compile(r"(?<!\w)(?:" + "|".join(parts) + r")(?!\w)")


def _in_page(
    site: Site,
    lang: str,
    page: Page,
    retired: dict[str, Retired],
    pattern: re.Pattern[str],
    context: Context,
) -> Iterator[Finding]:
    origin = site.origin(f"pages/{lang}", page.id)
    texts = [(origin.place(name)[1], getattr(page.meta, name)) for name in ("title", "summary")]
    if pattern.search(page.body):
        texts += [(page.body_line + line, text) for line, text in passages(page.body)]
    for line, text in texts:
        for entry, at in _misused(text, retired, pattern):
            day = _day(site, page, context)
            if not entry.holds_on(day):
                yield _finding(site, entry, day, (origin.path, line + text.count("\n", 0, at)))


def _misused(
    text: str, retired: dict[str, Retired], pattern: re.Pattern[str]
) -> Iterator[tuple[Retired, int]]:
    """(name, offset) of each retired name in a passage that does not speak of the past."""
    plain = _plain(text)
    if not pattern.search(plain):
        return
    named = {match.group(2) for match in REFERENCE.finditer(text) if match.group(1) == "term"}
    quoted = [match.span() for match in QUOTED.finditer(plain)]
    for start, end in sentences(plain):
        for match in pattern.finditer(plain, start, end):
            entry = _entry(match.group(), retired)
            if entry.term and entry.term in named:
                continue
            if any(first <= match.start() and match.end() <= last for first, last in quoted):
                continue
            if not _of_the_past(entry, plain[start:end], text[start:end], match.start() - start):
                yield entry, match.start()


def _entry(written: str, retired: dict[str, Retired]) -> Retired:
    """The entry of a name as the pattern finds it: in other letters than the name's own, too (`\u0131` for i)."""
    return next(
        entry for name, entry in retired.items() if re.fullmatch(re.escape(name), written, re.IGNORECASE)
    )


def _of_the_past(entry: Retired, sentence: str, source: str, at: int) -> bool:
    """Whether a sentence says that the name at an offset belongs to the past."""
    if OLD.search(sentence) or BEFORE.search(sentence, 0, at):
        return True
    if any(int(year) <= entry.last_year for year in YEAR.findall(sentence)):
        return True
    return bool(CHANGE.search(sentence) or BEFORE.search(sentence)) and _names_right(entry, sentence, source)


def _names_right(entry: Retired, sentence: str, source: str) -> bool:
    """Whether a sentence also names what took the place of a name."""
    rights = [r for r in entry.right.split(" / ") if r]
    if any(re.search(rf"(?<!\w){re.escape(right)}(?!\w)", sentence) for right in rights):
        return True
    return any(
        match.group(1) in ("term", "institution") and match.group(2) in entry.successors
        for match in REFERENCE.finditer(source)
    )


def _plain(text: str) -> str:
    """A text of the same length without term references, code and addresses; labels of others stay."""

    def hide(match: re.Match[str]) -> str:
        kind, _, _, label = match.groups()
        whole = match.group()
        if kind == "term" or not label:
            return " " * len(whole)
        at = whole.rindex(label)
        return " " * at + label + " " * (len(whole) - at - len(label))

    return _HIDDEN.sub(lambda m: " " * len(m.group()), REFERENCE.sub(hide, text))


def _day(site: Site, page: Page, context: Context) -> date:
    """The day a page speaks of: the last review of its original."""
    original = site.pages[ORIGINAL].get(page.id, page)
    return original.meta.review.last if original.meta.review else context.today


def _right_on(site: Site, entry: Retired, day: date) -> str:
    """The name that is right on a day."""
    for id in entry.successors:
        beside = site.institutions.get(BESIDE.get(id, ""))
        if beside and beside.valid_from and day.isoformat()[: len(beside.valid_from)] >= beside.valid_from:
            return f"{beside.short}/{_current(site, id)}"
    return entry.right


def _finding(site: Site, entry: Retired, day: date, place: tuple[str, int]) -> Finding:
    right = _right_on(site, entry, day)
    reference = f"[[term:{entry.term}]]" if entry.term else f'"{entry.name}"'
    return warning(
        "LEX001",
        place,
        (
            f'"{entry.name}" nama lama, tetapi dipakai seperti nama sekarang',
            f'tulis {right}; bila membicarakan masa lalu, tulis "nama lama" atau {reference}',
        ),
        (
            f'"{entry.name}" is an old name, used as if it were current',
            f'write {right}; to speak of the past, write "old name" or {reference}',
        ),
    )
