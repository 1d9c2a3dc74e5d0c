"""The language in which a command speaks."""

import os

import click

LANGUAGES = ("id", "en")
_KEY = "suluh.lang"


def spoken(context: click.Context) -> str:
    """The language that was asked for, else that of the terminal; also while options are read."""
    return str(context.meta.get(_KEY) or default_language())


def _noted(context: click.Context, _parameter: click.Parameter, lang: str) -> str:
    context.meta[_KEY] = lang
    return lang


lang_option = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=lambda: default_language(),
    show_default="LANG, else id",
    callback=_noted,
    is_eager=True,  # so that what is said about other options is said in it
    help="Language of the messages.",
)


def default_language() -> str:
    """English where the terminal speaks English, else Indonesian."""
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "en" if spoken.lower().startswith("en") else "id"
