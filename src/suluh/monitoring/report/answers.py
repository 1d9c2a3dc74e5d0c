"""One column of an export into answers: ids of choices, plain numbers, days. Bad cells are named.

Numbers and days are read from the whole column (`column_numbers.py`, `column_days.py`).
"""

import re
from collections.abc import Callable, Iterable

import polars as pl

from suluh.monitoring.link.columns import CONSENT, YES_NO
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.instrument_item import Item
from suluh.monitoring.report.cell_words import ERROR, NOTHING, without_unanswered
from suluh.monitoring.report.column_days import read_days
from suluh.monitoring.report.column_numbers import NumberRule, read_numbers
from suluh.monitoring.report.column_reading import BAD, Reading, Refusal
from suluh.monitoring.report.columns import Columns
from suluh.monitoring.report.headers import answer_words, normal
from suluh.monitoring.report.sheet import Sheet

# Our own files put an apostrophe before what looks like a formula; the answer is what follows.
_GUARD = r"^'([=+\-@\t\r])"
# Cells that have one reading, whatever stands around them.
_ONLY_WHOLE = r"^(?:-?[0-9]{1,12})?$"
_ONLY_ISO = r"^(?:(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8]))?$"
_YES, _NO = ("1", "1.0", "true", "yes", "ya"), ("0", "0.0", "false", "no", "tidak", *NOTHING)


def answers(
    sheet: Sheet, columns: Columns, instrument: Instrument, item: Item, name: str
) -> tuple[pl.Series, Refusal | None]:
    """The answers of a field, as text, and why its whole column is refused, if it is.

    A cell that cannot be read is `BAD`, an empty one "".
    """
    if item.type == "multi":
        return _several(sheet.frame, columns, instrument, item), None
    if name not in columns.fields:
        return pl.Series(name, [""], dtype=pl.String).new_from_index(0, sheet.frame.height), None
    cells = sheet.frame[str(columns.fields[name])].str.replace(_GUARD, "$1")
    refusal: Refusal | None = None
    if item.type in ("yes_no", "choice"):
        made = _mapped(cells.str.strip_chars(), answer_words(instrument, item))
    elif item.type in ("integer", "decimal", "count_by_sex"):
        made, refusal = number_answers(
            cells, sheet, whole=item.type != "decimal", money=item.counts == "money"
        )
    elif item.type == "date":
        made, refusal = day_answers(cells, sheet)
    else:
        made = without_unanswered(cells, free_text=True)
        made = made.zip_with(~made.str.contains(ERROR), _all(BAD, made.len()))
    return made.alias(name), refusal


def number_answers(
    cells: pl.Series, sheet: Sheet, *, whole: bool = False, money: bool = False
) -> tuple[pl.Series, Refusal | None]:
    """A column of numbers, as plain digits with a dot."""
    rule = NumberRule(
        whole, money, typed=sheet.encoding == "xlsx", machine=sheet.file.lower().endswith(".json")
    )
    return _read(cells, _ONLY_WHOLE, lambda distinct: read_numbers(distinct, rule))


def day_answers(cells: pl.Series, sheet: Sheet) -> tuple[pl.Series, Refusal | None]:
    """A column of days, as YYYY-MM-DD."""
    typed = sheet.encoding == "xlsx"
    return _read(cells, _ONLY_ISO, lambda distinct: read_days(distinct, typed=typed))


def _read(
    cells: pl.Series, plain: str, read: Callable[[Iterable[str]], Reading]
) -> tuple[pl.Series, Refusal | None]:
    """Each distinct cell is read once; a column of plain cells is its own reading."""
    cells = without_unanswered(cells, free_text=False)
    if cells.str.contains(plain).all():
        return cells, None
    made = read(cells.unique(maintain_order=True).to_list())
    return cells.replace_strict({"": "", **made.values}, return_dtype=pl.String), made.refusal


def _all(value: str, height: int) -> pl.Series:
    return pl.Series([value], dtype=pl.String).new_from_index(0, height)


def consent(frame: pl.DataFrame, columns: Columns) -> pl.Series:
    """Whether people agreed: an id of yes or no, "" or `BAD`."""
    words = {normal(text[lang]): id for id, text in YES_NO for lang in ("id", "en")}
    cells = frame[str(columns.fields[CONSENT])].str.strip_chars()
    return _mapped(cells, words).alias(CONSENT)


def _mapped(cells: pl.Series, words: dict[str, str]) -> pl.Series:
    """Each distinct cell is looked up once."""
    distinct = cells.unique().to_list()
    known = {cell: words.get(normal(cell), "" if cell.lower() in NOTHING else BAD) for cell in distinct}
    return cells.replace_strict(known, return_dtype=pl.String)


def _several(frame: pl.DataFrame, columns: Columns, instrument: Instrument, item: Item) -> pl.Series:
    """Ids with a space between, in the order of the list, out of one column or a column a choice."""
    order = [choice.id for choice in instrument.choices(item)]
    parts = columns.choices.get(item.id, {})
    apart = pl.Series(item.id, [""], dtype=pl.String).new_from_index(0, frame.height)
    if parts:
        chosen: list[pl.Expr] = []
        for id in order:
            if id not in parts:
                continue
            cell = pl.col(str(parts[id])).str.strip_chars().str.to_lowercase()
            of = answer_words(instrument, item)
            texts = [word for word, one in of.items() if one == id]
            chosen.append(
                pl.when(cell.is_in([*_YES, *texts]))
                .then(pl.lit(id))
                .when(cell.is_in(_NO))
                .then(None)
                .otherwise(pl.lit(BAD))
            )
        apart = frame.select(pl.concat_str(chosen, separator=" ", ignore_nulls=True)).to_series()
        apart = apart.fill_null("")
        apart = apart.zip_with(~apart.str.contains(BAD, literal=True), _all(BAD, apart.len()))
    if item.id not in columns.fields:
        return apart.alias(item.id)
    cells = frame[str(columns.fields[item.id])].str.strip_chars()
    words = answer_words(instrument, item)
    known = {cell: _split(cell, words, order) for cell in cells.unique().to_list()}
    known = {cell: "" if made == BAD and cell.lower() in NOTHING else made for cell, made in known.items()}
    joint = cells.replace_strict(known, return_dtype=pl.String)
    both = pl.DataFrame({"joint": joint, "apart": apart})
    use = pl.when(pl.col("joint") == "").then("apart").otherwise("joint")
    return both.select(use.alias(item.id)).to_series()


def _split(cell: str, words: dict[str, str], order: list[str]) -> str:
    """Ids, or labels that follow each other, into ids; `BAD` if something is left over."""
    tokens = re.split(r"[\s,;]+", normal(cell)) if cell else []
    if all(token in order for token in tokens):
        return " ".join(id for id in order if id in tokens)
    chosen: set[str] = set()
    rest = normal(cell)
    while rest:
        word = max((w for w in words if rest.startswith(w)), key=len, default="")
        if not word:
            return BAD
        chosen.add(words[word])
        rest = rest[len(word) :].lstrip(" ,;")
    return " ".join(id for id in order if id in chosen)
