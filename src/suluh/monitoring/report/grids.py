"""The tables of a report that are by a dimension: lights and answers, and people."""

from collections.abc import Mapping, Sequence

from suluh.monitoring.report.categories import WHOLE_LIGHT
from suluh.monitoring.report.counts import Pair, Published
from suluh.monitoring.report.figures import Bar, Figure, Grid, Namer, grid, percent
from suluh.monitoring.report.report_parts import People
from suluh.monitoring.report.results import Results, publish
from suluh.monitoring.report.tally import SEX, dimensions

# Category of a dimension -> (sum, number) of scores.
Averages = Mapping[str, Sequence[int]]


def grids_of(
    shown: Published, namer: Namer, averages: Mapping[str, Averages], redacted: bool
) -> tuple[tuple[str, tuple[Grid | str, ...]], ...]:
    """Dimension -> its tables; the name of a withheld one stands as text. `averages` are by dimension."""
    found: list[tuple[str, tuple[Grid | str, ...]]] = []
    for dimension in dimensions(namer.instrument, dict(shown.margins)):
        tables: list[Grid | str] = []
        if len(shown.margins[dimension]) > 1 and not any(d == dimension for d, _ in shown.tables):
            tables.append(namer.dimension(dimension))
        for pair in shown.tables:
            if pair[0] == dimension:
                table = grid(shown, namer, *pair)
                sums = averages.get(dimension, {})
                if pair[1] == WHOLE_LIGHT and not redacted and sums:
                    table = _with_averages(table, shown, namer, pair, sums)
                tables.append(table)
        tables += [namer.variable(columns) for rows, columns in shown.withheld if rows == dimension]
        if tables:
            found.append((namer.dimension(dimension), tuple(tables)))
    return tuple(found)


def _with_averages(table: Grid, shown: Published, namer: Namer, pair: Pair, averages: Averages) -> Grid:
    lines = namer.order(pair[0], list(shown.tables[pair].rows))
    texts = []
    for line in lines:
        total, number = averages.get(line, (0, 0))
        texts.append(f"{(2 * total + number) // (2 * number)} %" if number else "-")
    return Grid(table.title, table.corner, table.heads, table.rows, table.totals, table.total, tuple(texts))


def people_of(results: Results, namer: Namer, redacted: bool) -> tuple[People, ...]:
    """The people that each count by sex adds up to."""
    found: list[People] = []
    for id, counts in results.people.items():
        shown = publish(counts, redacted)
        if shown.total is None:
            continue
        margin = shown.margins[SEX]
        bars = tuple(
            Bar(namer.category(SEX, sex), margin[sex], percent(margin[sex], shown.total)) for sex in margin
        )
        by_sex = Figure(namer.w["sex"], bars, shown.total)
        grids: list[Grid | str] = [grid(shown, namer, *pair) for pair in shown.tables]
        grids += [namer.dimension(rows) for rows, _ in shown.withheld]
        found.append(People(namer.variable(id), by_sex, tuple(grids)))
    return tuple(found)
