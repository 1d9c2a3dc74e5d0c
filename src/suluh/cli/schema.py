"""`suluh schema`."""

import json
import sys
from pathlib import Path

import click
from pydantic import BaseModel

from suluh.areas import DECLARED
from suluh.cli.language import default_language
from suluh.cli.refusals import refusals
from suluh.model.navigation import Navigation
from suluh.model.page import FrontMatter
from suluh.model.searching import SearchTables
from suluh.model.settings import SiteSettings
from suluh.output.transaction import write_all

MODELS: dict[str, type[BaseModel]] = {
    "page": FrontMatter,
    "navigation": Navigation,
    "search": SearchTables,
    "site": SiteSettings,
    **{kind.folder: kind.model for kind in DECLARED.kinds.rows},
}


@click.command("schema")
@click.argument("kind", required=False, type=click.Choice(sorted(MODELS)))
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write one <kind>.schema.json for each kind into this folder.",
)
def schema_command(kind: str | None, out: Path | None) -> None:
    """The JSON Schema of a kind of content, so that editors' tools complete and check.

    \b
    Examples:
      suluh schema contacts
      suluh schema --out .schemas
    """
    if out is None and kind is None:
        print("\n".join(sorted(MODELS)))
        return
    chosen = {kind: MODELS[kind]} if kind else MODELS
    texts = {name: _schema(model) for name, model in chosen.items()}
    if out is None:
        sys.stdout.write("".join(texts.values()))
        return
    files = {out / f"{name}.schema.json": text.encode() for name, text in texts.items()}
    with refusals(default_language(), out):
        write_all(files)
    for path in files:
        print(path)


def _schema(model: type[BaseModel]) -> str:
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **model.model_json_schema(by_alias=True),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
