"""The option --content, and what is said if there is none."""

import sys
from pathlib import Path

import click

from suluh.cli.language import spoken
from suluh.read.files import nothing_in

_NOTHING = {
    "id": '"{}": folder isi kosong atau tidak ada: jalankan di folder situs, atau tulis --content FOLDER [FIL005]',
    "en": '"{}": the content folder is empty or missing: run this in the folder of the site, or write --content FOLDER [FIL005]',
}


def _checked(context: click.Context, _parameter: click.Parameter, content: Path) -> Path:
    if not context.resilient_parsing and nothing_in(content):
        print(f"suluh: {_NOTHING[spoken(context)].format(content)}", file=sys.stderr)
        context.exit(2)
    return content


content_option = click.option(
    "--content",
    type=click.Path(file_okay=False, path_type=Path),
    default="content",
    show_default=True,
    callback=_checked,
    help="The content folder.",
)
