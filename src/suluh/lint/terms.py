"""TRM001: a legacy term says what replaced it; a current one is not replaced."""

from collections.abc import Iterator

from suluh.findings import Finding, error
from suluh.lint.context import Context
from suluh.model.site import Site


def check(site: Site, _context: Context) -> Iterator[Finding]:
    for term in site.terms.values():
        origin = site.origin("terms", term.id)
        if term.status == "legacy" and not term.replaced_by:
            yield error(
                "TRM001",
                origin.place("status"),
                (f'istilah lama "{term.term}" tanpa pengganti', "isi `replaced_by` dengan id penggantinya"),
                (
                    f'the legacy term "{term.term}" has no replacement',
                    "give `replaced_by` the id of the new term",
                ),
            )
        elif term.status == "current" and term.replaced_by:
            yield error(
                "TRM001",
                origin.place("replaced_by"),
                (
                    f'istilah "{term.term}" punya pengganti tetapi masih current',
                    "ubah `status` menjadi legacy",
                ),
                (f'the term "{term.term}" is replaced and still current', "set `status` to legacy"),
            )
