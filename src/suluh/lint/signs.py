"""TXT005, TXT006: blanks that only look like one where Markdown asks for one, and signs that no reader can see.

Characters of no width at all are told when a file is read (TXT003).
"""

import re
from collections.abc import Iterator

from suluh.findings import Finding, error
from suluh.link.texts import TextFile, text_files
from suluh.lint.context import Context
from suluh.model.site import Site
from suluh.text.code import code_lines
from suluh.text.hidden import entities_read

# Blanks of other kinds than the one of the keyboard: no-break, thin, wide.
_BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f"
# At the start of a line, or behind the mark of a heading, a list, a quotation or a block.
ODD_BLANK = re.compile(
    rf"^[ \t]*(?:(?:#{{1,6}}|[-*+>]|\d{{1,9}}[.)]|/{{3,}})[ \t]*)?(?P<blank>[{_BLANKS}\u3000])", re.MULTILINE
)
# Signs that only the font of one program draws (Word's bullets), and what stands for a lost character.
NOBODYS = re.compile("[\ue000-\uf8ff\ufffc\ufffd\U000f0000-\U000ffffd\U00100000-\U0010fffd]")


def check(site: Site, context: Context) -> Iterator[Finding]:
    for file in (*text_files(site), *context.own_files):
        if not file.joined.isascii():
            yield from _odd_blanks(file)
        if not file.joined.isascii() or "&" in file.joined:
            yield from _nobodys(file)


def _odd_blanks(file: TextFile) -> Iterator[Finding]:
    if ODD_BLANK.search(file.body) is None:
        return
    fenced = code_lines(file.body)
    for number, line in enumerate(file.body.split("\n")):
        match = ODD_BLANK.match(line)
        if match is None or number in fenced or (match.group() == "\u3000"):  # Chinese and Japanese indent so
            continue
        sign = f"U+{ord(match['blank']):04X}"
        yield error(
            "TXT005",
            (file.origin.path, file.body_line + number),
            (
                f"spasi {sign} di awal baris bukan spasi biasa, jadi tandanya tidak terbaca",
                "ketik ulang spasinya",
            ),
            (
                f"the blank {sign} that begins the line is no plain one, so its mark is not read",
                "type the blank again",
            ),
        )


def _nobodys(file: TextFile) -> Iterator[Finding]:
    if NOBODYS.search(entities_read(file.joined)) is None:
        return
    for place, written, _keys, _mark in file.places():
        text = entities_read(written)
        match = NOBODYS.search(text)
        if match is not None:
            sign = f"U+{ord(match.group()):04X}"
            around = text[max(0, match.start() - 16) : match.start()].strip()
            after = text[match.end() : match.end() + 16].strip()
            shown = f"{around} ⟨{sign}⟩ {after}".strip()
            yield error(
                "TXT006",
                place,
                (
                    f'karakter {sign} dalam "{shown}" tampil sebagai kotak kosong',
                    "ganti dengan huruf atau tanda biasa",
                ),
                (
                    f'the character {sign} in "{shown}" shows as an empty box',
                    "write a plain letter or sign instead",
                ),
            )
