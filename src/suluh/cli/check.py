"""`suluh check`."""

import sys
from datetime import date
from pathlib import Path

import click

from suluh.cli.chosen import Choice
from suluh.cli.chosen import closing as left_out
from suluh.cli.content import content_option
from suluh.cli.language import lang_option
from suluh.cli.loading import load_content
from suluh.cli.options import check_day
from suluh.cli.refusals import refusals
from suluh.findings.show import FORMATS, show
from suluh.flow import theme
from suluh.lint.measures import to_markdown
from suluh.output.transaction import write_all
from suluh.plugin.custom_dir import config_beside, custom_dir
from suluh.plugin.day import build_day, real_day
from suluh.plugin.site_config import site_findings


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
@lang_option
def check_command(
    paths: tuple[Path, ...],
    content: Path,
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
      suluh check --report bahasa.md
    """
    today: date = build_day(as_of)
    drawn_by = theme(custom_dir(content))
    site, findings = load_content(content, today, really=real_day(), release=release, drawn_by=drawn_by)
    findings = sorted([*findings, *site_findings(config_beside(content), drawn_by)])
    choice = Choice(paths, content.resolve().parent)
    chosen = choice.among(findings, site)
    shown = chosen.shown
    if shown or form == "json":
        print(show(shown, form, lang))
    if report is not None:
        with refusals(lang, report):
            write_all({report: to_markdown(site, shown, lang, choice.has).encode()})
    errors = sum(f.severity == "error" for f in shown)
    pages = sum(len(p) for p in site.pages.values())
    things = sum(len(t) for t in site.things.values())
    withheld = sum(c.display == "hidden" for c in site.contacts.values())
    if lang == "en":
        closing = (
            f"{errors} errors, {len(shown) - errors} warnings in {pages} pages and {things} data files; "
        )
        closing += f"{withheld} contacts are withheld until they are confirmed"
    else:
        closing = f"{errors} kesalahan, {len(shown) - errors} peringatan di {pages} halaman dan {things} berkas data; "
        closing += f"{withheld} kontak belum diperiksa dan tidak ditampilkan"
    print(f"{closing}{left_out(chosen, lang)}", file=sys.stderr)
    sys.exit(1 if errors else 0)
