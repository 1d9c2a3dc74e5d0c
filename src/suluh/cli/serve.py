"""`suluh serve`."""

from pathlib import Path

import click

from suluh.cli.language import lang_option
from suluh.cli.options import edition_options, make_options
from suluh.cli.progress import Progress
from suluh.plugin.serve import serve


@click.command("serve")
@edition_options
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Port to listen on."
)
@lang_option
def serve_command(
    config_file: Path, audience: str, edition: str, dress: str, as_of: str, host: str, port: int, lang: str
) -> None:
    """Build, serve with reload, and show the findings after each change.

    A change with errors leaves the last good site standing.

    \b
    Examples:
      suluh serve
      suluh serve --audience supervisor --port 8080
    """
    options = make_options(config_file, audience, edition, dress, as_of)
    serve(options, host, port, lang, Progress(lang))
