"""SEA005: no phrase of a group lies in the name of another place. SEA006: what is asked leads to a group."""

from collections.abc import Iterator, Set

from suluh.findings import Finding, error, warning
from suluh.lint.context import Context
from suluh.model.languages import LANGUAGES
from suluh.model.site import Site
from suluh.text.nearest import nearest_all
from suluh.text.slug import slug


def check(site: Site, _context: Context) -> Iterator[Finding]:
    countries = _countries(site)
    of_countries = {word: code for word, code, _ in countries}
    named = [*countries, *_named_there(site)]
    phrases = [phrase for group in site.search.groups for phrase in group]
    for file, tables in site.search_files.items():
        origin = site.origins[("search", file)]
        for number, group in enumerate(tables.groups):
            words = [slug(phrase) for phrase in group]
            own = {of_countries[word] for word in words if word in of_countries}
            for phrase, word in zip(group, words, strict=True):
                other = _other(word, own, named if own else countries)
                if other:
                    yield _inside(origin.place("groups", number), phrase, other)
        for phrase, meant in tables.asked.items():
            if meant not in phrases:
                near = ", ".join(nearest_all(meant, phrases))
                yield error(
                    "SEA006",
                    origin.place("asked", phrase),
                    (
                        f'"{phrase}" menuju "{meant}" yang tidak ada di kelompok mana pun',
                        f"pakai {near}" if near else "tulis kelompoknya di `groups`",
                    ),
                    (
                        f'"{phrase}" leads to "{meant}", which no group has',
                        f"use {near}" if near else "write its group in `groups`",
                    ),
                )


def _countries(site: Site) -> list[tuple[str, str, str]]:
    """(words, code, name) of each country in each language."""
    return [
        (slug(country.name[lang]), country.code, country.name[lang])
        for country in site.countries.values()
        for lang in LANGUAGES
    ]


def _named_there(site: Site) -> list[tuple[str, str, str]]:
    """The same of the contacts in a country, and of the pages on it."""
    contacts = [
        (slug(name), contact.country, name)
        for contact in site.contacts.values()
        for name in (*(contact.name[lang] for lang in LANGUAGES), contact.city)
    ]
    pages = [
        (slug(page.meta.title), page.meta.country, page.meta.title)
        for lang in LANGUAGES
        for page in site.pages[lang].values()
        if page.meta.country
    ]
    return [*contacts, *pages]


def _other(word: str, own: Set[str], named: list[tuple[str, str, str]]) -> str:
    """The name of another country that holds a phrase, or of something there; "" if there is none."""
    inside = f"-{word}-"
    return next((name for at, code, name in named if code not in own and inside in f"-{at}-"), "")


def _inside(place: tuple[str, int], phrase: str, name: str) -> Finding:
    return warning(
        "SEA005",
        place,
        (
            f'frasa "{phrase}" ada di dalam nama lain: "{name}"',
            f"pindahkan ke `asked`, mis. `{phrase}: frasa kelompok ini`",
        ),
        (
            f'the phrase "{phrase}" lies inside another name: "{name}"',
            f"move it to `asked`, as `{phrase}: a phrase of this group`",
        ),
    )
