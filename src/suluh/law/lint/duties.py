"""DUT001: what the law says people must be told is told by public pages, in every language."""

from collections.abc import Iterator

from suluh.findings import Finding, error, warning
from suluh.law.link.duties import telling
from suluh.law.model.duty import Duty
from suluh.lint.context import Context
from suluh.model.audience import Audience
from suluh.model.languages import LANGUAGES
from suluh.model.site import Site

Place = tuple[str, int]
_NAMES = {"id": ("Indonesia", "Indonesian"), "en": ("Inggris", "English")}


def check(site: Site, context: Context) -> Iterator[Finding]:
    for duty in site.of(Duty).values():
        if duty.unknown:
            continue
        origin = site.origin("duties", duty.id)
        if not any(telling(site, duty, lang) for lang in LANGUAGES):
            yield _untold(duty, origin.place("pages"), context)
        else:
            for index, id in enumerate(duty.pages):
                yield from _half_told(site, duty, id, origin.place("pages", index), context)
        if duty.untold:
            yield _in_part(duty, origin.place("untold"))


def _gap(place: Place, context: Context, id: tuple[str, str], en: tuple[str, str]) -> Finding:
    """A duty that is not fulfilled: it holds a release back, and is shown until then."""
    return (error if context.release else warning)("DUT001", place, id, en)


def _untold(duty: Duty, place: Place, context: Context) -> Finding:
    return _gap(
        place,
        context,
        (
            f'tidak ada halaman umum yang memuat "{duty.name.id}" ({duty.article})',
            "tulis halamannya, lalu sebut id-nya di `pages`",
        ),
        (
            f'no public page tells "{duty.name.en}" ({duty.article})',
            "write the page, then name its id in `pages`",
        ),
    )


def _half_told(site: Site, duty: Duty, id: str, place: Place, context: Context) -> Iterator[Finding]:
    """A page that some readers of the duty do not get: not public, or not in their language."""
    twins = {lang: site.pages[lang].get(id) for lang in LANGUAGES}
    if not any(twins.values()):
        return  # REF001 says so
    if any(page is not None and page.audience is not Audience.public for page in twins.values()):
        yield _gap(
            place,
            context,
            (
                f'halaman "{id}" memuat "{duty.name.id}" ({duty.article}), tetapi tidak untuk umum',
                "buka halaman itu untuk umum, atau sebut halaman lain",
            ),
            (
                f'the page "{id}" tells "{duty.name.en}" ({duty.article}), but is not public',
                "open that page to the public, or name another",
            ),
        )
        return
    for lang, page in twins.items():
        if page is None and not site.unread.has("page", id, lang):
            in_id, in_en = _NAMES[lang]
            yield _gap(
                place,
                context,
                (
                    f'"{duty.name.id}" ({duty.article}): halaman "{id}" tidak ada dalam bahasa {in_id}',
                    "tulis padanannya",
                ),
                (
                    f'"{duty.name.en}" ({duty.article}): the page "{id}" does not exist in {in_en}',
                    "write its twin",
                ),
            )


def _in_part(duty: Duty, place: Place) -> Finding:
    """Told, but for some parts. This is known and said on the site, so it holds nothing back."""
    return warning(
        "DUT001",
        place,
        (
            f'"{duty.name.id}" ({duty.article}) baru dimuat sebagian; belum: '
            + "; ".join(part.id for part in duty.untold),
            "tulis bagian itu, lalu hapus dari `untold`",
        ),
        (
            f'"{duty.name.en}" ({duty.article}) is told only in part; not yet: '
            + "; ".join(part.en for part in duty.untold),
            "write that part, then take it out of `untold`",
        ),
    )
