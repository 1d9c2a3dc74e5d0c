"""What a section said when its translation was stamped, looked for in the history of its file."""

from collections.abc import Iterable
from dataclasses import replace

from suluh.link.drift import sections_of
from suluh.model.page import Page
from suluh.text.meaning import meaning_marks


def earlier_text(original: Page, anchor: str, marks: str, bodies: Iterable[str]) -> str | None:
    """The text of the first earlier body whose section has these marks; None if there is none such."""
    for body in bodies:
        _, text = sections_of(replace(original, body=body)).get(anchor, ("", ""))
        if meaning_marks(text) == marks:
            return text
    return None
