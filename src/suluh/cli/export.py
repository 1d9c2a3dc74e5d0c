"""`suluh export`."""

import os
import sys
from datetime import date
from gettext import gettext
from pathlib import Path

import click

from suluh.areas import DECLARED
from suluh.cli.content import content_option
from suluh.cli.export_all import ABOUT, ALL, export_all
from suluh.cli.language import lang_option
from suluh.cli.loading import load_content
from suluh.cli.options import check_day
from suluh.cli.progress import Progress
from suluh.cli.refusals import refusals
from suluh.export.form import ExportError, Order, carry_out
from suluh.findings.show import show
from suluh.flow import edition, open_edition, theme
from suluh.model.audience import Audience
from suluh.model.languages import LANGUAGES
from suluh.plugin.custom_dir import custom_dir
from suluh.plugin.day import build_day, real_day
from suluh.text.nearest import nearest_all


@click.command("export")
@click.argument("form", required=False)
@click.argument("ids", nargs=-1, metavar="[ID]…")
@click.option("--list", "listed", is_flag=True, help="The forms, a line each.")
@click.option(
    "--out", type=click.Path(path_type=Path), default="dist/export", show_default=True,
    help="The folder for the files.",
)  # fmt: skip
@click.option(
    "--audience", type=click.Choice(["public", "staff", "supervisor"]), default="staff", show_default=True,
    help="Only what this level may see goes out.",
)  # fmt: skip
@content_option
@click.option(
    "--in", "langs", type=click.Choice(["id", "en", "both"]), default="both", show_default=True,
    help="The languages of the files.",
)  # fmt: skip
@click.option("--set", "settings", multiple=True, metavar="NAME=VALUE", help="An option of the form.")
@click.option(
    "--as-of", callback=check_day, default="", metavar="YYYY-MM-DD", help="Content as it stands on this day."
)
@lang_option
def export_command(
    form: str | None,
    ids: tuple[str, ...],
    listed: bool,
    out: Path,
    audience: str,
    content: Path,
    langs: str,
    settings: tuple[str, ...],
    as_of: str,
    lang: str,
) -> None:
    """Files that somebody takes away, made from the content.

    \b
    Examples:
      suluh export --list
      suluh export registry --out dist/export
      suluh export all --audience public
    """
    if listed:
        for known in DECLARED.exports:
            print(f"{known.name:12} {known.what[lang == 'en']}" + (f" [{known.ids}]" if known.ids else ""))
            for name, meaning in known.options.items():
                print(f"{'':12}   --set {name}=…  {meaning[lang == 'en']}")
        print(f"{ALL:12} {ABOUT[lang == 'en']}")
        return
    by_name = DECLARED.export_by_name
    if form != ALL and form not in by_name:
        near = ", ".join(nearest_all(form or "", {*by_name, ALL})) or ", ".join((*by_name, ALL))
        said = gettext('unknown form "{form}"; nearest: {near} (suluh export --list)')
        raise click.UsageError(said.format(form=form or "", near=near))
    if any("=" not in setting for setting in settings):
        raise click.UsageError(gettext("--set takes NAME=VALUE"))
    if form == ALL and (ids or settings):
        raise click.UsageError(gettext("all takes neither IDs nor --set: they belong to one form"))
    today = build_day(as_of)
    order = _order(content, audience, ids, out, langs, dict(s.split("=", 1) for s in settings), today, lang)
    try:
        with refusals(lang, out):
            if form == ALL:
                sys.exit(export_all(DECLARED.exports, order, lang))
            written = carry_out(by_name[form or ""], order)
    except ExportError as problem:
        print(f"suluh: {problem.text[lang]}", file=sys.stderr)
        sys.exit(problem.code)
    for path in written:
        print(path)


def _order(
    content: Path,
    audience: str,
    ids: tuple[str, ...],
    out: Path,
    langs: str,
    settings: dict[str, str],
    today: date,
    lang: str,
) -> Order:
    """The order; stops with exit code 1 if the content has errors, as a build would."""
    progress = Progress(lang)
    progress("read")
    own = theme(custom_dir(content))
    public = audience == Audience.public
    site, findings = load_content(content, today, really=real_day(), public=public, drawn_by=own)
    errors = [finding for finding in findings if finding.severity == "error"]
    if errors:
        print(show(errors, "text", lang), file=sys.stderr)
        sys.exit(1)
    narrowed = edition(site, Audience(audience), today)
    url = os.environ.get("SULUH_SITE_URL", "").rstrip("/")
    return Order(
        edition=open_edition(narrowed, today, own),
        ids=ids,
        out=out,
        langs=LANGUAGES if langs == "both" else (langs,),
        site_url=f"{url}/" if url else "",
        options=settings,
        progress=progress,
    )
