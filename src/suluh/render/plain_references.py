"""References as plain words, for carriers that have no links: SMS, cards, JSON, DOCX."""

from suluh.model.citation import Citation
from suluh.read.references import REFERENCE
from suluh.render.references import label_of
from suluh.render.view import View


def plain_references(text: str, view: View) -> str:
    """A text field with each reference in the words that its link would say."""

    def said(kind: str, id: str, part: str, label: str) -> str:
        citation = Citation(kind, id, part, label, 1)
        found = view.resolve(citation)
        if label or found is None:
            withdrawn = view.site.withdrawn.get(id) if kind == "contact" else None
            return label or (withdrawn.name[view.lang] if withdrawn else id)
        return label_of(citation, found, view.lang)

    return REFERENCE.sub(lambda m: said(m[1], m[2], m[3] or "", m[4] or ""), text)
