"""How letters look that went through a wrong encoding, as patterns that Python, Polars and browsers read alike."""

import re

# Windows-1252 as browsers read it: a byte without a character stays the control character of its number.
WINDOWS = {
    byte: bytes([byte]).decode("cp1252") if byte not in b"\x81\x8d\x8f\x90\x9d" else chr(byte)
    for byte in range(0x80, 0x100)
}

# What UTF-8 looks like once it was read as Windows-1252: a letter for the first byte, then characters for
# 0x80 to 0xbf. A real Ã is followed by a letter (SÃO, JOÃO) or ends a word; so the pairs with a dash or a
# quotation mark count only inside or at the start of a word.
_ENDS_WORD = "‘’“”–—…«»‹›"
_LATER = "".join(WINDOWS[byte] for byte in range(0x80, 0xC0)) + "".join(map(chr, range(0x80, 0xA0)))
_SURE = "".join(sorted(set(_LATER) - set(_ENDS_WORD) - {"\xa0"}))
MOJIBAKE = "|".join(
    (
        f"[ÃÄÅ][{re.escape(_SURE)}]",
        rf"Ã[{_ENDS_WORD}]\p{{L}}",
        rf"(?:^|\P{{Lu}})Ã[{_ENDS_WORD}\xa0]",
        "Â[\xa0-\xbf\x80-\x9f]",
        "â€|â‚|â„|ðŸ|ï¿½|ï»¿",
        f"(?:[ÐÑ][{re.escape(_LATER)}]){{2}}|(?:[Ø-Û][{re.escape(_LATER)}]){{2}}",
        f"(?:[à-ï][{re.escape(_LATER)}]{{2}}){{2}}",
    )
)
# A character that could not be read, and control characters that no form can have asked for.
GARBLED = "\ufffd|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"
