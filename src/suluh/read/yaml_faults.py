"""What is wrong with broken YAML, in the words of who typed it: YML001 to YML007."""

import re

from suluh.findings import Finding, error

_INDENTED = (
    ("baris ini menjorok lain dari baris di sekitarnya", "samakan spasi di depannya dengan kunci setingkat"),
    ("this line is set in otherwise than those around it", "give it the blanks of the keys beside it"),
)
# What the library says first, and what it means to who typed it.
_PROBLEMS = (
    ("mapping values are not allowed", *_INDENTED),
    ("did not find expected key", *_INDENTED),
    ("did not find expected '-' indicator", *_INDENTED),
    (
        "could not find expected ':'",
        ("baris ini bukan `kunci: nilai`", "tambahkan kuncinya, atau gabungkan dengan baris di atasnya"),
        ("this line is no `key: value`", "add its key, or join it to the line above"),
    ),
    (
        "expected a single document",
        ("berkas ini berisi dua dokumen YAML", "hapus baris `---` kedua, atau bagi menjadi dua berkas"),
        ("this file holds two YAML documents", "delete the second line `---`, or split it into two files"),
    ),
)
# Blanks that look like one and are none to YAML: no-break, the widths of print, ideographic.
_ODD_BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ODD_BLANK = re.compile(f"[{_ODD_BLANKS}]")
_ODD_COLON = re.compile(r"^\s*(?:- )?[A-Za-z_]+(\uff1a|\ufe55)")
_NO_BLANK = re.compile(r"^\s*(?:- )?[A-Za-z_]+:[^\s:/]")
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_KEY = re.compile(r"^(\s*(?:- +)*[A-Za-z_][A-Za-z0-9_-]*: +|\s*- +)(\S.*)$")
_MEANT = "@`%*&!|>}],?"  # what cannot begin a plain text


def cause(text: str, problem: str, index: int, shown: str, first_line: int) -> Finding:
    """The finding for text that is no YAML: what the library says, and where we know it, the true cause."""
    source = lines_of(text)
    around = source[index] if index < len(source) else ""
    before = source[index - 1] if 0 < index <= len(source) else ""
    for at, line in ((index, around), (index - 1, before)):
        found = _blank(line, shown, first_line + at)
        if found is not None:
            return found
    for at, line in ((index, around), (index - 1, before)):
        found = _quotes(line, problem, shown, first_line + at)
        if found is not None:
            return found
    for begin, (what_id, fix_id), (what_en, fix_en) in _PROBLEMS:
        if problem.startswith(begin):
            return error("YML001", (shown, first_line + index), (what_id, fix_id), (what_en, fix_en))
    problem = " ".join(problem.split())[:160]
    return error(
        "YML001",
        (shown, first_line + index),
        (f"YAML rusak ({problem})", "periksa spasi, titik dua, dan tanda kutip di baris ini"),
        (f"broken YAML ({problem})", "check blanks, colons and quotes on this line"),
    )


def lines_of(text: str) -> list[str]:
    """The lines as the library counts them: it breaks at some signs where nobody else does."""
    return _BREAK.split(text)


def _blank(line: str, shown: str, number: int) -> Finding | None:
    """A tab, a blank that is none, a colon that is none or has no blank behind it."""
    if "\t" in line:
        return error(
            "YML002",
            (shown, number),
            ("ada tab dalam YAML", "ganti setiap tab dengan dua spasi"),
            ("there is a tab in the YAML", "replace each tab by two spaces"),
        )
    odd = _ODD_BLANK.search(line)
    if odd is not None:
        name = f"U+{ord(odd[0]):04X}"
        return error(
            "YML005",
            (shown, number),
            (
                f'spasi di baris ini bukan spasi biasa ({name}), jadi YAML tidak mengenal "kunci: nilai"',
                "hapus spasi itu, lalu ketik spasi biasa",
            ),
            (
                f'a blank on this line is no plain blank ({name}), so YAML sees no "key: value"',
                "delete that blank and type a plain one",
            ),
        )
    colon = _ODD_COLON.match(line)
    if colon is not None:
        return error(
            "YML005",
            (shown, number),
            (f'"{colon[1]}" bukan titik dua biasa', "ganti dengan `: `"),
            (f'"{colon[1]}" is no plain colon', "replace it by `: `"),
        )
    if _NO_BLANK.match(line):
        return error(
            "YML005",
            (shown, number),
            ("tidak ada spasi sesudah titik dua", "tulis `kunci: nilai`, dengan satu spasi"),
            ("there is no blank after the colon", "write `key: value`, with one blank"),
        )
    return None


