"""Which tests are asked about a fault: those that run its line, the module's own before others, then the cheapest.

What no test runs itself, a table or a class, is asked about by the tests that run the functions which name
it; then come the tests beside these, which may share what one of them has loaded, and those that are near
by import.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mutate.imports import NearTests
from mutate.mutants import Mutant
from mutate.recorded import Map, place_of

# So many CPU seconds of tests are spent on one fault.
ENOUGH = 40.0
# Each file of tests that is read takes about so long.
_FILE = 0.1


@dataclass(frozen=True)
class Chosen:
    """A test, what it adds to a run on sound code, and what it takes there if it runs alone."""

    test: str
    cost: float
    alone: float

    @property
    def file(self) -> str:
        return self.test.split("::")[0]


class Choice:
    def __init__(self, root: Path, recorded: Map) -> None:
        self._root, self._map = root, recorded
        self._imports = NearTests(root)

    def of(self, mutant: Mutant) -> list[Chosen]:
        """The tests that may notice a fault, those that may do so soonest first."""
        chosen: dict[str, Chosen] = {}
        files: set[str] = set()
        spent = 0.0
        for tests in self._rings(mutant):
            for test in sorted(tests, key=lambda one: (self._map.alone[one], one)):
                file = test.split("::")[0]
                cost = self._map.costs[test] if file in files else self._map.alone[test] + _FILE
                if test not in chosen and spent + cost <= ENOUGH:
                    chosen[test] = Chosen(test, cost, self._map.alone[test])
                    files.add(file)
                    spent += cost
        return list(chosen.values())

    def _rings(self, mutant: Mutant) -> Iterator[set[str]]:
        source = (self._root / mutant.path).read_text("utf-8")
        place = place_of(source, mutant.line)
        nearest = self._map.running(mutant.path, place.statement)
        near = self._imports.of(mutant.path)
        # A hundred cheap tests that pass by would use up the time of the few that look at what it does.
        own = self._in(set(self._imports.own(mutant.path)))
        yield own & nearest
        if not place.function:
            yield own & self._map.running(mutant.path, _naming(source, place.sets))
        yield nearest
        if not place.function:
            nearest = self._map.running(mutant.path, _naming(source, place.sets))
            yield nearest
        else:
            nearest = nearest or self._map.running(mutant.path, place.function)
            yield nearest
        if not place.function or not nearest:
            for file in near[:12]:
                yield self._in({file})
            yield self._map.running(mutant.path, set(range(1, source.count("\n") + 2)))
        yield self._in({test.split("::")[0] for test in nearest})
        yield self._in(set(near))

    def _in(self, files: set[str]) -> set[str]:
        return {test for test in self._map.costs if test.split("::")[0] in files}


def _naming(source: str, names: set[str]) -> set[int]:
    """The lines of the functions of a module that use one of these names."""
    found: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and any(
            isinstance(one, ast.Name) and one.id in names for one in ast.walk(node)
        ):
            found.update(range(node.body[0].lineno, (node.end_lineno or node.lineno) + 1))
    return found
