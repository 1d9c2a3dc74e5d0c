"""The pages of sources, by the first letter of their publisher."""

from suluh.link.document import Document
from suluh.model.source import SOURCE_KINDS, Source
from suluh.render.page_kind import Values
from suluh.render.view import View


def sources_values(_document: Document, view: View) -> Values:
    """The list of letters with their publishers, and what the kinds of sources mean."""
    w = view.w["source_list"]
    letters = [
        (letter, list(dict.fromkeys(source.publisher for source in found)))
        for letter, found in _by_letter(view).items()
    ]
    used = {source.kind for source in view.site.sources.values()}
    kinds = [
        (kind, view.w["source_kind"][kind], view.w["source_kind_about"][kind])
        for kind in SOURCE_KINDS
        if kind in used
    ]
    return w["title"], w["summary"], {"letters": letters, "kinds": kinds}


def sources_letter_values(document: Document, view: View) -> Values:
    w = view.w["source_list"]
    letter = document.subject
    title = w["digits"] if letter == "0" else w["letter"].format(letter.upper())
    by_letter = _by_letter(view)
    return title, w["summary"], {"found": by_letter[letter], "letters": list(by_letter), "letter": letter}


def _by_letter(view: View) -> dict[str, list[Source]]:
    """Letter -> its sources by publisher, newest first; those without a date come last."""
    found: dict[str, list[Source]] = {}
    newest = sorted(
        view.site.sources.values(), key=lambda s: "" if s.date == "unknown" else s.date, reverse=True
    )
    for source in sorted(newest, key=lambda s: s.publisher.casefold()):
        found.setdefault(source.letter, []).append(source)
    return dict(sorted(found.items()))
