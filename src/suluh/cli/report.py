"""`suluh report` and `suluh watch`."""

import importlib.util
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from suluh import __version__
from suluh.cli.content import content_option
from suluh.cli.language import lang_option
from suluh.cli.loading import load_content
from suluh.cli.options import check_day
from suluh.cli.progress import Progress
from suluh.cli.refusals import refusals
from suluh.export.form import ExportError, MissingTool
from suluh.findings.show import show
from suluh.flow import edition, theme
from suluh.model.audience import Audience
from suluh.model.languages import LANGUAGES
from suluh.model.site import Site
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.warning_rule import WarningRule
from suluh.monitoring.report.remarks import Remark
from suluh.plugin.custom_dir import custom_dir
from suluh.plugin.day import build_day, real_day
from suluh.text.nearest import nearest_all
from suluh.text.printable import printable

if TYPE_CHECKING:
    from suluh.monitoring.report.run import Made
    from suluh.monitoring.report.unread import Unread

MOST_UNNAMED = 20
NEEDS = {"polars": "polars", "fastexcel": "fastexcel", "xlsxwriter": "xlsx", "weasyprint": "pdf"}
_as_of = click.option(
    "--as-of", callback=check_day, default="", metavar="YYYY-MM-DD", help="The day of the report."
)
_file = click.Path(exists=True, path_type=Path)


@click.command("report")
@click.argument("responses", type=_file)
@click.option("--instrument", "id", required=True, metavar="ID", help="The instrument that was filled in.")
@click.option(
    "--audience", type=click.Choice(["public", "staff", "supervisor"]), default="supervisor",
    show_default=True, help="Who gets the report; public gets the redacted version only.",
)  # fmt: skip
@click.option(
    "--out", type=click.Path(path_type=Path), default="dist/report", show_default=True,
    help="The folder for the files.",
)  # fmt: skip
@click.option("--redacted", is_flag=True, help="Only the redacted version.")
@click.option("--ledger", type=_file, help="The workbook of the last report, to carry its follow-up on.")
@click.option("--compare", type=_file, help="Responses of another year.")
@click.option("--complaints", type=_file, help="A log of complaints, for the early-warning rules.")
@click.option(
    "--format", "formats", type=click.Choice(["html", "xlsx", "pdf"]), multiple=True,
    help="Which files; all without it.",
)  # fmt: skip
@click.option(
    "--in", "langs", type=click.Choice(["id", "en", "both"]), default="both", show_default=True,
    help="The languages of the report.",
)  # fmt: skip
@content_option
@_as_of
@lang_option
def report_command(
    responses: Path,
    id: str,
    audience: str,
    out: Path,
    redacted: bool,
    ledger: Path | None,
    compare: Path | None,
    complaints: Path | None,
    formats: tuple[str, ...],
    langs: str,
    content: Path,
    as_of: str,
    lang: str,
) -> None:
    """What a Kobo/ODK export says: a report as pages, PDF and workbook, full and redacted.

    Exit code 1 if something could not be read: that is said first, and the rest is reported.

    \b
    Examples:
      suluh report jawaban.xlsx --instrument p3mi-kantor-pusat
      suluh report jawaban.csv --instrument p3mi-kantor-pusat --redacted --out dist/report
    """
    chosen = formats or ("html", "xlsx", "pdf")
    try:
        _need("polars", "fastexcel", *(n for n, form in NEEDS.items() if form in chosen))
        today = build_day(as_of)
        progress = Progress(lang)
        progress("read")
        site = _site(content, today, audience, lang)
        if id not in site.of(Instrument):
            near = (
                ", ".join(nearest_all(id, set(site.of(Instrument)))) or ", ".join(site.of(Instrument)) or "-"
            )
            raise ExportError(
                f'instrumen "{id}" tidak ada (atau di luar tingkat ini); yang terdekat: {near}',
                f'there is no instrument "{id}" (or it is above this level); nearest: {near}',
            )
        from suluh.monitoring.report.options import ReportOptions
        from suluh.monitoring.report.run import make

        options = ReportOptions(
            responses, site.of(Instrument)[id], site.of(WarningRule), out, today, __version__, theme(custom_dir(content)),
            LANGUAGES if langs == "both" else (langs,), chosen,
            full=not redacted and audience != "public",
            ledger=ledger, compare=compare, complaints=complaints, progress=progress,
        )  # fmt: skip
        with refusals(lang, out):
            made = make(options)
    except ExportError as problem:
        print(f"suluh: {printable(problem.text[lang])}", file=sys.stderr)
        sys.exit(problem.code)
    _say_made(made, lang)
    sys.exit(1 if made.unread else 0)


