"""CHG001: what a worker may be charged rests on an article."""

from collections.abc import Iterator

from suluh.findings import Finding, error
from suluh.helpdesk.model.charge import Charge
from suluh.lint.context import Context
from suluh.model.site import Site


def check(site: Site, _context: Context) -> Iterator[Finding]:
    """CHG001: a firm answer without an article, or a ruling that an earlier one hides."""
    for charge in site.of(Charge).values():
        origin = site.origin("charges", charge.id)
        for at, ruling in enumerate(charge.rulings):
            if ruling.verdict in ("forbidden", "allowed") and not ruling.legal_basis:
                yield error(
                    "CHG001",
                    origin.place("rulings", at, "verdict"),
                    (f'jawaban "{ruling.verdict}" tanpa pasal', "tulis `legal_basis`, atau verdict: unknown"),
                    (
                        f'the answer "{ruling.verdict}" has no article',
                        "write `legal_basis`, or verdict: unknown",
                    ),
                )
            if at and any(not r.schemes and not r.countries for r in charge.rulings[:at]):
                yield error(
                    "CHG001",
                    origin.place("rulings", at),
                    ("jawaban ini tertutup oleh jawaban umum sebelumnya", "taruh jawaban umum di akhir"),
                    ("this ruling is hidden by a general one before it", "put the general ruling last"),
                )
