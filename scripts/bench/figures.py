"""A figure beside its bar, and the plain table of them."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from typing import Any


@dataclass(frozen=True)
class Figure:
    """One line of the bench: ours, and what stands beside it (the stock stack unless `what` says else).

    `bar` is the most that the ratio may be if `bar_is_ratio`, else the most that `ours` may be. A bar that
    `must` hold makes the bench fail; the others are told.
    """

    what: str
    unit: str
    ours: float
    beside: float | None = None
    bar: float | None = None
    bar_is_ratio: bool = False
    must: bool = False

    @property
    def ratio(self) -> float | None:
        return self.ours / self.beside if self.beside else None

    @property
    def holds(self) -> bool | None:
        """Whether the figure is within its bar; None without a bar."""
        judged = self.ratio if self.bar_is_ratio else self.ours
        return None if self.bar is None or judged is None else judged <= self.bar


HEAD = ("figure", "unit", "suluh", "beside", "ratio", "bar", "")


def draw(figures: Sequence[Figure]) -> str:
    """The table as text, one figure a line."""
    rows = [HEAD, *(row(figure) for figure in figures)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(HEAD))]
    lines = []
    for cells in rows:
        first, *rest = cells
        numbers = [cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True)]
        lines.append("  ".join((first.ljust(widths[0]), *numbers)).rstrip())
    lines.insert(1, "-" * max(len(line) for line in lines))
    return "\n".join(lines)


def draw_markdown(figures: Sequence[Figure]) -> str:
    """The same as a Markdown table, for a paper."""
    lines = ["| " + " | ".join(HEAD) + " |", "| --- | --- |" + " ---: |" * 4 + " --- |"]
    lines += ["| " + " | ".join(row(figure)) + " |" for figure in figures]
    return "\n".join(lines)


def row(figure: Figure) -> tuple[str, ...]:
    bar = "" if figure.bar is None else f"≤ {number(figure.bar)}" + (" ×" if figure.bar_is_ratio else "")
    verdict = {None: "", True: "holds", False: "MISSED"}[figure.holds]
    ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}"
    return (figure.what, figure.unit, number(figure.ours), number(figure.beside), ratio, bar, verdict)


def number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.2f}"


def without_bars(figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a size for which the bars are not meant: told, not judged."""
    return [figure if figure.must else replace(figure, bar=None) for figure in figures]


def as_dicts(figures: Sequence[Figure]) -> list[dict[str, object]]:
    return [{**asdict(figure), "ratio": figure.ratio, "holds": figure.holds} for figure in figures]


def from_dict(found: dict[str, Any]) -> Figure:
    """A figure as `as_dicts` wrote it."""
    return Figure(**{field.name: found[field.name] for field in fields(Figure)})
