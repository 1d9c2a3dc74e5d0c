"""Pages of instruments: the list, and for each its sheet, its forms, and how to learn it."""

from collections.abc import Iterator

from suluh.link.document import Document, entries
from suluh.model.audience import Audience, stricter
from suluh.model.site import Site
from suluh.monitoring.link import addresses
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.warning_rule import WarningRule


def shelf(site: Site, lang: str) -> Iterator[Document]:
    """All for staff but the light page of a survey, which workers fill in themselves."""
    found = list(site.of(Instrument).values())
    for instrument in found:
        if instrument.worker_form:
            key, shows = addresses.survey_key(instrument), entries("instruments", [instrument.id])
            yield Document(lang, key, "survey", instrument.id, instrument.audience, shows=shows)
    internal = any(page.audience is not Audience.public for page in site.pages[lang].values())
    if not found or not internal:
        return
    levels = {i.id: stricter(i.audience, Audience.staff) for i in found}
    every = entries("instruments", site.of(Instrument))
    lowest = min(levels.values(), key=lambda level: level.level)
    yield Document(lang, addresses.INSTRUMENTS, "instruments", audience=lowest, shows=every)
    for instrument in found:
        for kind, key in addresses.instrument_keys(instrument).items():
            level, shows = levels[instrument.id], entries("instruments", [instrument.id])
            if kind == "instrument_results":
                own = [r.id for r in site.of(WarningRule).values() if r.instrument == instrument.id]
                shows = (*shows, *entries("warnings", own))
            yield Document(lang, key, kind, instrument.id, level, shows=shows)
