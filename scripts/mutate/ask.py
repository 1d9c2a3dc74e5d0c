"""Whether the tests notice one fault."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from mutate.choose import ENOUGH, Choice, Chosen
from mutate.copies import Copy, Ran
from mutate.mutants import Mutant

# The first batch takes at most so many CPU seconds, and is of so many files.
_FIRST, _FILES = 4.0, 4


@dataclass(frozen=True)
class Verdict:
    """`by` is the test that noticed the fault, if one did."""

    mutant: Mutant
    found: str
    tests: int
    cpu_seconds: float
    by: str = ""

    @property
    def noticed(self) -> bool:
        return self.found in ("killed", "hung")


class Asker:
    """Puts faults into copies and runs the tests that may notice them, as long as that is worth it."""

    def __init__(self, choice: Choice) -> None:
        self._choice = choice
        # Tests that pass on sound code when they are asked as they were.
        self._proven: set[str] = set()

    def ask(self, mutant: Mutant, copy: Copy) -> Verdict:
        tests = self._choice.of(mutant)
        spent = 0.0
        for batch in _batches(tests):
            left = batch
            while left:
                with copy.changed(mutant):
                    ran = _test(left, copy)
                spent += ran.cpu_seconds
                if ran.found == "survived":
                    break
                by = ran.answer or ""
                if self._is_proof(by, left, copy):
                    return Verdict(mutant, ran.found, len(tests), round(spent, 2), by)
                left = [one for one in left if by and one.test != by and one.file != by]
        return Verdict(mutant, "survived", len(tests), round(spent, 2))

    def _is_proof(self, by: str, asked: Sequence[Chosen], copy: Copy) -> bool:
        """Whether the same tests pass without the fault, so that it was the fault that was noticed."""
        if by in self._proven:
            return True
        at = next((at for at, one in enumerate(asked) if one.test == by), len(asked))
        if _test(asked[: at + 1], copy).found != "survived":
            return False
        if by:
            self._proven.add(by)
        return True


def _test(asked: Sequence[Chosen], copy: Copy) -> Ran:
    return copy.test([(one.test, one.alone) for one in asked], cpu_seconds=int(20 + 2 * ENOUGH))


def _batches(tests: Sequence[Chosen]) -> Iterator[list[Chosen]]:
    """A few tests of a few files, which notice most faults, and then all others.

    Before the first test of a run, all files of the run are read.
    """
    first: list[Chosen] = []
    files: set[str] = set()
    spent = 0.0
    for one in tests:
        if first and (spent + one.cost > _FIRST or (one.file not in files and len(files) == _FILES)):
            continue
        first.append(one)
        files.add(one.file)
        spent += one.cost
    others = [one for one in tests if one not in first]
    yield from filter(None, (first, others))


class Kept:
    """What was found before, so that a run that was ended goes on where it was.

    That a fault was noticed holds as long as its module and the test that noticed it stay the same; that it
    was not, as long as all of the code and the tests do and the same of them are `asked`.
    """

    def __init__(self, root: Path, file: Path, names: Iterable[str], asked: Sequence[str] = ()) -> None:
        self._root, self._file = root, file
        everything = hashlib.sha256(json.dumps(list(asked)).encode())
        for name in sorted(names):
            if name.startswith(("src/", "tests/", "scripts/mutate/")) and (root / name).is_file():
                everything.update(name.encode() + b"\0" + (root / name).read_bytes())
        self._everything = everything.hexdigest()
        self._known: dict[str, dict[str, object]] = {}
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.exists():
            for line in file.read_text("utf-8").splitlines():
                one = json.loads(line)
                self._known[one["key"]] = one

    def of(self, mutant: Mutant) -> Verdict | None:
        known = self._known.get(self._key(mutant))
        if not known or known["holds"] != self._holds(str(known["by"])):
            return None
        return Verdict(
            mutant, str(known["found"]), int(str(known["tests"])), float(str(known["cpu"])), str(known["by"])
        )

    def add(self, verdict: Verdict) -> None:
        one = {
            "key": self._key(verdict.mutant), "found": verdict.found, "tests": verdict.tests,
            "cpu": verdict.cpu_seconds, "by": verdict.by, "holds": self._holds(verdict.by),
        }  # fmt: skip
        with self._file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(one) + "\n")

    def _key(self, mutant: Mutant) -> str:
        text = json.dumps(asdict(mutant)).encode() + (self._root / mutant.path).read_bytes()
        return hashlib.sha256(text).hexdigest()

    def _holds(self, by: str) -> str:
        test = self._root / by.split("::")[0]
        return hashlib.sha256(test.read_bytes()).hexdigest() if by and test.is_file() else self._everything
