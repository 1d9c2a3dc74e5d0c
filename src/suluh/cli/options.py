"""Options that several commands share."""

from collections.abc import Callable
from datetime import date
from gettext import gettext
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from suluh.plugin.build import Options

Command = TypeVar("Command", bound=Callable[..., Any])


def edition_options(command: Command) -> Command:
    """--audience, --edition, --dress, --as-of, --config."""
    for option in (
        click.option(
            "--config",
            "config_file",
            type=click.Path(exists=True, dir_okay=False, path_type=Path),
            default="mkdocs.yml",
            show_default=True,
            help="The site's configuration.",
        ),
        click.option(
            "--as-of",
            "as_of",
            callback=check_day,
            default="",
            metavar="YYYY-MM-DD",
            help="Build as the content stands on this day (default: today, or SOURCE_DATE_EPOCH).",
        ),
        click.option(
            "--dress",
            type=click.Choice(["auto", "light"]),
            default="auto",
            show_default=True,
            help="auto: staff pages of the web edition wear material; light: everything light.",
        ),
        click.option(
            "--edition",
            type=click.Choice(["web", "file"]),
            default="web",
            show_default=True,
            help="file: opens from a USB stick, everything light.",
        ),
        click.option(
            "--audience",
            type=click.Choice(["public", "staff", "supervisor"]),
            default="public",
            show_default=True,
            help="Who the edition is for; each level contains the ones before it.",
        ),
    ):
        command = option(command)
    return command


def check_day(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    """A day as YYYY-MM-DD, or wrong use."""
    if not value:
        return ""
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        said = gettext('"{value}" is not a day: write YYYY-MM-DD')
        raise click.BadParameter(said.format(value=value)) from None


def make_options(config_file: Path, audience: str, edition: str, dress: str, as_of: str) -> "Options":
    from suluh.plugin.build import Options

    return Options(config_file.resolve(), audience, edition, dress, as_of)
