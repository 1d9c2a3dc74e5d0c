"""docs/licences.md: every pinned library with a licence that is allowed at its place."""

import importlib.metadata
import json
from importlib.resources import files

import pytest
from licences import ALLOWED, PAPER, Row, faults, listed, names_in, of_metadata, pinned, write
from locked import read_npm

ROWS = listed(PAPER.read_text("utf-8"))


def test_every_pinned_library_has_an_allowed_licence() -> None:
    """If this fails, run `.venv/bin/python scripts/supply/licences.py --write`, and read what it names."""
    assert faults(pinned(), ROWS) == []


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (None, "contoh (run): no row"),
        (Row("run", "contoh", ""), "contoh (run): no licence"),
        (Row("run", "contoh", "AGPL-3.0-or-later"), "contoh (run): AGPL-3.0-or-later is not allowed there"),
        (Row("run", "contoh", "MIT OR Contoh-1.0"), "contoh (run): Contoh-1.0 is not allowed there"),
        (Row("run", "contoh", "UNKNOWN"), "contoh (run): UNKNOWN is not allowed there"),
    ],
)
def test_a_library_without_a_licence_or_with_one_that_binds_is_named(row: Row | None, said: str) -> None:
    assert faults([("run", "contoh")], [row] if row else []) == [said]


def test_a_row_too_many_is_named() -> None:
    row = Row("npm", "contoh", "MIT")
    assert faults([], [row]) == ["contoh (npm): not locked"]
    assert faults([("npm", "contoh")], [row, row]) == ["contoh (npm): stands twice"]


def test_every_licence_of_the_list_has_its_spdx_name() -> None:
    spdx = files("cyclonedx.schema") / "_res" / "spdx.SNAPSHOT.schema.json"
    known = set(json.loads(spdx.read_text("utf-8"))["enum"])
    assert {name for row in ROWS for name in names_in(row.licence)} <= known
    assert {name for names in ALLOWED.values() for name in names} <= known


def test_the_list_says_what_the_libraries_say() -> None:
    said = {row.name: row.licence for row in ROWS if row.where != "npm"}
    checked = 0
    for name, licence in said.items():
        try:
            declared = of_metadata(importlib.metadata.distribution(name))
        except importlib.metadata.PackageNotFoundError:
            continue
        assert declared in ("", licence), name
        checked += bool(declared)
    assert checked > 80
    node = {row.name: row.licence for row in ROWS if row.where == "npm"}
    assert {one.name: one.licence for one in read_npm()} == node


def test_a_row_that_nothing_knows_is_kept_and_one_that_is_not_locked_goes() -> None:
    text = "# Kepala\n\n| --- | --- | --- |\n| `pyslet` | BSD-3-Clause | dev |\n| `contoh` | MIT | run |\n"
    after = write(text, {"click": "BSD-3-Clause"})
    assert after.startswith("# Kepala\n\n| --- | --- | --- |\n| `annotated-types` |  | run |\n")
    assert "| `pyslet` | BSD-3-Clause | dev |\n" in after
    assert "| `click` | BSD-3-Clause | run |\n" in after
    assert "contoh" not in after
