"""RFL001 to RFL003: a case is handed to the right body, and never mediated where that harms."""

from collections.abc import Iterator

from suluh.findings import Finding, error, warning
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.referral import NEVER_MEDIATED, Referral
from suluh.lint.context import Context
from suluh.model.site import Origin, Site

# What procedures and stages of mediation are called.
MEDIATION = "mediasi"


def check(site: Site, _context: Context) -> Iterator[Finding]:
    for referral in site.of(Referral).values():
        yield from _routes(referral, site.origin("referrals", referral.id))
    if site.of(Referral):
        yield from _gaps(site)
    yield from _mediated(site)


def _routes(referral: Referral, origin: Origin) -> Iterator[Finding]:
    """RFL002: two agencies to call first, or none. RFL003: mediation of what may not be mediated."""
    leads: dict[tuple[str, str], int] = {}
    for at, route in enumerate(referral.routes):
        where = (route.place, route.stage)
        leads.setdefault(where, 0)
        leads[where] += route.lead
        if route.lead and leads[where] > 1:
            yield error(
                "RFL002",
                origin.place("routes", at, "lead"),
                (f"dua lembaga pertama untuk {route.place}, {route.stage}", "sisakan satu `lead: true`"),
                (f"two agencies to call first for {route.place}, {route.stage}", "keep one `lead: true`"),
            )
        if route.method == "mediate" and referral.problem in NEVER_MEDIATED:
            yield error(
                "RFL003",
                origin.place("routes", at, "method"),
                (
                    f'"{referral.problem}" tidak boleh ditengahi (mediasi)',
                    "pakai protect, refer, report, litigate, atau support",
                ),
                (
                    f'"{referral.problem}" is never mediated',
                    "use protect, refer, report, litigate or support",
                ),
            )
    for (place, stage), count in leads.items():
        if count == 0:
            at = next(n for n, r in enumerate(referral.routes) if (r.place, r.stage) == (place, stage))
            yield error(
                "RFL002",
                origin.place("routes", at),
                (f"tidak ada lembaga pertama untuk {place}, {stage}", "tulis `lead: true` pada satu baris"),
                (f"no agency to call first for {place}, {stage}", "write `lead: true` on one row"),
            )


def _gaps(site: Site) -> Iterator[Finding]:
    """RFL001: an outcome about a problem that the table does not hand to anybody at its place and stage."""
    if site.unread.any("referral"):
        return
    rows = {(r.problem, route.place, route.stage) for r in site.of(Referral).values() for route in r.routes}
    seen: set[tuple[str, str, str]] = set()
    for outcome in site.of(Outcome).values():
        origin = site.origin("outcomes", outcome.id)
        for at, problem in enumerate(outcome.problems):
            row = (problem, outcome.place, outcome.stage)
            if row in rows or row in seen:
                continue
            seen.add(row)
            yield warning(
                "RFL001",
                origin.place("problems", at),
                (
                    f"tabel rujukan tidak punya baris untuk {problem}, {outcome.place}, {outcome.stage}",
                    "tambahkan di content/data/referrals",
                ),
                (
                    f"the referral table has no row for {problem}, {outcome.place}, {outcome.stage}",
                    "add it in content/data/referrals",
                ),
            )


def _mediated(site: Site) -> Iterator[Finding]:
    """RFL003 too: an outcome about what is never mediated that sends the officer to a mediation."""
    for outcome in site.of(Outcome).values():
        if outcome.officer is None or not set(outcome.problems) & set(NEVER_MEDIATED):
            continue
        origin = site.origin("outcomes", outcome.id)
        for at, text in enumerate(outcome.officer.references):
            if MEDIATION in text:
                yield error(
                    "RFL003",
                    origin.place("officer", "references", at),
                    (f'"{text}" adalah mediasi, padahal hasil ini tidak boleh ditengahi', "hapus rujukannya"),
                    (f'"{text}" is a mediation, and this outcome is never mediated', "remove the reference"),
                )
