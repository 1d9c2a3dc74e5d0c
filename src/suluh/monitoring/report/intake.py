"""Sheets of an export into sound responses. What cannot be used is set aside with its reasons.

No row is lost: each is either among the responses or among those set aside, and columns that nobody
knows are handed back too.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

import polars as pl

from suluh.export.form import ExportError
from suluh.monitoring.link.columns import CONSENT, INSTRUMENT, VERSION
from suluh.monitoring.model.instrument import Instrument, InstrumentSection
from suluh.monitoring.model.instrument_item import Item
from suluh.monitoring.report.answers import BAD, FORMULA, GARBLED, answers, consent
from suluh.monitoring.report.headers import Columns, find_columns
from suluh.monitoring.report.reasons import Reason
from suluh.monitoring.report.sheets import Sheet

FILE, ROW, ID, TIME = "_file", "_row", "_id", "_time"


@dataclass
class SetAside:
    """One row that was not used: where it stood, why, and its cells by the names of its sheet."""

    file: str
    sheet: str
    row: int
    reasons: tuple[Reason, ...]
    cells: dict[str, str]


@dataclass
class Intake:
    """What was read. `good` has a column a field (text) and `_file`, `_row`, `_id`, `_time`.

    `rounds` has the rows of each repeated section, with `_parent`. `missing` are fields that no column
    holds, `extra` (file, sheet, heading, filled cells) columns that nobody knows; `encodings` files that
    were not UTF-8.
    """

    good: pl.DataFrame
    rounds: dict[str, pl.DataFrame] = field(default_factory=dict)
    set_aside: list[SetAside] = field(default_factory=list)
    read: int = 0
    missing: list[str] = field(default_factory=list)
    extra: list[tuple[str, str, str, int]] = field(default_factory=list)
    extra_cells: list[tuple[str, str, int, str, str]] = field(default_factory=list)
    encodings: dict[str, str] = field(default_factory=dict)
    without_version: bool = False
    versions: dict[str, int] = field(default_factory=dict)


Progress = Callable[[str], None]


def take_in(
    sheets: list[Sheet],
    instrument: Instrument,
    *,
    version: int | None = None,
    progress: Progress = lambda p: None,
) -> Intake:
    """The responses of an instrument. `version` is the one that counts; None takes the newest there is.

    Raises `ExportError` if no sheet has a column of the instrument.
    """
    fields = [name for section, item in _asked(instrument, repeat=False) for name in item.fields]
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
        _keep_extra(sheet, columns, found)
    found.good = pl.concat(frames)
    found.missing = [name for name in fields if not any(c.holds(name) for _, c in own)]
    _drop_duplicates(found, {sheet.place: sheet for sheet, _ in own})
    for section in instrument.sections:
        if section.repeat:
            _rounds(section, placed, instrument, found)
    for sheet in sheets:
        if sheet.encoding not in ("utf-8", "xlsx"):
            found.encodings[sheet.file] = sheet.encoding
    return found


def _asked(instrument: Instrument, *, repeat: bool) -> Iterator[tuple[InstrumentSection, Item]]:
    for section in instrument.sections:
        if bool(section.repeat) == repeat:
            for item in section.items:
                yield section, item


def _responses(
    sheet: Sheet, columns: Columns, instrument: Instrument, found: Intake, version: int | None
) -> pl.DataFrame:
    """The sound rows of one sheet; the others go to `found.set_aside`."""
    bad: dict[int, list[Reason]] = defaultdict(list)
    frame = sheet.frame
    items = [(item, name) for _, item in _asked(instrument, repeat=False) for name in item.fields]
    series = _read(sheet, columns, instrument, items, bad)
    if CONSENT in columns.fields:
        agreed = consent(frame, columns)
        _name_bad(sheet, columns, CONSENT, agreed, "choice", bad)
        series.append(agreed)
    else:
        series.append(pl.Series(CONSENT, [""], dtype=pl.String).new_from_index(0, frame.height))
    _versions(sheet, columns, instrument, found, bad, version)
    for row, cells in sheet.ragged:
        reason = Reason("ragged", str(len(cells)), str(len(sheet.names)))
        named = {**dict(zip(sheet.names, cells, strict=False)), "…": " | ".join(cells[len(sheet.names) :])}
        found.set_aside.append(SetAside(sheet.file, sheet.name, row, (reason,), named))
    made = pl.DataFrame(series).with_columns(
        pl.lit(sheet.place).alias(FILE),
        frame["row"].alias(ROW),
        _cells(sheet, columns.id).alias(ID),
        _cells(sheet, columns.time).alias(TIME),
        (_cells(sheet, columns.index)).alias("_index"),
    )
    return _split(sheet, made, bad, found)


def _cells(sheet: Sheet, column: int | None) -> pl.Series:
    if column is None:
        return pl.Series([""], dtype=pl.String).new_from_index(0, sheet.frame.height)
    return sheet.frame[str(column)].str.strip_chars()


def _read(
    sheet: Sheet,
    columns: Columns,
    instrument: Instrument,
    items: Iterable[tuple[Item, str]],
    bad: dict[int, list[Reason]],
) -> list[pl.Series]:
    """A series a field; rows with a bad cell are noted in `bad` by their index."""
    frame = sheet.frame
    at_row = {row: index for index, row in enumerate(frame["row"].to_list())} if sheet.formulas else {}
    for row in sorted(sheet.formulas & at_row.keys()):
        bad[at_row[row]].append(Reason("formula", "?", "="))
    for index, name in enumerate(sheet.names):
        cells = frame[str(index)]
        for pattern, reason in ((FORMULA, "formula"), (GARBLED, "garbled")):
            for row in cells.str.contains(pattern).arg_true().to_list():
                bad[row].append(Reason(reason, name, cells[row]))
    series: list[pl.Series] = []
    for item, name in items:
        made = answers(frame, columns, instrument, item, name)
        kind = {"integer": "number", "decimal": "number", "count_by_sex": "number", "date": "date"}
        _name_bad(sheet, columns, name, made, kind.get(item.type, "choice"), bad)
        if item.type == "count_by_sex":
            for row in made.str.starts_with("-").arg_true().to_list():
                bad[row].append(Reason("negative", name, made[row]))
        series.append(made)
    return series


def _name_bad(
    sheet: Sheet, columns: Columns, name: str, made: pl.Series, reason: str, bad: dict[int, list[Reason]]
) -> None:
    at = columns.fields.get(name, next(iter(columns.choices.get(name, {}).values()), None))
    for row in (made == BAD).arg_true().to_list():
        bad[row].append(Reason(reason, name, sheet.frame[str(at)][row] if at is not None else ""))


def _versions(
    sheet: Sheet,
    columns: Columns,
    instrument: Instrument,
    found: Intake,
    bad: dict[int, list[Reason]],
    version: int | None,
) -> None:
    """Rows of another instrument or version are bad."""
    if INSTRUMENT in columns.fields:
        cells = _cells(sheet, columns.fields[INSTRUMENT])
        for row in (~cells.is_in(["", instrument.id, instrument.id.replace("-", "_")])).arg_true().to_list():
            bad[row].append(Reason("instrument", "", cells[row]))
    if VERSION not in columns.fields:
        found.without_version = True
        return
    cells = _cells(sheet, columns.fields[VERSION]).str.replace(r"\.0$", "")
    for value, count in cells.value_counts().iter_rows():
        found.versions[value] = found.versions.get(value, 0) + count
    if version is None:
        return
    for row in (~cells.is_in(["", str(version)])).arg_true().to_list():
        bad[row].append(Reason("version", "", cells[row], str(version)))


def _split(sheet: Sheet, made: pl.DataFrame, bad: dict[int, list[Reason]], found: Intake) -> pl.DataFrame:
    if not bad:
        return made
    for index in sorted(bad):
        found.set_aside.append(_aside(sheet, index, tuple(dict.fromkeys(bad[index]))))
    keep = pl.Series([True]).new_from_index(0, made.height).scatter(sorted(bad), False)
    return made.filter(keep)


def _aside(sheet: Sheet, index: int, reasons: tuple[Reason, ...]) -> SetAside:
    *cells, row = sheet.frame.row(index)
    named: dict[str, str] = {}
    for name, cell in zip(sheet.names, cells, strict=True):
        key = name or "…"
        while key in named:
            key += "′"
        named[key] = cell
    return SetAside(sheet.file, sheet.name, row, reasons, named)


def _drop_duplicates(found: Intake, sheets: dict[str, Sheet]) -> None:
    """Of rows with one id and the same answers the first stays; with different answers none does."""
    good = found.good
    marked = good.filter((pl.col(ID) != "") & pl.col(ID).is_duplicated())
    if marked.height == 0:
        return
    content = [c for c in good.columns if c not in (FILE, ROW, TIME, "_index")]
    drop: dict[tuple[str, int], Reason] = {}
    for (id,), group in marked.group_by([ID], maintain_order=True):
        places = list(zip(group[FILE].to_list(), group[ROW].to_list(), strict=True))
        if group.select(content).n_unique() == 1:
            for place in places[1:]:
                drop[place] = Reason("duplicate", str(id), str(places[0][1]))
        else:
            for place in places:
                drop[place] = Reason("conflict", str(id), ", ".join(str(row) for _, row in places))
    index_of = {
        file: {row: i for i, row in enumerate(sheet.frame["row"].to_list())} for file, sheet in sheets.items()
    }
    for (file, row), reason in drop.items():
        found.set_aside.append(_aside(sheets[file], index_of[file][row], (reason,)))
    gone = pl.DataFrame(
        {FILE: [f for f, _ in drop], ROW: [r for _, r in drop]}, schema={FILE: pl.String, ROW: pl.Int64}
    )
    found.good = good.join(gone, on=[FILE, ROW], how="anti", maintain_order="left")


def _rounds(
    section: InstrumentSection, placed: list[tuple[Sheet, Columns]], instrument: Instrument, found: Intake
) -> None:
    """The rounds of a repeated section, each with the response it belongs to."""
    items = [(item, name) for item in section.items for name in item.fields]
    parents = {value: True for key in ("_index", ID) for value in found.good[key].to_list() if value}
    frames: list[pl.DataFrame] = []
    for sheet, columns in placed:
        if columns.parent is None or not any(columns.holds(name) for _, name in items):
            continue
        bad: dict[int, list[Reason]] = defaultdict(list)
        series = _read(sheet, columns, instrument, items, bad)
        parent = _cells(sheet, columns.parent).str.replace(r"\.0$", "")
        for row, value in enumerate(parent.to_list()):
            if value not in parents:
                bad[row].append(Reason("orphan", "", value))
        made = pl.DataFrame(series).with_columns(parent.alias("_parent"), sheet.frame["row"].alias(ROW))
        frames.append(_split(sheet, made, bad, found))
        _keep_extra(sheet, columns, found)
    if frames:
        found.rounds[section.id] = pl.concat(frames)


def _keep_extra(sheet: Sheet, columns: Columns, found: Intake) -> None:
    """Columns that nobody knows are named, counted, and their cells kept."""
    for at in (*columns.extra, *columns.twice):
        cells = sheet.frame[str(at)]
        filled = (cells.str.strip_chars() != "").arg_true().to_list()
        found.extra.append((sheet.file, sheet.name, sheet.names[at], len(filled)))
        rows = sheet.frame["row"]
        found.extra_cells += [(sheet.file, sheet.name, rows[i], sheet.names[at], cells[i]) for i in filled]


def day_of_response(answers: dict[str, str], date_item: str | None, today: date) -> date:
    """The day a response is about: its date item, else when it was sent, else the day of the report."""
    for text in (answers.get(date_item or "", ""), answers.get(TIME, "")):
        try:
            return date.fromisoformat(text[:10])
        except ValueError:
            continue
    return today
