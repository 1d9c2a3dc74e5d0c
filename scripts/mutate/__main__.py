"""`make mutate`: put small faults into copies of the code, one at a time, and count which the tests notice.

Writes nothing but build/mutate/: what the tests run, and what was found, so that an ended run goes on.
Exits 1 below the bar.
"""

import argparse
import contextlib
import random
import shutil
import signal
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from queue import Queue
from typing import NoReturn

from filelock import FileLock, Timeout

from mutate.ask import Asker, Kept, Verdict
from mutate.choose import Choice
from mutate.copies import Copy
from mutate.mutants import Mutant, mutants_of
from mutate.recorded import Map
from sources import known_to_git

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "build" / "mutate"
ROOMS = ("link", "lint", "search", "export", "law", "procedures", "helpdesk", "learning", "monitoring")
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
    parser.add_argument("--tests", nargs="+", default=("tests",), metavar="FILE", help="ask only these")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, _stop)
    started = time.monotonic()
    sources = dict(sources_of(options.rooms))
    sample = sampled(sources, options.sample, options.seed)
    print(f"seed {options.seed}: {len(sample)} faults in {len({m.path for m in sample})} modules", flush=True)
    WORK.mkdir(parents=True, exist_ok=True)
    with alone(), Copies(options.jobs, options.tests) as copies:
        recorded = copies.record(Map(ROOT, WORK / "map"))
        verdicts = judge(sample, recorded, copies, started + options.minutes * 60)
    minutes = (time.monotonic() - started) / 60
    return report(verdicts, recorded, f"seed {options.seed}: {len(verdicts)} faults in {minutes:.1f} minutes")


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """One run at a time has build/mutate/."""
    try:
        with FileLock(WORK / "lock", timeout=0):
            yield
    except Timeout:
        raise SystemExit(f"another run is going on in {WORK}") from None


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


class Copies:
    """As many copies as there are jobs, each lent to one job at a time."""

    def __init__(self, jobs: int, tests: Sequence[str]) -> None:
        self.jobs = jobs
        self.wanted = tests
        self._free: Queue[Copy] = Queue()
        self._all: list[Copy] = []
        self._tests: list[str] = []
        self._others: list[str] = []
        self._ours: list[str] = []

    def __enter__(self) -> "Copies":
        shutil.rmtree(WORK / "copies", ignore_errors=True)
        self._all = [Copy(ROOT, WORK / "copies" / str(number)) for number in range(self.jobs)]
        for copy in self._all:
            self._free.put(copy)
        self._tests, self._others, self._ours = self._all[0].listed(self.wanted)
        self._warm(self._others)
        return self

    def _warm(self, modules: Sequence[str]) -> None:
        for copy in self._all:
            copy.warm(modules)

    def __exit__(self, *_: object) -> None:
        for copy in self._all:
            copy.end()
        shutil.rmtree(WORK / "copies", ignore_errors=True)

    def record(self, recorded: Map) -> Map:
        """Record what is not recorded yet."""
        missing = recorded.missing(self._tests)
        if missing:
            print(f"recording what {len(missing)} files of tests run", flush=True)
            self._warm([*self._others, *self._ours])

        def one(file: str) -> None:
            copy = self._free.get()
            try:
                cpu = recorded.record(file, copy)
                print(f"{cpu:6.1f} s {file}", flush=True)
            finally:
                self._free.put(copy)

        with ThreadPoolExecutor(self.jobs) as pool:
            list(pool.map(one, missing))
        if missing:
            self._warm(self._others)
        return recorded

    def ask(self, mutant: Mutant, asker: Asker) -> Verdict:
        copy = self._free.get()
        try:
            return asker.ask(mutant, copy)
        finally:
            self._free.put(copy)


def judge(sample: Sequence[Mutant], recorded: Map, copies: Copies, deadline: float) -> list[Verdict]:
    """What the tests say of each fault; what time does not suffice for is left out."""
    asker = Asker(Choice(ROOT, recorded))
    kept = Kept(ROOT, WORK / "found.jsonl", known_to_git(ROOT), copies.wanted)
    known = {mutant: verdict for mutant in sample if (verdict := kept.of(mutant))}
    found = list(known.values())
    if found:
        print(f"{len(found)} are known from before", flush=True)

    def one(mutant: Mutant) -> Verdict | None:
        return copies.ask(mutant, asker) if time.monotonic() < deadline else None

    with ThreadPoolExecutor(copies.jobs) as pool:
        asked = [pool.submit(one, mutant) for mutant in sample if mutant not in known]
        try:
            for done in as_completed(asked):
                verdict = done.result()
                if verdict:
                    kept.add(verdict)
                    found.append(verdict)
                    _tell(verdict, found)
                    if not verdict.noticed:
                        print("\n".join(_shown(verdict)), flush=True)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return sorted(found, key=lambda verdict: verdict.mutant)


def _tell(verdict: Verdict, found: Sequence[Verdict]) -> None:
    noticed = sum(one.noticed for one in found)
    print(
        f"{len(found):4} {100 * noticed / len(found):5.1f} % {verdict.found:9}"
        f" {verdict.mutant.path}:{verdict.mutant.line} {verdict.cpu_seconds:.1f} s {verdict.by}",
        flush=True,
    )


def _shown(verdict: Verdict) -> list[str]:
    """A fault that nothing noticed: its place and what it changed."""
    mutant = verdict.mutant
    diff = mutant.diff((ROOT / mutant.path).read_bytes())
    head = f"{mutant.path}:{mutant.line}: {mutant.kind} ({verdict.tests} tests)"
    return [head, *(f"    {line}" for line in diff)]


def report(verdicts: Sequence[Verdict], recorded: Map, how: str) -> int:
    """Print what survived and the score; 1 if it is below the bar."""
    by_room: dict[str, Counter[bool]] = defaultdict(Counter)
    for verdict in verdicts:
        mutant = verdict.mutant
        by_room[mutant.path.split("/")[2]][verdict.noticed] += 1
        if not verdict.noticed:
            print("\n".join(_shown(verdict)))
    all_rooms = sum(by_room.values(), Counter())
    print(f"\n{'room':12} killed survived   score")
    for room, counts in [*sorted(by_room.items()), ("all", all_rooms)]:
        print(f"{room:12} {counts[True]:6} {counts[False]:8} {_percent(counts):5.1f} %")
    hung = sum(verdict.found == "hung" for verdict in verdicts)
    cpu = sum(verdict.cpu_seconds for verdict in verdicts)
    print(f"{how}, {cpu:.0f} CPU s in tests of faults; {hung} of the killed did not end")
    for test in recorded.red:
        print(f"{test}: fails without any fault, so it was not asked")
    return 0 if _percent(all_rooms) >= BAR_PERCENT else 1


def _percent(counts: Counter[bool]) -> float:
    judged = counts[True] + counts[False]
    return 100 * counts[True] / judged if judged else 0.0


if __name__ == "__main__":
    sys.exit(main())
