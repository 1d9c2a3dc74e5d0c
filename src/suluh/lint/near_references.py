"""REF004: what was meant as a reference and is drawn as plain words, in any text of any kind.

`[contact:x]`, `((contact:x))`, `{{contact:x}}`, a bare `contact:x` in a sentence; and a sound
reference where none is drawn: in the front matter of a page, in navigation, in the words of the site.
What begins with `[[` in prose and is none is told by the readers themselves (REF002, REF003), and
`<contact:x>` is a tag (TXT002).
"""

import re
from collections.abc import Container, Iterator, Mapping
from functools import cache

from suluh.findings import Finding, error
from suluh.link.texts import Keys, TextFile, text_files
from suluh.lint.context import Context
from suluh.lint.page_text import Look
from suluh.model.kinds import Kinds
from suluh.model.site import Site
from suluh.read.references import BARE, REFERENCE
from suluh.text.code import SPAN, code_lines
from suluh.text.folded import folded

_COLON = re.compile(r":(?<=\w:)(?=[a-z0-9])")
_BRACKET = re.compile(r"\[(?<![\[\\]\[)\s?([A-Za-z-]+)[\s:=]")
_WORD = re.compile(r"(\[{0,2})([A-Za-z-]+)$")
_URL = re.compile(r"https?://\S+|(?<=\]\()[^)\s]*")
# What is a list of references in the front matter of a page: REF003 looks after it.
_LISTS = (("legal_basis",), ("next",))
# Where nothing is taken out of a text before it is looked at, the first look sees what is there.
_SIGNS = ("[[", "`", "](", "http")
# One of these is in every text that has a sign, or that is suspect: most texts have none of them.
_ANY = re.compile(r"[\[`{:]|\]\(|http|\(\(")
# Kinds of files whose texts no reference is drawn in.
_UNDRAWN = ("nav", "settings", "search", "words")


def check(site: Site, context: Context) -> Iterator[Finding]:
    names = names_of(site.kinds)
    kinds = tuple(names)
    near = _pattern(kinds)
    for file in (*text_files(site), *context.own_files):
        in_body = file.body != "" and context.sees_in_body(LOOK, file, kinds)
        yield from _in_file(site, file, in_body, names, near)


def _suspect(text: str, names: Container[str]) -> bool:
    """Whether a text can have what the pattern looks for; most have nothing of it, and this is quick to see."""
    if "((" in text or "{" in text:
        return True
    if any(_kind_before(text, match.start()) in names for match in _COLON.finditer(text)):
        return True
    return any(match[1].lower() in names for match in _BRACKET.finditer(text))


def _kind_before(text: str, end: int) -> str:
    """The word before a place, in small letters; "" if a sound reference begins with it."""
    match = _WORD.search(text, max(0, end - 24), end)
    return match[2].lower() if match and not match[1].endswith("[[") else ""


LOOK = Look("reference", _suspect)


def _worth(text: str, names: Container[str]) -> bool:
    """Whether the pattern may have something to find in a text, and in what is left of it without its code."""
    if _ANY.search(text) is None:
        return False
    return any(sign in text for sign in _SIGNS) or _suspect(text, names)


def names_of(kinds: Kinds) -> Mapping[str, str]:
    """What people call a kind of reference -> what the reference begins with: `contact`, and `kontak` for it."""
    called = {kind.name[0]: kind.reference for kind in kinds.rows if kind.name[0].isalpha()}
    return {"halaman": "page", **called, **{name: name for name in kinds.reference_names}}


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    kinds = "|".join(sorted(map(re.escape, names), key=lambda name: (-len(name), name)))
    return re.compile(
        r"(?P<open>(?<!\\)\[{1,2}\s?|\({2}\s?|\{{1,2}\s?|(?<![\w\[:/.#|\\<-]))(?P<kind>(?i:" + kinds + r"))"
        r"(?P<sep>\s?[:=]\s?|\s)(?P<id>[a-z0-9][\w-]*)(?:#(?P<part>[\w-]+))?"
        r"(?:\|(?P<label>[^\[\]{}()|\n]{1,120}))?(?P<close>\s?\]{1,2}|\s?\){2}|\s?\}{1,2})?"
    )


def _in_file(
    site: Site, file: TextFile, in_body: bool, names: Mapping[str, str], near: re.Pattern[str]
) -> Iterator[Finding]:
    for place, text, keys in _places(file, in_body, names):
        drawn = file.kind not in _UNDRAWN and not (file.kind == "page" and keys)
        if not drawn:
            yield from (_not_drawn(place, match.group()) for match in REFERENCE.finditer(text))
        for match in near.finditer(_URL.sub(" ", SPAN.sub(" ", REFERENCE.sub(" ", text)))):
            if match["open"].startswith("[[") and drawn:
                continue
            kind, id = names[folded(match["kind"])], match["id"].rstrip("-_")
            if _meant(site, match, kind, id):
                yield _near(place, match, kind, id, drawn)


def _places(
    file: TextFile, in_body: bool, names: Container[str]
) -> Iterator[tuple[tuple[str, int], str, Keys]]:
    """(place, text, keys) of what is worth a closer look: texts outside code that are no references themselves."""
    for keys, text, mark in file.texts:
        if mark is None and keys[:1] not in _LISTS and _worth(text, names) and not BARE.match(text.strip()):
            yield file.origin.place(*keys), text, keys
    if in_body:
        fenced = code_lines(file.body)
        for number, line in enumerate(file.body.split("\n")):
            if _worth(line, names) and number not in fenced and not BARE.match(line.strip()):
                yield (file.origin.path, file.body_line + number), line, ()


def _meant(site: Site, match: re.Match[str], kind: str, id: str) -> bool:
    """Whether somebody meant a reference: a sign of one around a colon, or else the id of what there is."""
    opens, closes, tight = match["open"].strip(), (match["close"] or "").strip(), match["sep"] == ":"
    if opens == "[" and closes == "]" and match.string[match.end() : match.end() + 1] == "(":
        return False  # the words of a link
    if tight and opens and closes and id.islower():
        return True
    bracketed = len(opens) == 2 or (bool(opens) and ":" in match["sep"])
    return (bracketed or tight) and site.find(kind, id) is not None


def _near(place: tuple[str, int], match: re.Match[str], kind: str, id: str, drawn: bool) -> Finding:
    part = f"#{match['part']}" if match["part"] else ""
    label = f"|{match['label'].strip()}" if match["label"] else ""
    right = f"[[{kind}:{id}{part}{label}]]"
    written = match.group().strip()
    if not drawn:
        return _not_drawn(place, written)
    return error(
        "REF004",
        place,
        (f'"{written}" tampil apa adanya, bukan sebagai rujukan', f"tulis {right}"),
        (f'"{written}" is shown as it stands, not as a reference', f"write {right}"),
    )


def _not_drawn(place: tuple[str, int], written: str) -> Finding:
    return error(
        "REF004",
        place,
        (
            f'rujukan "{written}" tampil apa adanya di sini',
            "tulis dengan kata-kata; rujukan masuk isi halaman",
        ),
        (
            f'the reference "{written}" is shown as it stands here',
            "write it in words; references go into the text",
        ),
    )
