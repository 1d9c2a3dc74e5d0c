"""Scripts as readers download them: no comments, no blanks, short local names.

Made for our own plain scripts, which `tsc` has read before: strict, with semicolons, without `eval`
and without names that only a string knows. The browser tests run what this gives.
"""

import re
from collections.abc import Iterator
from itertools import count, product

_TOKEN = re.compile(
    r"(?P<comment>//[^\n]*|/\*.*?\*/)"
    r"|(?P<string>\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)"
    r"|(?P<blank>\s+)"
    r"|(?P<name>[A-Za-z_$][\w$]*)"
    r"|(?P<number>\d[\w.]*)"
    r"|(?P<sign>=>|\?\.|[-+*/%&|^!=<>?]+=?|.)",
    re.DOTALL,
)
_REGEX = re.compile(r"/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")
# After these a slash begins an expression to match, not a division.
_BEFORE_REGEX = frozenset(
    [
        "(",
        ",",
        "=",
        ":",
        "[",
        "!",
        "&",
        "|",
        "?",
        "{",
        "}",
        ";",
        "+",
        "-",
        "*",
        "%",
        "<",
        ">",
        "^",
        "=>",
        "&&",
        "||",
        "??",
        "==",
        "===",
        "!=",
        "!==",
        "return",
        "typeof",
    ]
)
_KEPT = frozenset(
    [
        "async",
        "await",
        "break",
        "case",
        "catch",
        "class",
        "const",
        "continue",
        "default",
        "delete",
        "do",
        "else",
        "false",
        "finally",
        "for",
        "function",
        "if",
        "in",
        "instanceof",
        "let",
        "new",
        "null",
        "of",
        "return",
        "static",
        "super",
        "switch",
        "this",
        "throw",
        "true",
        "try",
        "typeof",
        "undefined",
        "var",
        "void",
        "while",
        "window",
        "document",
        "location",
        "history",
        "navigator",
        "localStorage",
        "setTimeout",
        "clearTimeout",
        "Promise",
        "Map",
        "Set",
        "Math",
        "Array",
        "Object",
        "String",
        "Number",
        "JSON",
        "RegExp",
        "Error",
        "encodeURIComponent",
        "decodeURIComponent",
        "parseInt",
        "Suluh",
    ]
)


def tokens(script: str) -> list[tuple[str, str]]:
    """(kind, text) of each token; a run of blanks is one blank."""
    found: list[tuple[str, str]] = []
    at = 0
    last = "("
    while at < len(script):
        regex = (
            _REGEX.match(script, at) if script[at] == "/" and script[at + 1 : at + 2] not in "/*" else None
        )
        if regex and last in _BEFORE_REGEX:
            found.append(("regex", regex.group()))
            at, last = regex.end(), regex.group()
            continue
        match = _TOKEN.match(script, at)
        assert match is not None
        assert match.lastgroup is not None
        kind, text = match.lastgroup, match.group()
        at = match.end()
        if kind in ("comment", "blank"):
            if not found or found[-1][0] != "blank":
                found.append(("blank", " "))
            continue
        found.append((kind, text))
        last = text
    return found


def minify(script: str, beside: str = "") -> str:
    """The same script, shorter. Names stay that are properties, keys, keywords or known to the browser;
    also those that are properties in the scripts `beside` it, which share objects with it."""
    kept = tokens(script)
    order: dict[str, int] = {}
    for kind, text in kept:
        if kind == "name":
            order[text] = order.get(text, 0) + 1
    fixed = _KEPT | properties(kept) | properties(tokens(beside))
    short = _short_names({*fixed, *order})
    names = {}
    for name in sorted(order, key=lambda n: (-order[n], n)):
        if name not in fixed and len(name) > 1:
            names[name] = next(short)
    out = ""
    for kind, text in kept:
        if kind == "blank":
            continue
        text = names.get(text, text) if kind == "name" else text
        if (out and ((out[-1].isalnum() or out[-1] in "_$") and (text[0].isalnum() or text[0] in "_$"))) or (
            out and out[-1] in "+-" and text[0] == out[-1]
        ):
            out += " "
        out += text
    return out + "\n"


def properties(found: list[tuple[str, str]]) -> set[str]:
    """Names that stand after a dot, before a colon, or inside a template."""
    solid = [("", ""), *(token for token in found if token[0] != "blank"), ("", "")]
    names: set[str] = set()
    for before, (kind, text), after in zip(solid, solid[1:], solid[2:], strict=False):
        if kind == "name" and (before[1] in (".", "?.") or after[1] == ":"):
            names.add(text)
        elif kind == "string" and text[0] == "`":
            names.update(re.findall(r"[A-Za-z_$][\w$]*", text))
    return names


def _short_names(taken: set[str]) -> Iterator[str]:
    """Names of one letter, then of two, that nobody uses."""
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    for size in count(1):
        for parts in product(letters, repeat=size):
            name = "".join(parts)
            if name not in taken and name not in _KEPT:
                yield name
