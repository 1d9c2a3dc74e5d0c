"""`suluh revoke`."""

import sys
from pathlib import Path

import click

from suluh.cli.content import content_option
from suluh.cli.language import lang_option
from suluh.cli.loading import load_content
from suluh.cli.refusals import refusals
from suluh.plugin.day import build_day, real_day
from suluh.write.revoke import Refusal, plausible_day, revoke


@click.command("revoke")
@click.argument("regulation", metavar="REG")
@click.option("--by", required=True, metavar="REG2", help="The regulation that revokes it.")
@click.option("--on", required=True, metavar="YYYY-MM-DD", help="From this day on.")
@content_option
@lang_option
def revoke_command(regulation: str, by: str, on: str, content: Path, lang: str) -> None:
    """Write a revocation into the registry and open the list of what rests on it.

    Prose is never changed; running it twice changes nothing.

    \b
    Example:
      suluh revoke perban-6-2024 --by perban-23-2025 --on 2025-10-08
    """
    today = build_day()
    day = plausible_day(on, today)
    if isinstance(day, Refusal):
        print(day.en if lang == "en" else day.id, file=sys.stderr)
        sys.exit(2)
    site, findings = load_content(content, today, really=real_day())
    errors = [f for f in findings if f.severity == "error"]
    if errors:
        print("\n".join(f.text(lang) for f in errors), file=sys.stderr)
        sys.exit(1)
    target, by = regulation.removeprefix("reg:"), by.removeprefix("reg:")
    with refusals(lang, content):
        written, refusal = revoke(site, content, target, by, day, lang)
    if refusal:
        print(refusal.en if lang == "en" else refusal.id, file=sys.stderr)
        sys.exit(2)
    for path in written:
        print(path)
    if not written:
        print("nothing to change" if lang == "en" else "tidak ada yang perlu diubah", file=sys.stderr)
