"""AGY001, HOL001: lists of agencies and of holidays are of their day."""

from collections.abc import Iterator

from suluh.findings import Finding, error, warning
from suluh.helpdesk.model.agency_list import AgencyList
from suluh.helpdesk.model.holidays import Holidays
from suluh.lint.context import Context
from suluh.model.site import Site


def check(site: Site, context: Context) -> Iterator[Finding]:
    """AGY001: a list of agencies past its term. HOL001: a holiday outside its year, or twice."""
    for found in site.of(AgencyList).values():
        if found.is_stale(context.today):
            yield warning(
                "AGY001",
                site.origin("agencies", found.id).place("dated"),
                (
                    f"daftar {found.dated} lewat masa {found.term_days} hari dan tidak tampil",
                    "ambil daftar baru",
                ),
                (
                    f"the list of {found.dated} is past its {found.term_days} days and not shown",
                    "get a new list",
                ),
            )
    for holidays in site.of(Holidays).values():
        origin = site.origin("holidays", holidays.id)
        met = set()
        for at, day in enumerate(holidays.days):
            if day.date.year != holidays.year or day.date in met:
                yield error(
                    "HOL001",
                    origin.place("days", at, "date"),
                    (
                        f"{day.date} bukan hari tahun {holidays.year}, atau tertulis dua kali",
                        "perbaiki tanggalnya",
                    ),
                    (f"{day.date} is no day of {holidays.year}, or stands there twice", "fix the date"),
                )
            met.add(day.date)
