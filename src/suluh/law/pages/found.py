"""What search finds regulations by, and their status as an answer."""

from suluh.link.document import Document
from suluh.model.regulation import REGULATION_KINDS, Regulation
from suluh.render.answer import Answer
from suluh.render.page_kind import Names
from suluh.render.view import View


def regulation_found_names(document: Document, view: View) -> Names:
    """The names of a regulation; one that is no longer in force says so."""
    regulation = view.site.regulations[document.subject]
    revoked = view.edition.standing(regulation) == "revoked"
    return Names(also=tuple(regulation_names(regulation, view.lang)), badge="revoked" if revoked else "")


def regulation_names(regulation: Regulation, lang: str) -> list[str]:
    """The names people call a regulation by: number and year, its kind in every spelling.

    Its subject stays with the text: a query that has the words of a subject seldom means the rule.
    """
    kind = REGULATION_KINDS[regulation.kind]
    names = [f"{regulation.kind.replace('-', ' ')} {kind[0]} {kind[1]}"]
    if regulation.number and regulation.year:
        names.insert(0, f"{kind[lang == 'en']} {regulation.number} tahun {regulation.year}")
    return names


def regulation_answer(document: Document, view: View) -> Answer | None:
    """What a regulation is about, and whether it is in force."""
    regulation = view.site.regulations[document.subject]
    status = view.w["status"][view.edition.standing(regulation)]
    return Answer(f"{regulation.title[view.lang]} ({status})")
