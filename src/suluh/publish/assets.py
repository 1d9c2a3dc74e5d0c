"""The theme's style sheets, scripts and icons, under names that change with their content."""

import hashlib
import re

from suluh.link.addresses import ASSETS_FOLDER
from suluh.publish.shortened import script
from suluh.render.theme import Theme

# A comment that has its lines to itself.
_CSS_COMMENT = re.compile(r"^[ \t]*/\*(?:(?!\*/).)*\*/[ \t]*\n", re.MULTILINE | re.DOTALL)
_CSS_TEXT = re.compile(r"""("[^"\n]*"|'[^'\n]*')""")
_CSS_BLANKS = (
    (re.compile(r"\s+"), " "),
    (re.compile(r" ?([{};,>]) ?"), r"\1"),
    (re.compile(r": "), ":"),
    (re.compile(r";}"), "}"),
    (re.compile(r"(?<=[ :,(-])0(?=\.\d)"), ""),
)


def hashed_assets(theme: Theme) -> tuple[dict[str, str], dict[str, bytes]]:
    """(plain name -> path in the site, path -> content). A name is `suluh.css`, its path `aset/suluh.1a2b3c4d.css`."""
    names: dict[str, str] = {}
    files: dict[str, bytes] = {}
    for name in theme.bundles:
        content = asset(theme, name)
        names[name] = hashed(name, content)
        files[names[name]] = content
    return names, files


def hashed(name: str, content: bytes) -> str:
    """The path of a file in the site, which changes with its content."""
    stem, _, ending = name.rpartition(".")
    return f"{ASSETS_FOLDER}/{stem}.{hashlib.sha256(content).hexdigest()[:8]}.{ending}"


def asset(theme: Theme, name: str) -> bytes:
    """A bundle as readers get it: a script shortened, a style sheet without comments and blanks, an icon."""
    if name.endswith(".js"):
        return script(theme, name).encode()
    texts = [theme.read(part) for part in theme.bundles[name]]
    if name.endswith(".css"):
        texts = [tight(_CSS_COMMENT.sub("", text)) for text in texts]
    return "\n".join(texts).encode()


def tight(css: str) -> str:
    """A style sheet without the blanks that mean nothing; texts in quotes stay as they are."""
    parts = _CSS_TEXT.split(css)
    for at in range(0, len(parts), 2):
        for blanks, kept in _CSS_BLANKS:
            parts[at] = blanks.sub(kept, parts[at])
    return "".join(parts).strip()
