"""Sheets of an export into sound responses. What cannot be used is set aside with its reasons.

No row is lost: each is either among the responses or among those set aside, and columns that nobody
knows are handed back too.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

import polars as pl

from suluh.export.form import ExportError
from suluh.monitoring.model.instrument import Instrument, InstrumentSection
from suluh.monitoring.report.columns import Columns
from suluh.monitoring.report.duplicates import FILE, ID, INDEX, ROW, TIME, drop_duplicates
from suluh.monitoring.report.headers import find_columns
from suluh.monitoring.report.reasons import Reason
from suluh.monitoring.report.remarks import Remark
from suluh.monitoring.report.review import APPROVED, ASIDE, OPEN
from suluh.monitoring.report.set_aside import SetAside, ragged_row
from suluh.monitoring.report.sheet import Sheet
from suluh.monitoring.report.sheet_fields import SheetFields
from suluh.monitoring.report.sheet_scan import letters

PARENT = "_parent"
Progress = Callable[[str], None]


@dataclass(frozen=True)
class ExtraColumn:
    """A column that nobody knows: where it stands, how many of its cells are filled, and all of them.

    `numbers` are those of the rows. Both are the columns of the sheet, so that nothing is in memory twice.
    """

    file: str
    sheet: str
    name: str
    count: int
    numbers: pl.Series
    cells: pl.Series

    def filled(self) -> pl.DataFrame:
        """The filled cells: (row, cell)."""
        return pl.DataFrame([self.numbers, self.cells]).filter(_is_filled(self.cells))


@dataclass
class Intake:
    """What was read. `good` has a column a field (text) and `_file`, `_row`, `_id`, `_time`.

    `rounds` has the rows of each repeated section, with `_parent`. `missing` are fields that no column
    holds; `encodings` files that were not UTF-8; `versions` how many rows each version has; `reviews` how
    many rows each state of review has, None where nobody could review; `remarks` what is to be said;
    `parents` what rounds may name as their response, also of rows that were set aside.
    """

    good: pl.DataFrame
    rounds: dict[str, pl.DataFrame] = field(default_factory=dict)
    set_aside: list[SetAside] = field(default_factory=list)
    read: int = 0
    missing: list[str] = field(default_factory=list)
    extra: list[ExtraColumn] = field(default_factory=list)
    encodings: dict[str, str] = field(default_factory=dict)
    without_version: bool = False
    versions: dict[str, int] = field(default_factory=dict)
    reviews: dict[str, int] | None = None
    remarks: list[Remark] = field(default_factory=list)
    parents: set[str] = field(default_factory=set)


def take_in(
    sheets: list[Sheet],
    instrument: Instrument,
    *,
    version: int | None = None,
    progress: Progress = lambda _: None,
) -> Intake:
    """The responses of an instrument. `version` is the one that counts; None takes the newest there is.

    Raises `ExportError` if no sheet has a column of the instrument.
    """
    sections = [section for section in instrument.sections if not section.repeat]
    fields = [name for section in sections for item in section.items for name in item.fields]
    placed = [(sheet, find_columns(sheet.names, instrument)) for sheet in sheets]
    own = [(s, c) for s, c in placed if any(c.holds(name) for name in fields)]
    if not own:
        seen = ", ".join(name for sheet in sheets for name in sheet.names if name)[:200] or "-"
        raise ExportError(
            f'tidak ada kolom instrumen "{instrument.id}" di berkas ini; kolomnya: {seen}',
            f'no column of the instrument "{instrument.id}" is in this file; its columns: {seen}',
        )
    found = Intake(pl.DataFrame())
    frames: list[pl.DataFrame] = []
    for sheet, columns in own:
        progress(f"check {sheet.frame.height}")
        found.read += sheet.frame.height + len(sheet.ragged)
        frames.append(_responses(sheet, columns, instrument, found, version))
        found.extra += _extra(sheet, columns)
    found.missing = [name for name in fields if not any(c.holds(name) for _, c in own)]
    found.good, gone = drop_duplicates(pl.concat(frames), {sheet.place: sheet for sheet, _ in own})
    found.set_aside += gone
    for section in instrument.sections:
        if section.repeat:
            _rounds(section, placed, instrument, found)
    for sheet in sheets:
        if sheet.encoding not in ("utf-8", "xlsx"):
            found.encodings[sheet.file] = sheet.encoding
    found.remarks = [*(r for sheet in sheets for r in sheet.remarks), *dict.fromkeys(found.remarks)]
    if found.reviews is not None:
        numbers = tuple(str(found.reviews[kind]) for kind in (APPROVED, OPEN, ASIDE))
        found.remarks.insert(0, Remark("reviewed", numbers))
    return found


def _responses(
    sheet: Sheet, columns: Columns, instrument: Instrument, found: Intake, version: int | None
) -> pl.DataFrame:
    """The sound rows of one sheet; the others go to `found.set_aside`."""
    fields = SheetFields(sheet, columns, instrument)
    items = [
        (item, name)
        for section in instrument.sections
        if not section.repeat
        for item in section.items
        for name in item.fields
    ]
    series = [*fields.answers(items), fields.consent()]
    dated = next((s for s, (item, _) in zip(series, items, strict=False) if item.dimension == "date"), None)
    fields.check_instrument()
    _note_reviews(fields, found)
    found.remarks += fields.remarks
    versions = fields.check_version(version)
    if versions is None:
        found.without_version = True
    for value, count in (versions or {}).items():
        found.versions[value] = found.versions.get(value, 0) + count
    found.set_aside += [ragged_row(sheet, row, cells) for row, cells in sheet.ragged]
    made = pl.DataFrame(series).with_columns(
        pl.lit(sheet.place).alias(FILE),
        sheet.frame["row"].alias(ROW),
        fields.texts(columns.id).alias(ID),
        fields.times(columns.time, dated).alias(TIME),
        fields.texts(columns.index).alias(INDEX),
    )
    found.set_aside += fields.bad.set_aside(sheet)
    found.parents.update(*(made[key].to_list() for key in (INDEX, ID)))
    return fields.sound(made)


def _rounds(
    section: InstrumentSection, placed: list[tuple[Sheet, Columns]], instrument: Instrument, found: Intake
) -> None:
    """The rounds of a repeated section, each with the response it belongs to."""
    items = [(item, name) for item in section.items for name in item.fields]
    parents = {value for key in (INDEX, ID) for value in found.good[key].to_list() if value}
    frames: list[pl.DataFrame] = []
    for sheet, columns in placed:
        if columns.parent is None or not any(columns.holds(name) for _, name in items):
            continue
        fields = SheetFields(sheet, columns, instrument)
        series = fields.answers(items)
        found.remarks += fields.remarks
        parent = fields.texts(columns.parent).str.replace(r"\.0$", "")
        for row, value in enumerate(parent.to_list()):
            if value not in parents:
                gone = value != "" and value in found.parents
                fields.bad.note(row, Reason("follows" if gone else "orphan", "", value))
        made = pl.DataFrame(series).with_columns(parent.alias(PARENT), sheet.frame["row"].alias(ROW))
        found.set_aside += fields.bad.set_aside(sheet)
        frames.append(fields.sound(made))
        found.extra += _extra(sheet, columns)
    if frames:
        found.rounds[section.id] = pl.concat(frames)


def _note_reviews(fields: SheetFields, found: Intake) -> None:
    for kind, count in (fields.check_review() or {}).items():
        found.reviews = found.reviews or dict.fromkeys((APPROVED, OPEN, ASIDE), 0)
        found.reviews[kind] += count


def _extra(sheet: Sheet, columns: Columns) -> list[ExtraColumn]:
    """The columns that nobody knows, with what they hold; those without a name only if they hold anything."""
    numbers = sheet.frame["row"]
    found: list[ExtraColumn] = []
    for at in (*columns.extra, *columns.twice, *columns.unnamed):
        cells = sheet.frame[str(at)]
        count = int(_is_filled(cells).sum())
        if sheet.names[at] or count:
            name = sheet.names[at] or f"({letters(at + 1)})"
            found.append(ExtraColumn(sheet.file, sheet.name, name, count, numbers, cells))
    return found


def _is_filled(cells: pl.Series) -> pl.Series:
    return cells.str.strip_chars() != ""


def day_of_response(answers: dict[str, str], date_item: str | None, today: date) -> date:
    """The day a response is about: its date item, else when it was sent, else the day of the report."""
    for text in (answers.get(date_item or "", ""), answers.get(TIME, "")):
        try:
            return date.fromisoformat(text[:10])
        except ValueError:
            continue
    return today
