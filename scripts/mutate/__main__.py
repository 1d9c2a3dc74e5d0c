"""`make mutate`: put small faults into copies of the code, one at a time, and count which the tests notice.

Writes nothing but build/mutate/. Exits 1 below the bar.
"""

import argparse
import random
import shutil
import signal
import sys
import time
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from queue import Queue
from typing import NoReturn

from mutate.ask import Costs, Verdict, ask
from mutate.choose import NearTests
from mutate.copies import Copy
from mutate.mutants import Mutant, mutants_of

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "build" / "mutate"
ROOMS = ("link", "lint", "search", "export", "law", "procedures", "helpdesk", "learning", "monitoring")
EQUIVALENT = Path(__file__).with_name("equivalent.toml")
BAR_PERCENT = 85


def main() -> int:
    parser = argparse.ArgumentParser(prog="make mutate", description=__doc__)
    parser.add_argument("--sample", type=int, default=300, help="how many faults")
    parser.add_argument("--seed", type=int, default=1, help="which ones")
    parser.add_argument("--minutes", type=float, default=40, help="start none after so long")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument(
        "--rooms", nargs="+", default=ROOMS, metavar="ROOM", help="or modules: link/impact.py"
    )
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, _stop)
    sources = dict(sources_of(options.rooms))
    sample = sampled(sources, options.sample, options.seed)
    print(f"seed {options.seed}: {len(sample)} faults in {len({m.path for m in sample})} modules", flush=True)
    shutil.rmtree(WORK, ignore_errors=True)
    try:
        started = time.monotonic()
        costs = Costs()
        verdicts = judge(sample, costs, options.jobs, started + options.minutes * 60)
        return report(
            verdicts, sources, costs, f"seed {options.seed}, {(time.monotonic() - started) / 60:.1f} minutes"
        )
    finally:
        shutil.rmtree(WORK, ignore_errors=True)


def _stop(*_: object) -> NoReturn:
    raise SystemExit(2)


def sources_of(rooms: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    package = ROOT / "src" / "suluh"
    for room in rooms:
        place = package / room
        for path in sorted(place.glob("**/*.py")) if place.is_dir() else [place]:
            yield str(path.relative_to(ROOT)), path.read_bytes()


def sampled(sources: dict[str, bytes], number: int, seed: int) -> list[Mutant]:
    """Faults drawn from all that may be put there, each as likely as another."""
    every = [mutant for path, source in sorted(sources.items()) for mutant in mutants_of(path, source)]
    random.Random(seed).shuffle(every)
    found: list[Mutant] = []
    for mutant in every:
        if len(found) == number:
            break
        if mutant.is_program(sources[mutant.path]):
            found.append(mutant)
    return found


def judge(sample: Sequence[Mutant], costs: Costs, jobs: int, deadline: float) -> list[Verdict]:
    """What the tests say of each fault; what time does not suffice for is left out."""
    tests = NearTests(ROOT)
    copies: Queue[Copy] = Queue()
    for number in range(jobs):
        copies.put(Copy(ROOT, WORK / str(number)))

    def one(mutant: Mutant) -> Verdict | None:
        if time.monotonic() > deadline:
            return None
        copy = copies.get()
        try:
            return ask(mutant, tests, costs, copy)
        finally:
            copies.put(copy)

    found: list[Verdict] = []
    with ThreadPoolExecutor(jobs) as pool:
        asked = [pool.submit(one, mutant) for mutant in sample]
        try:
            for done in as_completed(asked):
                verdict = done.result()
                if verdict:
                    found.append(verdict)
                    print(
                        f"{len(found):4} {verdict.found:9} {verdict.mutant.path}:{verdict.mutant.line}",
                        flush=True,
                    )
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return sorted(found, key=lambda verdict: verdict.mutant)


def report(verdicts: Sequence[Verdict], sources: dict[str, bytes], costs: Costs, how: str) -> int:
    """Print what survived and the score; 1 if it is below the bar."""
    same = _equivalent()
    by_room: dict[str, Counter[str]] = defaultdict(Counter)
    for verdict in verdicts:
        mutant = verdict.mutant
        diff = mutant.diff(sources[mutant.path])
        reason = same.get((mutant.path, *_bare(diff)))
        noticed = verdict.found in ("killed", "hung")
        by_room[mutant.path.split("/")[2]][
            "killed" if noticed else "equivalent" if reason else "survived"
        ] += 1
        if not noticed:
            print(f"\n{mutant.path}:{mutant.line}: {mutant.kind} ({verdict.tests} test files)")
            print("\n".join(f"    {line}" for line in diff))
            if reason:
                print(f"    the same: {reason}")
    print(f"\n{'room':12} killed survived equivalent  score")
    for room, counts in [*sorted(by_room.items()), ("all", sum(by_room.values(), Counter()))]:
        print(
            f"{room:12} {counts['killed']:6} {counts['survived']:8} {counts['equivalent']:10} {_percent(counts):5.1f} %"
        )
    hung = sum(verdict.found == "hung" for verdict in verdicts)
    cpu = sum(verdict.cpu_seconds for verdict in verdicts)
    print(f"{how}, {cpu:.0f} CPU s in tests of faults; {hung} of the killed did not end")
    for file in costs.red:
        print(f"{file}: fails without any fault, so it was not asked")
    return 0 if _percent(sum(by_room.values(), Counter())) >= BAR_PERCENT else 1


def _percent(counts: Counter[str]) -> float:
    judged = counts["killed"] + counts["survived"]
    return 100 * counts["killed"] / judged if judged else 100.0


def _equivalent() -> dict[tuple[str, str, str], str]:
    """(file, line before, line after) -> why no test can tell them apart."""
    listed = tomllib.loads(EQUIVALENT.read_text("utf-8")).get("mutant", [])
    return {(one["file"], one["before"], one["after"]): one["reason"] for one in listed}


def _bare(diff: Sequence[str]) -> tuple[str, str]:
    """What a diff takes away and what it adds, each as one line."""
    before, after = (" ".join(line[1:].strip() for line in diff if line[0] == sign) for sign in "-+")
    return before, after


if __name__ == "__main__":
    sys.exit(main())
