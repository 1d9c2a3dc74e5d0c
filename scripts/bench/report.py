"""Seconds and memory of `suluh report` on many responses, beside the bar: 60 s and 1 GiB for 100,000.

    python scripts/bench/report.py [--rows 100000] [--instrument ID] [--format csv|xlsx]

The responses are made up by tests/monitoring/report/kobo.py for a real instrument. The command runs by itself, in
all forms, languages and versions; its peak of memory is what the system counted for it.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tests.monitoring.report.kobo import made_up, write  # noqa: E402  # found by the line above

from suluh.flow import load  # noqa: E402  # found by the line above
from suluh.monitoring.model.instrument import Instrument  # noqa: E402  # found by the line above

DAY = date(2026, 11, 22)
BAR_SECONDS, BAR_MIB = 60, 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--instrument", default="p3mi-kantor-pusat")
    parser.add_argument("--format", choices=("csv", "xlsx"), default="csv")
    parser.add_argument("--export", type=Path, help="make the export into this folder and stop")
    chosen = parser.parse_args()
    if chosen.export:
        site, _ = load(ROOT / "content", DAY)
        made = made_up(site.of(Instrument)[chosen.instrument], chosen.rows)
        print(write(made, chosen.export, "xml", chosen.format))
        return
    with tempfile.TemporaryDirectory() as folder:
        # In a process of its own, whose memory is not counted with the command's.
        export = [sys.executable, __file__, "--export", folder, "--rows", str(chosen.rows)]
        export += ["--instrument", chosen.instrument, "--format", chosen.format]
        path = subprocess.run(export, check=True, capture_output=True, text=True).stdout.strip()
        command = [
            str(Path(sys.executable).with_name("suluh")),
            "report",
            path,
            "--instrument",
            chosen.instrument,
        ]
        command += ["--as-of", DAY.isoformat(), "--out", f"{folder}/out", "--audience", "supervisor"]
        started = time.monotonic()
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.monotonic() - started
        if status != 0:
            sys.exit("the command failed")
    peak = used.ru_maxrss / 1024
    print(f"{chosen.rows} responses, {chosen.format}: {seconds:.1f} s (bar {BAR_SECONDS}), "
          f"{used.ru_utime + used.ru_stime:.1f} CPU s, {peak:.0f} MiB (bar {BAR_MIB})")  # fmt: skip


if __name__ == "__main__":
    main()
