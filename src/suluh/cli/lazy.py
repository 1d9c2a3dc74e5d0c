"""Commands that are imported when somebody asks for them."""

from collections.abc import Iterator, Mapping, MutableMapping
from importlib import import_module

import click

from suluh.cli.speech import in_words


class LazyCommands(MutableMapping[str, click.Command]):
    """Name -> command. `modules` says where each lives; there it is called NAME_command."""

    def __init__(self, modules: Mapping[str, str]) -> None:
        self._modules = modules
        self._commands: dict[str, click.Command | None] = dict.fromkeys(modules)

    def __getitem__(self, name: str) -> click.Command:
        command = self._commands[name]
        if command is None:
            command = getattr(import_module(self._modules[name]), f"{name}_command")
            assert isinstance(command, click.Command)
            self._commands[name] = command
        return in_words(command)

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._commands[name] = command

    def __delitem__(self, name: str) -> None:
        del self._commands[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._commands)

    def __len__(self) -> int:
        return len(self._commands)
