"""The columns that the forms of an instrument make themselves, and the answers they all share.

docs/monitoring.md lists them; `suluh report` reads them.
"""

from dataclasses import dataclass

from suluh.model.base import Words
from suluh.monitoring.model.instrument import Instrument, InstrumentSection
from suluh.monitoring.model.instrument_item import NO, SEXES, YES, Item

CONSENT = "persetujuan"
INSTRUMENT = "instrumen"
VERSION = "versi"
SCORE = "nilai"
LIGHT = "lampu"
# So begin the columns of the sums that an XLSForm needs on the way to its score; readers pass them over.
SUMS = "hitung"
DRAFT = "rancangan"
# The note that the law behind the instrument has changed.
LAW = "perubahan_hukum"
# What Kobo and ODK record about a response.
METADATA = ("start", "end", "today")
# The note that shows the score.
RESULT = "hasil"
# What no section or item may be called.
RESERVED = (CONSENT, INSTRUMENT, VERSION, SCORE, LIGHT, SUMS, DRAFT, LAW, RESULT, *METADATA)
# The ending of the name of the text that opens a section.
ABOUT = "_ket"

YES_NO = ((YES, Words(id="Ya", en="Yes")), (NO, Words(id="Tidak", en="No")))
SEX_NAMES = {
    "l": Words(id="Laki-laki", en="Men"),
    "p": Words(id="Perempuan", en="Women"),
    "t": Words(id="Tidak disebut", en="Not stated"),
}


def section_score(section: str) -> str:
    """The column of the score of a section."""
    return f"{SCORE}_{section}"


@dataclass(frozen=True)
class Column:
    """A column of an export: `path` is its head, as Kobo writes it (`izin/sip2mi`).

    `field` is its name alone. `item` is None for what the form itself makes. `sex` is the ending of
    a count by sex; `choice` the answer of a `multi` for which the column has 1 or 0. `repeat` is the
    id of the repeated section whose table it stands in, "" for the main table.
    """

    path: str
    field: str
    item: Item | None = None
    sex: str = ""
    choice: str = ""
    repeat: str = ""


def columns(instrument: Instrument) -> tuple[Column, ...]:
    """The columns of an export in order: the main table, then those of each repeat."""
    main = [Column(name, name) for name in (*METADATA, INSTRUMENT, VERSION)]
    if instrument.consent:
        main.append(Column(CONSENT, CONSENT))
    scored = [s.id for s in instrument.sections if any(item.weight for item in s.items)]
    repeats: list[Column] = []
    for section in instrument.sections:
        (repeats if section.repeat else main).extend(_of_section(instrument, section))
    main.extend(Column(section_score(id), section_score(id)) for id in scored)
    if scored:
        main.append(Column(SCORE, SCORE))
        if instrument.lights:
            main.append(Column(LIGHT, LIGHT))
    return (*main, *repeats)


def _of_section(instrument: Instrument, section: InstrumentSection) -> list[Column]:
    home = section.id if section.repeat else ""
    found: list[Column] = []
    for item in section.items:
        path = f"{section.id}/{item.id}"
        if item.type == "count_by_sex":
            found += [
                Column(f"{path}/{item.id}_{sex}", f"{item.id}_{sex}", item, sex=sex, repeat=home)
                for sex in SEXES
            ]
        elif item.type != "note":
            found.append(Column(path, item.id, item, repeat=home))
        if item.type == "multi":
            found += [
                Column(f"{path}/{choice.id}", item.id, item, choice=choice.id, repeat=home)
                for choice in instrument.choices(item)
            ]
    return found
