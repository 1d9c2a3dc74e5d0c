"""Words that a screen reader says of a text, in the language of its page: tokens until it is drawn."""

from collections.abc import Mapping

# Characters of the private use area that nobody may type.
OPEN, DONE, NOTE, BACK = "\ue010", "\ue011", "\ue012", "\ue013"
_WORDS = {OPEN: "task_open", DONE: "task_done", NOTE: "footnote", BACK: "footnote_back"}


def spoken(html: str, words: Mapping[str, str]) -> str:
    """The HTML of a text with its tokens in words."""
    for token, name in _WORDS.items():
        if token in html:
            html = html.replace(token, words[name])
    return html
