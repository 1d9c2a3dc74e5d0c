"""SEA005: no group swallows another country, by a phrase inside its name, by its name, or by how it is spelled.
SEA006: what is asked leads to a group."""

from collections.abc import Iterator, Mapping, Sequence, Set

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
            if len(own) > 1:
                both = [phrase for phrase, word in zip(group, words, strict=True) if word in of_countries]
                yield _swallowed(origin.place("groups", number), *_two(both, of_countries))
            for phrase, word in zip(group, words, strict=True):
                other = _other(word, own, named if own else countries)
                if other:
                    yield _inside(origin.place("groups", number), phrase, other)
        for word, usual in tables.spelling.items():
            country = of_countries.get(slug(word))
            if country and country != of_countries.get(slug(usual)):
                yield _swallowed(origin.place("spelling", word), word, usual)
        for phrase, meant in tables.asked.items():
            country = of_countries.get(slug(phrase))
            if country and country not in _codes(site.search.groups, meant, of_countries):
                yield _swallowed(origin.place("asked", phrase), phrase, meant)
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


def _two(phrases: list[str], of_countries: Mapping[str, str]) -> tuple[str, str]:
    """The first of some names of countries, and the first that names another one."""
    first = phrases[0]
    return first, next(p for p in phrases if of_countries[slug(p)] != of_countries[slug(first)])


def _codes(groups: Sequence[Sequence[str]], meant: str, of_countries: Mapping[str, str]) -> set[str]:
    """The countries that the groups with a phrase name."""
    words = [slug(phrase) for group in groups if meant in group for phrase in group]
    return {of_countries[word] for word in words if word in of_countries}


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


def _swallowed(place: tuple[str, int], name: str, other: str) -> Finding:
    return warning(
        "SEA005",
        place,
        (
            f'"{name}" nama sebuah negara, tetapi di sini berarti "{other}"',
            "beri tiap negara kelompoknya sendiri",
        ),
        (
            f'"{name}" names a country, but means "{other}" here',
            "give each country a group of its own",
        ),
    )
