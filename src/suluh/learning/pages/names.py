"""What items of paths are called, and what they are about."""

from suluh.learning.link.sections import heading_for
from suluh.learning.model.path import PathItem
from suluh.model.page import Page
from suluh.model.thing import Thing
from suluh.read.references import parse_bare
from suluh.render.references import label_of
from suluh.render.view import View


def name_of(item: PathItem, view: View) -> str:
    """What an item is called: the title of what it is about, with its section; a task by its text."""
    citation = parse_bare(item.reference or "")
    found = target_of(item, view)
    if citation is None or found is None:
        return item.text[view.lang] if item.text else item.id
    name = label_of(citation, found, view.lang)
    if isinstance(found, Page) and citation.part:
        name = f"{name}: {heading_for(view.site, found, citation.part)}"
    return name


def target_of(item: PathItem, view: View) -> Thing | Page | None:
    """What an item is about: a page, a procedure, a quiz or a case; None for a task."""
    citation = parse_bare(item.reference or "")
    return view.resolve(citation) if citation else None
