"""Texts for programs that take some signs for their own: kept as written, or in a spelling that reads the same."""

import re

# What learning systems strip as a tag: "<" before anything but a blank.
_TAG = re.compile(r"<(?=\S)")
_CLOSING = re.compile(r"(?<![-=])>")
_BLANKS = re.compile(r"[ \t]+")
NAME_LENGTH = 80


def lines(text: str) -> str:
    """Text with its own new lines, without blanks that nobody sees: several in a row, or at an end."""
    return "\n".join(_BLANKS.sub(" ", line).strip(" ") for line in text.strip().splitlines())


def one_line(text: str) -> str:
    """Text without new lines, for names."""
    return " ".join(text.split())


def untagged(text: str) -> str:
    """Text for a place where tags are stripped: "<name>" becomes "‹name›", which reads the same."""
    return _CLOSING.sub("›", _TAG.sub("‹", text)) if _TAG.search(text) else text


def arrowless(text: str) -> str:
    """Text for a place where "->" ends it: the arrow becomes one sign."""
    return text.replace("->", "→")


def category(names: tuple[str, ...]) -> str:
    """Names as a path of Moodle: "/" parts them, "//" is a slash in a name; no sign can be escaped otherwise."""
    spelled = (untagged(one_line(name)).replace("\\", "＼").replace("/", "//") for name in names)
    # Blanks keep the slashes of names from the slash between them.
    return "/".join(name if name.strip("/") == name else f" {name} " for name in spelled).strip(" ")


def name_for(text: str) -> str:
    """What a question is called in a list: its text on one line, cut between words."""
    name = untagged(one_line(text))
    if len(name) <= NAME_LENGTH:
        return name
    cut = name[: NAME_LENGTH - 1]
    return (cut.rpartition(" ")[0].rstrip(" ,;:") or cut) + "…"
