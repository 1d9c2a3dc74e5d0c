"""The fields of one sheet of an export: a series of answers each, and the rows in which one is bad."""

from collections.abc import Iterable
from dataclasses import replace

import polars as pl

from suluh.monitoring.link.columns import CONSENT, INSTRUMENT, VERSION
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.instrument_item import Item
from suluh.monitoring.report.answers import answers, consent, day_answers
from suluh.monitoring.report.cell_words import is_error, without_unanswered
from suluh.monitoring.report.column_reading import BAD, Refusal
from suluh.monitoring.report.columns import Columns
from suluh.monitoring.report.encoding import repaired
from suluh.monitoring.report.reasons import Reason
from suluh.monitoring.report.review import APPROVED, ASIDE, OPEN, review
from suluh.monitoring.report.same_question import SameQuestion
from suluh.monitoring.report.set_aside import BadRows
from suluh.monitoring.report.sheet import Sheet
from suluh.text.broken_letters import GARBLED, MOJIBAKE

# Type of an item -> the reason for a cell that is no answer to it.
_NO_ANSWER = {"integer": "number", "decimal": "number", "count_by_sex": "number", "date": "date"}


class SheetFields:
    """Reads the fields of one sheet; `bad` collects the rows that cannot be used."""

    def __init__(self, sheet: Sheet, columns: Columns, instrument: Instrument) -> None:
        self.columns, self.instrument = columns, instrument
        same = SameQuestion(sheet, columns, instrument)
        self.sheet = replace(sheet, frame=sheet.frame.with_columns(same.joined.values()))
        self.remarks = same.remarks
        self.bad = BadRows()
        for index, reason in same.bad:
            self.bad.note(index, reason)

    def texts(self, column: int | None) -> pl.Series:
        """The cells of a column without white space around them; empty ones if there is no such column."""
        if column is None:
            return self.empty("")
        return without_unanswered(self.sheet.frame[str(column)], free_text=False)

    def times(self, column: int | None, dated: pl.Series | None) -> pl.Series:
        """When responses were sent; it begins with the day as YYYY-MM-DD.

        Where `dated` has no day either, a time that cannot be read makes the row bad: its day would be
        a guess.
        """
        if column is None:
            return self.empty("")
        made, refusal = day_answers(self.sheet.frame[str(column)], self.sheet)
        needed = made == BAD if dated is None else (made == BAD) & (dated == "")
        for row in needed.arg_true().to_list():
            self.bad.note(row, self._reason(column, self.sheet.names[column], row, "date", refusal))
        cells = self.texts(column)
        day = made.zip_with(made != BAD, self.empty(""))
        return cells.zip_with(cells.str.slice(0, 10) == day, day)

    def empty(self, name: str) -> pl.Series:
        return pl.Series(name, [""], dtype=pl.String).new_from_index(0, self.sheet.frame.height)

    def note_broken_cells(self) -> None:
        """Formulas of a workbook, merged cells and broken letters make a row bad, in whatever column they are.

        A text that begins as a formula does is an answer like any other; our files write it so that
        nothing runs it.
        """
        frame = self.sheet.frame
        if self.sheet.merged:
            for index, row in enumerate(frame["row"].to_list()):
                if row in self.sheet.merged:
                    self.bad.note(index, Reason("merged", "", self.sheet.merged[row]))
        if self.sheet.formulas:
            for index, row in enumerate(frame["row"].to_list()):
                if row in self.sheet.formulas:
                    self.bad.note(index, Reason("formula", "?", "="))
        for index, name in enumerate(self.sheet.names):
            cells = frame[str(index)]
            for row in cells.str.contains(GARBLED).arg_true().to_list():
                self.bad.note(row, Reason("garbled", name, cells[row]))
            for row in cells.str.contains(MOJIBAKE).arg_true().to_list():
                self.bad.note(row, Reason("mojibake", name, cells[row], repaired(cells[row])))

    def answers(self, items: Iterable[tuple[Item, str]]) -> list[pl.Series]:
        """A series for each (item, field)."""
        self.note_broken_cells()
        series: list[pl.Series] = []
        for item, name in items:
            made, refusal = answers(self.sheet, self.columns, self.instrument, item, name)
            self._note_bad(name, made, _NO_ANSWER.get(item.type, "choice"), refusal)
            if item.type == "count_by_sex":
                for row in made.str.starts_with("-").arg_true().to_list():
                    self.bad.note(row, Reason("negative", name, made[row]))
            series.append(made)
        return series

    def consent(self) -> pl.Series:
        """Whether people agreed; empty where nobody was asked."""
        if CONSENT not in self.columns.fields:
            return self.empty(CONSENT)
        agreed = consent(self.sheet.frame, self.columns)
        self._note_bad(CONSENT, agreed, "choice")
        return agreed

    def _note_bad(self, name: str, made: pl.Series, reason: str, refusal: Refusal | None = None) -> None:
        columns = self.columns
        at = columns.fields.get(name, next(iter(columns.choices.get(name, {}).values()), None))
        for row in (made == BAD).arg_true().to_list():
            self.bad.note(row, self._reason(at, name, row, reason, refusal))

    def _reason(self, at: int | None, name: str, row: int, reason: str, refusal: Refusal | None) -> Reason:
        """Why a cell is bad: its whole column is refused, a spreadsheet failed, or it is no such answer."""
        value = self.sheet.frame[str(at)][row] if at is not None else ""
        if refusal is not None:
            return Reason(
                refusal.name, self.sheet.names[at] if at is not None else name, refusal.cell, refusal.readings
            )
        return Reason("error" if is_error(value) else reason, name, value)

    def check_instrument(self) -> None:
        """Rows of another instrument are bad."""
        if INSTRUMENT not in self.columns.fields:
            return
        own = ["", self.instrument.id, self.instrument.id.replace("-", "_")]
        cells = self.texts(self.columns.fields[INSTRUMENT])
        for row in (~cells.is_in(own)).arg_true().to_list():
            self.bad.note(row, Reason("instrument", "", cells[row]))

    def check_review(self) -> dict[str, int] | None:
        """State of review -> number of rows, None without such a column. Rows that are not approved are bad."""
        if not self.columns.review:
            return None
        counted = dict.fromkeys((APPROVED, OPEN, ASIDE), 0)
        cells = [self.texts(at) for at in self.columns.review]
        names = [self.sheet.names[at] for at in self.columns.review]
        kinds = {value: review(value) for column in cells for value in column.unique().to_list()}
        for row, values in enumerate(zip(*cells, strict=True)):
            said = [(kinds[value], name, value) for value, name in zip(values, names, strict=True)]
            kind, name, value = next((one for one in said if one[0] != OPEN), said[0])
            counted[kind] += 1
            if kind == ASIDE:
                self.bad.note(row, Reason("review", name, value))
        return counted

    def check_version(self, version: int | None) -> dict[str, int] | None:
        """Version -> number of rows, None without such a column. Rows of another `version` are bad."""
        if VERSION not in self.columns.fields:
            return None
        cells = self.texts(self.columns.fields[VERSION]).str.replace(r"\.0$", "")
        if version is not None:
            for row in (~cells.is_in(["", str(version)])).arg_true().to_list():
                self.bad.note(row, Reason("version", "", cells[row], str(version)))
        return dict(cells.value_counts().iter_rows())

    def sound(self, made: pl.DataFrame) -> pl.DataFrame:
        """The rows that are not bad."""
        indexes = self.bad.indexes
        if not indexes:
            return made
        return made.filter(pl.Series([True]).new_from_index(0, made.height).scatter(indexes, False))
