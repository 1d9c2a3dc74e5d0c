"""The page of the early-warning rules."""

from collections.abc import Iterator

from suluh.link.document import Document, entries
from suluh.model.audience import Audience, stricter
from suluh.model.site import Site
from suluh.monitoring.link import addresses
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.warning_rule import WarningRule


def shelf(site: Site, lang: str) -> Iterator[Document]:
    """For staff, whatever the level of the rules."""
    levels = [stricter(rule.audience, Audience.staff) for rule in site.of(WarningRule).values()]
    internal = any(page.audience is not Audience.public for page in site.pages[lang].values())
    if levels and internal:
        level = min(levels, key=lambda a: a.level)
        rules = site.of(WarningRule)
        # What a rule says names the questions of the instrument that it watches.
        watched = {i for rule in rules.values() if (i := rule.instrument) and i in site.of(Instrument)}
        shows = (*entries("warnings", rules), *entries("instruments", sorted(watched)))
        yield Document(lang, addresses.WARNINGS, "warnings", audience=level, shows=shows)