@click.command("watch")
@click.argument("log", type=_file)
@click.option("--rule", "id", metavar="ID", help="Only this rule.")
@content_option
@_as_of
@lang_option
def watch_command(log: Path, id: str | None, content: Path, as_of: str, lang: str) -> None:
    """Run the early-warning rules over a log of complaints.

    Exit code 1 if a rule fires, or if a row could not be read.

    \b
    Examples:
      suluh watch pengaduan.csv
    """
    try:
        _need("polars", "fastexcel")
        today = build_day(as_of)
        rules = _site(content, today, "supervisor", lang).of(WarningRule)
        if id is not None and id not in rules:
            near = ", ".join(nearest_all(id, set(rules))) or ", ".join(rules) or "-"
            raise ExportError(
                f'aturan "{id}" tidak ada; yang terdekat: {near}', f'no rule "{id}"; nearest: {near}'
            )
        from suluh.monitoring.report.log_headings import log_headings
        from suluh.monitoring.report.sheets import read_sheets
        from suluh.monitoring.report.watch_log import watch_log

        asked = [rule for rule in ([rules[id]] if id else rules.values()) if rule.columns]
        if not asked:
            raise ExportError(
                "tidak ada aturan yang mengawasi buku pengaduan: beri aturan dengan `columns`",
                "no rule watches a log of complaints: give a rule that has `columns`",
            )
        sheets = read_sheets(log, known=log_headings(asked))
        result = watch_log(sheets, asked, today)
    except ExportError as problem:
        print(f"suluh: {printable(problem.text[lang])}", file=sys.stderr)
        sys.exit(problem.code)
    _say_unread(result.unread, lang)
    _say((remark for sheet in sheets for remark in sheet.remarks), lang)
    for firing in result.firings:
        print(printable(firing.text[lang]))
        print("  " + printable(", ".join(f"{file}:{number}" for file, number, _ in firing.rows)))
    for rule, columns in result.skipped:
        missing = ", ".join(columns)
        words = (
            f"aturan {rule} dilewati: kolom tidak ada: {missing}",
            f"rule {rule} passed over: no column {missing}",
        )
        print(printable(words[lang == "en"]), file=sys.stderr)
    if result.unnamed:
        rows = ", ".join(f"{file}:{number}" for _, (file, number, _) in result.unnamed[:MOST_UNNAMED])
        words = (
            f"{len(result.unnamed)} baris tanpa isi yang dibandingkan, tidak dihitung: {rows}",
            f"{len(result.unnamed)} rows without what is compared, not counted: {rows}",
        )
        print(printable(words[lang == "en"]), file=sys.stderr)
    read = (f"{result.read} baris dibaca", f"{result.read} rows read")
    print(f"{read[lang == 'en']}, {len(result.firings)} ×", file=sys.stderr)
    sys.exit(1 if result.firings or result.unread else 0)


def _say_made(made: "Made", lang: str) -> None:
    """Print what came of a report: what could not be read, its files, its sums and its remarks."""
    _say_unread(made.unread, lang)
    for path in made.files:
        print(printable(str(path)))
    set_aside = len(made.intake.set_aside)
    line = (
        f"{made.used} jawaban dipakai, {set_aside} baris disisihkan, {made.firings} peringatan dini"
        if lang == "id"
        else f"{made.used} responses used, {set_aside} rows set aside, {made.firings} early warnings"
    )
    print(line, file=sys.stderr)
    _say(made.intake.remarks, lang)


def _say_unread(found: "Sequence[Unread]", lang: str) -> None:
    """Print what could not be read, before anything else."""
    if found:
        from suluh.monitoring.report.unread import lines

        print("\n".join(lines(found, lang)), file=sys.stderr, flush=True)


def _say(remarks: Iterable[Remark], lang: str) -> None:
    """What was not plain in the files."""
    for remark in remarks:
        print(printable(remark.text(lang)), file=sys.stderr)


def _need(*names: str) -> None:
    missing = sorted({name for name in names if importlib.util.find_spec(name) is None})
    if missing:
        text = ", ".join(missing)
        raise MissingTool(
            f"laporan memerlukan {text}: jalankan `make tools`", f"the report needs {text}: run `make tools`"
        )


def _site(content: Path, today: date, audience: str, lang: str) -> Site:
    """The content that a level may see; stops with exit code 1 if it has errors."""
    site, findings = load_content(content, today, really=real_day(), drawn_by=theme(custom_dir(content)))
    errors = [finding for finding in findings if finding.severity == "error"]
    if errors:
        print(show(errors, "text", lang), file=sys.stderr)
        sys.exit(1)
    return edition(site, Audience(audience), today)
