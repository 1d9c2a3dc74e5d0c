"""A file of a site's own that stands in for one of the packaged theme."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Override:
    """`path` is where it lies for messages, `name` its path below the theme folder, as `css/light.css`.

    `original` is the mark of the packaged file as it is now, empty if there is none; `made_from` that
    of the file which it was made from, as `originals.toml` says, empty if it says nothing.
    """

    path: str
    name: str
    original: str
    made_from: str


@dataclass(frozen=True)
class OwnWord:
    """A word of a site's own. `fault` is empty, or what is wrong with it: unknown, form or broken;
    or the mark of a git conflict (`conflict`) in any file of the site's own.

    A file that is no TOML is one broken word without a name; `detail` then says why, as the reader
    of TOML does, and for a wrong form it says which places the packaged word leaves to fill.
    """

    path: str
    line: int
    name: str
    fault: str
    detail: str = ""
