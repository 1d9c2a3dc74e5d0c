"""SKE001: a page or thing that still holds what `suluh new` left to fill in is a skeleton.

It may lie in the content for as long as somebody works on it, and it may be previewed. It stops a
release and every public build.
"""

import re
from collections.abc import Iterator
from functools import cache

from suluh.findings import Finding, error, warning
from suluh.link.texts import TextFile, text_files
from suluh.lint.context import Context
from suluh.lint.page_text import Look
from suluh.model.kinds import Kinds
from suluh.model.languages import LANGUAGES
from suluh.model.site import Site
from suluh.text.code import code_lines, without_spans
from suluh.text.placeholders import placeholder, suspect

_MOST = 12  # places that one finding names
_ID = re.compile(r"(?<![\w-])isi-[a-z0-9-]+")
Left = tuple[str, int]


def check(site: Site, context: Context) -> Iterator[Finding]:
    stops = context.release or context.public
    for file in (*text_files(site), *context.own_files):
        left = _left_open(file, site.kinds) if context.sees(LOOK, file) else []
        if left:
            yield _finding(file, left, stops)


# A text begins a paragraph of its own among the texts of its file.
LOOK = Look("skeleton", lambda text, _: suspect(f"\n\n{text}"))


def left_open(file: TextFile, kinds: Kinds) -> list[Left]:
    """(what, line) of everything in a file that is still to be written, in the order of its lines."""
    return _left_open(file, kinds) if suspect(file.joined) else []


def _left_open(file: TextFile, kinds: Kinds) -> list[Left]:
    code = _code(file)
    found: dict[Left, None] = {}
    for (_, line), text, keys, _mark in file.places():
        if not keys and line in code:
            continue
        text = text if keys else without_spans(text)
        if placeholder(text) or _unfilled_id(text, kinds) or (keys[-1:] == ("number",) and text == "0"):
            found[(".".join(str(key) for key in keys) or f'"{" ".join(text.split())[:30]}"', line)] = None
    return sorted(_both_in_one(list(found)), key=lambda left: left[1])


def _both_in_one(left: list[Left]) -> list[Left]:
    """The same with `name.id` and `name.en` of one line as `name`."""
    found = dict.fromkeys(left)
    both = {
        (what[:-3], line)
        for what, line in left
        if what.endswith(".id") and (f"{what[:-3]}.en", line) in found
    }
    parted = {(f"{what}.{lang}", line) for what, line in both for lang in LANGUAGES}
    return [*(one for one in left if one not in parted), *sorted(both)]


def _code(file: TextFile) -> frozenset[int]:
    """The lines of code fences of a page, as its file counts them."""
    fenced = "```" in file.body or "~~~" in file.body
    return frozenset(line + file.body_line for line in code_lines(file.body)) if fenced else frozenset()


def _unfilled_id(text: str, kinds: Kinds) -> bool:
    """Whether a text names an id that only skeletons use, as `isi-id-sumber`."""
    return "isi-" in text and any(id in skeleton_ids(kinds) for id in _ID.findall(text))


@cache
def _ids(skeletons: tuple[str, ...]) -> frozenset[str]:
    return frozenset(id for text in skeletons for id in _ID.findall(text))


def skeleton_ids(kinds: Kinds) -> frozenset[str]:
    """The ids that the skeletons of all kinds write where an id is still to be chosen."""
    return _ids(tuple(kind.skeleton for kind in kinds.rows))


def what_is_left(site: Site, kind: str, id: str) -> list[Left]:
    """What is left to write in a thing (by folder) or page; nothing if it is whole."""
    found = (file for file in text_files(site) if (file.kind, file.id) == (kind, id))
    return [left for file in found for left in left_open(file, site.kinds)]


def listed(left: list[Left], lang: str) -> str:
    """What is left, as one line of words."""
    at = "line" if lang == "en" else "baris"
    names = [f"{what} ({at} {line})" for what, line in left[:_MOST]]
    more = f" … {len(left) - _MOST} {'more' if lang == 'en' else 'lagi'}" if len(left) > _MOST else ""
    return ", ".join(names) + more


def _finding(file: TextFile, left: list[Left], stops: bool) -> Finding:
    make = error if stops else warning
    then_id = "" if stops else "; sebelum itu tidak dapat dirilis atau dibangun untuk umum"
    then_en = "" if stops else "; until then it cannot be released or built for the public"
    return make(
        "SKE001",
        (file.origin.path, left[0][1]),
        (
            f"ini masih kerangka; yang belum diisi: {listed(left, 'id')}",
            f"isi, atau hapus berkas ini{then_id}",
        ),
        (
            f"this is still a skeleton; not filled in: {listed(left, 'en')}",
            f"fill it in, or delete this file{then_en}",
        ),
    )
