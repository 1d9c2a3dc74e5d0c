"""`suluh check`."""

import sys
from datetime import date
from pathlib import Path

import click

from suluh.cli.language import lang_option
from suluh.cli.options import check_day
from suluh.findings import Finding
from suluh.findings.show import FORMATS, show
from suluh.flow import load
from suluh.plugin.day import build_day


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--content",
    type=click.Path(file_okay=False, path_type=Path),
    default="content",
    show_default=True,
    help="The content folder.",
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--release", is_flag=True, help="Stricter: an expired contact is an error.")
@click.option(
    "--as-of",
    default="",
    callback=check_day,
    metavar="YYYY-MM-DD",
    help="The day of the check (default: today).",
)
@lang_option
def check_command(
    paths: tuple[Path, ...], content: Path, form: str, release: bool, as_of: str, lang: str
) -> None:
    """All findings on the content at once; exit 1 if one is an error.

    PATH… shows only the findings on these files and folders; everything is still read.

    \b
    Examples:
      suluh check
      suluh check content/id/masalah --lang en
      suluh check --release --format github
    """
    today: date = build_day(as_of)
    site, findings = load(content, today, release=release)
    wanted = [path.resolve() for path in paths]
    shown = [f for f in findings if not wanted or _below(f, content, wanted)]
    if shown or form == "json":
        print(show(shown, form, lang))
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
    print(closing, file=sys.stderr)
    sys.exit(1 if errors else 0)


def _below(finding: Finding, content: Path, paths: list[Path]) -> bool:
    """Whether a finding lies on one of the paths; findings count from the folder above the content."""
    place = (content.resolve().parent / finding.path).resolve()
    return any(place == path or path in place.parents for path in paths)
