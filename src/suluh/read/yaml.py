"""YAML with the line of each key, so that every fault can be pointed at.

The one loader: front matter, data, navigation, search tables and settings all come through here.
Plain scalars mean what the core schema of YAML 1.2 says, as in editors' tools: `0217654321` is a
number, `12:30`, `no` and `2026-11-22` are text. How a value was typed is kept beside it, so that
`read/schema.py` can refuse what the field did not ask for.

Source: YAML 1.2.2, 10.3.2 (tag resolution of the core schema).
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from suluh.findings import Finding
from suluh.model.site import Origin, Typed
from suluh.read.signs import sign
from suluh.read.yaml_faults import cause, forbidden, key_is_no_word, key_twice, lines_of
from suluh.text.hidden import hidden

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAX_DEPTH = 40
_WORDS: dict[str, object] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), float("nan")),
    **{f"{sign}.{word}": float(f"{sign}inf") for sign in ("", "+", "-") for word in ("inf", "Inf", "INF")},
}
_FIRST = frozenset("0123456789+-.~nNtTfF")
_NUMBER = re.compile(
    r"(?P<int>[-+]?[0-9]+)|0o(?P<oct>[0-7]+)|0x(?P<hex>[0-9a-fA-F]+)"
    r"|(?P<float>[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)"
)
# More digits are no number of ours, and a program that counts in floats would change the last ones.
_MOST_DIGITS = 15
_COMMENT = re.compile(r"[ \t]+#")
_STUCK_COMMENT = re.compile(r"([ \t]*)#(.?)")

Path = tuple[str | int, ...]


def parse(text: str, shown: str, *, first_line: int = 1) -> tuple[Any, Origin, list[Finding]]:
    """(data, origin, findings) of one YAML document; data is None when it cannot be read.

    `first_line` is the line of the file on which `text` begins. Aliases are refused: nobody needs
    them here, and they can blow a small file up into a huge one.
    """
    reading = _Reading(text, shown, first_line)
    try:
        data = reading.document()
    except yaml.MarkedYAMLError as problem:
        # These faults are found where the text ends or goes on; what began them stands in the context.
        begun = problem.context in ("while scanning a simple key", "while scanning a quoted scalar")
        mark = problem.context_mark if begun else problem.problem_mark or problem.context_mark
        return (
            None,
            reading.origin,
            [reading.broken(str(problem.problem or problem), mark.line if mark else 0)],
        )
    except yaml.reader.ReaderError as problem:
        index = text.count("\n", 0, problem.position)
        return None, reading.origin, [reading.broken("control character", index)]
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError) as problem:
        return None, reading.origin, [reading.broken(str(problem) or type(problem).__name__, 0)]
    except _Refused as refused:
        return None, reading.origin, [refused.finding]
    return None if reading.findings else data, reading.origin, reading.findings


def core(text: str) -> object:
    """What the core schema makes of a plain scalar: the text itself, None, a truth value or a number."""
    if text and text[0] not in _FIRST:
        return text
    if text in _WORDS:
        return _WORDS[text]
    match = _NUMBER.fullmatch(text)
    if match is None:
        return text
    if match["int"] or match["float"]:
        if len(text) > _MOST_DIGITS:
            return float(text[:400])
        return int(text) if match["int"] else float(text)
    digits, base = (match["oct"], 8) if match["oct"] else (match["hex"], 16)
    return int(digits[:_MOST_DIGITS], base)


def _column(event: Any) -> int:
    return int(event.start_mark.column)


class _Refused(Exception):
    """A fault after which nothing more is read."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


