"""An early-warning rule: how many like cases in how many days make somebody look."""

import re
from dataclasses import dataclass
from typing import ClassVar, Literal

from pydantic import Field

from suluh.model.base import Frozen, Line, Words
from suluh.model.citation import InstrumentId, Reference
from suluh.model.thing import Fact
from suluh.monitoring.model.instrument_item import Name

_SAME = r"(?P<same>[a-z0-9_]+(?:(?:, | and | dan )[a-z0-9_]+)*)"
# One sentence, in either language; the part after where/bila is a condition as in instruments.
SENTENCES = (
    re.compile(
        r"^at least (?P<least>\d{1,4})(?: rows| responses| complaints)?"
        rf"(?: with the same {_SAME})?(?: within (?P<days>\d{{1,4}}) days)?(?: where (?P<where>.+))?$"
    ),
    re.compile(
        r"^paling sedikit (?P<least>\d{1,4})(?: baris| jawaban| pengaduan)?"
        rf"(?: dengan {_SAME} yang sama)?(?: dalam (?P<days>\d{{1,4}}) hari)?(?: bila (?P<where>.+))?$"
    ),
)
PLACEHOLDER = re.compile(r"\{([a-z0-9_]*)\}")
# What every sentence of `says` may name besides the columns that rows have in common.
SAID = ("count", "days", "first", "last")


@dataclass(frozen=True)
class WatchRule:
    """A rule as read. `days` 0 means at any time; from the first to the last day at most so many pass."""

    least: int
    same: tuple[str, ...] = ()
    days: int = 0
    where: str = ""


def parse_rule(text: str) -> WatchRule | None:
    """The rule that a sentence says, or None if it says none."""
    sentence = " ".join(text.split())
    for pattern in SENTENCES:
        match = pattern.match(sentence)
        if match and int(match["least"]) > 0:
            same = tuple(dict.fromkeys(re.split(r", | and | dan ", match["same"]))) if match["same"] else ()
            return WatchRule(int(match["least"]), same, int(match["days"] or 0), match["where"] or "")
    return None


class LogColumn(Frozen):
    """A column of a log, found by its id or by its head in either language."""

    id: Name
    name: Words
    type: Literal["text", "date", "number"] = "text"


class WarningRule(Fact):
    """Watches the responses of an instrument, or the lines of a log that has `columns`."""

    kind_name: ClassVar[str] = "warnings"
    reference_name: ClassVar[str] = "warning"

    name: Words
    instrument: InstrumentId | None = Field(default=None, description="Instrumen yang jawabannya diawasi.")
    columns: tuple[LogColumn, ...] = Field(
        default=(), description="Kolom buku catatan yang diawasi, bila bukan instrumen."
    )
    rule: Line = Field(
        description="mis. paling sedikit 3 pengaduan dengan p3mi, jenis yang sama dalam 90 hari"
    )
    says: Words = Field(description="Penjelasan bila aturan berbunyi, dengan {count} dan kolom yang sama.")
    follow_up: Words | None = Field(default=None, description="Apa yang dilakukan sesudahnya.")
    legal_basis: tuple[Reference, ...] = Field(default=(), description="Dasar hukum, bila ada.")

    def title_in(self, lang: str) -> str:
        return self.name[lang]
