"""Print what `scripts/coverage` recorded, a row a room; exit 1 below the bar."""

import json
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

BAR_PERCENT = 90.0
KEYS = ("num_statements", "covered_lines", "num_branches", "covered_branches")


def main() -> int:
    out = Path("build/coverage.json")
    subprocess.run([sys.executable, "-m", "coverage", "json", "-q", "-o", str(out)], check=True)
    rooms: dict[str, Counter[str]] = defaultdict(Counter)
    for name, file in json.loads(out.read_text("utf-8"))["files"].items():
        room = Path(name).parts[2]
        rooms[room].update({key: file["summary"][key] for key in KEYS})
    everything: Counter[str] = sum(rooms.values(), Counter())
    print(f"\n{'room':18} lines branches  both")
    for room, found in [*sorted(rooms.items()), ("all", everything)]:
        lines, branches = _percent(found, *KEYS[:2]), _percent(found, *KEYS[2:])
        print(f"{room:18} {lines:5.1f} {branches:8.1f} {_both(found):5.1f} %")
    return 0 if _both(everything) >= BAR_PERCENT else 1


def _both(found: Counter[str]) -> float:
    """As coverage counts lines and branches together."""
    possible = found["num_statements"] + found["num_branches"]
    return 100 * (found["covered_lines"] + found["covered_branches"]) / possible if possible else 100.0


def _percent(found: Counter[str], possible: str, covered: str) -> float:
    return 100 * found[covered] / found[possible] if found[possible] else 100.0


if __name__ == "__main__":
    sys.exit(main())
