"""Telephone numbers in a text, in the ways in which people write them."""

import re
from collections.abc import Iterator

PHONE = re.compile(
    # +62 812 3456 7890, 021-555-0100, 081234567890
    r"(?<![\w/.,-])(?:\+\d{1,3}[ .-]?(?:\d[ .-]?){6,12}\d|0\d{2,3}[ -](?:\d[ -]?){5,9}\d|0\d{8,12}"
    # (021) 555 0100, 0812.3456.7890, 62812…, 0062 812 …
    r"|(?:\+\d{1,3} ?\(\d{1,4}\)|\(0\d{1,3}\)|\(\+\d{1,3}\))[ -]?\d(?:[ -]?\d){5,10}|0\d{2,3}(?:\.\d{3,4}){2,3}|(?:00)?62[ -]?8\d{1,2}(?:[ -]?\d){6,9})"
    r"(?![\w]|[.,]\d)"
    # where a link dials it
    r"|(?<=wa\.me/)\+?\d{8,15}|(?<=tel:)\+?[\d-]{8,17}|(?<=phone=)(?:\+|%2B)?\d{8,15}"
)
# Before a text is looked at closely. Each branch begins with its own sign, which makes the search quick.
_SUSPECT = re.compile(
    r"\+\d|0(?<![\w/.,-]0)\d[\d ).-]{2}|6(?<![\w/.,-]6)2[ -]?8|wa\.me/[+\d]|tel:[+\d]|phone=[+%\d]"
)
_ADDRESS = re.compile(r"https?://(?!wa\.me|api\.whatsapp)\S+", re.IGNORECASE)
_ESCAPE = re.compile(r"\\(?=[-.+()])")


def phones(text: str) -> Iterator[str]:
    """The telephone numbers of a text; numbers inside addresses of the web are none, but those of WhatsApp."""
    if _SUSPECT.search(text):
        yield from (match.group() for match in PHONE.finditer(_ADDRESS.sub("", _ESCAPE.sub("", text))))


def digits_of(phone: str) -> str:
    """What two ways of writing a number share: its last nine digits, without the zero of a trunk call."""
    return re.sub(r"\D", "", phone).lstrip("0")[-9:]
