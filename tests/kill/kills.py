"""Commands that are killed at a point, and what they leave behind."""

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from suluh.output.delivery import RECORD
from tests.conftest import DAY, ROOT

KILLED = -signal.SIGKILL
SOURCE_EPOCH = "1795300000"
Tree = dict[str, str]


@dataclass(frozen=True)
class Ended:
    """How a run ended: its exit code (`KILLED`), the changes it made to the file system, what it said."""

    code: int
    steps: int
    seconds: float
    said: str


class Runner:
    """The process that runs commands in children (see `runner.py`), or the acts alone."""

    def __init__(self, scratch: Path, *, commands: bool = True) -> None:
        self._said = scratch / "said.txt"
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
            "SOURCE_DATE_EPOCH": SOURCE_EPOCH,
            "SULUH_AS_OF": DAY,
        }
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.kill.runner", *(["commands"] if commands else [])],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment,
        )  # fmt: skip

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()

    def __call__(self, folder: Path, *arguments: Any, **when: Any) -> Ended:
        """Run `suluh ARGUMENTS` in a folder; `when` says at which point it is killed."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        order = {"folder": str(folder), "arguments": arguments, "said": str(self._said), **when}
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        said = self._said.read_text("utf-8", errors="replace") if self._said.exists() else ""
        return Ended(answer["code"], answer["steps"], answer["seconds"], said)


def tree(folder: Path) -> Tree | None:
    """Every file and folder below a folder with the sum of what it holds; None if there is no folder."""
    if not folder.is_dir():
        return None
    found: Tree = {}
    for place, folders, files in os.walk(folder):
        for name in (*folders, *files):
            path = Path(place, name)
            shown = path.relative_to(folder).as_posix()
            if path.is_symlink():
                found[shown] = f"-> {path.readlink()}"
            else:
                found[shown] = "/" if path.is_dir() else hashlib.sha256(path.read_bytes()).hexdigest()
    return found


class Scene:
    """A command in a copy of the project, its state before and after, and how to begin anew."""

    def __init__(self, run: Runner, start: Path, folder: Path, below: tuple[str, ...], *command: str) -> None:
        self.run, self._start, self.project, self.command = run, start, folder / "project", command
        self._below = below
        self.again()
        self.old = self.state()
        self.plain = run(self.project, *command)
        assert self.plain.code == 0, self.plain.said
        self.new = self.state()
        assert self.old != self.new

    def again(self) -> None:
        shutil.rmtree(self.project, ignore_errors=True)
        shutil.copytree(self._start, self.project)

    def state(self) -> dict[str, Tree | None]:
        """What people and programs see of what the command changes: all but our own notes and leftovers."""
        return {name: tree(self.project / name) for name in self._below}

    def killed(self, **when: object) -> Ended:
        return self.run(self.project, *self.command, **when)


def points(plain: Ended, count: int, chance: random.Random, longest: int) -> list[dict[str, Any]]:
    """`count` points at which to kill a run of which one was seen to its end.

    Half of them are steps, the first and the last three always among them, since that is where names
    change; the rest are moments, and places in the middle of a file of at most `longest` bytes.
    """
    steps = {1, *range(max(1, plain.steps - 2), plain.steps + 1)}
    while len(steps) < min(count // 2, plain.steps):
        steps.add(chance.randint(1, plain.steps))
    drawn: list[dict[str, Any]] = [{"step": step} for step in sorted(steps)[: count // 2 + 4]]
    while len(drawn) < count:
        if chance.random() < 0.5:
            drawn.append({"seconds": chance.uniform(0.02, 1.0) * plain.seconds})
        else:
            drawn.append({"bytes": int(2 ** chance.uniform(3, longest.bit_length()))})
    return drawn


def leftovers(folder: Path) -> list[str]:
    """What runs left below a folder that is neither a result nor the list of what we delivered."""
    found = (path for path in folder.rglob("*") if ".suluh-" in path.name and path.name != RECORD)
    return sorted(path.relative_to(folder).as_posix() for path in found)