def _quotes(line: str, problem: str, shown: str, number: int) -> Finding | None:
    """A value that means something else in YAML unless it stands in quotes, or whose quotes do not close."""
    match = _KEY.match(line)
    if match is None:
        return None
    value = match[2].rstrip()
    opening = value[0]
    if opening in "\"'":
        if "quoted scalar" in problem or problem == "found unexpected end of stream":
            return error(
                "YML006",
                (shown, number),
                (f"tanda kutip {opening} tidak ditutup", f"tutup teksnya dengan {opening}"),
                (f"the quote {opening} is not closed", f"close the text with {opening}"),
            )
        if "escape" in problem:
            return error(
                "YML006",
                (shown, number),
                (
                    "garis miring terbalik dalam tanda kutip ganda punya arti lain",
                    "pakai tanda kutip tunggal '…'",
                ),
                ("a backslash means something else in double quotes", "use single quotes '…'"),
            )
        rest = re.match(r"(\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')\s*([^\s#].*)", value)
        if rest is None:
            return None
        return error(
            "YML006",
            (shown, number),
            (f'ada teks sesudah tanda kutip penutup: "{rest[2][:30]}"', "beri kutip pada seluruh nilainya"),
            (f'there is text after the closing quote: "{rest[2][:30]}"', "put the whole value into quotes"),
        )
    if opening in "[{":
        closing = {"[": "]", "{": "}"}[opening]
        if closing in value:
            return None
        return error(
            "YML006",
            (shown, number),
            (f"kurung {opening} tidak ditutup", f"tutup dengan {closing}, atau beri kutip bila itu teks"),
            (f"the bracket {opening} is not closed", f"close it with {closing}, or use quotes if it is text"),
        )
    if opening in _MEANT or ": " in value or value.endswith(":"):
        sign = opening if opening in _MEANT else ":"
        return error(
            "YML006",
            (shown, number),
            (f'"{sign}" punya arti lain dalam YAML', f"beri kutip pada nilainya: {quoted(value)}"),
            (f'"{sign}" means something else in YAML', f"put the value into quotes: {quoted(value)}"),
        )
    return None


def quoted(text: str) -> str:
    """A text as it is written in YAML with quotes, on one line, shortened if it is long."""
    text = " ".join(text.split())
    text = text if len(text) <= 80 else f"{text[:79]}…"
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def forbidden(shown: str, line: int, *, deep: bool) -> Finding:
    """YML004: an alias, an anchor or a tag, or nesting too deep."""
    if deep:
        return error(
            "YML004",
            (shown, line),
            ("susunan terlalu dalam", "tulis lebih datar"),
            ("the nesting is too deep", "write it flatter"),
        )
    return error(
        "YML004",
        (shown, line),
        ("nilai yang mulai dengan *, & atau ! ialah alias, jangkar atau tag YAML", "beri kutip bila itu teks; selain itu, tulis isinya lengkap"),
        ("a value that begins with *, & or ! is a YAML alias, anchor or tag", "put it into quotes if it is text; if not, write the content out"),
    )  # fmt: skip


def key_is_no_word(shown: str, line: int, key: str | None) -> Finding:
    """YML001 for a key that is a list; YML007 for one that YAML reads as a number or the like."""
    if key is None:
        return error(
            "YML001",
            (shown, line),
            ("kunci YAML bukan kata", "tulis kunci sebagai satu kata"),
            ("a YAML key is not a word", "write the key as one word"),
        )
    return error(
        "YML007",
        (shown, line),
        (f'kunci "{key}" tanpa kutip tidak dibaca YAML sebagai teks', f"tulis {quoted(key)}"),
        (f'YAML does not read the key "{key}" without quotes as text', f"write {quoted(key)}"),
    )


def key_twice(shown: str, line: int, name: str) -> Finding:
    """YML003."""
    return error(
        "YML003",
        (shown, line),
        (f'kunci "{name}" ditulis dua kali', "hapus salah satu"),
        (f'the key "{name}" is written twice', "delete one of them"),
    )
