"""Copies of the repository in which faults are put: the working tree is only read."""

import contextlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mutate.mutants import Mutant
from sources import known_to_git

_LINKED = (".venv", "node_modules")
# Our modules are read compiled; a module with a fault says another time, so that it is not.
_SOUND, _FAULTY = 1_700_000_000, 1_800_000_000
_READ_ALL = 600


@dataclass(frozen=True)
class Ran:
    """How a run of tests ended: as pytest says, or negative if it was stopped."""

    code: int
    cpu_seconds: float
    answer: Any

    @property
    def found(self) -> str:
        """Whether a fault was noticed, and how."""
        if self.code in (0, 5):  # all passed, or there was none
            return "survived"
        return "killed" if self.code > 0 else "hung"


class Copy:
    """One copy, in which one run of tests goes on at a time."""

    def __init__(self, root: Path, folder: Path) -> None:
        self._folder = folder
        self._warm: subprocess.Popen[str] | None = None
        names = known_to_git(root)
        if not names:
            raise ValueError(f"{root} is no working tree of git")
        for name in names:
            if name not in _LINKED and (root / name).is_file():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(root / name, folder / name)
                os.utime(folder / name, (_SOUND, _SOUND))
        for name in _LINKED:
            if (root / name).exists():
                (folder / name).symlink_to((root / name).resolve())

    def warm(self, modules: Sequence[str]) -> None:
        """Start the process that runs the tests, with these modules read."""
        self.end()
        paths = [str(self._folder / "src"), str(self._folder), str(self._folder / "scripts")]
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        self._warm = subprocess.Popen(
            [sys.executable, "-m", "mutate.warm", json.dumps(list(modules))],
            cwd=self._folder,
            env={**environment, "PYTHONPATH": os.pathsep.join(paths), "PYTHONHASHSEED": "0"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def end(self) -> None:
        if self._warm:
            self._warm.kill()
            self._warm.wait()
            self._warm = None

    def listed(self, files: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
        """The quick tests of these files, the modules of others that they read, and ours."""
        found = self._order(do="list", files=list(files), cpu_seconds=_READ_ALL).answer
        return found["tests"], found["others"], found["ours"]

    def record(self, file: str, into: Path, *, cpu_seconds: int) -> Ran:
        """Run a file of tests and write which lines each of them runs; the answer is what each costs."""
        source = str(self._folder / "src" / "suluh")
        return self._order(do="record", files=[file], into=str(into), source=source, cpu_seconds=cpu_seconds)

    def test(self, tests: Sequence[tuple[str, float]], *, cpu_seconds: int) -> Ran:
        """Run tests, each with what it takes alone on sound code, up to the first that fails: its name."""
        files = list(dict.fromkeys(test.split("::")[0] for test, _ in tests))
        return self._order(do="test", files=files, tests=list(tests), cpu_seconds=cpu_seconds)

    @contextlib.contextmanager
    def changed(self, mutant: Mutant) -> Iterator[None]:
        """The copy while it holds a fault."""
        path = self._folder / mutant.path
        sound = path.read_bytes()
        path.write_bytes(mutant.applied(sound))
        os.utime(path, (_FAULTY, _FAULTY))
        try:
            yield
        finally:
            path.write_bytes(sound)
            os.utime(path, (_SOUND, _SOUND))

    def _order(self, **order: object) -> Ran:
        if not self._warm:
            self.warm(())
        assert self._warm
        assert self._warm.stdin
        assert self._warm.stdout
        self._warm.stdin.write(json.dumps(order) + "\n")
        self._warm.stdin.flush()
        answer = json.loads(self._warm.stdout.readline())
        return Ran(
            answer["code"],
            answer["cpu_seconds"],
            json.loads(answer["answer"]) if answer["answer"] else None,
        )
