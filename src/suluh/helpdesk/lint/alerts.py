"""ALR001: an alert ends after it begins, and not unnoticed."""

from collections.abc import Iterator
from datetime import timedelta

from suluh.findings import Finding, error, warning
from suluh.helpdesk.model.alert import Alert
from suluh.lint.context import Context
from suluh.model.site import Site

SOON = timedelta(days=14)


def check(site: Site, context: Context) -> Iterator[Finding]:
    """ALR001: an alert that never runs, has ended, or ends soon."""
    for alert in site.of(Alert).values():
        place = site.origin("alerts", alert.id).place("ends")
        if alert.ends < alert.starts:
            yield error(
                "ALR001",
                place,
                ("peringatan berakhir sebelum mulai", "perbaiki `starts` dan `ends`"),
                ("the alert ends before it starts", "fix `starts` and `ends`"),
            )
        elif alert.ends < context.today + SOON:
            over = alert.ends < context.today
            yield warning(
                "ALR001",
                place,
                (
                    f"peringatan {'sudah' if over else 'akan'} berakhir {alert.ends}",
                    "perpanjang bila sumbernya masih berkata begitu, atau hapus",
                ),
                (
                    f"the alert {'ended' if over else 'ends'} on {alert.ends}",
                    "extend it if its source still says so, or remove it",
                ),
            )
