#!/usr/bin/env python3
"""The licences of everything that the lock files pin: docs/licences.md, and what is wrong with it.

    .venv/bin/python scripts/supply/licences.py [--write [--also FOLDER …]]

Without an option it names what is missing or not allowed (exit code 1). `--write` writes the table anew from what
is installed here, and from `--also`, folders of installed libraries elsewhere; what neither knows keeps its row.
"""

import argparse
import importlib.metadata
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from email.message import Message
from typing import cast

from locked import AUDIT, BENCH, DEV, ROOT, RUN, TOOLS, canonical, read_lock, read_npm

PAPER = ROOT / "docs" / "licences.md"

# What may be part of a build or of an export: nothing that would bind what readers get.
PERMISSIVE = {"Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT-0", "MIT-CMU", "PSF-2.0"}
# Whoever changes the library itself owes its source; we only call it.
OF_THEIR_FILES = {"MPL-2.0", "MPL-1.1", "LGPL-2.0-or-later", "LGPL-3.0-only"}
# Only beside our work, in tests: nothing of it is given to anybody.
OF_TESTS = {"AGPL-3.0-or-later"}
ALLOWED = {
    "run": PERMISSIVE | OF_THEIR_FILES,
    "tools": PERMISSIVE | OF_THEIR_FILES | {"GPL-2.0-or-later"},  # one of three to choose from
    "dev": PERMISSIVE | OF_THEIR_FILES | OF_TESTS,
    "audit": PERMISSIVE | OF_THEIR_FILES,
    "bench": PERMISSIVE | OF_THEIR_FILES,
    "npm": PERMISSIVE | OF_THEIR_FILES,
}

_ROW = re.compile(
    rf"^\| `(?P<name>[^`]+)` \| (?P<licence>[^|]*?) \| (?P<where>{'|'.join(ALLOWED)}) \|$", re.M
)

# What authors wrote before there were SPDX expressions.
OLD_NAMES = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache 2.0": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD 2-Clause License": "BSD-2-Clause",
    "MIT License": "MIT",
    "PSFL": "PSF-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}


@dataclass(frozen=True, order=True)
class Row:
    """A library of the list; `where` it is used first: run, tools, dev, audit, bench or npm."""

    where: str
    name: str
    licence: str


def pinned() -> list[tuple[str, str]]:
    """(where, name) of everything that is locked; a library stands at the first place that asks for it."""
    found: dict[str, str] = {}
    for where, path in (("run", RUN), ("tools", TOOLS), ("dev", DEV), ("audit", AUDIT), ("bench", BENCH)):
        for one in read_lock(path):
            found.setdefault(one.name, where)
    npm = sorted({("npm", package.name) for package in read_npm()})
    return [(where, name) for name, where in found.items()] + npm


def listed(text: str) -> list[Row]:
    """The rows of the paper."""
    return [Row(row["where"], row["name"], row["licence"].strip()) for row in _ROW.finditer(text)]


def names_in(expression: str) -> set[str]:
    """The licences that an SPDX expression names."""
    return set(re.findall(r"[A-Za-z0-9.+-]+", expression)) - {"AND", "OR", "WITH"}


def faults(wanted: Iterable[tuple[str, str]], rows: Iterable[Row]) -> list[str]:
    """What is wrong with the list: a library without a row or a licence, one not allowed, a row too many."""
    wanted = list(wanted)
    rows = list(rows)
    have = {(row.where, row.name) for row in rows}
    found = [f"{name} ({where}): no row" for where, name in wanted if (where, name) not in have]
    found += [
        f"{row.name} ({row.where}): not locked" for row in rows if (row.where, row.name) not in set(wanted)
    ]
    found += [f"{row.name} ({row.where}): stands twice" for row in set(rows) if rows.count(row) > 1]
    for row in rows:
        if not row.licence:
            found.append(f"{row.name} ({row.where}): no licence")
        elif unknown := names_in(row.licence) - ALLOWED[row.where]:
            found.append(f"{row.name} ({row.where}): {', '.join(sorted(unknown))} is not allowed there")
    return sorted(found)


def of_metadata(one: importlib.metadata.Distribution) -> str:
    """The licence that an installed library declares, as an SPDX expression; empty if it cannot be told."""
    head: Message[str, str] = cast("Message[str, str]", one.metadata)
    if expression := head.get("License-Expression"):
        return expression
    classes = [c.split(" :: ")[-1] for c in head.get_all("Classifier") or () if c.startswith("License :: ")]
    names: list[str] = [head.get("License", ""), *(classes if len(classes) == 1 else ())]
    for name in names:
        if name in OLD_NAMES:
            return OLD_NAMES[name]
        if name in PERMISSIVE | OF_THEIR_FILES:
            return name
    return _of_text(one)


def _of_text(one: importlib.metadata.Distribution) -> str:
    """The same from the text of the licence, for the three families that mostly come without a name."""
    for path in one.files or ():
        if ".dist-info" in str(path) and re.match(r"(LICEN[CS]E|COPYING)", path.name, re.I):
            text = re.sub(r"\s+", " ", path.read_text("utf-8"))
            if "Redistribution and use in source and binary forms" in text:
                return (
                    "BSD-3-Clause"
                    if re.search("Neither the name|may be used to endorse", text)
                    else "BSD-2-Clause"
                )
            if "Permission is hereby granted, free of charge" in text:
                return "MIT"
    return ""


def installed(folders: Iterable[str]) -> dict[str, str]:
    """Name -> licence of what is installed here and in `folders`."""
    found: dict[str, str] = {}
    for one in (*importlib.metadata.distributions(), *importlib.metadata.distributions(path=list(folders))):
        if name := one.metadata["Name"]:
            found.setdefault(canonical(name), of_metadata(one))
    return found


def write(text: str, known: Mapping[str, str]) -> str:
    """The paper with its table written anew."""
    before = {(row.where, row.name): row.licence for row in listed(text)}
    node = {package.name: package.licence for package in read_npm()}
    rows = []
    for where, name in sorted(pinned(), key=lambda at: ([*ALLOWED].index(at[0]), at[1])):
        told = (node if where == "npm" else known).get(name, "")
        rows.append(f"| `{name}` | {told or before.get((where, name), '')} | {where} |\n")
    head, bar, _ = text.partition("| --- | --- | --- |\n")
    return head + bar + "".join(rows)


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--write", action="store_true")
    asked.add_argument("--also", action="append", default=[], metavar="FOLDER")
    given = asked.parse_args()
    if given.write:
        PAPER.write_text(write(PAPER.read_text("utf-8"), installed(given.also)), "utf-8")
    found = faults(pinned(), listed(PAPER.read_text("utf-8")))
    for fault in found:
        print(f"docs/licences.md: {fault}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
