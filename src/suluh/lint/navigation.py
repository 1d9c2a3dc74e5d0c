"""NAV002, NAV003, NAV004: every page has a section, every named page exists, both languages have the same sections."""

from collections.abc import Iterator

from suluh.findings import Finding, error
from suluh.link.order import section_of
from suluh.lint.context import Context
from suluh.model.languages import LANGUAGES, ORIGINAL
from suluh.model.site import Site
from suluh.model.unread import NAVIGATION
from suluh.text.nearest import nearest


def check(site: Site, _context: Context) -> Iterator[Finding]:
    if site.unread.any(NAVIGATION, lang=ORIGINAL):
        return
    known = [section.id for section in site.navigation[ORIGINAL].sections]
    for lang in LANGUAGES:
        origin = site.origin("nav", lang)
        own = {section.id for section in site.navigation[lang].sections}
        readable = not site.unread.any(NAVIGATION, lang=lang)
        for missing in (id for id in known if id not in own and readable):
            yield error(
                "NAV004",
                origin.place("sections"),
                (f'bagian "{missing}" tidak ada di bahasa ini', "tambahkan judul dan ringkasannya"),
                (f'the section "{missing}" is missing in this language', "add its title and summary"),
            )
        for index, section in enumerate(site.navigation[lang].sections):
            for number, id in enumerate(section.pages):
                if id not in site.pages[lang] and not site.unread.has("page", id, lang):
                    near = nearest(id, site.pages[lang])
                    yield error(
                        "NAV003",
                        origin.place("sections", index, "pages", number),
                        (
                            f'halaman "{id}" tidak ada',
                            f'maksudnya "{near}"?' if near else "hapus dari daftar",
                        ),
                        (
                            f'there is no page "{id}"',
                            f'did you mean "{near}"?' if near else "take it off the list",
                        ),
                    )
        for page in site.pages[lang].values():
            topic = section_of(page)
            if topic and topic not in known and lang == ORIGINAL:
                near = nearest(topic, known)
                choices = ", ".join(known)
                yield error(
                    "NAV002",
                    site.origin(f"pages/{lang}", page.id).place("topics", 0),
                    (f'bagian "{topic}" tidak ada', f'maksudnya "{near}"?' if near else f"pilih: {choices}"),
                    (
                        f'there is no section "{topic}"',
                        f'did you mean "{near}"?' if near else f"choose: {choices}",
                    ),
                )
