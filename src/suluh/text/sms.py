"""How long a text is as SMS: septets of the GSM alphabet, or UCS-2 where it leaves that.

Source: 3GPP TS 23.038, default alphabet and its extension table; 160 septets or 70 characters in one
message, 153 or 67 in each part of a longer one.
"""

from dataclasses import dataclass

BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENSION = frozenset("\f^{}\\[~]|€")
# What writers type without thinking, and its like in the alphabet.
PLAIN = {"–": "-", "—": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "…": "...", "×": "x", "\u00a0": " "}
MOST_PARTS = 3


@dataclass(frozen=True)
class Sms:
    """The length of a text as SMS. `units` are septets, or UCS-2 characters where `is_plain` is false."""

    units: int
    is_plain: bool

    @property
    def parts(self) -> int:
        """How many messages it takes."""
        alone, joined = (160, 153) if self.is_plain else (70, 67)
        return 1 if self.units <= alone else -(-self.units // joined)


def plain(text: str) -> str:
    """The text on one line, with the signs that the alphabet lacks replaced where they have a like."""
    return " ".join("".join(PLAIN.get(char, char) for char in text).split())


def measure(text: str) -> Sms:
    """The length of a text."""
    if all(char in BASIC or char in EXTENSION for char in text):
        return Sms(sum(2 if char in EXTENSION else 1 for char in text), is_plain=True)
    return Sms(len(text.encode("utf-16-be")) // 2, is_plain=False)
