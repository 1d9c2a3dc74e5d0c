"""What `suluh export all` costs on the content of this site, beside one command a form.

Prints CPU seconds of the command and of all its processes, and of the single commands together.
`--quick` leaves the single commands out. Run: .venv/bin/python scripts/bench/exports.py
Every form needs its tool (`make tools`).
"""

import argparse
import sys
import tempfile
from pathlib import Path

from figures import Figure, draw
from measure import Usage, run
from project import differing
from suluh_site import ROOT

from real_site import EXPORTS_CPU
from suluh.areas import DECLARED

BAR_RATIO = EXPORTS_CPU / 206  # what both took on a quiet machine, before there was one command
EPOCH = {"SOURCE_DATE_EPOCH": "1796000000"}


def export(form: str, out: Path) -> Usage:
    command = [
        str(Path(sys.executable).with_name("suluh")),
        "export",
        form,
        "--lang",
        "en",
        "--out",
        str(out),
    ]
    return run(command, ROOT, EPOCH)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="only the one command")
    quick = parser.parse_args().quick
    with tempfile.TemporaryDirectory() as name:
        together, alone = Path(name, "all"), Path(name, "alone")
        every = export("all", together)
        if quick:
            figures = [Figure("all exports, one command", "CPU s", every.cpu_s, bar=EXPORTS_CPU)]
        else:
            single = {form.name: export(form.name, alone / form.name) for form in DECLARED.exports}
            total = sum(usage.cpu_s for usage in single.values())
            wall = sum(usage.wall_s for usage in single.values())
            for form, usage in single.items():
                print(f"{form:12} {usage.cpu_s:6.1f} CPU s, {usage.peak_mib:5.0f} MiB", file=sys.stderr)
                if found := differing(alone / form, together / form):
                    sys.exit(f"{form}: other bytes alone than together: {', '.join(found[:5])}")
            figures = [
                Figure("all exports, one command", "CPU s", every.cpu_s, total, BAR_RATIO, bar_is_ratio=True),
                Figure("all exports, one command", "s", every.wall_s, wall),
            ]
        print(draw([*figures, Figure("memory of all processes", "MiB", every.peak_mib)]))


if __name__ == "__main__":
    main()
