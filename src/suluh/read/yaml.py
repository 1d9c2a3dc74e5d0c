"""YAML with the line of each key, so that every fault can be pointed at."""

import re
from typing import Any

import yaml

from suluh.findings import Finding, error
from suluh.model.site import Origin
from suluh.read.signs import sign
from suluh.text.hidden import hidden


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The safe loader with the booleans of YAML 1.2: `no` is Norway and `on` a key, not a truth value."""

    yaml_implicit_resolvers = {  # noqa: RUF012  # as the library declares it
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF")
)
_MAX_DEPTH = 40


def parse(text: str, shown: str, *, first_line: int = 1) -> tuple[Any, Origin, list[Finding]]:
    """(data, origin, findings) of one YAML document; data is None when it cannot be read.

    `first_line` is the line of the file on which `text` begins. Aliases are refused: nobody needs
    them here, and they can blow a small file up into a huge one.
    """
    lines: dict[tuple[str | int, ...], int] = {}
    origin = Origin(shown, lines)
    try:
        finding = _too_much(text, shown, first_line)
        if finding is not None:
            return None, origin, [finding]
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
            if node is None:
                return None, origin, []
            findings = _note_lines(node, (), lines, shown, first_line)
            if findings:
                return None, origin, findings
            try:
                return loader.construct_document(node), origin, []
            except ValueError as problem:
                line = first_line + _guilty_line(node)
                return None, origin, [_syntax(shown, line, text, str(problem), line - first_line)]
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as problem:
        # These faults are found where the text ends or goes on; what began them stands in the context.
        begun = problem.context in ("while scanning a simple key", "while scanning a quoted scalar")
        mark = problem.context_mark if begun else problem.problem_mark or problem.context_mark
        index = mark.line if mark else 0
        message = str(problem.problem or problem)
        return None, origin, [_syntax(shown, first_line + index, text, message, index)]
    except yaml.reader.ReaderError as problem:
        index = text.count("\n", 0, problem.position)
        return None, origin, [_syntax(shown, first_line + index, text, "control character", index)]
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError) as problem:
        message = str(problem) or type(problem).__name__
        return None, origin, [_syntax(shown, first_line, text, message, 0)]


def _too_much(text: str, shown: str, first_line: int) -> Finding | None:
    """A finding if the text nests too deep, or uses an alias or an explicit tag; reads events only."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        tagged = isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag is not None
        if depth > _MAX_DEPTH or tagged or isinstance(event, yaml.AliasEvent):
            return error(
                "YML004",
                (shown, first_line + (event.start_mark.line if event.start_mark else 0)),
                ("alias atau tag YAML, atau susunan terlalu dalam", "tulis isinya lengkap dan lebih datar"),
                ("a YAML alias or tag, or nesting too deep", "write the content out, and flatter"),
            )
    return None


def _guilty_line(node: Any) -> int:
    """The index of the line of the first scalar that cannot be made a value."""
    if isinstance(node, yaml.ScalarNode):
        try:
            yaml.SafeLoader("").construct_object(node)
        except ValueError:
            return int(node.start_mark.line)
        return -1
    for item in node.value:
        for child in item if isinstance(item, tuple) else (item,):
            found = _guilty_line(child)
            if found >= 0:
                return found
    return -1


def _syntax(shown: str, line: int, text: str, problem: str, index: int) -> Finding:
    problem = " ".join(problem.split())[:160]
    source = text.splitlines()
    around = source[index] if index < len(source) else ""
    if "\t" in around:
        return error(
            "YML002",
            (shown, line),
            ("ada tab dalam YAML", "ganti setiap tab dengan dua spasi"),
            ("there is a tab in the YAML", "replace each tab by two spaces"),
        )
    return error(
        "YML001",
        (shown, line),
        (f"YAML rusak ({problem})", "periksa spasi, titik dua, dan tanda kutip di baris ini"),
        (f"broken YAML ({problem})", "check blanks, colons and quotes on this line"),
    )


def _note_lines(
    node: Any,
    path: tuple[str | int, ...],
    lines: dict[tuple[str | int, ...], int],
    shown: str,
    first_line: int,
) -> list[Finding]:
    """Fill `lines` with the line of each key and item; findings for keys that are none, or twice."""
    lines.setdefault(path, first_line + node.start_mark.line)
    findings: list[Finding] = []
    if isinstance(node, yaml.ScalarNode) and node.style == '"':  # only there `\u202e` is an escape
        findings += _unseen(node, shown, first_line)
    if isinstance(node, yaml.SequenceNode):
        for index, child in enumerate(node.value):
            findings += _note_lines(child, (*path, index), lines, shown, first_line)
    if not isinstance(node, yaml.MappingNode):
        return findings
    keys: set[str] = set()
    for key, child in node.value:
        key_line = first_line + key.start_mark.line
        if not isinstance(key, yaml.ScalarNode):
            findings.append(
                error(
                    "YML001",
                    (shown, key_line),
                    ("kunci YAML bukan kata", "tulis kunci sebagai satu kata"),
                    ("a YAML key is not a word", "write the key as one word"),
                )
            )
            continue
        if key.style == '"':
            findings += _unseen(key, shown, first_line)
        name = str(key.value)
        if name in keys:
            findings.append(
                error(
                    "YML003",
                    (shown, key_line),
                    (f'kunci "{name}" ditulis dua kali', "hapus salah satu"),
                    (f'the key "{name}" is written twice', "delete one of them"),
                )
            )
        keys.add(name)
        lines[(*path, name)] = key_line
        findings += _note_lines(child, (*path, name), lines, shown, first_line)
    return findings


def _unseen(node: Any, shown: str, first_line: int) -> list[Finding]:
    found = hidden(node.value)
    return [sign(node.value, found, shown, first_line + node.start_mark.line)] if found else []
