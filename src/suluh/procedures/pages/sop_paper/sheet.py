"""The printed sheet of a procedure as one HTML document: identity, matrix, what did not fit."""

from typing import Any

from markupsafe import Markup

from suluh.procedures.model.sop import Sop
from suluh.procedures.pages.procedures import identity_head, identity_pairs
from suluh.procedures.pages.sop_matrix.svg import Inside, draw_sheet
from suluh.procedures.pages.sop_matrix.table import say, symbol_words
from suluh.procedures.pages.sop_paper.paper import BOTTOM_MM, SIDE_MM, TOP_MM, Paper
from suluh.procedures.pages.sop_paper.plan import Printed, plan_paper
from suluh.render.components import draw_component
from suluh.render.view import View
from suluh.text.plain import strip_tags

# The rules of the chart, in its picture: see render/sop_matrix/svg.py. Ink only: paper has one theme.
CHART = (
    ".terminator,.process,.decision,.connector{fill:#fff;stroke:#000;stroke-width:1.5}"
    ".line{fill:none;stroke:#000;stroke-width:1.4}.tip{fill:#000}"
    ".chart-grid{fill:none;stroke:#999;stroke-width:1}"
    "text{font:12px 'DejaVu Sans Condensed','DejaVu Sans',sans-serif;text-anchor:middle;fill:#000}"
    ".answer{text-anchor:start}.end{text-anchor:end}.halo{stroke:#fff;stroke-width:4;fill:#fff}"
)
COLUMNS = ("number", "text", "chart", "needs", "time", "gives", "remarks")
BORDER_PX = 1  # on the left of the table; the others belong to its cells
WORD_COLUMN_PX = 88  # narrower columns have no room for "Selesai" in the capsule


def draw_paper(sop: Sop, view: View, paper: Paper) -> str:
    """The document. Its style sheet is the theme's css/sop-paper.css, with the size of the paper."""
    w = view.w["sop"]
    printed = plan_paper(sop, view.lang, w, paper)
    inside = Inside(symbol_texts(sop, printed, w), view.lang)
    name = sop.name[view.lang]
    charts = [
        draw_sheet(printed.matrix, page.sheet, inside, name, scale=printed.scale, style=CHART)
        for page in printed.pages
    ]
    said = [[say(line.step, line.tag, w) for line in page.lines] for page in printed.pages]
    return str(
        draw_component(
            "sop_paper",
            view,
            sop=sop,
            printed=printed,
            pages=list(zip(printed.pages, charts, said, strict=True)),
            head=plain_fields(identity_head(sop, view)),
            pairs=[plain_fields(pair) for pair in identity_pairs(sop, view)],
            size=page_size(paper),
            style=widths(printed),
            names=COLUMNS,
        )
    )


def plain_fields(fields: Any) -> list[tuple[str, list[str]]]:
    """The fields of the identity block without links: paper leads nowhere."""
    return [(name, [strip_tags(str(text)) for text in texts]) for name, texts in fields]


def symbol_texts(sop: Sop, printed: Printed, w: dict[str, Any]) -> dict[str, str]:
    """What the symbols say; only numbers where a word would not fit."""
    words = symbol_words(sop, w)
    if printed.matrix.column_px >= WORD_COLUMN_PX:
        return words
    return {key: words.get(f"{key}#", text) for key, text in words.items()}


def page_size(paper: Paper) -> Markup:
    """The page rule; only numbers, so nothing in it needs escaping."""
    return Markup(
        f"@page {{ size: {paper.width_mm}mm {paper.height_mm}mm;"
        f" margin: {TOP_MM}mm {SIDE_MM}mm {BOTTOM_MM}mm; }}"
    )


def widths(printed: Printed) -> Markup:
    """The widths and heights of the table, which come from the plan."""
    columns = {name: printed.columns.of(name) for name in COLUMNS}
    rules = [f".c-{name} {{ width: {width}px; }}" for name, width in columns.items()]
    # With a width the layout is really fixed; without one every word of the table is measured first.
    rules.append(f"table {{ width: {sum(columns.values()) + BORDER_PX}px; }}")
    heights = {line.height_px for page in printed.pages for line in page.lines}
    rules += [f".{height_class(h)} {{ height: {h:.2f}px; }}" for h in sorted(heights)]
    width = printed.matrix.width_px * printed.scale
    column = printed.matrix.column_px * printed.scale
    left = (printed.columns.chart - width) / 2 + printed.matrix.left_px * printed.scale
    rules += [
        f".a{n} {{ left: {left + n * column:.2f}px; width: {column:.2f}px; }}"
        for n in range(len(printed.actors))
    ]
    rules.append(f".heads {{ height: {printed.head_px - 20}px; }} .picture {{ width: {width:.2f}px; }}")
    return Markup("\n".join(rules))


def height_class(height_px: float) -> str:
    """The class of a row of a height."""
    return f"h{round(height_px * 100)}"
