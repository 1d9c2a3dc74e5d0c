"""The words that are no acronyms, though they stand in capitals."""

import re

from suluh.lint.context import Context
from suluh.lint.phrase_lists import phrase_lists
from suluh.model.site import Site
from suluh.text.placeholders import placeholder
from suluh.text.plain_language import REFERENCE

# A word of four letters and more in running text; not one of an address, a file or an id.
_SMALL = re.compile(r"(?<![\w:/#@.-])[a-z]{4,}(?![\w:/@-]|\.\w)")


def is_a_word(site: Site, context: Context, name: str, lang: str) -> bool:
    """Whether capitals are no acronym: a word that is stressed, a name of a place, or what is still to be filled in."""
    return (
        context.in_dictionary(name, lang)
        or name.lower() in site.once(_vocabulary)[lang]
        or bool(placeholder(name))
    )


def _vocabulary(site: Site) -> dict[str, frozenset[str]]:
    """The words that the site itself writes small in each language, those of names of places, and of emphasis."""
    emphasis = phrase_lists()["emphasis"]
    names = [thing.name for thing in site.provinces.values()]
    names += [name for c in site.contacts.values() for name in (c.city, c.district or "", c.province or "")]
    found: dict[str, frozenset[str]] = {}
    for lang, pages in site.pages.items():
        words = set(emphasis[lang])
        for page in pages.values():
            words.update(_SMALL.findall(REFERENCE.sub(" ", page.body)))
        for name in (*names, *(country.name[lang] for country in site.countries.values())):
            words.update(word.lower() for word in name.split() if not word.isupper())
        found[lang] = frozenset(words)
    return found
