"""In which encoding a file of text is written, and how letters look that went through a wrong one."""

import codecs
import re
from collections.abc import Iterable

from suluh.text.broken_letters import WINDOWS

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ASCII = bytes(range(0x80))
_SOUND = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_BYTES = {character: byte for byte, character in WINDOWS.items()}
_FOREIGN = re.compile(r"[^\x00-\x7f]+")


def find_encoding(blocks: Iterable[bytes]) -> str:
    """UTF-8, -16 or -32 by its mark or its look, else Windows-1252. The first block holds 200 bytes or all.

    A file with some broken bytes among more that are sound UTF-8 is UTF-8: one cut letter must not turn all
    the others into wrong ones.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    sound = broken = 0
    for number, block in enumerate(blocks):
        if number == 0:
            for mark, encoding in _MARKS:
                if block.startswith(mark):
                    return encoding
            first, second = block[:200:2].count(0), block[1:200:2].count(0)
            if abs(first - second) * 8 >= len(block[:200]):
                return "utf-16-le" if second > first else "utf-16-be"
        if not broken:
            try:
                sound += len(block) - len(decoder.decode(block))
                continue
            except UnicodeDecodeError:
                pass
        rest, found = _SOUND.subn(b"", block)
        sound, broken = sound + found, broken + len(rest.translate(None, delete=_ASCII))
    if not broken:
        try:
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            broken = 1
    return "cp1252" if broken and broken >= sound else "utf-8"


def decode(data: bytes) -> tuple[str, str]:
    """(text, encoding without its mark) of a whole file; what cannot be read becomes U+FFFD."""
    encoding = find_encoding([data])
    return data.decode(encoding, "replace"), encoding.removesuffix("-sig")


def repaired(text: str) -> str:
    """A text that went through a wrong encoding as it was meant; as it is where that cannot be told."""
    return _FOREIGN.sub(_meant, text)


def _meant(run: re.Match[str]) -> str:
    try:
        return bytes(_BYTES.get(letter, ord(letter)) for letter in run[0]).decode("utf-8")
    except ValueError:
        return run[0]
