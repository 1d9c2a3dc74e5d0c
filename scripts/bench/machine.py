"""The machine and the moment of a run: figures mean little without them."""

import os
import platform
import subprocess
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROUNDS = 3_000_000


def shape(repository: Path) -> dict[str, Any]:
    """Day, commit, cores, memory, load and how fast Python counts here just now."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    asked = ["git", "-C", str(repository), "rev-parse", "--short", "HEAD"]
    return {
        "moment": datetime.now(UTC).isoformat(timespec="seconds"),
        "commit": subprocess.run(asked, capture_output=True, text=True).stdout.strip(),
        "cores": len(os.sched_getaffinity(0)),
        "memory_gib": round(memory / 2**30),
        "python": platform.python_version(),
        "load": round(os.getloadavg()[0], 1),
        "loop_s": round(loop(), 3),
    }


def loop() -> float:
    """CPU seconds of a fixed loop: what the machine gives to a process, told in each run."""
    started, count = time.process_time(), 0
    for number in range(ROUNDS):
        count += number & 1
    return time.process_time() - started


def shape_words(found: Any) -> str:
    """One line of it; runs on one day and one commit give the same line."""
    return (
        f"{found['moment'][:10]}, commit {found['commit']}: {found['cores']} cores, "
        f"{found['memory_gib']} GiB, Python {found['python']}"
    )
