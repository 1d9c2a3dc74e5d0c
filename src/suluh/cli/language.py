"""The language in which a command speaks."""

import os

import click

lang_option = click.option(
    "--lang",
    type=click.Choice(["id", "en"]),
    default=lambda: default_language(),
    show_default="LANG, else id",
    help="Language of the messages.",
)


def default_language() -> str:
    """English where the terminal speaks English, else Indonesian."""
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "en" if spoken.lower().startswith("en") else "id"
