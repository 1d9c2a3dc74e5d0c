"""Judged responses into counts: every variable, and every variable by sex, region, agency and year."""

import polars as pl

from suluh.monitoring.model.instrument import Instrument, InstrumentSection
from suluh.monitoring.model.instrument_item import SEXES, Item
from suluh.monitoring.report.categories import ANSWERED, NONE, WHOLE_LIGHT, YEAR, dimension_items
from suluh.monitoring.report.counts import Counts, Pair, Table
from suluh.monitoring.report.judge import Judged

# The variable of the three fields of a count by sex.
SEX = "_sex"
TABLED = ("yes_no", "choice", "multi")


def tally(judged: Judged, instrument: Instrument) -> Counts:
    """The system of counts of responses."""
    frame = judged.frame
    total = frame.height
    margins = {name: _margin(frame, name) for name in frame.columns if name != YEAR or _years(frame) > 1}
    tables: dict[Pair, Table[int]] = {}
    for dimension in dimensions(instrument, margins):
        for measure in measures(instrument, margins):
            if measure.split("/")[0] == dimension:
                continue
            table = _table(frame, dimension, measure)
            if table is not None:
                tables[dimension, measure] = table
    return Counts(total, margins, tables)


def dimensions(instrument: Instrument, margins: object) -> list[str]:
    """The variables that tables are made by, in the order in which they are shown."""
    items = dimension_items(instrument)
    found = [
        item.id
        for kind in ("sex", "region", "agency", "group")
        if (item := items.get(kind)) is not None and item.type in ("yes_no", "choice", "text")
    ]
    return [*found, YEAR] if isinstance(margins, dict) and YEAR in margins else found


def measures(instrument: Instrument, margins: dict[str, dict[str, int]]) -> list[str]:
    """The variables that tables show."""
    found = [WHOLE_LIGHT] if instrument.lights else []
    for item in instrument.items:
        if item.type in TABLED or item.bands:
            found += [name for name in margins if name == item.id or name.startswith(f"{item.id}/")]
    return [name for name in found if name in margins]


def people(judged: Judged, instrument: Instrument, item: Item) -> Counts | None:
    """The people that a count by sex adds up to, by sex and by each dimension; None if there are none."""
    names = [f"{item.id}_{sex}" for sex in SEXES]
    if not set(names) <= set(judged.people.columns):
        return None
    counted = judged.people.select(names)
    frame = pl.concat([counted, judged.frame], how="horizontal").filter(
        pl.any_horizontal(pl.col(name) >= 0 for name in names)
    )
    frame = frame.with_columns(pl.col(name).clip(lower_bound=0) for name in names)
    by_sex = {sex: int(frame[f"{item.id}_{sex}"].sum()) for sex in SEXES}
    total = sum(by_sex.values())
    if total == 0:
        return None
    margins = {SEX: by_sex}
    behind: dict[tuple[str, ...], int] = {("",): frame.height}
    for sex in SEXES:
        behind[SEX, sex] = int((frame[f"{item.id}_{sex}"] > 0).sum())
    tables: dict[Pair, Table[int]] = {}
    for dimension in dimensions(instrument, {}):
        grouped = (
            frame.group_by(pl.col(dimension).cast(pl.String).alias("d"))
            .agg(
                *(pl.col(name).sum() for name in names),
                *((pl.col(name) > 0).sum().alias(f"n{name}") for name in names),
                pl.len().alias("n"),
            )
            .sort("d")
        )
        margin: dict[str, int] = {}
        cells: dict[tuple[str, str], int] = {}
        for row in grouped.iter_rows(named=True):
            margin[row["d"]] = sum(row[name] for name in names)
            behind[dimension, row["d"]] = row["n"]
            for sex, name in zip(SEXES, names, strict=True):
                cells[row["d"], sex] = row[name]
                behind[dimension, SEX, row["d"], sex] = row[f"n{name}"]
        margins[dimension] = margin
        rows = tuple(category for category, n in margin.items() if n)
        columns = tuple(sex for sex in SEXES if by_sex[sex])
        if len(rows) > 1 and len(columns) > 1:
            kept = {(r, c): cells[r, c] for r in rows for c in columns}
            tables[dimension, SEX] = Table(rows, columns, kept)
    return Counts(total, margins, tables, behind)


def _years(frame: pl.DataFrame) -> int:
    return frame[YEAR].n_unique() if frame.height else 0


def _margin(frame: pl.DataFrame, name: str) -> dict[str, int]:
    counted = frame.group_by(pl.col(name).cast(pl.String).alias("c")).len().sort("c")
    return {category: n for category, n in counted.iter_rows() if category is not None}


def _table(frame: pl.DataFrame, rows: str, columns: str) -> Table[int] | None:
    """The table of two variables; None if one of them has a single category."""
    counted = (
        frame.group_by(pl.col(rows).cast(pl.String).alias("r"), pl.col(columns).cast(pl.String).alias("c"))
        .len()
        .sort("r", "c")
    )
    found = {(r, c): n for r, c, n in counted.iter_rows()}
    lines = tuple(dict.fromkeys(r for r, _ in found))
    heads = tuple(sorted({c for _, c in found}, key=lambda c: (c == NONE, c)))
    if len(lines) < 2 or len(heads) < 2:
        return None
    return Table(lines, heads, {(r, c): found.get((r, c), 0) for r in lines for c in heads})


def rounds(frame: pl.DataFrame, section: InstrumentSection, instrument: Instrument) -> Counts:
    """The answers of a repeated section, a round each."""
    total = frame.height
    margins: dict[str, dict[str, int]] = {}
    for item in section.items:
        if item.type in ("yes_no", "choice"):
            counted = frame.group_by(pl.col(item.id).alias("c")).len().sort("c")
            margins[item.id] = {c or NONE: n for c, n in counted.iter_rows()}
        elif item.type == "multi":
            empty = int((frame[item.id] == "").sum())
            margins[item.id] = {ANSWERED: total - empty, NONE: empty}
            chosen = frame[item.id].str.split(" ")
            for choice in instrument.choices(item):
                n = int(chosen.list.contains(choice.id).sum())
                margins[f"{item.id}/{choice.id}"] = {choice.id: n, NONE: total - n}
    return Counts(total, margins)
