"""`suluh schema`."""

import json
import sys
from gettext import gettext
from pathlib import Path

import click

from suluh.cli.language import default_language
from suluh.cli.refusals import refusals
from suluh.cli.schemas import MODELS, schema_of
from suluh.cli.vscode import vscode_files
from suluh.output.transaction import write_all


@click.command("schema")
@click.argument("kind", required=False, type=click.Choice(sorted(MODELS)))
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write one <kind>.schema.json for each kind into this folder.",
)
@click.option(
    "--vscode",
    is_flag=True,
    help="Write .vscode/ of this project: schemas of all kinds, settings, tasks, extensions.",
)
def schema_command(kind: str | None, out: Path | None, vscode: bool) -> None:
    """The JSON Schema of a kind of content, so that editors' tools complete and check.

    \b
    Examples:
      suluh schema contacts
      suluh schema --out .schemas
      suluh schema --vscode
    """
    if vscode and (kind or out):
        raise click.UsageError(gettext("--vscode stands alone"))
    if vscode:
        return _write(vscode_files(), Path(".vscode"))
    if out is None and kind is None:
        print("\n".join(sorted(MODELS)))
        return None
    chosen = {kind: MODELS[kind]} if kind else MODELS
    texts = {
        name: json.dumps(schema_of(model), ensure_ascii=False, indent=2) + "\n"
        for name, model in chosen.items()
    }
    if out is None:
        sys.stdout.write("".join(texts.values()))
        return None
    return _write({out / f"{name}.schema.json": text.encode() for name, text in texts.items()}, out)


def _write(files: dict[Path, bytes], place: Path) -> None:
    with refusals(default_language(), place):
        write_all(files)
    for path in files:
        print(path)
