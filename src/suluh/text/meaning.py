"""What a passage says that a reader could be harmed by, apart from how it is worded and set.

The same passage in other type, with other list marks or other commas, says the same.
"""

import re
from collections.abc import Iterable
from typing import Literal, get_args

from suluh.text.marks import mark_of

# law: regulations and articles; contact: whom to call; clock: numbers with a unit of time; number: all
# others; duty: must, must not, only, except; wording: everything, in its order.
MeaningKind = Literal["law", "contact", "clock", "number", "duty", "wording"]
KINDS: tuple[MeaningKind, ...] = get_args(MeaningKind)
# A translation that is behind in one of these tells its reader something that no longer holds.
GRAVE: frozenset[MeaningKind] = frozenset(KINDS) - {"wording"}

_REFERENCE = re.compile(
    r"\[\[([a-z]+):([^\]|]+)(?:\|([^\]]*))?\]\]|^///[ \t]*([a-z]+)[ \t]*\|[ \t]*([a-z0-9-]+)[ \t]*$", re.M
)
_ITEM = re.compile(r"^[ \t>]*(?:\d{1,9}[.)]|[-*+])[ \t]+(?:\[[ xX]\][ \t]+)?", re.M)
_NUMBER = re.compile(r"\d+(?:[.,/:-]\d+)*")
_TIME = re.compile(
    r"(?:x[ ]?)?(?:detik|menit|jam|hari|minggu|bulan|tahun|second|minute|hour|day|week|month|year)s?\b|kali ",
    re.I,
)
_DUTY = re.compile(
    r"\b(?:tidak|bukan|jangan|dilarang|wajib|harus|boleh|belum|hanya|kecuali|tanpa"
    r"|not|never|must|may|only|except|cannot|without|no|don't|shall|should)\b",
    re.I,
)
_WORD = re.compile(r"\w+(?:'\w+)*")


def meanings(text: str) -> dict[MeaningKind, tuple[str, ...]]:
    """What a passage of Markdown says, by kind: sorted, but for the words, which stand in their order."""
    law: list[str] = []
    contact: list[str] = []

    def took(match: re.Match[str]) -> str:
        kind, target = match[1] or match[4], match[2] or match[5]
        if kind == "reg":
            law.append(target)
        elif kind == "contact":
            contact.append(target)
        return f" {kind}_{re.sub('[^a-zA-Z0-9]+', '_', target)}_ {match[3] or ''} "

    plain = _ITEM.sub("", _REFERENCE.sub(took, text))
    without_targets = re.sub(r"\b[a-z]+_\w*_(?!\w)", " ", plain)
    clock: list[str] = []
    number: list[str] = []
    for match in _NUMBER.finditer(without_targets):
        unit = _TIME.search(without_targets[match.end() : match.end() + 24])
        near = unit is not None and unit.start() <= 8
        (clock if near else number).append(match[0] + (f" {unit[0].lower()}" if unit and near else ""))
    return {
        "law": tuple(sorted(law)),
        "contact": tuple(sorted(contact)),
        "clock": tuple(sorted(clock)),
        "number": tuple(sorted(number)),
        "duty": tuple(sorted(match[0].lower() for match in _DUTY.finditer(without_targets))),
        "wording": tuple(word.lower() for word in _WORD.findall(plain)),
    }


def meaning_marks(text: str) -> str:
    """Five letters for each kind of what a passage says, in the order of `KINDS`, joined by dots."""
    said = meanings(text)
    return ".".join(mark_of(*said[kind]) for kind in KINDS)


def changed_kinds(before: str, after: str) -> tuple[MeaningKind, ...]:
    """In which kinds two `meaning_marks` differ; all of them if one is not such a mark."""
    old, new = before.split("."), after.split(".")
    if len(old) != len(KINDS) or len(new) != len(KINDS):
        return KINDS
    return tuple(kind for kind, one, other in zip(KINDS, old, new, strict=True) if one != other)


def grave(kinds: Iterable[MeaningKind]) -> bool:
    """Whether one of them may harm who reads the old words."""
    return any(kind in GRAVE for kind in kinds)
