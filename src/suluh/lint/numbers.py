"""NUM002: regulation numbers come from the registry, not from typing. Telephone numbers: `personal.py`."""

import re
from collections.abc import Iterator

from suluh.findings import Finding, warning
from suluh.lint.page_text import PageText
from suluh.read.references import REFERENCE

REGULATION = re.compile(
    r"\b(UU|PP|Perpres|Permenaker|Perban|Perda|Perdes|Permen\s?P2MI|PermenPANRB|Peraturan BP2MI|"
    r"Law|Government Regulation)\s*(?:No\.?|Nomor|Number)?\s*(\d+)\s*(?:/|\s+[Tt]ahun\s+|\s+of\s+)\s*(\d{4})\b"
    # and down to the letter, as people write it: "Ps 38 ayat (1) huruf c"
    r"(?:,?\s*(?:[Pp]asal|[Pp]s\.?|[Aa]rticle|[Aa]rt\.?)\s*(\d+[A-Z]?)\b"
    r"(?:\s*(?:ayat|paragraph)\s*\((\d+)\))?(?:\s*(?:huruf|letter)\s*([a-z])\b)?)?"
)
# A number and its year, with which every match ends or goes on.
YEAR = re.compile(r"\d\s*(?:/|[Tt]ahun|of)\s*\d{4}")
KIND = {
    "uu": "uu",
    "law": "uu",
    "pp": "pp",
    "government regulation": "pp",
    "permen p2mi": "permen-p2mi",
    "permenp2mi": "permen-p2mi",
    "peraturan bp2mi": "perban",
}


def in_text(text: PageText) -> Iterator[Finding]:
    """The findings on the text of a page."""
    bare = REFERENCE.sub("", text.body)
    if not YEAR.search(bare) or not REGULATION.search(bare):
        return
    for number, line in enumerate(text.lines):
        bare = REFERENCE.sub("", line)
        for match in REGULATION.finditer(bare):
            hint = _reference(match)
            yield warning(
                "NUM002",
                text.place(number),
                (f'nomor peraturan "{match.group()}" diketik', f"tulis [[reg:{hint}]]"),
                (f'the regulation number "{match.group()}" is typed', f"write [[reg:{hint}]]"),
            )


def _reference(match: re.Match[str]) -> str:
    """The id and part that a typed regulation stands for: uu-18-2017#38-ayat-1-huruf-c."""
    kind, no, year, article, paragraph, letter = match.groups()
    head = KIND.get(" ".join(kind.lower().split()), kind.lower())
    part = "".join((f"-ayat-{paragraph}" if paragraph else "", f"-huruf-{letter}" if letter else ""))
    return f"{head}-{no}-{year}" + (f"#{article}{part}" if article else "")