class _Reading:
    """One document, read from its events: values, their lines, and how they were typed."""

    def __init__(self, text: str, shown: str, first_line: int) -> None:
        self._text = text
        self._shown = shown
        self._first = first_line
        self._lines: dict[Path, int] = {}
        self._typed: dict[Path, Typed] = {}
        self.origin = Origin(shown, self._lines, self._typed)
        self.findings: list[Finding] = []
        self._source: list[str] = lines_of(text) if "#" in text else []  # only comments need it

    def broken(self, problem: str, index: int) -> Finding:
        """The finding for a fault of the YAML itself, at the index of its line."""
        return cause(self._text, problem, index, self._shown, self._first)

    def document(self) -> Any:
        """The data of the only document; None for none."""
        events: Iterator[Any] = yaml.parse(self._text, Loader=_Loader)
        data = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _Refused(self.broken("expected a single document", self._line(event) - self._first))
            elif isinstance(event, yaml.NodeEvent):
                data = self._node(event, events, (), -1)
        return data

    def _node(self, event: Any, events: Iterator[Any], path: Path, column: int) -> Any:
        """The value that begins with an event; `column` is that of its key, or of its list's items."""
        if isinstance(event, yaml.ScalarEvent) and event.tag is None and event.anchor is None:
            self._lines.setdefault(path, self._line(event))
            return self._scalar(event, path, column)
        if isinstance(event, yaml.AliasEvent) or event.tag is not None or event.anchor is not None:
            raise _Refused(forbidden(self._shown, self._line(event), deep=False))
        if len(path) >= _MAX_DEPTH:
            raise _Refused(forbidden(self._shown, self._line(event), deep=True))
        self._lines.setdefault(path, self._line(event))
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path, _column(event))
        return self._mapping(events, path)

    def _sequence(self, events: Iterator[Any], path: Path, column: int) -> list[Any]:
        items: list[Any] = []
        for inner in events:
            if isinstance(inner, yaml.SequenceEndEvent):
                break
            items.append(self._node(inner, events, (*path, len(items)), column))
        return items

    def _mapping(self, events: Iterator[Any], path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key in events:
            if isinstance(key, yaml.MappingEndEvent):
                break
            line = self._line(key)
            if not isinstance(key, yaml.ScalarEvent) or (
                not key.style and not isinstance(core(key.value), str)
            ):
                self.findings.append(key_is_no_word(self._shown, line, getattr(key, "value", None)))
                if not isinstance(key, yaml.ScalarEvent):
                    self._node(key, events, (*path, "?"), 0)
                self._node(next(events), events, (*path, "?"), 0)
                continue
            if key.tag is not None or key.anchor is not None:
                raise _Refused(forbidden(self._shown, line, deep=False))
            name = key.value
            if key.style == '"':
                self._unseen(name, line)
            below = (*path, name)
            if name in found:
                self.findings.append(key_twice(self._shown, line, name))
            self._lines[below] = line
            found[name] = self._node(next(events), events, below, _column(key))
        return found

    def _scalar(self, event: Any, path: Path, column: int) -> Any:
        text: str = event.value
        if event.style:
            if event.style == '"':  # only there `\u202e` is an escape
                self._unseen(text, self._line(event))
            if text != text.strip():
                self._typed[path] = Typed("padded", text)
            return text
        value = core(text)
        if not isinstance(value, str):
            if text:
                self._typed[path] = Typed("unquoted", text)
            return value
        if self._source:
            rest = self._cut(event.end_mark, column, item=bool(path) and isinstance(path[-1], int))
            if rest:
                self._typed[path] = Typed("cut", f"{text} {rest}")
        return value

    def _cut(self, end: Any, column: int, *, item: bool) -> str:
        """What follows a plain text as a comment, on its line or, set in below its key, on the next one."""
        source = self._source
        rest: str = source[end.line][end.column :] if end.line < len(source) else ""
        if _COMMENT.match(rest):
            return rest.strip()
        if rest.strip() or end.line + 1 >= len(source):
            return ""
        below = _STUCK_COMMENT.match(source[end.line + 1])
        if below is None or len(below[1]) <= column or (item and not below[2].strip()):
            return ""
        return str(source[end.line + 1].strip())

    def _line(self, event: Any) -> int:
        return self._first + int(event.start_mark.line)

    def _unseen(self, text: str, line: int) -> None:
        found = hidden(text)
        if found:
            self.findings.append(sign(text, found, self._shown, line))
