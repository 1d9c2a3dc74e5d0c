"""Texts that are kept beside the tests: `SULUH_GOLDEN=write pytest tests/example` writes them anew.

Look at the difference in git before you keep it.
"""

import os
import re
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"


def assert_golden(name: str, texts: dict[str, str]) -> None:
    """What has these names says what stands in the file, one after another in the order of the names."""
    said = "".join(f"==== {one}\n{texts[one].rstrip()}\n" for one in sorted(texts))
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("SULUH_GOLDEN") == "write":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(said.encode())
    kept = path.read_bytes().decode() if path.exists() else ""
    if said != kept:
        was, now = _parts(kept), _parts(said)
        raise AssertionError("\n".join(_difference(one, was, now) for one in sorted(was.keys() | now.keys())))


def one_tag_a_line(html: str) -> str:
    """HTML or XML so that a difference is a line."""
    return re.sub(r"(?<=>)(?=<[^/])", "\n", html)


def words_only(html: str) -> str:
    """What HTML or XML says, a text a line, without its marks."""
    lines = (line.strip() for line in re.sub(r"<[^>]*>", "\n", html).splitlines())
    return "\n".join(line for line in lines if line)


def _parts(said: str) -> dict[str, list[str]]:
    heads = re.split(r"^==== (.*)\n", said, flags=re.MULTILINE)[1:]
    return {name: text.splitlines() for name, text in zip(heads[::2], heads[1::2], strict=True)}


def _difference(name: str, was: dict[str, list[str]], now: dict[str, list[str]]) -> str:
    if name not in was or name not in now:
        return f"{name}: {'new' if name in now else 'gone'}"
    for number, (old, new) in enumerate(zip(was[name], now[name], strict=False), 1):
        if old != new:
            return f"{name}, line {number}:\n- {old}\n+ {new}"
    return f"{name}: {len(was[name])} lines, now {len(now[name])}" if len(was[name]) != len(now[name]) else ""
