"""Numbers that a phone can dial: as people type them, checked, and as a link carries them.

Sources: ITU-T E.164 (a country code and at most 15 digits in all); Indonesia's numbering plan
(area codes and mobile numbers begin with 0, short numbers have three to six digits, service numbers
begin with 1300 to 1999, 800 or 900 here and abroad).
"""

_GAP = r"[ ()-]*"


def _digits(first: str, least: int, most: int) -> str:
    """A first sign, then so many digits, each with blanks, brackets or hyphens before it."""
    return rf"{first}(?:{_GAP}[0-9]){{{least},{most}}}{_GAP}"


# +62 is followed by an area code or a mobile number without its 0, and never by a short number.
INTERNATIONAL = (
    rf"\+{_GAP}(?:{_digits(rf'6{_GAP}2{_GAP}[2-9]', 7, 11)}"
    rf"|(?!6{_GAP}2){_digits('[1-9]', 5, 14)})"
)
_LOCAL = rf"\(?{_digits(rf'0{_GAP}[1-9]', 5, 11)}"
_SHORT = _digits("[1-9]", 2, 5)
_SERVICE = rf"(?:1{_GAP}[3-9]{_GAP}[0-9]{_GAP}[0-9]|[89]{_GAP}0{_GAP}0){_digits('', 3, 7)}"
# What a phone takes: with the country code, with the 0 of the area or mobile network, or a number of its own.
PHONE = rf"(?:{INTERNATIONAL}|{_LOCAL}|{_SHORT}|{_SERVICE})"


def dialled(number: str) -> str:
    """The number without what is only for the eye: what `tel:` and `sms:` carry."""
    return "".join(sign for sign in number if sign in "+0123456789")
