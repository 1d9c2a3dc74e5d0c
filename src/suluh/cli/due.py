"""`suluh due`."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from suluh.cli.calendar import calendar
from suluh.cli.content import content_option
from suluh.cli.language import lang_option
from suluh.cli.loading import load_content
from suluh.cli.options import check_day
from suluh.cli.refusals import refusals
from suluh.link.due import Due, due
from suluh.link.titles import title_of
from suluh.model.site import Site
from suluh.output.transaction import write_all
from suluh.plugin.day import build_day

_SAID = {
    "id": {"late": "lewat {} hari", "today": "hari ini", "left": "{} hari lagi", "none": "tidak ada yang jatuh tempo dalam {} hari"},
    "en": {"late": "{} days late", "today": "today", "left": "in {} days", "none": "nothing falls due within {} days"},
}  # fmt: skip


@click.command("due")
@click.option(
    "--within", type=click.IntRange(0, 3660), default=90, show_default=True, metavar="DAYS",
    help="What falls due in so many days, and what is late already.",
)  # fmt: skip
@content_option
@click.option(
    "--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True,
    help="How the result is written.",
)  # fmt: skip
@click.option(
    "--ics", type=click.Path(dir_okay=False, writable=True, path_type=Path), metavar="FILE",
    help="Also write a calendar with a day for each of them.",
)  # fmt: skip
@click.option(
    "--as-of", default="", callback=check_day, metavar="YYYY-MM-DD", help="The day of the check (default: today)."
)  # fmt: skip
@lang_option
def due_command(within: int, content: Path, form: str, ics: Path | None, as_of: str, lang: str) -> None:
    """What has to be read or checked again, earliest first, with its owner.

    Reviews of pages, terms of contacts, ends of alerts, monitoring of procedures. What is late is no
    error here; `suluh check --release` stops at it once its grace has passed.

    \b
    Examples:
      suluh due
      suluh due --within 30 --format markdown
      suluh due --within 366 --ics tinjauan.ics
    """
    today = build_day(as_of)
    site, _ = load_content(content, today)
    rows = [row for row in due(site) if row.days_from(today) <= within]
    print(_shown(site, rows, today, form, lang) or _SAID[lang]["none"].format(within))
    if ics is not None:
        text = calendar([(row.day, row.reference, _title(site, row, lang), row.place) for row in rows], today)
        with refusals(lang, ics):
            write_all({ics: text})


def _shown(site: Site, rows: Sequence[Due], today: date, form: str, lang: str) -> str:
    if form == "json":
        record = [
            {
                "day": row.day.isoformat(),
                "days": row.days_from(today),
                "reference": row.reference,
                "title": _title(site, row, lang),
                "owner": row.owner,
                "endangers": row.endangers,
                "place": row.place,
            }
            for row in rows
        ]
        return json.dumps(record, ensure_ascii=False, indent=1)
    mark = "- [ ] " if form == "markdown" else ""
    return "\n".join(f"{mark}{_line(site, row, today, lang)}" for row in rows)


def _line(site: Site, row: Due, today: date, lang: str) -> str:
    days = row.days_from(today)
    said = _SAID[lang]["late" if days < 0 else "left" if days else "today"].format(abs(days))
    owner = site.roles[row.owner].title_in(lang) if row.owner in site.roles else ""
    return f"{row.place}: {row.day} ({said}) {row.reference} “{_title(site, row, lang)}”" + (
        f" · {owner}" if owner else ""
    )


def _title(site: Site, row: Due, lang: str) -> str:
    kind, _, id = row.reference.partition(":")
    return title_of(site, kind, id, lang)
