"""The commands of the editors' handbook run as they are printed, in a copy of the project, one after the other."""

import re
import shlex
import shutil
import subprocess

import click
import pytest

from suluh.cli.main import main
from tests.cli.test_since import git
from tests.conftest import ROOT

HANDBOOKS = {"id": "handbook.md", "en": "handbook.en.md"}
PRINTED = re.compile(r"`([^`\n]*\b(?:suluh|make) [a-z][^`\n]*)`")
FENCED = re.compile(r"```sh\n(.*?)```", re.DOTALL)
# What serves, builds or installs everything has tests of its own.
ELSEWHERE = {"make serve", "make release", "make tools"}


def printed(lang: str) -> list[str]:
    """The commands of a handbook, in their order."""
    text = (ROOT / "docs" / HANDBOOKS[lang]).read_text("utf-8")
    found = [
        (match.start(), line)
        for pattern in (PRINTED, FENCED)
        for match in pattern.finditer(text)
        for line in match.group(1).strip().splitlines()
    ]
    return [line for _, line in sorted(found, key=lambda one: one[0])]


def test_both_handbooks_print_the_same_commands() -> None:
    same = [line.replace("--in id", "--in en") for line in printed("id")]
    assert same == printed("en")
    assert len(same) > 20


@pytest.mark.parametrize("command", sorted(set(printed("id"))))
def test_a_printed_command_is_one_of_ours(command: str) -> None:
    name, *words = shlex.split(command)
    if name == "make":
        targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.M)
        assert words[0] in targets
        return
    assert name == ".venv/bin/suluh"
    group: click.Group = main
    context = click.Context(main)
    while isinstance(found := group.get_command(context, words[0]), click.Group):
        group, words = found, words[1:]
    assert found is not None
    found.make_context(words[0], words[1:], resilient_parsing=False)


@pytest.mark.long
def test_the_commands_run_one_after_the_other(tmp_path_factory: pytest.TempPathFactory) -> None:
    copy = tmp_path_factory.mktemp("buku") / "suluh"
    for name in ("content", "overrides", "docs", "scripts", "src"):
        shutil.copytree(ROOT / name, copy / name, symlinks=True)
    for name in ("mkdocs.yml", "Makefile", "pyproject.toml", "requirements.lock"):
        shutil.copy2(ROOT / name, copy / name)
    git(copy, "init", "-q", "-b", "main")
    git(copy, "add", ".")
    git(copy, "commit", "-qm", "pertama")
    git(copy, "update-ref", "refs/remotes/origin/main", "HEAD")
    # An environment that stands already, and that make may not touch: it is the one of these tests.
    (copy / ".venv" / "bin").mkdir(parents=True)
    for name in ("suluh", "python"):
        (copy / ".venv" / "bin" / name).symlink_to(ROOT / ".venv" / "bin" / name)
    (copy / ".venv" / ".run").touch()
    made = []
    for command in printed("id"):
        if command in ELSEWHERE:
            continue
        done = subprocess.run(
            ["bash", "-c", command], cwd=copy, capture_output=True, text=True, check=False, timeout=120
        )
        # A draft that is not filled in has errors: that is what the check is there for.
        fits = {0, 1} if " check" in command else {0}
        code = (
            1
            if command.startswith("make") and done.returncode == 2 and "Error 1" in done.stderr
            else done.returncode
        )
        assert code in fits, f"{command}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
        assert "Traceback" not in done.stderr, command
        made += re.findall(r"\bnew [a-z]+ ([a-z0-9-]+)", command)
    names = {path.stem for path in (copy / "content").rglob("*")}
    assert set(made) <= names
    assert len(set(made)) > 5
