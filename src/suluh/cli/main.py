"""The command `suluh`.

Exit codes: 0 fine, 1 findings, 2 wrong use or a place that cannot be written, 3 a needed tool is missing.
"""

import click

from suluh import __version__
from suluh.cli.build import build_command
from suluh.cli.check import check_command
from suluh.cli.export import export_command
from suluh.cli.impact import impact_command
from suluh.cli.new import new_command
from suluh.cli.report import report_command, watch_command
from suluh.cli.revoke import revoke_command
from suluh.cli.schema import schema_command
from suluh.cli.search import search_command
from suluh.cli.serve import serve_command
from suluh.cli.sop import sop_command

COMMANDS = (
    build_command,
    check_command,
    serve_command,
    impact_command,
    revoke_command,
    new_command,
    schema_command,
    export_command,
    search_command,
    report_command,
    watch_command,
    sop_command,
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="suluh")
def main() -> None:
    """Suluh: Markdown and YAML about migration services in, one bilingual static site out.

    \b
    Examples:
      suluh build                          public edition into site/
      suluh build --audience supervisor    everything, with an internal bar
      suluh check                          all findings on the content
      suluh serve                          preview with reload
    """


for command in COMMANDS:
    main.add_command(command)
