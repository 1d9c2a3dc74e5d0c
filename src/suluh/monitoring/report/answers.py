"""One column of an export into answers: ids of choices, plain numbers, days. Bad cells are named."""

import re

import polars as pl

from suluh.monitoring.link.columns import CONSENT, YES_NO
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.instrument_item import Item
from suluh.monitoring.report.headers import Columns, answer_words, normal

BAD = "\x00"
# Digits are 0 to 9 only: the score of a form reads no others.
_WHOLE = r"^-?[0-9]{1,12}(?:\.0{1,9})?$"
_NUMBER = r"^-?[0-9]{1,12}(?:\.[0-9]{1,9})?$"
_COMMA = r"^-?[0-9]{1,12},[0-9]{1,2}$"
_DAY = r"^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ].*)?$"
# What a spreadsheet would run. A dash before words or a plus before a telephone number is no formula.
FORMULA = r"^\s*(?:[=@]|[+-][^|!(=]*[|!(=])"
# Our own files put an apostrophe before what looks like a formula; the answer is what follows.
_GUARD = r"^'([=+\-@\t\r])"
_YES, _NO = ("1", "1.0", "true", "yes", "ya"), ("0", "0.0", "false", "no", "tidak", "")


def answers(
    frame: pl.DataFrame, columns: Columns, instrument: Instrument, item: Item, name: str
) -> pl.Series:
    """The answers of a field, as text; a cell that cannot be read is `BAD`, an empty one ""."""
    if item.type == "multi":
        return _several(frame, columns, instrument, item)
    if name not in columns.fields:
        return pl.Series(name, [""], dtype=pl.String).new_from_index(0, frame.height)
    cells = frame[str(columns.fields[name])].str.replace(_GUARD, "$1").str.strip_chars()
    if item.type in ("yes_no", "choice"):
        return _mapped(cells, answer_words(instrument, item)).alias(name)
    if item.type in ("integer", "count_by_sex"):
        return _kept(cells, _WHOLE, pl.col("c").str.replace(r"\.0+$", "")).alias(name)
    if item.type == "decimal":
        cells = _if(cells, _COMMA, pl.col("c").str.replace(",", ".", literal=True))
        return _kept(cells, _NUMBER, pl.col("c")).alias(name)
    if item.type == "date":
        day = pl.col("c").str.extract(_DAY, 1)
        real = day.str.to_date("%Y-%m-%d", strict=False).is_not_null()
        made = pl.when(pl.col("c") == "").then(pl.lit("")).when(real).then(day).otherwise(pl.lit(BAD))
        return cells.to_frame("c").select(made.alias(name)).to_series()
    return cells.alias(name)


def consent(frame: pl.DataFrame, columns: Columns) -> pl.Series:
    """Whether people agreed: an id of yes or no, "" or `BAD`."""
    words = {normal(text[lang]): id for id, text in YES_NO for lang in ("id", "en")}
    cells = frame[str(columns.fields[CONSENT])].str.strip_chars()
    return _mapped(cells, words).alias(CONSENT)


def _mapped(cells: pl.Series, words: dict[str, str]) -> pl.Series:
    """Each distinct cell is looked up once."""
    distinct = cells.unique().to_list()
    known = {cell: words.get(normal(cell), BAD) if cell else "" for cell in distinct}
    return cells.replace_strict(known, return_dtype=pl.String)


def _kept(cells: pl.Series, pattern: str, made: pl.Expr) -> pl.Series:
    fits = pl.col("c").str.contains(pattern)
    return (
        cells.to_frame("c")
        .select(pl.when(pl.col("c") == "").then(pl.lit("")).when(fits).then(made).otherwise(pl.lit(BAD)))
        .to_series()
    )


def _if(cells: pl.Series, pattern: str, made: pl.Expr) -> pl.Series:
    fits = pl.col("c").str.contains(pattern)
    return cells.to_frame("c").select(pl.when(fits).then(made).otherwise(pl.col("c"))).to_series()


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
        apart = _if(apart.fill_null(""), BAD, pl.lit(BAD))
    if item.id not in columns.fields:
        return apart.alias(item.id)
    cells = frame[str(columns.fields[item.id])].str.strip_chars()
    words = answer_words(instrument, item)
    known = {cell: _split(cell, words, order) for cell in cells.unique().to_list()}
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
