"""Which tests are near a module: those that import it, those of its room, those that import what imports it.

What a module does when it is imported (a table, a class, what an area declares) is run by no test in
particular: then nearness is all there is to go by.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

_PACKAGE = "src/suluh"
_CASES = "tests/cases/test_cases.py"


class NearTests:
    """The test files of a repository, and what each of them imports."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def of(self, path: str) -> list[str]:
        """The test files for a module, those that are nearest to it first."""
        own = {path}
        near = [*self._named_for(path), *self._importing(own)]
        room = Path(path).relative_to(_PACKAGE).parent
        beside: list[str] = []
        for folder in (room, *room.parents):
            found = sorted((self._root / "tests" / folder).glob("test_*.py")) if folder.parts else []
            beside += [str(test.relative_to(self._root)) for test in found]
        # One test runs the case files of all rooms.
        cases = [_CASES] if (self._root / "tests" / room.parts[0] / "cases").is_dir() else []
        farther: list[str] = []
        users, seen = self._users[path], {path}
        while users - seen:
            farther += self._importing(users - seen)
            seen |= users
            users = {above for user in users for above in self._users.get(user, ())}
        return list(dict.fromkeys([*near, *cases, *beside, *farther]))

    def own(self, path: str) -> list[str]:
        """The test files that are named for a module or import it themselves."""
        straight = [test for test, imported in self._straight.items() if path in imported]
        return list(dict.fromkeys([*self._named_for(path), *straight]))

    def _named_for(self, path: str) -> list[str]:
        """Tests whose name holds that of the module: test_sop_matrix_layout.py for sop_matrix.py."""
        name = Path(path).stem
        folders = Path(path).relative_to(_PACKAGE).parent.parts
        found = [test for test in self._imports if re.search(rf"test_(\w+_)?{name}s?(_|\.)", test)]
        return [test for test in found if not folders or test.startswith(f"tests/{folders[0]}/")]

    def _importing(self, modules: Iterable[str]) -> list[str]:
        wanted = set(modules)
        return [
            test
            for test, imported in self._imports.items()
            if Path(test).name.startswith("test_") and imported & wanted
        ]

    @cached_property
    def _imports(self) -> dict[str, set[str]]:
        """File below tests/ -> our modules that it imports, itself or through other files of tests/."""
        direct = self._straight
        found: dict[str, set[str]] = {}
        for test, imported in direct.items():
            seen: set[str] = set()
            left = [test]
            while left:
                one = left.pop()
                if one not in seen:
                    seen.add(one)
                    left += [name for name in direct.get(one, ()) if name.startswith("tests/")]
            # What the small site and conftest.py import stands behind nearly every test.
            others = seen - {"tests/small_site.py", "tests/conftest.py"}
            found[test] = imported | {name for one in others for name in direct.get(one, ())}
        return found

    @cached_property
    def _straight(self) -> dict[str, set[str]]:
        """File below tests/ -> files that it imports itself."""
        return {
            str(path.relative_to(self._root)): self._imported(path)
            for path in sorted((self._root / "tests").glob("**/*.py"))
        }

    @cached_property
    def _users(self) -> dict[str, set[str]]:
        """Module -> modules that import it."""
        found: dict[str, set[str]] = defaultdict(set)
        for path in sorted((self._root / _PACKAGE).glob("**/*.py")):
            for name in self._imported(path):
                found[name].add(str(path.relative_to(self._root)))
        return found

    def _imported(self, path: Path) -> set[str]:
        """The files of this repository that a file imports."""
        names: set[str] = set()
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Import):
                names.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module)
                names.update(f"{node.module}.{alias.name}" for alias in node.names)
        files: set[str] = set()
        for name in names:
            if name.split(".")[0] in ("suluh", "tests"):
                base = name.replace(".", "/")
                base = f"src/{base}" if base.startswith("suluh") else base
                files.update(f for f in (f"{base}.py", f"{base}/__init__.py") if (self._root / f).exists())
        return files
