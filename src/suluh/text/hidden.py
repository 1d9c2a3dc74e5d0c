"""Characters that nobody sees and that change what is read, shown or compared.

Controls (ESC drives a terminal), direction overrides (they show `gnp.exe` as `exe.png`), blanks of
no width, tags, variation selectors. What writing needs stays: the joiners of emoji and of Arabic or
Indic letters, direction marks on a line with Arabic or Hebrew, line breaks of Thai or Khmer.

Source: Unicode 15, General_Category Cc, Cf, Zl, Zp and Default_Ignorable_Code_Point; UTR 36.
"""

import re
import unicodedata
from collections.abc import Callable
from html.entities import html5

_TAGS = "\U000e0000-\U000e0fff"
CANDIDATE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff"
    f"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a{_TAGS}]"
)
# Bytes of UTF-8 text that can belong to none of them; the rest is little, and decides.
PLAIN_BYTES = bytes(range(0x20, 0x7F)) + b"\t\n\r"
# Flags of England and the like: a black flag, tags, an end.
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007e]{2,6}\U000e007f")
# Scripts whose letters ask for joiners: Arabic, Syriac, N'Ko, Indic, Myanmar, Khmer, Mongolian.
_JOINED = re.compile(
    "[\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\u1800-\u18af\ufb50-\ufdff\ufe70-\ufefc]"
)
# Scripts without blanks between words: Thai, Lao, Tibetan, Myanmar, Khmer.
_UNSPACED = re.compile("[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff]")
# Direction marks, and the letters that they are for: Hebrew, Arabic, Syriac, Thaana, N'Ko and their like.
_MARKS = "\u200e\u200f\u061c"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u05ff\u0600-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_ENTITY = re.compile(r"&(?:#[xX]([0-9A-Fa-f]{1,7})|#([0-9]{1,8})|([A-Za-z][A-Za-z0-9]{1,30}));?")


def hidden(text: str) -> list[int]:
    """The indexes of all characters of a text that nobody sees and that no writing needs there."""
    if text.isascii() and text.isprintable():
        return []
    found: list[int] = []
    end, rightward = -1, False  # of the line that is looked at
    for match in CANDIDATE.finditer(text):
        index = match.start()
        if match.group() in _MARKS:
            if index > end:
                start, end = text.rfind("\n", 0, index) + 1, text.find("\n", index)
                end = len(text) if end < 0 else end
                rightward = _RIGHT_TO_LEFT.search(text, start, end) is not None
            if rightward:
                continue
        elif _needed(text, index):
            continue
        found.append(index)
    return found


def escaped(text: str) -> str:
    """The text with every hidden character written as `\\u202e`, the form that JSON has too."""
    while indexes := hidden(text):  # one that is gone can leave another without its need
        text = _replaced(text, indexes, code)
    return text


def code(char: str) -> str:
    """`\\u202e`; what lies beyond the first plane becomes two of them."""
    units = char.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def without(text: str) -> str:
    """The text without its hidden characters."""
    while indexes := hidden(text):
        text = _replaced(text, indexes, lambda _: "")
    return text


def _replaced(text: str, indexes: list[int], other: Callable[[str], str]) -> str:
    parts, last = [], 0
    for index in indexes:
        parts += [text[last:index], other(text[index])]
        last = index + 1
    return "".join([*parts, text[last:]])


def entities_read(text: str) -> str:
    """The text with its HTML entities read, as a browser reads them (`&#x202e;`, `&rlm;`)."""
    return _ENTITY.sub(_entity, text)


def _entity(match: re.Match[str]) -> str:
    sixteen, ten, name = match.groups()
    if name:
        return html5.get(f"{name};", match.group())
    number = int(sixteen, 16) if sixteen else int(ten)
    return chr(number) if 0 < number <= 0x10FFFF else match.group()


def _needed(text: str, index: int) -> bool:
    """Whether the writing around a character asks for it."""
    char = text[index]
    before = text[index - 1] if index else ""
    after = text[index + 1 : index + 2]
    if char in "\u200c\u200d":
        emoji = before in ("\ufe0f", "\u20e3") or (
            before != "" and unicodedata.category(before) in ("So", "Sk")
        )
        return bool(_JOINED.match(before)) or (emoji and after != "" and unicodedata.category(after) == "So")
    if "\ufe00" <= char <= "\ufe0f":
        if before.isascii():
            return before != "" and before in "0123456789#*"
        return not CANDIDATE.match(before)
    if char == "\u200b":
        return bool(_UNSPACED.match(before) or _UNSPACED.match(after))
    if "\U000e0100" <= char <= "\U000e01ef":
        return before >= "\u3400" and unicodedata.category(before) == "Lo"
    if "\U000e0000" <= char <= "\U000e0fff":
        return any(m.start() < index < m.end() for m in _FLAG.finditer(text, max(0, index - 8), index + 8))
    return False
