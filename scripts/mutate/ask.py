"""Whether the tests notice one fault."""

import threading
from dataclasses import dataclass, field

from mutate.choose import NearTests
from mutate.copies import Copy, Ran
from mutate.mutants import Mutant

# So many CPU seconds of tests are spent on one fault.
ENOUGH = 90.0
_MOST = 600


@dataclass(frozen=True)
class Verdict:
    mutant: Mutant
    found: str
    tests: int
    cpu_seconds: float


@dataclass
class Costs:
    """What each test file takes on sound code; None if it fails there, so that it proves nothing."""

    known: dict[str, float | None] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def of(self, file: str, copy: Copy) -> float | None:
        if file not in self.known:
            ran = copy.test([file], cpu_seconds=_MOST)
            with self._lock:
                self.known[file] = ran.cpu_seconds if ran.found == "survived" else None
        return self.known[file]

    @property
    def red(self) -> list[str]:
        return sorted(file for file, cost in self.known.items() if cost is None)


def ask(mutant: Mutant, tests: NearTests, costs: Costs, copy: Copy) -> Verdict:
    """Put a fault into a copy and run the tests that are nearest to it, as long as that is worth it."""
    chosen: list[str] = []
    spent = 0.0
    for file in tests.of(mutant.path):
        cost = costs.of(file, copy)
        if cost is not None and (not chosen or spent + cost <= ENOUGH):
            chosen.append(file)
            spent += cost
        if spent > ENOUGH * 0.8:
            break
    if not chosen:
        return Verdict(mutant, "no tests", 0, 0.0)
    with copy.changed(mutant):
        ran: Ran = copy.test(chosen, cpu_seconds=int(30 + 4 * spent))
    return Verdict(mutant, ran.found, len(chosen), ran.cpu_seconds)
