"""The command `suluh`.

Exit codes: 0 fine, 1 findings, 2 wrong use or a place that cannot be written, 3 a needed tool is missing.
"""

import atexit
import errno
import gc
import sys
from collections.abc import Sequence
from typing import Any

import click

from suluh import __version__
from suluh.cli.language import spoken
from suluh.cli.lazy import LazyCommands
from suluh.cli.screen import give_up, screens
from suluh.cli.speech import asked_for, in_words, speaking

# Command -> where it lives. Imported when asked for: MkDocs, pydantic and the rest take most of a second.
MODULES = {
    "build": "suluh.cli.build",
    "check": "suluh.cli.check",
    "serve": "suluh.cli.serve",
    "impact": "suluh.cli.impact",
    "due": "suluh.cli.due",
    "revoke": "suluh.cli.revoke",
    "translate": "suluh.cli.translate",
    "new": "suluh.cli.new",
    "schema": "suluh.cli.schema",
    "export": "suluh.cli.export",
    "search": "suluh.cli.search",
    "report": "suluh.cli.report",
    "watch": "suluh.cli.report",
    "sop": "suluh.cli.sop",
}


class Suluh(click.Group):
    """The command that says in a sentence what a disk or a pipe did, and prints nothing raw."""

    def main(self, args: Sequence[str] | None = None, *more: Any, **settings: Any) -> Any:
        # A command makes many things and drops few before it ends: looking for rings among them takes a fifth of its time.
        gc.set_threshold(50_000, 20, 100)
        # At its end Python looks for rings once more, in all that was made, only to free it: another sixth.
        atexit.unregister(gc.freeze)
        atexit.register(gc.freeze)
        with screens(), speaking(asked_for(sys.argv[1:] if args is None else args)):
            return super(Suluh, in_words(self)).main(args, *more, **settings)

    def invoke(self, context: click.Context) -> Any:
        try:
            try:
                return super().invoke(context)
            finally:
                if sys.stdout is not None:
                    sys.stdout.flush()
        except OSError as problem:
            give_up()
            print(f"suluh: {_said(problem)[spoken(context)]}", file=sys.stderr)
            sys.exit(2)


def _said(problem: OSError) -> dict[str, str]:
    names = [str(name) for name in (problem.filename, problem.filename2) if name is not None]
    what = f'"{names[0]}": ' if names else ""
    reason = problem.strerror or str(problem) or type(problem).__name__
    if problem.errno == errno.ENOSPC:
        return {
            "id": f"{what}disk penuh ({reason}): kosongkan ruang, lalu ulangi",
            "en": f"{what}the disk is full ({reason}): make room and try again",
        }
    return {
        "id": f"{what}tidak dapat dibaca atau ditulis ({reason}): periksa nama, izin, dan jenisnya",
        "en": f"{what}cannot be read or written ({reason}): check its name, permissions and kind",
    }


@click.group(
    cls=Suluh, commands=LazyCommands(MODULES), context_settings={"help_option_names": ["-h", "--help"]}
)
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
