"""Several columns with the name of one item: an old place of it beside the new one, or the same column twice.

Kobo gives a question that moved between groups a column for each of its places, of which a row fills one. So
such columns are read as one. Where they contradict each other they are not: a column of another group is then
another question, and of two equal columns nobody can tell which is right.
"""

from dataclasses import replace

import polars as pl

from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.report.answers import answers
from suluh.monitoring.report.columns import Columns, Target
from suluh.monitoring.report.reasons import Reason
from suluh.monitoring.report.remarks import Remark
from suluh.monitoring.report.sheet import Sheet


class SameQuestion:
    """The columns of a sheet, with one column left for each answer.

    `joined` are the cells of columns that took over those of others; `bad` are rows that contradict
    themselves: (index, reason).
    """

    def __init__(self, sheet: Sheet, columns: Columns, instrument: Instrument) -> None:
        self.sheet, self.columns, self.instrument = sheet, columns, instrument
        self.joined: dict[int, pl.Series] = {}
        self.bad: list[tuple[int, Reason]] = []
        self.remarks: list[Remark] = []
        for target, others in columns.others.items():
            for at in others:
                self._settle(target, at)
        for at, (name, choice) in columns.moved.items():
            place = columns.choices.get(name, {}).get(choice) if choice else columns.fields.get(name)
            if place == at:
                self.remarks.append(Remark("moved", (sheet.place, sheet.names[at], name)))
        self.remarks += [Remark("repeat", (sheet.place, sheet.names[at])) for at in columns.rounds]

    def _settle(self, target: Target, other: int) -> None:
        """Decide about one further column of an answer."""
        name, choice = target
        at = self.columns.choices[name].get(choice) if choice else self.columns.fields.get(name)
        names = self.sheet.names
        if at is None:  # the first two contradicted each other, so this one is no better
            self.columns.extra.append(other)
            return
        mine, its = self._cells(target, at), self._cells(target, other)
        differ = ((mine != "") & (its != "") & (mine != its)).arg_true().to_list()
        if differ and other in self.columns.moved:
            if at in self.columns.moved:
                self.columns.remove(target)
                self.columns.extra += [at, other]
                self.remarks.append(Remark("either", (self.sheet.place, names[at], names[other], name)))
            else:
                self.columns.extra.append(other)
                self.remarks.append(Remark("other_group", (self.sheet.place, names[other], name)))
            return
        raw, more = self.joined.get(at, self.sheet.frame[str(at)]), self.sheet.frame[str(other)]
        self.joined[at] = raw.zip_with(mine != "", more).alias(str(at))
        self.remarks.append(Remark("joined", (self.sheet.place, names[at], names[other], name)))
        for row in differ:
            self.bad.append((row, Reason("twice", name, raw[row], more[row])))

    def _cells(self, target: Target, at: int) -> pl.Series:
        """The answers in a column, so that a choice and its label are the same."""
        name, choice = target
        cells = self.joined.get(at, self.sheet.frame[str(at)])
        item = next((item for item in self.instrument.items if name in (item.id, *item.fields)), None)
        if item is None or choice:
            return cells.str.strip_chars().str.to_lowercase()
        frame = self.sheet.frame.with_columns(cells.alias(str(at)))
        alone = replace(Columns(), fields={name: at})
        return answers(replace(self.sheet, frame=frame), alone, self.instrument, item, name)[0]
