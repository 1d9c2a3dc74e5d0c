"""The pages that lead to written pages: sections, stubs, the list of all pages."""

from suluh.link import addresses
from suluh.link.catalogue import index_letters
from suluh.link.document import Document
from suluh.model.languages import other
from suluh.render.page_kind import Values
from suluh.render.view import View


def section_values(document: Document, view: View) -> Values:
    section, pages = next((s, p) for s, p in view.edition.orders[view.lang] if s.id == document.subject)
    key = view.edition.page_kinds.key_of(view.site.settings.further.get(section.id, ""))
    further = key if key and view.has(key) else ""
    return section.title, section.summary, {"section": section, "pages": pages, "further": further}


def stub_values(document: Document, view: View) -> Values:
    page = view.site.pages[other(document.lang)][document.subject]
    url = addresses.relative(addresses.address(page.lang, page.key), view.address)
    return page.meta.title, view.w["stub"]["text"], {"page": page, "url": url}


def page_index_values(_document: Document, view: View) -> Values:
    w = view.w["index"]
    letters = index_letters(view.site, view.lang)
    split = {letter for letter in letters if view.has(addresses.index_key(letter))}
    kept = [(key, view.word(name)) for key, name in view.edition.page_kinds.listed if view.has(key)]
    values = {"letters": sorted(letters.items()), "split": split, "lists": kept}
    return w["title"], w["summary"], values


def page_index_letter_values(document: Document, view: View) -> Values:
    w = view.w["index"]
    letter = document.subject
    letters = index_letters(view.site, view.lang)
    title = f"{w['title']}: {'0–9' if letter == '0' else letter.upper()}"
    return (
        title,
        w["summary"],
        {"pages": letters.get(letter, []), "letter": letter, "letters": sorted(letters)},
    )
