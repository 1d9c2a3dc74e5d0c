"""References drawn as links."""

from markupsafe import Markup, escape

from suluh.link import addresses
from suluh.model.citation import Citation
from suluh.model.contact import Contact
from suluh.model.page import Page
from suluh.model.regulation import Regulation
from suluh.model.term import Term
from suluh.model.thing import Thing
from suluh.read.references import REFERENCE, parse_bare
from suluh.render.law_notice import beside
from suluh.render.view import View


def draw(citation: Citation, view: View) -> Markup:
    """A citation as a link. At its first use on the page a term also opens its meaning, and a contact
    also shows its first number: who needs it should not have to load another page.

    What this edition does not have is drawn as plain words: `lint` has refused every reference
    that leads nowhere or upwards, so only contacts that may not be shown come here without one.
    """
    found = view.resolve(citation)
    if found is None:
        return _withdrawn(citation, view)
    label = citation.label or label_of(citation, found, view.lang)
    target = addresses.citation_key(view.site, citation)
    assert target is not None
    url = view.url(*target)
    link = Markup(f'<a href="{escape(url)}">{escape(label)}</a>')
    name = f"{citation.kind}:{found.id}"
    if name in view.seen or not isinstance(found, Term | Contact):
        return link
    view.seen.add(name)
    return _first_use(found, label, url, view) if isinstance(found, Term) else _with_number(found, link, view)


def refer(line: str, view: View) -> Markup:
    """A bare reference as a link, or in words where this edition has no page for it."""
    citation = parse_bare(line)
    if citation is None:
        return escape(line)
    target = addresses.citation_key(view.site, citation)
    if target is not None and not view.has(target[0]):
        found = view.resolve(citation)
        return escape(label_of(citation, found, view.lang)) if found else escape(line)
    return draw(citation, view)


def label_of(citation: Citation, found: Thing | Page, lang: str) -> str:
    """What a reference says when its author gave no label: "UU 18/2017 Pasal 38"."""
    if isinstance(found, Page):
        return found.meta.title
    name = found.title_in(lang)
    if isinstance(found, Regulation) and citation.part:
        return f"{name} {article_label(citation.part, lang)}"
    return name


def article_label(part: str, lang: str) -> str:
    """`6-ayat-1` as "Pasal 6 ayat (1)"; in English "article 6 paragraph (1)"."""
    head, *rest = part.split("-")
    if not head.isdigit():
        return " ".join((head, *rest))
    label = f"article {head}" if lang == "en" else f"Pasal {head}"
    names = {"ayat": "paragraph", "huruf": "letter", "angka": "number"}
    for word in rest:
        if word in names:
            label += f" {names[word]}" if lang == "en" else f" {word}"
        elif word.isdigit() and label.endswith(("ayat", "paragraph")):
            label += f" ({word})"
        elif word.isdigit() and label.split(" ")[-1].isdigit():
            label += f"–{word}"
        else:
            label += f" {word}"
    return label


def draw_bare(text: str, view: View) -> Markup:
    """A bare `kind:id#part` from front matter as a link."""
    citation = parse_bare(text)
    return draw(citation, view) if citation else escape(text)


def inline(text: str, view: View) -> Markup:
    """A text field with its references drawn and everything else escaped."""
    parts: list[Markup] = []
    end = 0
    for match in REFERENCE.finditer(text):
        parts.append(escape(text[end : match.start()]))
        kind, id, part, label = match.groups()
        parts.append(draw(Citation(kind, id, part or "", label or "", 1), view))
        end = match.end()
    parts.append(escape(text[end:]))
    return Markup("").join(parts)


def _withdrawn(citation: Citation, view: View) -> Markup:
    contact = view.site.withdrawn.get(citation.id) if citation.kind == "contact" else None
    name = citation.label or (contact.name[view.lang] if contact else citation.id)
    return Markup("{} ({})").format(name, view.w["contact"]["withdrawn"])


def _first_use(term: Term, label: str, url: str, view: View) -> Markup:
    """A button that opens the meaning without any script; browsers without popovers show it in line."""
    anchor = escape(f"arti_{term.id}")  # no heading's anchor has an underscore
    expansion = term.expansion[view.lang]
    lead = Markup(f"<strong>{escape(expansion)}</strong> ") if expansion != label else Markup("")
    note = f"{lead}{escape(term.definition[view.lang])}{beside(term, view)}"
    more = f'<a href="{escape(url)}">{escape(view.w["glossary"]["more"])}</a>'
    return Markup(
        f'<dfn><button type="button" class="term" popovertarget="{anchor}">{escape(label)}</button></dfn>'
        f'<span class="term-note" id="{anchor}" popover="auto">{note} {more}</span>'
    )


def _with_number(contact: Contact, link: Markup, view: View) -> Markup:
    """The link to a contact, and its first telephone, WhatsApp or SMS number beside it."""
    for channel in contact.shown_channels:
        if channel.type in ("phone", "whatsapp", "sms"):
            kind = "" if channel.type == "phone" else f"{channel.type.replace('whatsapp', 'WhatsApp')} "
            number = f'<a class="number" href="{escape(channel.href)}">{escape(channel.value)}</a>'
            return Markup(f"{link} ({escape(kind)}{number}){beside(contact, view)}")
    return link + beside(contact, view)
