"""The index of one edition in one language: its pages, its terms, its tables."""

from dataclasses import replace

from suluh.link import addresses
from suluh.link.contacts import HOME
from suluh.link.emergency import first_call
from suluh.model.contact import Contact
from suluh.model.languages import LANGUAGES
from suluh.model.page import Page
from suluh.model.site import Site
from suluh.model.thing import Thing
from suluh.read.references import parse_bare
from suluh.render.pages.found import contact_links
from suluh.render.view import Edition, View
from suluh.search.documents import ExtractedTexts, units
from suluh.search.index import Index, Tables, build_index
from suluh.search.language import Group
from suluh.search.memory import Memory
from suluh.search.pack import pack
from suluh.search.says import Says

# The unit that leads to the numbers of each country.
CHOICE = f"contacts:{addresses.CONTACTS}"
# Whose numbers are asked for by the name of their city.
MISSIONS = ("embassy", "consulate")


def edition_index(edition: Edition, lang: str, texts: ExtractedTexts, memory: Memory | None = None) -> Index:
    """The index of a language from the texts of all pages."""
    return build_index(
        units(edition, lang, texts),
        lang,
        groups=groups_of(edition.site),
        spelling=edition.site.search.spelling,
        tables=replace(tables_of(edition.site, lang), says=Says.of(View(edition, lang, "").w["search"])),
        memory=memory,
    )


def search_files(
    edition: Edition, lang: str, texts: ExtractedTexts, memory: Memory | None = None, *, versioned: bool
) -> dict[str, str]:
    """Name below the folder of search -> text, of all files of one language.

    The two languages share nothing: each may be worked out in a process of its own.
    """
    return pack(edition_index(edition, lang, texts, memory), versioned=versioned)


def groups_of(site: Site) -> list[Group]:
    """The groups of the tables, and one for each term: its short form and what it stands for, and the
    everyday words that lead to it.

    An old term joins the group of the term that replaced it.
    """
    names: dict[str, list[str]] = {}
    asked: dict[str, list[str]] = {}
    for term in site.terms.values():
        home = next((id for id in term.replaced_by if id in site.terms), term.id)
        names.setdefault(home, []).extend([term.term, *(term.expansion[lang] for lang in LANGUAGES)])
        asked.setdefault(home, []).extend(term.colloquial)
    of_terms = [Group(tuple(found), tuple(asked[home])) for home, found in sorted(names.items())]
    asking: dict[str, list[str]] = {}
    for phrase, meant in site.search.asked.items():
        asking.setdefault(meant, []).append(phrase)
    of_tables = [Group(g, tuple(p for meant in g for p in asking.get(meant, ()))) for g in site.search.groups]
    return [*of_tables, *of_terms]


def tables_of(site: Site, lang: str) -> Tables:
    """The tables of danger and of numbers by country, as one language needs them."""
    told = site.search
    return Tables(
        danger_rows(site, lang), told.classes, told.harmless, told.ask_country, places(site), CHOICE
    )


def places(site: Site) -> list[tuple[str, list[str]]]:
    """(code, names) of each country, home first: its names, the cities of its missions, and what the tables
    call it."""
    found: dict[str, set[str]] = {}
    for country in site.countries.values():
        found.setdefault(country.code, set()).update(country.name[lang].lower() for lang in LANGUAGES)
    for contact in site.contacts.values():
        if contact.country != HOME and contact.kind in MISSIONS:
            found.setdefault(contact.country, set()).add(contact.city.lower())
    for group in groups_of(site)[: len(site.search.groups)]:
        for names in found.values():
            if names & set(group.phrases):
                names |= {*group.phrases, *group.asked}
    return [
        (code, sorted(name.replace(" ", "-") for name in found[code]))
        for code in sorted(found, key=lambda code: (code != HOME, code))
    ]


def danger_rows(
    site: Site, lang: str
) -> list[tuple[tuple[str, ...], str, str, list[tuple[str, str, str]], bool]]:
    """(phrases, title, address, numbers, alone) of each row of danger words that this edition can answer."""
    rows = []
    for danger in site.search.danger:
        answer = _answer(site, danger.go, lang)
        if answer is None:
            continue
        title, key = answer
        numbers = []
        for target in danger.contacts:
            contact = _find(site, target)
            if isinstance(contact, Contact):
                name = contact.name[lang]
                call = first_call(contact, None)
                ways = [(call.label, call.href)] if call else contact_links(contact)[:1]
                numbers += [(number, link, name) for number, link in ways]
        # The first is the button: it rings a phone, from anywhere.
        numbers.sort(key=lambda way: (not way[1].startswith("tel:"), not way[1].startswith("tel:+")))
        rows.append(
            (
                danger.words,
                f"{danger.label[lang]}: {title}",
                addresses.address("id", key),
                numbers,
                danger.alone,
            )
        )
    return rows


def _answer(site: Site, target: str, lang: str) -> tuple[str, str] | None:
    """(title, key) of the page or outcome that answers danger words in a language."""
    found = _find(site, target)
    if isinstance(found, Page):
        page = site.pages[lang].get(found.id)
        return (page.meta.title, page.key) if page else None
    return (found.title_in(lang), site.kinds.key(found)) if isinstance(found, Thing) else None


def _find(site: Site, target: str) -> object:
    citation = parse_bare(target)
    return site.find(citation.kind, citation.id) if citation else None
