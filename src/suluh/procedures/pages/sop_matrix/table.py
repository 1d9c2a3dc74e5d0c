"""The official sheet of a procedure as a table: identity, then one row an activity."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from suluh.procedures.model.sop import Sop
from suluh.procedures.pages.sop_matrix.geometry import Matrix
from suluh.procedures.pages.sop_matrix.layout import ROW_PX, lay_out
from suluh.procedures.pages.sop_matrix.svg import Inside, draw_rows
from suluh.procedures.pages.sop_steps import PlainStep, plain_steps
from suluh.render.picture.lettering import wrap


@dataclass(frozen=True)
class SheetRow:
    """A row of the sheet. `step` is None for a connector; `said` is its picture in words."""

    step: PlainStep | None
    chart: Markup
    said: str


@dataclass(frozen=True)
class Table:
    """The procedure part of a sheet: actors by column, pages of rows."""

    actors: tuple[str, ...]
    matrix: Matrix
    pages: tuple[tuple[SheetRow, ...], ...]

    @property
    def span(self) -> int:
        """How many columns the pictures span: the actors and the lanes beside them."""
        return len(self.actors) + bool(self.matrix.left_px) + bool(self.matrix.right_px)


def make_table(sop: Sop, lang: str, w: dict[str, Any], *, rows_per_page: int | None = None) -> Table:
    """The rows of the sheet in a language. `w` is the table [sop] of the words."""
    steps = plain_steps(sop, lang, w)
    matrix = lay_out(sop, row_px=[_height(step) for step in steps], rows_per_page=rows_per_page)
    by_key = {activity.id: step for activity, step in zip(sop.activities, steps, strict=True)}
    inside = Inside(symbol_words(sop, w), lang)
    pages = tuple(
        tuple(
            SheetRow(by_key.get(row.key), chart, say(by_key.get(row.key), row.key, w))
            for row, chart in zip(
                sheet.rows, draw_rows(matrix, sheet, inside, is_first=page == 0), strict=True
            )
        )
        for page, sheet in enumerate(matrix.sheets)
    )
    return Table(tuple(actor.name[lang] for actor in sop.actors), matrix, pages)


def _height(step: PlainStep) -> int:
    """About as high as the text of the widest column makes the row, so that arrows need no stretching."""
    return max(ROW_PX, 17 * len(wrap(step.text, "name", 190)) + 12)


def symbol_words(sop: Sop, w: dict[str, Any]) -> dict[str, str]:
    """What the symbols say: start and end by name, all others (and every marker, `id#`) by number."""
    words = {}
    for row, activity in enumerate(sop.activities):
        is_end = activity.shape == "terminator"
        words[activity.id] = str((w["end"] if row else w["start"]) if is_end else row + 1)
        words[f"{activity.id}#"] = str(row + 1)
    return words


def say(step: PlainStep | None, tag: str, w: dict[str, Any]) -> str:
    """The picture of a row in words: symbol, actors, what follows."""
    if step is None:
        return str(w["connector"].format(tag))
    who = step.who[0] if len(step.who) == 1 else w["with"].format(step.who[0], "; ".join(step.who[1:]))
    parts = [f"{step.symbol}: {who}."]
    for move in step.moves:
        text = move.text if move.answer else move.text[:1].upper() + move.text[1:]
        parts.append(f"{move.answer}: {text}." if move.answer else f"{text}.")
    return " ".join(parts)
