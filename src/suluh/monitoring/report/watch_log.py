"""Early-warning rules over the lines of a log, with all that could not be read of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import polars as pl

from suluh.monitoring.model.warning_rule import LogColumn, WarningRule, parse_rule
from suluh.monitoring.report.answers import day_answers, number_answers
from suluh.monitoring.report.cell_words import is_error, without_unanswered
from suluh.monitoring.report.column_reading import BAD
from suluh.monitoring.report.encoding import repaired
from suluh.monitoring.report.headers import normal
from suluh.monitoring.report.reasons import Reason
from suluh.monitoring.report.sheet import Sheet
from suluh.monitoring.report.unread import Unread, causes
from suluh.monitoring.report.watch import Firing, Place, Watcher
from suluh.text.broken_letters import GARBLED, MOJIBAKE

# Rows that are written as numbers, with why they could not be read: (place, row, reason).
Faults = dict[tuple[str, int, Reason], None]


@dataclass
class LogResult:
    """What the rules made of a log. `skipped` are rules whose columns the log has not: (rule, columns).

    `undated` are rows without a day, `unnamed` those without what the rule compares. `unread` are all
    causes for which a row could not be judged; undated rows are among them.
    """

    firings: list[Firing]
    read: int
    skipped: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    undated: list[tuple[str, Place]] = field(default_factory=list)
    unnamed: list[tuple[str, Place]] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)


def watch_log(sheets: Sequence[Sheet], rules: Iterable[WarningRule], today: date) -> LogResult:
    """Run the rules that have columns of their own over the lines of a log."""
    result = LogResult([], sum(sheet.frame.height + len(sheet.ragged) for sheet in sheets))
    faults: Faults = {}
    known: set[int] = set()
    for rule in rules:
        watch = parse_rule(rule.rule)
        if watch is None or not rule.columns:
            continue
        watcher = Watcher(rule, watch, {c.id: c.type for c in rule.columns}, today)
        needed = {*watch.same, *(c.id for c in rule.columns if c.type == "date" and watch.days)}
        missing: tuple[str, ...] = ()
        fits = False
        for number, sheet in enumerate(sheets):
            at = _places(sheet, rule)
            lacking = tuple(sorted(needed - at.keys()))
            if lacking:
                missing = missing or lacking
                continue
            fits = True
            known.add(number)
            _note_failed(sheet, [at[name] for name in sorted(needed)], faults)
            _show(sheet, at, rule, watcher, faults)
        if not fits:
            result.skipped.append((rule.id, missing))
        result.firings += watcher.firings()
        result.undated += [(rule.id, place) for place in watcher.undated]
        result.unnamed += [(rule.id, place) for place in watcher.unnamed]
        _note_undated(watcher, rule, faults)
    for number, sheet in enumerate(sheets):
        _note_sheet(sheet, number in known, faults)
    result.unread = causes(faults)
    return result


def _places(sheet: Sheet, rule: WarningRule) -> dict[str, int]:
    """Column -> its index in a sheet, by id or by head in either language."""
    heads = [normal(name) for name in sheet.names]
    found: dict[str, int] = {}
    for column in rule.columns:
        for name in (column.id, normal(column.name.id), normal(column.name.en)):
            if name in heads:
                found[column.id] = heads.index(name)
                break
    return found


def _show(sheet: Sheet, at: Mapping[str, int], rule: WarningRule, watcher: Watcher, faults: Faults) -> None:
    """Show the rows of a sheet to a rule. What cannot be read of a row is empty for it, and a fault."""
    read = {
        column.id: _read(sheet, column, at[column.id], faults) for column in rule.columns if column.id in at
    }
    dated = next((c.id for c in rule.columns if c.type == "date"), "")
    names = list(read)
    for cells, row in zip(
        zip(*(read[name].to_list() for name in names), strict=True), sheet.frame["row"].to_list(), strict=True
    ):
        answers = dict(zip(names, cells, strict=True))
        text = answers.get(dated, "")
        watcher.show(answers, date.fromisoformat(text) if text else None, (sheet.place, row, ""))


def _read(sheet: Sheet, column: LogColumn, at: int, faults: Faults) -> pl.Series:
    """A column as its rule needs it: days as YYYY-MM-DD, plain numbers, texts without empty words."""
    cells = sheet.frame[str(at)]
    refusal = None
    if column.type == "date":
        made, refusal = day_answers(cells, sheet)
    elif column.type == "number":
        made, refusal = number_answers(cells, sheet)
    else:
        made = without_unanswered(cells, free_text=True)
    empty = pl.Series([""], dtype=pl.String).new_from_index(0, made.len())
    for index, value in enumerate(made.to_list()):
        name = _fault(value, cells[index], column) if value else ""
        if not name:
            continue
        reason = Reason(name, sheet.names[at], cells[index])
        if refusal is not None:
            reason = Reason(refusal.name, sheet.names[at], refusal.cell, refusal.readings)
        faults[sheet.place, int(sheet.frame["row"][index]), reason] = None
        made = made.scatter(index, "") if column.type == "text" else made
    return made.zip_with(made != BAD, empty)


def _fault(value: str, cell: str, column: LogColumn) -> str:
    """What is wrong with a cell, as a name of a reason; "" if nothing is."""
    if is_error(cell):
        return "error"
    if value == BAD:
        return "date" if column.type == "date" else "number"
    return ""


def _note_failed(sheet: Sheet, needed: Sequence[int], faults: Faults) -> None:
    """A needed cell that is empty in a row with a formula: the formula gave nothing, or an error."""
    for index, row in enumerate(sheet.frame["row"].to_list()) if sheet.formulas else ():
        if row in sheet.formulas:
            for at in needed:
                if not sheet.frame[str(at)][index].strip():
                    faults[sheet.place, row, Reason("formula", sheet.names[at])] = None


def _note_undated(watcher: Watcher, rule: WarningRule, faults: Faults) -> None:
    """A row without a day is one that the rule could not judge, unless its day was said to be unreadable."""
    said = {(place, row) for place, row, _ in faults}
    name = next((column.name.id for column in rule.columns if column.type == "date"), "")
    for place, row, _ in watcher.undated:
        if (place, row) not in said:
            faults[place, row, Reason("no_day", name)] = None


def _note_sheet(sheet: Sheet, known: bool, faults: Faults) -> None:
    """Rows that no rule saw, or that are not what was written."""
    for row, cells in sheet.ragged:
        faults[sheet.place, row, Reason("ragged", str(len(cells)), str(len(sheet.names)))] = None
    rows = sheet.frame["row"].to_list()
    if not known:
        heads = ", ".join(name for name in sheet.names if name)
        for row in rows:
            faults[sheet.place, row, Reason("no_columns", "", heads)] = None
        return
    for row in rows:
        if row in sheet.merged:
            faults[sheet.place, row, Reason("merged", "", sheet.merged[row])] = None
    for index, name in enumerate(sheet.names):
        column = sheet.frame[str(index)]
        for at in column.str.contains(GARBLED).arg_true().to_list():
            faults[sheet.place, rows[at], Reason("garbled", name, column[at])] = None
        for at in column.str.contains(MOJIBAKE).arg_true().to_list():
            faults[sheet.place, rows[at], Reason("mojibake", name, column[at], repaired(column[at]))] = None
