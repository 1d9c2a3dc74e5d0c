"""`suluh check`.

What reads and judges is imported when it is needed: where nothing has changed, it is not.
"""

import sys
from datetime import date
from gettext import gettext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from suluh.cli.content import content_option
from suluh.cli.language import lang_option
from suluh.cli.options import check_day
from suluh.cli.replay import Replay
from suluh.findings import Finding
from suluh.findings.show import FORMATS, show
from suluh.plugin.day import build_day, real_day
from suluh.write.home import end_changes

if TYPE_CHECKING:
    from suluh.cli.since import Since


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(exists=True, path_type=Path))
@content_option
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True,
    help="How the result is written.",
)  # fmt: skip
@click.option(
    "--release",
    is_flag=True,
    help="Stricter: an expired contact is an error, a number past its term on a page for danger, and a skeleton.",
)
@click.option(
    "--as-of",
    default="",
    callback=check_day,
    metavar="YYYY-MM-DD",
    help="The day of the check (default: today).",
)
@click.option(
    "--report",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    metavar="FILE",
    help="Also write how plainly each page speaks, as Markdown.",
)
@click.option(
    "--base",
    metavar="REV",
    help="Show what is new since this git revision, and all errors; the rest is counted.",
)
@lang_option
def check_command(
    paths: tuple[Path, ...],
    content: Path,
    base: str | None,
    form: str,
    release: bool,
    as_of: str,
    report: Path | None,
    lang: str,
) -> None:
    """All findings on the content at once; exit 1 if one is an error.

    PATH… shows the findings on these files and folders, and those elsewhere that they cause; everything
    is still read, and the closing line counts the rest.

    \b
    Examples:
      suluh check
      suluh check content/id/masalah --lang en
      suluh check --release --format github
      suluh check --base origin/main
      suluh check --report bahasa.md
    """
    if base is not None and paths:
        raise click.UsageError(gettext("give paths or --base REV, not both"))
    today, really = build_day(as_of), real_day()
    end_changes(content)
    replay = None if paths or report else Replay(content, today, really, release=release)
    outcome = replay.outcome() if replay else None
    if outcome is None:
        from suluh.cli.checking import check_now

        wanted = "" if report is None else lang
        outcome = check_now(content, paths, today, really, release=release, report_in=wanted, replay=replay)
    shown, added = outcome.chosen.shown, ""
    if base is not None:
        compared = _since(content, base, shown, today, really, release=release, lang=lang)
        shown, added = compared.shown, compared.closing(lang)
    if shown or form == "json":
        print(show(shown, form, lang))
    if report is not None and outcome.report is not None:
        _write(report, outcome.report, lang)
    print(outcome.closing(lang) + added, file=sys.stderr)
    sys.exit(1 if any(finding.severity == "error" for finding in [*shown, *outcome.chosen.shown]) else 0)


def _since(
    content: Path, base: str, now: list[Finding], today: date, really: date, *, release: bool, lang: str
) -> "Since":
    from suluh.cli.since import findings_at, owed, since
    from suluh.read.revision import RevisionError

    try:
        before = findings_at(content, base, today, really, release=release)
        now = [*now, *owed(content, base)]
    except RevisionError as problem:
        print(f"suluh: {problem.text[lang]}", file=sys.stderr)
        sys.exit(2)
    return since(base, content.resolve().name, before, now)


def _write(report: Path, text: bytes, lang: str) -> None:
    from suluh.cli.refusals import refusals
    from suluh.output.transaction import write_all

    with refusals(lang, report):
        write_all({report: text})
