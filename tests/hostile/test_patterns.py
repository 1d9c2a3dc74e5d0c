"""None of our patterns takes long on any line: each is tried on thousands of repeats of what they look for."""

import importlib
import pkgutil
import re
import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest

import suluh
from tests.limits import in_cpu_time

# What is repeated; each alone, and behind and before something else.
PIECES = [
    "a", "A", "1", " ", "\n", "\t", "\u00e9", "\xa0", *"<[(*_`>#/|&\\{@.-~=:\"'%$!,?+^", "[[", "![", "- ", "+62", "0 ", "<a ",
    "<!--", "&#", "a.", "a-", "http://", "a@", "[a](", "[a]: x\n", "1. ", "a\n", "| a ", "|-", "a:", "[^a]", " a", " \n", "A ", "Aa",
    "a, ", "++a", "{+", "--", "a\"", "=\"", "!!! ", "x=", "<s", "</", "/*", "[[a:b", "[[a:b|", "[[a:b#", "(A", "A (", "*[", "<x a=\"",
    "url(", "{a", "a='", "data:", ". ", "? ", "```\n", "~~~\n", "$$", "${", "{{", "{%", "/// ", "// ", "\n\n", "> ", "<a b=\"c\" ",
]  # fmt: skip


def patterns() -> dict[str, "re.Pattern[Any]"]:
    """Every pattern that stands in a module of the package, by its place."""
    found: dict[str, re.Pattern[Any]] = {}
    for module in pkgutil.walk_packages(suluh.__path__, "suluh."):
        importlib.import_module(module.name)
    for name, module_ in sorted(sys.modules.items()):
        if name.startswith("suluh"):
            for key, value in vars(module_).items():
                for pattern in inside(value, 0):
                    found.setdefault(f"{name}.{key}: {pattern.pattern!r}", pattern)
    return found


def inside(value: Any, depth: int) -> Iterator["re.Pattern[Any]"]:
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 4 and isinstance(value, (list, tuple, set, frozenset)):
        for inner in value:
            yield from inside(inner, depth + 1)
    elif depth < 4 and isinstance(value, dict):
        yield from inside(list(value.values()), depth + 1)
    elif depth < 4 and hasattr(value, "__dataclass_fields__") and not isinstance(value, type):
        yield from inside([getattr(value, name, None) for name in value.__dataclass_fields__], depth + 1)


def slow(length: int, pieces: list[str], seconds: float) -> list[str]:
    """The patterns that take longer on a line of so many letters, and the piece that does it."""
    found = []
    for name, pattern in patterns().items():
        for piece in pieces:
            for line in (piece * (length // len(piece)), f"x {piece * (length // len(piece))}\x00z"):
                text: Any = line.encode() if isinstance(pattern.pattern, bytes) else line
                spent = time_of(pattern, text, 4 * seconds)
                if spent > seconds:
                    found.append(f"{spent:.2f} s on {piece!r}: {name}")
                    break
    return found


def time_of(pattern: "re.Pattern[Any]", text: Any, most: float) -> float:
    """The seconds that a pattern takes on a text; `most` if it takes longer, which ends it."""
    begun = time.process_time()
    try:
        with in_cpu_time(most):
            for _ in pattern.finditer(text):
                pass
    except TimeoutError:
        return most
    return time.process_time() - begun


def test_there_are_patterns() -> None:
    assert len(set(patterns().values())) >= 250


def test_no_pattern_takes_long_on_a_line_of_a_thousand() -> None:
    assert slow(1000, PIECES[::4], 0.05) == []


@pytest.mark.long
def test_no_pattern_takes_long_on_a_field_as_long_as_they_may_be() -> None:
    assert slow(2000, PIECES, 0.5) == []
