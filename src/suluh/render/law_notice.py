"""That the law behind something has changed, in the short form that stands beside its entry.

The long form, at the top of a page about one thing, is drawn by `blocks/compose.py`.
"""

from markupsafe import Markup

from suluh.link.notices import Notice, Subject
from suluh.model.page import Page
from suluh.model.thing import Thing
from suluh.render.view import View

# Where a template wants the long form, if not at its top; a page of content has no such letter.
PLACE = Markup("\ue002")
# So many regulations are named; more are left to the page of the thing.
NAMED = 2


def subject_of(target: Thing | Page) -> Subject:
    """What a page or a thing is called among the notices of an edition."""
    if isinstance(target, Page):
        return "page", target.id, target.lang
    return target.kind_name, target.id, ""


def found(target: Thing | Page, view: View, part: str = "") -> tuple[Notice, ...]:
    """The notices of a page or thing; of one part of it ("stages.2") where a part is named."""
    every = view.edition.notices.get(subject_of(target), ())
    return tuple(n for n in every if f"{n.part}.".startswith(f"{part}.")) if part else every


def said(target: Thing | Page | None, view: View, part: str = "") -> str:
    """The short form as plain text; "" where no law behind it has changed."""
    notices = found(target, view, part) if target is not None else ()
    if not notices:
        return ""
    names = []
    for id in dict.fromkeys(notice.change.target for notice in notices):
        regulation = view.site.regulations.get(id)
        names.append(regulation.title_in(view.lang) if regulation else id)
    listed = ", ".join(names[:NAMED]) + (" …" if len(names) > NAMED else "")
    return str(view.w["law"]["beside"].format(listed))


def beside(target: Thing | Page | None, view: View, part: str = "") -> Markup:
    """The short form as HTML with a blank before it; nothing where no law behind it has changed."""
    text = said(target, view, part)
    if not text or target is None:
        return Markup("")
    folder, id, _ = subject_of(target)
    return Markup(' <strong class="caution law-notice" data-law="{}/{}">{}</strong>').format(folder, id, text)
