"""MRK006, MRK007: a code fence that nothing closes, and marks that readers see as they were typed.

The other rules look for what we know of; this one looks at the words that a page is drawn with, so
that a form nobody has thought of is found too.
"""

import re
from collections.abc import Collection, Iterator

from suluh.findings import Finding, error
from suluh.lint import boxes, footnotes, foreign, list_marks, tables
from suluh.lint.links import RAW
from suluh.lint.page_text import PageText
from suluh.text.code import prose_lines, unclosed_fence

MARKS = re.compile(
    r"\*\*|~~|==|`{3}|\|[ :]*-{3,}|(?<!\w)__(?=\w)|\]\(|\[\^|\{\{|\}\}|\{%|:{3,}"
    r"|^(?:!!! ?\w|[-*+•] \S|\[[ xX]\] |> ?\S|#{1,6} |\d{1,3}\) \S)",
    re.MULTILINE,
)
# Without one of these, or a mark at the head of a line, none of it is there.
_SIGNS = ("**", "~~", "==", "```", "|", "__", "](", "[^", "{{", "}}", "{%", ":::")
_AT_HEAD = re.compile(r"\n[-!*+•\[>#\d]")
_BRACED = re.compile(r"\{\{\s*[a-z]+\s*:\s*[\w-]+\s*\}")  # a reference in braces: REF004 tells of it
_BESIDE = 3  # letters that tell a mark from the same one elsewhere
# What these have said of a line is not said again.
_KNOWN = (foreign.in_text, list_marks.in_text, boxes.in_text, tables.in_text, footnotes.in_text)


def in_text(text: PageText) -> Iterator[Finding]:
    """The findings on the text of a page."""
    fence = unclosed_fence(text.body)
    if fence is not None:
        yield _unclosed(text.place(fence))
    if may_show_marks(text.seen):
        known = {found.line - 1 for rule in _KNOWN for found in rule(text)}
        known |= {n for n, line in enumerate(text.lines) if RAW.search(line) or _BRACED.search(line)}
        known |= {fence} if fence is not None else set()
        for number, raw in leftovers(text.body, text.seen, known):
            yield _left(text.place(number), raw)


def may_show_marks(seen: str) -> bool:
    """Whether `MARKS` may be found in what readers see: quick, and never wrong when it says no."""
    return any(sign in seen for sign in _SIGNS) or _AT_HEAD.search(f"\n{seen}") is not None


def leftovers(body: str, seen: str, known: Collection[int] = ()) -> Iterator[tuple[int, str]]:
    """(index of its line, what is seen) of the marks of a text that stand in the words readers get.

    One a line, and none on a line that is `known`. What the author escaped is meant to be seen.
    """
    lines = prose_lines(body)
    told: set[int] = set()
    for match in MARKS.finditer(seen):
        raw = match.group()
        before = seen[: match.start()].rpartition("\n")[2][-_BESIDE:]
        after = seen[match.end() :].partition("\n")[0][:_BESIDE]
        places = [n for n, line in lines if _shows(line, before, raw, after)]
        if places and not told.intersection(places) and not any(n in known for n in places):
            told.add(places[0])
            yield places[0], raw


def _shows(line: str, before: str, raw: str, after: str) -> bool:
    """Whether a line of the source has a mark as it is seen, with a letter or two beside it."""
    if not before:  # at the head of a line, behind the marks of a quote
        return line.lstrip("> ").startswith(raw) or line.lstrip().startswith(f"{raw}{after}")
    return f"{before}{raw}" in line or (after != "" and f"{raw}{after}" in line)


def _unclosed(place: tuple[str, int]) -> Finding:
    return error(
        "MRK006",
        place,
        ("pagar kode ini tidak ditutup", "tulis baris dengan pagar yang sama sesudah kodenya"),
        ("this code fence is not closed", "write a line with the same fence after the code"),
    )


def _left(place: tuple[str, int], raw: str) -> Finding:
    return error(
        "MRK007",
        place,
        (
            f'tanda "{raw.strip()}" tampil apa adanya di halaman',
            "perbaiki bentuknya, atau tulis di antara `…` bila memang kode",
        ),
        (
            f'the mark "{raw.strip()}" is shown as it is on the page',
            "correct its form, or write it between `…` if it is code",
        ),
    )
