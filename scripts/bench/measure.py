"""What a command costs: CPU seconds, wall seconds, peak memory."""

import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
SAMPLE_SECONDS = 0.05


@dataclass(frozen=True)
class Usage:
    """CPU is user and system time of the command and all its children; memory is that of all at once."""

    cpu_s: float
    wall_s: float
    peak_mib: float


def run(command: Sequence[str], cwd: Path, env: dict[str, str] | None = None) -> Usage:
    """Run a command to its end. A command that fails ends the bench with its words."""
    started = time.monotonic()
    log = subprocess.PIPE
    child = subprocess.Popen(command, cwd=cwd, env={**os.environ, **(env or {})}, stdout=log, stderr=log)
    peak = Peak(child.pid)
    words: list[bytes] = []
    readers = [
        threading.Thread(target=lambda s=stream: words.append(s.read()))
        for stream in (child.stdout, child.stderr)
    ]
    for thread in (peak, *readers):
        thread.start()
    _, status, used = os.wait4(child.pid, 0)
    wall = time.monotonic() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    peak.stop()
    for thread in (peak, *readers):
        thread.join()
    if child.returncode:
        sys.exit(f"{' '.join(command)}\n" + b"\n".join(words).decode()[-4000:])
    return Usage(used.ru_utime + used.ru_stime, wall, peak.bytes / 2**20)


def median(runs: Sequence[Usage]) -> Usage:
    """The median of each figure."""
    columns = [list(asdict(usage).values()) for usage in runs]
    return Usage(*(statistics.median(column) for column in zip(*columns, strict=True)))


class Peak(threading.Thread):
    """Watches the memory of a process and its children until told to stop."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self._done = threading.Event()
        self.bytes = 0

    def run(self) -> None:
        while not self._done.wait(SAMPLE_SECONDS):
            self.bytes = max(self.bytes, sum(resident(pid) for pid in tree(self._pid)))

    def stop(self) -> None:
        self._done.set()


def tree(pid: int) -> list[int]:
    """A process and everything it started that still runs."""
    found = [pid]
    for parent in found:
        try:
            for task in Path(f"/proc/{parent}/task").iterdir():
                found += [int(child) for child in (task / "children").read_text().split()]
        except (OSError, ValueError):
            continue
    return found


def resident(pid: int) -> int:
    """Bytes of memory a process holds; pages it shares are split among their holders."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


def cpu_so_far(pid: int) -> float:
    """CPU seconds that a running process, its ended and its running children have used."""
    ticks = 0
    for member in tree(pid):
        try:
            fields = Path(f"/proc/{member}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        ticks += sum(int(value) for value in fields[11:15])
    return ticks / TICKS
