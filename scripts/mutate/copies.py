"""Copies of the repository in which faults are put: the working tree is only read."""

import contextlib
import os
import resource
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mutate.mutants import Mutant
from sources import known_to_git

_LINKED = (".venv", "node_modules")
# A machine that others use too gives a run a tenth of its time.
_WALL = 10


@dataclass(frozen=True)
class Ran:
    """How a run of tests ended: as pytest says, or negative if it was stopped."""

    code: int
    cpu_seconds: float

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
        names = known_to_git(root)
        if not names:
            raise ValueError(f"{root} is no working tree of git")
        for name in names:
            if name not in _LINKED and (root / name).is_file():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(root / name, folder / name)
        for name in _LINKED:
            if (root / name).exists():
                (folder / name).symlink_to((root / name).resolve())

    @contextlib.contextmanager
    def changed(self, mutant: Mutant) -> Iterator[None]:
        """The copy while it holds a fault."""
        path = self._folder / mutant.path
        sound = path.read_bytes()
        path.write_bytes(mutant.applied(sound))
        try:
            yield
        finally:
            path.write_bytes(sound)

    def test(self, files: Iterable[str], *, cpu_seconds: int) -> Ran:
        """Run tests up to the first that fails.

        The bound is in CPU seconds, so that a busy machine is not taken for a fault that hangs.
        """
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"]
        command += ["-p", "no:randomly", "-p", "mutate.quick", "--tb=no", *files]
        paths = os.pathsep.join([str(self._folder / "src"), str(self._folder / "scripts")])
        process = subprocess.Popen(
            command,
            cwd=self._folder,
            env={**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds)),
        )
        too_late = threading.Timer(cpu_seconds * _WALL, _end, [process.pid])
        too_late.start()
        try:
            _, status, used = os.wait4(process.pid, 0)
        finally:
            too_late.cancel()
            _end(process.pid)
        process.returncode = os.waitstatus_to_exitcode(status)
        return Ran(process.returncode, used.ru_utime + used.ru_stime)


def _end(group: int) -> None:
    """End a run and all that it started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(group, signal.SIGKILL)
