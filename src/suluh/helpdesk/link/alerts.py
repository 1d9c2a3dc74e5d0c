"""Which alerts stand where. The Site of a day (`link/as_of.py`) has only those that run on it."""

from datetime import date

from suluh.helpdesk.model.alert import Alert
from suluh.helpdesk.model.outcome import Outcome
from suluh.model.page import Page
from suluh.model.site import Site

LEVELS = ("danger", "warning", "note")


def running(alert: Alert, day: date) -> Alert | None:
    """An alert that runs on a day; None for one that is over or has not begun."""
    return alert if alert.runs_on(day) else None


def in_order(alerts: list[Alert]) -> list[Alert]:
    """The gravest first, then the newest."""
    newest = sorted(alerts, key=lambda a: (a.starts, a.id), reverse=True)
    return sorted(newest, key=lambda a: LEVELS.index(a.level))


def alerts_on_page(site: Site, page: Page) -> list[Alert]:
    """The alerts that concern a written page: by its country, its topics, or its id."""
    found = []
    for alert in site.of(Alert).values():
        by_country = page.meta.country is not None and page.meta.country in alert.countries
        by_topic = bool(set(page.meta.topics) & set(alert.topics))
        if by_country or by_topic or page.id in alert.pages or (alert.everywhere and _is_home(page)):
            found.append(alert)
    return in_order(found)


def alerts_in_country(site: Site, code: str) -> list[Alert]:
    """The alerts about a country, and those about all."""
    return in_order([a for a in site.of(Alert).values() if code in a.countries or not a.countries])


def alerts_on_outcome(site: Site, outcome: Outcome) -> list[Alert]:
    """The alerts about one of the problems of an outcome."""
    return in_order([a for a in site.of(Alert).values() if set(a.problems) & set(outcome.problems)])


def _is_home(page: Page) -> bool:
    return page.meta.type == "landing"
