"""`suluh new`."""

import sys
from pathlib import Path

import click

from suluh.areas import DECLARED
from suluh.cli.language import lang_option
from suluh.cli.refusals import refusals
from suluh.plugin.day import build_day
from suluh.write.new import write_new


@click.command("new")
@click.argument("kind", type=click.Choice(sorted(("page", *DECLARED.kinds.by_new_name))))
@click.argument("id")
@click.option(
    "--content",
    type=click.Path(file_okay=False, path_type=Path),
    default="content",
    show_default=True,
    help="The content folder.",
)
@click.option("--section", default="", help="For a page: its section, as sebelum or masalah.")
@lang_option
def new_command(kind: str, id: str, content: Path, section: str, lang: str) -> None:
    """Write the skeleton of a new page or thing, in both languages, with what must be filled in.

    \b
    Examples:
      suluh new page paspor-hilang --section masalah
      suluh new contact kjri-contoh
    """
    with refusals(lang, content):
        written, problem = write_new(content, DECLARED.kinds, kind, id, section, build_day())
    if problem:
        print(problem[lang == "en"], file=sys.stderr)
        sys.exit(2)
    for path in written:
        print(path)
