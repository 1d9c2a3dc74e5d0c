"""The pages of sources, by the first letter of their publisher."""

from suluh.link.document import Document
from suluh.link.sources import by_letter
from suluh.model.source import SOURCE_KINDS
from suluh.render.page_kind import Values
from suluh.render.view import View


def sources_values(_document: Document, view: View) -> Values:
    """The list of letters with their publishers, and what the kinds of sources mean."""
    w = view.w["source_list"]
    letters = [
        (letter, list(dict.fromkeys(source.publisher for source in found)))
        for letter, found in view.site.once(by_letter).items()
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
    letters = view.site.once(by_letter)
    return title, w["summary"], {"found": letters[letter], "letters": list(letters), "letter": letter}
