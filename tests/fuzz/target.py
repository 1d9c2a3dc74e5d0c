"""One thing that is fuzzed: what is made up, and what must hold of it."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, seed, settings
from hypothesis.database import DirectoryBasedExampleDatabase
from hypothesis.strategies import SearchStrategy

from tests.limits import in_time

# No input of a few hundred letters takes so long, even on a busy machine.
HANGS_SECONDS = 60


@dataclass(frozen=True)
class Target:
    """`check` raises where something does not hold; `few` examples are tried in each run of the tests.

    `prepare` makes what all examples need, and may take long.
    """

    made: SearchStrategy[Any]
    check: Callable[[Any], None]
    few: int = 10
    prepare: Callable[[], object] = bool

    def try_few(self) -> None:
        """The same examples each time."""
        self.prepare()
        bounds = settings(
            max_examples=self.few, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
        )
        bounds(given(self.made)(self._checked))()

    def try_many(self, number: int, seeded: int, database: Path) -> None:
        """Examples that a seed gives, after those that failed before."""
        self.prepare()
        bounds = settings(
            max_examples=number,
            deadline=None,
            database=DirectoryBasedExampleDatabase(database),
            suppress_health_check=list(HealthCheck),
            report_multiple_bugs=False,
        )
        seed(seeded)(bounds(given(self.made)(self._checked)))()

    def _checked(self, one: Any) -> None:
        with in_time(HANGS_SECONDS):
            try:
                self.check(one)
            except RecursionError:  # where it is noticed differs from run to run
                raise AssertionError("it called itself without end") from None


@cache
def folder(name: str) -> Path:
    """A folder of its own for a purpose, as long as the process lives."""
    found = tempfile.TemporaryDirectory(prefix=f"fuzz-{name}-")
    _KEPT.append(found)
    return Path(found.name)


_KEPT: list["tempfile.TemporaryDirectory[str]"] = []
