"""`suluh build`."""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from suluh.cli.language import lang_option
from suluh.cli.options import edition_options, make_options
from suluh.cli.progress import Progress
from suluh.cli.rebuild import Made, Rebuild
from suluh.findings.show import show

if TYPE_CHECKING:
    from suluh.plugin.build import Options

_SAME = {
    "id": "Tidak ada yang berubah sejak {} dibangun.",
    "en": "Nothing has changed since {} was built.",
}


@click.command("build")
@edition_options
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default="site",
    show_default=True,
    help="Where the site goes: a new or empty folder, or one that a build of ours wrote.",
)
@click.option("--quiet", is_flag=True, help="No progress, no summary.")
@lang_option
def build_command(
    config_file: Path, audience: str, edition: str, dress: str, as_of: str, out: Path, quiet: bool, lang: str
) -> None:
    """Build one edition into a fresh folder and swap it in when it is whole.

    \b
    Examples:
      suluh build --out dist/public
      suluh build --audience staff --edition file --out dist/staff-file
      suluh build --as-of 2026-12-31
    """
    started = time.monotonic()
    rebuild = Rebuild(config_file, (audience, edition, dress), as_of, out)
    made = rebuild.made()
    if made is None:
        made = _build(make_options(config_file, audience, edition, dress, as_of), out, lang, quiet, rebuild)
    elif not quiet:
        print(_SAME[lang].format(out), file=sys.stderr)
    if made.findings:
        print(show(made.findings, "text", lang), file=sys.stderr)
    if not quiet:
        print(summary(made, out, audience, lang, time.monotonic() - started))


def _build(options: "Options", out: Path, lang: str, quiet: bool, rebuild: Rebuild) -> Made:
    """Make the site; ends the process where it cannot be made."""
    from suluh.cli.refusals import refusals
    from suluh.plugin.build import build

    with refusals(lang, out):
        result = build(options, out, Progress(lang, quiet), begin=rebuild.begin)
    if not result.ok:
        if result.findings:
            print(show(result.findings, "text", lang), file=sys.stderr)
        print(result.message, file=sys.stderr)
        sys.exit(1)
    made = Made(result.findings, result.pages, result.files, result.size_bytes)
    rebuild.keep(made, result.sources)
    return made


def summary(result: Made, out: Path, audience: str, lang: str, seconds: float) -> str:
    """The closing line: pages, languages, findings, seconds, bytes, place."""
    pages = ", ".join(f"{count} {code}" for code, count in sorted(result.pages.items(), reverse=True))
    size = result.size_bytes / 1e6
    if lang == "en":
        return (
            f"{out}/ ({audience}): {sum(result.pages.values())} pages ({pages}), {len(result.findings)} findings, "
            f"{result.files} files, {size:.1f} MB, {seconds:.1f} s"
        )
    return (
        f"{out}/ ({audience}): {sum(result.pages.values())} halaman ({pages}), {len(result.findings)} temuan, "
        f"{result.files} berkas, {size:.1f} MB, {seconds:.1f} dtk"
    )
