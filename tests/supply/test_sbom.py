"""Bills of materials: sound CycloneDX, the same bytes each time, and true about what an edition holds of others."""

import hashlib
import json
import subprocess
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from licences import PAPER, listed
from locked import RUN, TOOLS, Locked, read_lock
from sbom import edition, faults, files_of, generator, write

from tests.conftest import ROOT, Sites

FACTS = {"version": "0.1.0", "python": "3.11.2", "lock": "0" * 64, "moment": "2026-11-22T00:00:00Z"}
ROWS = listed(PAPER.read_text("utf-8"))
LIBRARIES = read_lock(RUN)


def bill_of_the_generator() -> dict[str, Any]:
    return generator(LIBRARIES, read_lock(TOOLS), ROWS, FACTS)


def cyclonedx_says(*bills: dict[str, Any]) -> list[str | None]:
    """For each bill null, or its first fault against the schema of CycloneDX 1.6."""
    folder = files("cyclonedx.schema") / "_res"
    names = [f"{name}.SNAPSHOT.schema.json" for name in ("bom-1.6", "spdx", "jsf-0.82")]
    schemas = [json.loads((folder / name).read_text("utf-8")) for name in names]
    for name, schema in zip(names, schemas, strict=True):
        schema["$id"] = f"http://cyclonedx.org/schema/{name}"  # as they name each other
    done = subprocess.run(
        [str(ROOT / "scripts/node"), str(Path(__file__).parent / "cyclonedx_says.mjs")],
        input=json.dumps({"schemas": schemas, "main": schemas[0]["$id"], "bills": bills}),
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    answers: list[str | None] = json.loads(done.stdout)
    return answers


def built(folder: Path, **contents: bytes) -> Path:
    """A built edition with these files."""
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    release = {"audience": "staff", "edition": "web", "commit": "", "version": "0.1.0", "files": sums}
    (folder / "release.json").write_text(json.dumps(release))
    (folder / "SHA256SUMS").write_text("")
    return folder


def test_bills_are_sound_and_a_broken_one_is_not(tmp_path: Path) -> None:
    material = next(one for one in LIBRARIES if one.name == "mkdocs-material")
    foreign = {hashlib.sha256(b"p{}").hexdigest(): material}
    site = edition(built(tmp_path, gaya=b"p{}", kita=b"b{}"), foreign, ROWS, FACTS)
    whole = bill_of_the_generator()
    broken = {
        **whole,
        "components": [{**whole["components"][1], "licenses": [{"license": {"id": "Contoh"}}]}],
    }
    answers = cyclonedx_says(whole, site, broken)
    assert answers[:2] == [None, None]
    assert answers[2] is not None
    assert [(one["name"], [file["name"] for file in one["components"]]) for one in site["components"]] == [
        ("mkdocs-material", ["gaya"])
    ]


def test_the_same_input_gives_the_same_bytes_and_another_lock_another_number() -> None:
    one, other = bill_of_the_generator(), bill_of_the_generator()
    assert json.dumps(one) == json.dumps(other)
    changed = generator(LIBRARIES, read_lock(TOOLS), ROWS, {**FACTS, "lock": "1" * 64})
    assert changed["serialNumber"] != one["serialNumber"]


def test_the_generator_needs_what_the_lock_pins_and_exports_the_rest() -> None:
    bill = bill_of_the_generator()
    scopes = {one["name"]: one["scope"] for one in bill["components"] if one["type"] == "library"}
    assert {name for name, scope in scopes.items() if scope == "required"} == {one.name for one in LIBRARIES}
    assert scopes["weasyprint"] == "optional"
    asks = {row["ref"]: row["dependsOn"] for row in bill["dependencies"]}
    by_name = {one["name"]: one["bom-ref"] for one in bill["components"]}
    assert by_name["pydantic-core"] in asks[by_name["pydantic"]]
    assert {by_name["click"], "python"} <= set(asks["pkg:generic/suluh@0.1.0"])


def test_only_internal_web_editions_hold_a_file_of_others(sites: Sites) -> None:
    foreign = files_of(LIBRARIES)
    held = {
        name: edition(sites[name], foreign, ROWS, FACTS)["components"] for name in ("public", "supervisor")
    }
    assert held["public"] == []
    assert [one["name"] for one in held["supervisor"]] == ["mkdocs-material"]


@pytest.mark.parametrize(
    ("one", "have", "said"),
    [
        (Locked("contoh", "1", "", (), ()), {}, "contoh: tidak punya lisensi di / has no licence"),
        (
            Locked("click", "1", "", (), ()),
            {"click": "2"},
            "click: terpasang / installed 2, terkunci / locked 1",
        ),
        (Locked("click", "1", "", (), ()), {}, ""),
    ],
)
def test_no_bill_is_written_of_what_is_not_so(one: Locked, have: dict[str, str], said: str) -> None:
    found = faults([one], ROWS, have)
    assert len(found) == bool(said)
    assert all(fault.startswith(said) for fault in found)


def test_bills_are_replaced_and_those_of_editions_that_are_gone_leave(tmp_path: Path) -> None:
    write(tmp_path, {"generator": {"components": []}, "staff-web": {"components": []}})
    write(tmp_path, {"generator": {"components": ["x"]}})
    assert [path.name for path in tmp_path.iterdir()] == ["generator.cdx.json"]
    assert json.loads((tmp_path / "generator.cdx.json").read_text("utf-8")) == {"components": ["x"]}
