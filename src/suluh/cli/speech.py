"""Help and usage errors in the language of the command: one `gettext` catalogue for Click's words and ours.

The words in the code are English; `locale/id/LC_MESSAGES/messages.po` beside this file gives each its Indonesian.
"""

import gettext
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from inspect import cleandoc
from pathlib import Path
from typing import TypeVar

import click

from suluh.cli.language import LANGUAGES, default_language

CATALOGUE = Path(__file__).parent / "locale"
_VARIABLE = "LANGUAGE"  # the first that `gettext` asks

_Command = TypeVar("_Command", bound=click.Command)


def asked_for(arguments: Sequence[str]) -> str:
    """The language that the words of a command line ask for, before anything is parsed."""
    lang = ""
    for word, following in zip(arguments, [*arguments[1:], ""], strict=True):
        if word == "--":
            break
        if word == "--lang":
            lang = following
        elif word.startswith("--lang="):
            lang = word.removeprefix("--lang=")
    return lang if lang in LANGUAGES else default_language()


@contextmanager
def speaking(lang: str) -> Iterator[None]:
    """Click's messages come in this language while the block runs."""
    before = os.environ.get(_VARIABLE)
    gettext.bindtextdomain("messages", str(CATALOGUE))
    os.environ[_VARIABLE] = lang
    try:
        yield
    finally:
        if before is None:
            os.environ.pop(_VARIABLE, None)
        else:
            os.environ[_VARIABLE] = before


def in_words(command: _Command) -> _Command:
    """A copy of a command whose help is in the language spoken now."""
    said = copy(command)
    if command.help is not None:
        said.help = gettext.gettext(cleandoc(command.help))
    said.options_metavar = command.options_metavar and gettext.gettext(command.options_metavar)
    said.params = [_parameter(parameter) for parameter in command.params]
    if isinstance(said, click.Group):
        said.subcommand_metavar = gettext.gettext(said.subcommand_metavar)
    if isinstance(said, click.Group) and type(said.commands) is dict:  # lazy ones come in words by themselves
        said.commands = {name: in_words(below) for name, below in said.commands.items()}
    return said


def _parameter(parameter: click.Parameter) -> click.Parameter:
    said = copy(parameter)
    if isinstance(said.type, click.Path):
        said.type = copy(said.type)
        said.type.name = gettext.gettext(said.type.name)
    if isinstance(said, click.Option):
        if said.help is not None:
            said.help = gettext.gettext(said.help)
        if isinstance(said.show_default, str):
            said.show_default = gettext.gettext(said.show_default)
    return said
