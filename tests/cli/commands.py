"""Commands run as a person runs them, without a process."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from click.testing import CliRunner, Result

from suluh.cli.main import main
from tests.small_site import DAY


@contextmanager
def standing_in(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def run(folder: Path, *arguments: str) -> Result:
    """The result of `suluh …` in a folder. A crash is raised here; exits are in the result."""
    with standing_in(folder):
        result = CliRunner().invoke(main, list(arguments))
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def check(folder: Path, *arguments: str, lang: str = "en") -> Result:
    """The result of `suluh check` on DAY."""
    return run(folder, "check", "--as-of", DAY.isoformat(), "--lang", lang, *arguments)


def records(folder: Path, *arguments: str) -> list[dict[str, object]]:
    """The findings of `suluh check --format json`."""
    found: list[dict[str, object]] = json.loads(check(folder, "--format", "json", *arguments).stdout)
    return found
