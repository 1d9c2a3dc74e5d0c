"""The command itself: quick where little is asked, and whole where all is."""

import subprocess
import sys
from pathlib import Path

import click

from suluh import __version__
from suluh.cli.main import MODULES, main
from tests.cli.commands import run

HEAVY = ("mkdocs", "jinja2", "pydantic", "markdown", "yaml", "suluh.flow")
CODE = f"""
import sys
from suluh.cli.main import main
try:
    main()
finally:
    print([name for name in {HEAVY} if name in sys.modules])
"""


def loaded(*arguments: str) -> str:
    """What a command prints, and which of the heavy modules it took for that."""
    command = [sys.executable, "-c", CODE, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_the_version_is_said_without_loading_what_builds_a_site() -> None:
    version, modules = loaded("--version").splitlines()
    assert version.endswith(f"version {__version__}")
    assert modules == "[]"


def test_a_command_loads_what_it_needs() -> None:
    """So that the test above can fail."""
    assert "'pydantic'" in loaded("schema", "terms").splitlines()[-1]


def test_the_help_lists_every_command_with_what_it_does(tmp_path: Path) -> None:
    lines = run(tmp_path, "--help").output.splitlines()
    for name in MODULES:
        command = main.commands[name]
        assert isinstance(command, click.Command)
        assert command.name == name
        (line,) = (line for line in lines if line.startswith(f"  {name} "))
        assert len(line.split(maxsplit=1)[1]) > 10


def test_a_slip_of_the_pen_is_answered_with_the_command(tmp_path: Path) -> None:
    result = run(tmp_path, "bild")
    assert result.exit_code == 2
    assert "Mungkin maksudnya: 'build'?" in result.output
