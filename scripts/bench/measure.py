"""What a command costs: CPU seconds, wall seconds, peak memory."""

import ctypes
import os
import signal
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
ORPHAN_SECONDS = 30.0
PR_SET_CHILD_SUBREAPER = 36  # prctl(2)
# Compiled modules may be kept, as they are on any machine where the command runs twice.
DROPPED = ("PYTHONDONTWRITEBYTECODE",)


@dataclass(frozen=True)
class Usage:
    """CPU is user and system time of the command and all its children, also of those that it did not wait
    for; memory is that of all at once."""

    cpu_s: float
    wall_s: float
    peak_mib: float


def run(command: Sequence[str], cwd: Path, env: dict[str, str] | None = None) -> Usage:
    """Run a command to its end. A command that fails ends the bench with its words."""
    adopt_orphans()
    before = children(os.getpid())
    started = time.monotonic()
    log = subprocess.PIPE
    kept = {name: value for name, value in os.environ.items() if name not in DROPPED}
    child = subprocess.Popen(command, cwd=cwd, env={**kept, **(env or {})}, stdout=log, stderr=log)
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
    left = sum(reap(pid) for pid in children(os.getpid()) - before)
    for thread in (peak, *readers):
        thread.join()
    if child.returncode:
        sys.exit(f"{' '.join(command)}\n" + b"\n".join(words).decode()[-4000:])
    return Usage(used.ru_utime + used.ru_stime + left, wall, peak.bytes / 2**20)


def adopt_orphans() -> None:
    """From now on what a command leaves running becomes a child of ours, so that it can be counted."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def reap(pid: int) -> float:
    """Wait for an orphan and give its CPU seconds; one that does not end is ended."""
    until = time.monotonic() + ORPHAN_SECONDS
    while True:
        try:
            found, _, used = os.wait4(pid, os.WNOHANG)
        except ChildProcessError:
            return 0.0
        if found:
            return used.ru_utime + used.ru_stime
        if time.monotonic() > until:
            os.kill(pid, signal.SIGKILL)
        time.sleep(SAMPLE_SECONDS)


def chain(parts: Sequence[Usage]) -> Usage:
    """Commands that ran one after the other, as one."""
    return Usage(
        sum(part.cpu_s for part in parts),
        sum(part.wall_s for part in parts),
        max(part.peak_mib for part in parts),
    )


def median(runs: Sequence[Usage]) -> Usage:
    """The median of each figure."""
    columns = [list(asdict(usage).values()) for usage in runs]
    return Usage(*(statistics.median(column) for column in zip(*columns, strict=True)))


class Peak(threading.Thread):
    """Watches the memory of a process and its children until told to stop.

    What counts was seen twice in a row: between its start and its own program a child holds the memory
    of its parent, which is then counted twice for a moment.
    """

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self._done = threading.Event()
        self.bytes = 0

    def run(self) -> None:
        before = 0
        while not self._done.wait(SAMPLE_SECONDS):
            now = sum(resident(pid) for pid in tree(self._pid))
            self.bytes = max(self.bytes, min(before, now))
            before = now

    def stop(self) -> None:
        self._done.set()


def tree(pid: int) -> list[int]:
    """A process and everything it started that still runs."""
    found = [pid]
    for parent in found:
        found += children(parent)
    return found


def children(pid: int) -> set[int]:
    """What a process started and has not waited for."""
    found: set[int] = set()
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            found.update(int(child) for child in (task / "children").read_text().split())
    except (OSError, ValueError):
        pass
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
