"""Plain text out of marked-up text."""

import html
import re

_TAG = re.compile(r"<[^>]+>")


def strip_tags(text: str) -> str:
    """HTML without its tags and entities, white space folded."""
    return " ".join(html.unescape(_TAG.sub(" ", text)).split())


def count_words(text: str) -> int:
    """Words as a reader counts them: runs of letters and digits, with inner hyphens and apostrophes."""
    return len(re.findall(r"\w[\w'’-]*", text))
