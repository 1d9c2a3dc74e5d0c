"""Numbers and addresses of persons in a text, in the ways in which people write them.

Sources: the identity number (NIK) has 16 digits, by Permendagri 72/2022: province, regency, district, day of
birth (plus 40 for women), month, year, serial number. An Indonesian passport has a letter and 7
digits, or two letters and 6 or 7. A card or family number has 16 digits too.
"""

import re
from collections.abc import Iterator
from typing import Literal

Personal = Literal["nik", "passport", "email"]

_GAP = r"[ \t\u00a0\u2009\u202f.\-\u2010-\u2015_/]"
_PLAIN = re.compile(r"(?<![\d,])\d{16}(?!\d)")
_SPACED = re.compile(rf"(?<!\d)(?<!\d[.,])\d(?:{_GAP}{{0,2}}\d){{15}}(?!\d|[.,]\d)")
# How people divide the 16 digits when they write them in groups.
_GROUPS = {
    (6, 6, 4), (4, 4, 4, 4), (2, 2, 2, 6, 4), (2, 2, 2, 2, 2, 2, 4), (6, 2, 2, 2, 4), (2, 4, 6, 4),
    (2, 2, 8, 4), (6, 10), (12, 4), (2, 14), (4, 2, 6, 4), (4, 12), (8, 8), (2, 2, 12), (6, 6, 2, 2),
}  # fmt: skip
_IDENTITY_WORD = re.compile(
    r"\b(?:NIK|KTP|KK|kartu keluarga|induk kependudukan|(?:national )?(?:identity|ID) (?:number|card|no)"
    r"|no(?:mor|\.)? identitas)\b[^\d]{0,40}$",
    re.IGNORECASE,
)
_PROVINCES = frozenset(
    [*range(11, 22), *range(31, 37), *range(51, 54), *range(61, 66), *range(71, 77), 81, 82, *range(91, 98)]
)

_PASSPORT = re.compile(
    r"(?<![\w/.-])(?:(?P<one>[A-Za-z])(?P<gap>[ \u00a0-]?)\d{7}|(?P<two>[A-Z]{2})[ \u00a0-]?\d{6,7})(?![\d\w-]|[.,]\d)"
)
_PASSPORT_WORD = re.compile(r"\b(?:paspor|passport|SPLP)\b[^.!?\n]{0,40}$", re.IGNORECASE)

_AT = r"\s?(?:@|\[at\]|\(at\)|\{at\}|\s(?:at|et)\s)\s?"
_DOT = r"\s?(?:\.|\[dot\]|\(dot\)|\s(?:dot|titik)\s)\s?"
_PRIVATE = (
    "gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|icloud|me|mac|aol|proton|protonmail"
    "|pm|tutanota|gmx|mail|yandex|qq|163|126|sina|naver|daum|hanmail|zoho|rediffmail|plasa|telkom"
)
# The second half of an address; what stands before it is looked at from there.
_AT_HOST = re.compile(
    rf"{_AT}(?:{_PRIVATE}){_DOT}(?:com|net|org|me|ru|id|co\.id|co|cn|kr|jp|tw|my|sg|de|uk|hk)\b",
    re.IGNORECASE,
)
_LOCAL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}$")
# Before a text is looked at closely: most have neither such digits nor the name of a post office.
_DIGITS = re.compile(rf"\d(?:\d{{5}}|(?:{_GAP}{{0,2}}\d){{15}})")
_HOSTS = ("@", "mail", "ahoo", "utlook", "(at)", "[at]")
_ADDRESS = re.compile(r"https?://\S+")


def personal(text: str) -> Iterator[tuple[Personal, str]]:
    """(kind, what stands there) of each number or address in a text that looks like a person's."""
    if _DIGITS.search(text) is not None:
        bare = _ADDRESS.sub(lambda match: _spelled(match.group()), text) if "://" in text else text
        yield from (("nik", number) for number in _identity_numbers(bare))
        for match in _PASSPORT.finditer(bare):
            if _is_passport(match, bare):
                yield "passport", match.group()
    if any(host in text for host in _HOSTS):
        for match in _AT_HOST.finditer(text):
            local = _LOCAL.search(text[max(0, match.start() - 65) : match.start()])
            if local is not None:
                yield "email", local.group() + match.group()


def _spelled(address: str) -> str:
    """An address of the web without numbers that are no one's: only a full identity number stays."""
    return " ".join(number for number in _PLAIN.findall(address) if plausible(number))


def _identity_numbers(text: str) -> Iterator[str]:
    for match in _SPACED.finditer(text):
        written = match.group()
        if written.isdigit():
            yield written
            continue
        digits = re.sub(r"\D", "", written)
        groups = tuple(len(group) for group in re.findall(r"\d+", written))
        named = _IDENTITY_WORD.search(text, max(0, match.start() - 60), match.start()) is not None
        if named or (groups in _GROUPS and plausible(digits)):
            yield written


def plausible(digits: str) -> bool:
    """Whether 16 digits can be an identity number: a province that exists, a day, a month, a serial number."""
    province, day, month = int(digits[:2]), int(digits[6:8]), int(digits[8:10])
    day -= 40 if day > 40 else 0
    return (
        province in _PROVINCES
        and digits[2:4] != "00"
        and digits[4:6] != "00"
        and 1 <= day <= 31
        and 1 <= month <= 12
        and digits[12:] != "0000"
    )


def _is_passport(match: re.Match[str], text: str) -> bool:
    """A letter with 7 digits is one; apart from them, or two letters, only where the text speaks of passports."""
    if match["one"] is not None and (not match["gap"] or (match["one"].isupper() and match["gap"] != "-")):
        return True
    return _PASSPORT_WORD.search(text, max(0, match.start() - 60), match.start()) is not None
