"""A report as one HTML file that loads nothing: our light frame, its style sheet inside, a strict policy."""

import base64
import hashlib

from suluh.monitoring.report.report_parts import MOST_LINES, Report
from suluh.render.theme import Theme
from suluh.text.dates import long_date

SHEETS = ("tokens", "light", "components", "report")


def to_html(report: Report, theme: Theme, *, twin: str = "", brief: bool = False) -> str:
    """The page. `twin` is the file of the other language; `brief` leaves out the tables of single items."""
    css = style(theme)
    w = report.w
    contents = [("dibaca", w["intake"])] if report.used is not None else []
    contents += [("nilai", w["scores"])] if report.light else []
    contents.append(("temuan", w["findings"]))
    if not report.redacted:
        contents += [("peringatan", w["warnings"]), ("tindak-lanjut", w["ledger"])]
    if report.comparison:
        contents.append(("perbandingan", w["comparison"].format(report.comparison.name)))
    contents += [("orang", w["people"])] if report.people else []
    contents += [
        (f"menurut-{number}", w["by_dimension"].format(name))
        for number, (name, _) in enumerate(report.grids, 1)
    ]
    contents += [("tingkat", w["rates"]), ("jawaban", w["answers"])]
    return (
        theme.templates()
        .get_template("light/report.html")
        .render(
            r=report,
            w=w,
            css=css,
            policy=policy(css),
            contents=contents,
            twin=twin,
            brief=brief,
            day=long_date(report.today, report.lang),
            ledger=report.ledger[:MOST_LINES],
        )
    )


def style(theme: Theme) -> str:
    """The style sheets of the light frame and of reports, as one text."""
    return "\n".join(theme.read(f"css/{name}.css").strip() for name in SHEETS)


def policy(css: str) -> str:
    """Nothing may load; the one style sheet is known by its hash."""
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
