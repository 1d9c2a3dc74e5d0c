"""CFG001 to CFG003: what a site's mkdocs.yml asks for and Suluh does otherwise."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml
from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import yaml_load

from suluh.findings import Finding, warning
from suluh.plugin.site_keys import EXTRA, KEYS, THEME, How, Key
from suluh.plugin.site_plugins import DRAWN_EXTENSIONS, OTHER_EXTENSION, OTHER_PLUGIN, PLUGINS
from suluh.render.theme import Theme

_Place = tuple[str, int]


def site_findings(config: Path, drawn_by: Theme | None = None) -> list[Finding]:
    """The findings on a configuration file, in order. A file that MkDocs cannot read has none: it says so itself."""
    if not config.is_file():
        return []
    try:
        with config.open("rb") as stream:
            values = yaml_load(stream)
        node = yaml.compose(config.read_text("utf-8"), Loader=yaml.SafeLoader)
    except (yaml.YAMLError, ConfigurationError, OSError, ValueError, RecursionError):
        return []
    if not isinstance(values, dict) or not isinstance(node, yaml.MappingNode):
        return []
    return sorted(_findings(values, node, config.name, _own_names(drawn_by)))


def _own_names(drawn_by: Theme | None) -> frozenset[str]:
    """What the site is called in its own words."""
    words = drawn_by.words if drawn_by is not None else {}
    return frozenset(str(of_lang.get("site_name", "")) for of_lang in words.values())


def _findings(
    values: dict[str, Any], node: yaml.MappingNode, shown: str, names: frozenset[str]
) -> Iterator[Finding]:
    for name, line, below in _entries(node):
        value = values.get(name)
        if name == "site_name" and (not names or str(value) in names):
            continue
        if name == "markdown_extensions":
            yield from _listed(below, shown, "CFG003", name, (), OTHER_EXTENSION)
            continue
        yield from _judge(KEYS, name, value, (shown, line), name)
        if name == "plugins":
            yield from _listed(below, shown, "CFG002", name, PLUGINS, OTHER_PLUGIN)
        for table, key in ((THEME, "theme"), (EXTRA, "extra")):
            if name == key and isinstance(below, yaml.MappingNode) and isinstance(value, dict):
                for inner, inner_line, _ in _entries(below):
                    yield from _judge(table, inner, value.get(inner), (shown, inner_line), f"{key}.{inner}")


def _judge(table: Sequence[Key], name: str, value: object, place: _Place, written: str) -> Iterator[Finding]:
    key = next((key for key in table if key.name == name), None)
    if key is not None and key.how is How.answered and not key.fine(value):
        yield _finding("CFG001", place, written, key)


def _listed(
    node: yaml.Node, shown: str, code: str, above: str, table: Sequence[Key], other: Key
) -> Iterator[Finding]:
    """The findings on a list of plugins or extensions, written as a list or as keys."""
    for name, line in _names(node):
        bare = name.removeprefix("material/").removeprefix("markdown.extensions.")
        key = next((key for key in table if key.name == bare), other)
        drawn = bare in DRAWN_EXTENSIONS or bare.startswith("pymdownx.blocks")
        if key.how is How.answered and not (code == "CFG003" and drawn):
            yield _finding(code, (shown, line), f"{above}: {name}", key)


def _names(node: yaml.Node) -> Iterator[tuple[str, int]]:
    if isinstance(node, yaml.MappingNode):
        yield from ((name, line) for name, line, _ in _entries(node))
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            if isinstance(item, yaml.ScalarNode):
                yield str(item.value), item.start_mark.line + 1
            else:
                yield from _names(item)


def _entries(node: yaml.MappingNode) -> Iterator[tuple[str, int, yaml.Node]]:
    """(key, its line, what it holds) of a mapping."""
    for key, below in node.value:
        if isinstance(key, yaml.ScalarNode):
            yield str(key.value), key.start_mark.line + 1, below


def _finding(code: str, place: _Place, written: str, key: Key) -> Finding:
    return warning(
        code,
        place,
        (f"`{written}` tidak dipakai: {key.what[0]}", key.do[0]),
        (f"`{written}` is not used: {key.what[1]}", key.do[1]),
    )
