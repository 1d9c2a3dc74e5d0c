"""Words that stand where somebody still has to write: what `suluh new` leaves, and what people leave themselves."""

import re

# Between other words in capitals ("DAFTAR ISI", "FILL IN THE FORM") they are ordinary words.
_NOT_SHOUTED = r"(?<![A-Z]{2}[ ])(?<![\w/-])"
_MARK = re.compile(
    rf"{_NOT_SHOUTED}(?:ISI|FILL IN)(?![\w/-])(?! [A-Z]{{2}})"
    r"|(?<![\w/.-])(?:TODO|FIXME|TBD|TBC)(?![\w/-])"
    # "xxx", but no number with places left out ("08xx", "+62 8xx xxx"): people show the form of one so.
    r"|(?<![\w/.-])(?<![\dx] )(?:x{3,8}|X{4,8})(?![\w/-])(?! \d)"
    r"|(?<![\d/.,-])0{1,3}/20\d\d(?![\d/])"
    r"|\blorem ipsum\b"
    r"|//contoh\.example/halaman\b"
)
# A text, or a paragraph, that is nothing but this.
_ALONE = re.compile(r"(?:ISI|XX|\?{2,}|\.{3,}|…|_{3,})[.:?]?")


def placeholder(text: str) -> str:
    """The first words of a text that stand for what is still to be written; "" if it has none."""
    match = _MARK.search(text)
    if match is not None:
        return text[match.start() : match.start() + 40].strip()
    alone = text.strip()
    return alone if _ALONE.fullmatch(alone) else ""


_SUSPECT = re.compile(
    _MARK.pattern + r"|^[ \t]*" + _ALONE.pattern + r"[ \t]*$|^0$|(?<![\w-])isi-", re.MULTILINE
)
# Of which a placeholder has one; to look for them takes no time.
_TOKENS = (
    "ISI", "FILL", "TODO", "FIXME", "TBD", "TBC", "xxx", "XX", "0/20", "ipsum", "contoh.ex", "isi-", "??", "...",
    "…", "___", "\n0\n",
)  # fmt: skip


def suspect(texts: str) -> bool:
    """Whether one of many texts, joined by empty lines, can have a placeholder or the id of a skeleton."""
    return any(token in texts for token in _TOKENS) and _SUSPECT.search(texts) is not None
