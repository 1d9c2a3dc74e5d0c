"""YAML with the line of each key, so that every fault can be pointed at."""

import re
from typing import Any

import yaml

from suluh.findings import Finding, error
from suluh.model.site import Origin


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The safe loader with the booleans of YAML 1.2: `no` is Norway and `on` a key, not a truth value."""

    yaml_implicit_resolvers = {  # noqa: RUF012
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
    findings: list[Finding] = []
    origin = Origin(shown, lines)
    try:
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
            if node is None:
                return None, origin, []
            _note_lines(node, (), lines, findings, shown, first_line, set())
            if findings:
                return None, origin, findings
            return loader.construct_document(node), origin, []
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        line = first_line + (mark.line if mark else 0)
        findings.append(_syntax(shown, line, text, str(problem.problem or problem), mark))
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError) as problem:
        findings.append(_syntax(shown, first_line, text, str(problem) or type(problem).__name__, None))
    return None, origin, findings


def _syntax(shown: str, line: int, text: str, problem: str, mark: Any) -> Finding:
    problem = " ".join(problem.split())[:160]
    source = text.splitlines()
    index = mark.line if mark else 0
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
    findings: list[Finding],
    shown: str,
    first_line: int,
    seen: set[int],
) -> None:
    line = first_line + node.start_mark.line
    lines.setdefault(path, line)
    if id(node) in seen or len(path) > _MAX_DEPTH:
        findings.append(
            error(
                "YML004",
                (shown, line),
                ("alias YAML atau susunan terlalu dalam", "tulis isinya lengkap dan lebih datar"),
                ("a YAML alias, or nesting too deep", "write the content out, and flatter"),
            )
        )
        return
    if isinstance(node, yaml.ScalarNode):
        return  # small equal scalars are never shared by the composer unless aliased
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        for index, child in enumerate(node.value):
            _note_lines(child, (*path, index), lines, findings, shown, first_line, seen)
        return
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
        _note_lines(child, (*path, name), lines, findings, shown, first_line, seen)
