"""What `suluh check` says at the end: findings, and the line that closes them."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from suluh.cli.chosen import Chosen
from suluh.cli.chosen import closing as left_out
from suluh.findings.finding import from_values, to_values

if TYPE_CHECKING:
    from suluh.model.site import Site


@dataclass(frozen=True)
class Outcome:
    """The findings to show, what is left out, and how much was looked at. `report` is the one of --report."""

    chosen: Chosen
    pages: int
    things: int
    withheld: int
    report: bytes | None = None

    @property
    def errors(self) -> int:
        """How many findings that are shown are errors."""
        return sum(finding.severity == "error" for finding in self.chosen.shown)

    def closing(self, lang: str) -> str:
        """The last line."""
        errors, others = self.errors, len(self.chosen.shown) - self.errors
        if lang == "en":
            line = f"{errors} errors, {others} warnings in {self.pages} pages and {self.things} data files; "
            line += f"{self.withheld} contacts are withheld until they are confirmed"
        else:
            line = f"{errors} kesalahan, {others} peringatan di {self.pages} halaman dan {self.things} berkas data; "
            line += f"{self.withheld} kontak belum diperiksa dan tidak ditampilkan"
        return line + left_out(self.chosen, lang)


def outcome_of(chosen: Chosen, site: "Site", report: bytes | None = None) -> Outcome:
    """The outcome of a check of a Site."""
    return Outcome(
        chosen,
        pages=sum(len(pages) for pages in site.pages.values()),
        things=sum(len(things) for things in site.things.values()),
        withheld=sum(contact.display == "hidden" for contact in site.contacts.values()),
        report=report,
    )


def to_json(outcome: Outcome) -> bytes:
    """The outcome of a check of everything, as bytes."""
    chosen = outcome.chosen
    found = [
        [to_values(finding) for finding in chosen.shown],
        chosen.unread,
        outcome.pages,
        outcome.things,
        outcome.withheld,
    ]
    return json.dumps(found, separators=(",", ":")).encode()


def from_json(raw: bytes) -> Outcome | None:
    """What `to_json` wrote; None if it is anything else."""
    try:
        found: Any = json.loads(raw)
        shown, unread, pages, things, withheld = found
        findings = [from_values(*values) for values in shown]
        return Outcome(
            Chosen(findings, 0, [], tuple(map(str, unread)), ()), int(pages), int(things), int(withheld)
        )
    except (TypeError, ValueError, RecursionError):
        return None
