"""The text of a body by its headings, without what stands around it on every page."""

import html
import re

from suluh.search.fold import UNSEEN
from suluh.search.unit import Section

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>")
_ANCHOR = re.compile(r'\bid="([^"]+)"')
_EMPTY = frozenset(
    ("br", "img", "hr", "input", "wbr", "path", "rect", "circle", "line", "use", "meta", "link")
)
_SKIPPED_TAGS = frozenset(("svg", "nav", "form", "script", "style", "template", "select"))
# Page chrome: who answers for a page, sources, next steps, sharing; term notes that open on demand.
_SKIPPED = re.compile(
    r'\bclass="(?:[^"]* )?(?:about|next-steps|share|feedback|tools|stamp|toc|letters|law-notice|unseen|term-note|footnote-backref)(?: [^"]*)?"'
    # as attributes, not as words in the value of one
    r"|\b(?:popover|hidden|data-unsearched)\b(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"
)
_UNSEEN = re.compile(f"[{UNSEEN}]")
_INLINE = frozenset(
    ("a", "b", "em", "strong", "span", "dfn", "button", "code", "abbr", "sup", "sub", "mark", "i", "small")
)


def passages(body: str) -> tuple[Section, ...]:
    """The sections of a body: the text before the first heading, then one for each h2 and h3 with an anchor.

    The HTML is our own: every tag is closed. Headings below h3 belong to the text.
    """
    found: list[Section] = []
    anchor, heading = "", ""
    text: list[str] = []
    title: list[str] | None = None
    skipping = 0  # open tags inside what is left out
    # What stands before a tag, then its slash, its name and its attributes, again and again.
    pieces = iter(_TAG.split(body))
    for before, closing, tag, attributes in zip(pieces, pieces, pieces, pieces, strict=False):
        if before and not skipping:
            (text if title is None else title).append(before)
        if tag in _EMPTY or attributes.endswith("/"):
            if not skipping:
                (text if title is None else title).append(" ")
            continue
        if skipping:
            skipping += -1 if closing else 1
            continue
        if not closing and (tag in _SKIPPED_TAGS or (attributes and _SKIPPED.search(attributes))):
            skipping = 1
            continue
        if tag in ("h2", "h3"):
            named = _ANCHOR.search(attributes)
            if not closing and named:
                found.append(Section(anchor, heading, _plain(text)))
                anchor, text, title = named.group(1), [], []
                continue
            if closing and title is not None:
                heading, title = _plain(title), None
                continue
        # What has a class is mostly set apart by its style: a note below a name, a number beside it.
        if tag not in _INLINE or "class=" in attributes:
            (text if title is None else title).append(" ")
    found.append(Section(anchor, heading, _plain(text)))
    return tuple(s for n, s in enumerate(found) if n == 0 or s.heading)


def _plain(parts: list[str]) -> str:
    text = html.unescape("".join(parts))
    if not text.isascii():
        text = _UNSEEN.sub("", text)
    return " ".join(text.split())
