"""What the law behind an instrument and its items has become, for what leaves the site."""

from collections.abc import Mapping

from suluh.model.base import Words
from suluh.monitoring.model.instrument import Instrument
from suluh.render.law_notice import said
from suluh.render.view import Edition, View

# Under this name stands what holds for the instrument as a whole.
WHOLE = ""


def parts(instrument: Instrument) -> dict[str, str]:
    """Item id -> its field path in the whole instrument, as notices name it."""
    return {
        item.id: f"sections.{s}.items.{n}"
        for s, section in enumerate(instrument.sections)
        for n, item in enumerate(section.items)
    }


def laws(instrument: Instrument, edition: Edition) -> Mapping[str, Words]:
    """Item id (or `WHOLE`) -> that its law has changed, in both languages; only where it has."""
    views = {lang: View(edition, lang, "instrumen") for lang in ("id", "en")}
    whole = edition.site.of(Instrument)[instrument.id]
    found: dict[str, Words] = {}
    for name, part in {WHOLE: "", **parts(whole)}.items():
        texts = {lang: said(whole, view, part) for lang, view in views.items()}
        if texts["id"]:
            found[name] = Words.joined(**texts)
    return found
