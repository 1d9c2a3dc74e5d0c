"""Which lines each quick test runs and what it costs, recorded once and kept in build/mutate/map/.

A file of tests is recorded anew when it or what lies beside it changes. What it runs may have moved since: each record keeps the
modules as they were, and their lines are followed to where they are now.
"""

import ast
import difflib
import hashlib
import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from coverage.numbits import numbits_to_nums

from mutate.copies import Copy

# A file of tests that takes longer is not asked.
_MOST = 400


@dataclass
class Recorded:
    """A test file: what its tests cost (None: fails on sound code), and what they run."""

    file: str
    costs: dict[str, float | None]
    modules: str
    lines: dict[str, list[tuple[str, bytes]]] = field(default_factory=dict)


class Map:
    """The records of all quick tests of a repository."""

    def __init__(self, root: Path, folder: Path) -> None:
        self._root, self._folder = root, folder
        folder.mkdir(parents=True, exist_ok=True)
        self._moved: dict[tuple[str, str], dict[int, int]] = {}
        self._kept: dict[str, dict[str, str]] = {}
        self._shared: dict[Path, bytes] = {}

    def missing(self, tests: Sequence[str]) -> list[str]:
        """The files among these tests that are not recorded as they stand."""
        files = dict.fromkeys(test.split("::")[0] for test in tests)
        return [file for file in files if not self._at(file).with_suffix(".json").exists()]

    def record(self, file: str, copy: Copy) -> float:
        """Record a file of tests; what that took."""
        at = self._at(file)
        for old in self._folder.glob(f"{_flat(file)}.*"):
            old.unlink()
        ran = copy.record(file, at.with_suffix(".lines"), cpu_seconds=_MOST)
        if ran.answer is None and ran.code >= 0:
            raise RuntimeError(f"{file} could not be run: pytest ended with {ran.code}")
        kept = {"file": file, "costs": ran.answer or {}, "modules": self.keep_modules()}
        at.with_suffix(".json").write_text(json.dumps(kept), "utf-8")
        return ran.cpu_seconds

    def _at(self, file: str) -> Path:
        digest = hashlib.sha256(self._beside(Path(file).parent) + (self._root / file).read_bytes())
        return self._folder / f"{_flat(file)}.{digest.hexdigest()[:16]}.x"

    def _beside(self, folder: Path) -> bytes:
        """What the tests of a folder share: helpers, cases, kept texts."""
        if folder not in self._shared:
            found = hashlib.sha256()
            for path in sorted((self._root / folder).rglob("*")):
                if path.is_file() and path.suffix != ".pyc" and not path.name.startswith("test_"):
                    found.update(path.read_bytes())
            self._shared[folder] = found.digest()
        return self._shared[folder]

    def keep_modules(self) -> str:
        text = json.dumps(self._modules)
        name = hashlib.sha256(text.encode()).hexdigest()[:16]
        (self._folder / f"{name}.modules").write_text(text, "utf-8")
        return name

    @cached_property
    def _modules(self) -> dict[str, str]:
        found = sorted((self._root / "src" / "suluh").glob("**/*.py"))
        return {str(path.relative_to(self._root)): path.read_text("utf-8") for path in found}

    @cached_property
    def records(self) -> list[Recorded]:
        """Of the files of tests that are as they were."""
        found = [self._read(path) for path in sorted(self._folder.glob("*.json"))]
        return [one for one in found if (self._root / one.file).is_file() and not self.missing([one.file])]

    def _read(self, path: Path) -> Recorded:
        found = Recorded(**json.loads(path.read_text("utf-8")))
        lines = path.with_suffix(".lines")
        if lines.exists():
            with sqlite3.connect(lines) as table:
                rows = table.execute(
                    "select file.path, context.context, numbits from line_bits"
                    " join file on file.id = file_id join context on context.id = context_id"
                )
                for module, test, bits in rows:
                    if test in found.costs:
                        found.lines.setdefault("src/suluh/" + module.split("/src/suluh/")[-1], []).append(
                            (test, bits)
                        )
        return found

    @cached_property
    def costs(self) -> dict[str, float]:
        """What each test takes, of those that pass on sound code."""
        return {test: cost for one in self.records for test, cost in one.costs.items() if cost is not None}

    @cached_property
    def alone(self) -> dict[str, float]:
        """What each test takes where it is the only one of its file: the first of a file pays for what all share."""
        first: dict[str, float] = {}
        for test, cost in self.costs.items():
            first.setdefault(test.split("::")[0], cost)
        return {test: max(cost, first[test.split("::")[0]]) for test, cost in self.costs.items()}

    @property
    def red(self) -> list[str]:
        return sorted(test for one in self.records for test, cost in one.costs.items() if cost is None)

    def running(self, path: str, wanted: set[int]) -> set[str]:
        """The tests that run one of these lines of a module as it is now."""
        return {test for test, lines in self._of_module(path) if lines & wanted}

    def _of_module(self, path: str) -> Iterator[tuple[str, set[int]]]:
        for one in self.records:
            moved = self.lines_now(path, one.modules) if path in one.lines else {}
            for test, bits in one.lines.get(path, ()):
                if test in self.costs:
                    yield test, {moved[line] for line in numbits_to_nums(bits) if line in moved}

    def lines_now(self, path: str, modules: str) -> dict[int, int]:
        """Line of a module as it was recorded -> the same line now."""
        if (path, modules) not in self._moved:
            if modules not in self._kept:
                text = (self._folder / f"{modules}.modules").read_text("utf-8")
                self._kept[modules] = json.loads(text)
            before = self._kept[modules].get(path, "").splitlines()
            now = self._modules.get(path, "").splitlines()
            same = difflib.SequenceMatcher(None, before, now, autojunk=False).get_matching_blocks()
            self._moved[path, modules] = {
                block.a + at + 1: block.b + at + 1 for block in same for at in range(block.size)
            }
        return self._moved[path, modules]


def _flat(file: str) -> str:
    return file.removesuffix(".py").replace("/", "__")


@dataclass(frozen=True)
class Place:
    """Where a fault is: the lines of its statement, those of its function (or none), the names it sets."""

    statement: set[int]
    function: set[int]
    sets: set[str]


def place_of(source: str, line: int) -> Place:
    statement: ast.stmt | None = None
    function: ast.stmt | None = None
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or node.lineno):
            if statement is None or node.lineno >= statement.lineno:
                statement = node
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (
                function is None or node.lineno >= function.lineno
            ):
                function = node
    if statement is None:
        return Place({line}, set(), set())
    inside = function is not None and any(one.lineno <= line for one in function.body)  # type: ignore[attr-defined]
    return Place(
        set(range(statement.lineno, _head_end(statement) + 1)),
        set(range(function.body[0].lineno, (function.end_lineno or 0) + 1)) if function and inside else set(),  # type: ignore[attr-defined]
        {
            node.id
            for node in ast.walk(statement)
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
        },
    )


def _head_end(statement: ast.stmt) -> int:
    """The last line of a statement, without the statements below it."""
    below = [child.lineno for child in ast.iter_child_nodes(statement) if isinstance(child, ast.stmt)]
    return max(statement.lineno, min(below) - 1) if below else statement.end_lineno or statement.lineno
