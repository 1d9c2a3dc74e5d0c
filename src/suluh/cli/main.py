"""The command `suluh`.

Exit codes: 0 fine, 1 findings, 2 wrong use or a place that cannot be written, 3 a needed tool is missing.
"""

import click

from suluh import __version__
from suluh.cli.lazy import LazyCommands

# Command -> where it lives. Imported when asked for: MkDocs, pydantic and the rest take most of a second.
MODULES = {
    "build": "suluh.cli.build",
    "check": "suluh.cli.check",
    "serve": "suluh.cli.serve",
    "impact": "suluh.cli.impact",
    "revoke": "suluh.cli.revoke",
    "new": "suluh.cli.new",
    "schema": "suluh.cli.schema",
    "export": "suluh.cli.export",
    "search": "suluh.cli.search",
    "report": "suluh.cli.report",
    "watch": "suluh.cli.report",
    "sop": "suluh.cli.sop",
}


@click.group(commands=LazyCommands(MODULES), context_settings={"help_option_names": ["-h", "--help"]})
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
