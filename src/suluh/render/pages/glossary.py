"""The pages of terms, by letter."""

from suluh.link.document import Document
from suluh.model.term import Term
from suluh.render.page_kind import Values
from suluh.render.view import View


def glossary_values(_document: Document, view: View) -> Values:
    w = view.w["glossary"]
    return w["title"], w["summary"], {"letters": _letters(view)}


def _letters(view: View) -> list[tuple[str, list[Term]]]:
    letters: dict[str, list[Term]] = {}
    for term in sorted(view.site.terms.values(), key=lambda t: t.term.casefold()):
        letters.setdefault(term.letter, []).append(term)
    return sorted(letters.items())


def glossary_letter_values(document: Document, view: View) -> Values:
    w = view.w["glossary"]
    letter = document.subject
    title = w["letter_digits"] if letter == "0" else w["letter"].format(letter.upper())
    terms = dict(_letters(view))[letter]
    return title, w["summary"], {"terms": terms, "letters": _letters(view), "letter": letter}
