"""In which encoding a file of text is written."""

import codecs
from collections.abc import Iterable

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def find_encoding(blocks: Iterable[bytes]) -> str:
    """UTF-8 or UTF-16 by its mark or by its look, else Windows-1252. The first block holds 200 bytes or all."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    for number, block in enumerate(blocks):
        if number == 0:
            for mark, encoding in _MARKS:
                if block.startswith(mark):
                    return encoding
            if b"\0" in block[:200]:
                return "utf-16-le" if block[1:2] == b"\0" else "utf-16-be"
        try:
            decoder.decode(block)
        except UnicodeDecodeError:
            return "cp1252"
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def decode(data: bytes) -> tuple[str, str]:
    """(text, encoding without its mark) of a whole file; what cannot be read becomes U+FFFD."""
    encoding = find_encoding([data])
    return data.decode(encoding, "replace"), encoding.removesuffix("-sig")
