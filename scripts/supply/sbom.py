#!/usr/bin/env python3
"""Writes bills of materials (CycloneDX 1.6, JSON): what builds the site, and what each built edition holds of others.

    .venv/bin/python scripts/supply/sbom.py [DIST]

`DIST/sbom/generator.cdx.json` lists the locked libraries with their licences and who asks for whom; one file more
for each edition in DIST lists the files that came into it, byte for byte, from a library. The same input gives the
same bytes. Exit code 1, and nothing written, if a library has no licence in docs/licences.md or another version is
installed than is locked: then the site was built by something else than the list says.
"""

import base64
import hashlib
import importlib.metadata
import json
import os
import platform
import sys
import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from licences import PAPER, Row, listed
from locked import OURS, ROOT, RUN, TOOLS, Locked, canonical, read_lock

Bill = dict[str, Any]
SPECIFICATION = "1.6"
NAMESPACE = uuid.UUID("5b0f6f3e-6d0a-5d3a-9a53-7d7f3c1c5a10")  # ours, chosen once


def purl(name: str, version: str) -> str:
    """The address of a Python library among all packages."""
    return f"pkg:pypi/{name}@{version}"


def licences_of(expression: str) -> list[Bill]:
    """An SPDX expression as CycloneDX writes it: one licence by its id, several as an expression."""
    return [{"expression": expression}] if " " in expression else [{"license": {"id": expression}}]


def generator(
    run: Sequence[Locked], all_libraries: Sequence[Locked], rows: Iterable[Row], facts: Mapping[str, str]
) -> Bill:
    """What builds the site: `run` is needed for it, the rest of `all_libraries` for exports and reports.

    `facts` are the version of suluh, that of Python, the sum of the lock and, if known, the moment.
    """
    licence = {row.name: row.licence for row in rows if row.where in ("run", "tools")}
    needed = {one.name for one in run}
    root = f"pkg:generic/{OURS}@{facts['version']}"
    refs = {one.name: purl(one.name, one.version) for one in all_libraries} | {OURS: root}
    components: list[Bill] = [
        {
            "type": "platform",
            "bom-ref": "python",
            "name": "CPython",
            "version": facts["python"],
            "scope": "required",
        }
    ]
    for one in all_libraries:
        component: Bill = {
            "type": "library",
            "bom-ref": refs[one.name],
            "name": one.name,
            "version": one.version,
            "scope": "required" if one.name in needed else "optional",
            "licenses": licences_of(licence[one.name]),
            "purl": refs[one.name],
        }
        if one.marker:
            component["properties"] = [{"name": "suluh:marker", "value": one.marker}]
        components.append(component)
    asked: dict[str, set[str]] = {ref: set() for ref in ["python", *refs.values()]}
    asked[root].add("python")
    for one in all_libraries:
        for parent in one.parents:
            asked[refs[parent]].add(refs[one.name])
    return _bill(
        {"type": "application", "bom-ref": root, "name": OURS, "version": facts["version"],
         "licenses": licences_of("Apache-2.0"), "purl": root},
        components,
        [{"name": "suluh:requirements.lock:sha256", "value": facts["lock"]}],
        facts,
        [{"ref": ref, "dependsOn": sorted(on)} for ref, on in sorted(asked.items())],
    )  # fmt: skip


def edition(site: Path, foreign: Mapping[str, Locked], rows: Iterable[Row], facts: Mapping[str, str]) -> Bill:
    """What a built edition holds of others; `foreign` says of which library a file with this sum is."""
    release = json.loads((site / "release.json").read_text("utf-8"))
    licence = {row.name: row.licence for row in rows if row.where == "run"}
    files: dict[Locked, list[Bill]] = {}
    for address, digest in sorted(release["files"].items()):
        if digest in foreign:
            file = {"type": "file", "name": address, "hashes": [{"alg": "SHA-256", "content": digest}]}
            files.setdefault(foreign[digest], []).append(file)
    components: list[Bill] = [
        {"type": "library", "bom-ref": purl(of.name, of.version), "name": of.name, "version": of.version,
         "licenses": licences_of(licence[of.name]), "purl": purl(of.name, of.version), "components": found}
        for of, found in sorted(files.items(), key=lambda item: item[0].name)
    ]  # fmt: skip
    name = f"{OURS}-{release['audience']}-{release['edition']}"
    whole = {
        "type": "data",
        "bom-ref": name,
        "name": name,
        "version": release["commit"] or release["version"],
    }
    sums = hashlib.sha256((site / "SHA256SUMS").read_bytes()).hexdigest()
    told = [
        {"name": "suluh:SHA256SUMS:sha256", "value": sums},
        {"name": "suluh:files", "value": str(len(release["files"]))},
        {"name": "suluh:files-of-others", "value": str(sum(map(len, files.values())))},
    ]
    return _bill(whole, components, told, facts, [])


def _bill(
    of: Bill, components: list[Bill], told: list[Bill], facts: Mapping[str, str], dependencies: list[Bill]
) -> Bill:
    metadata: Bill = {"component": of, "properties": told}
    if facts.get("moment"):
        metadata = {"timestamp": facts["moment"], **metadata}
    body: Bill = {"version": 1, "metadata": metadata, "components": components}
    if dependencies:
        body["dependencies"] = dependencies
    serial = uuid.uuid5(NAMESPACE, json.dumps(body, sort_keys=True))
    return {
        "bomFormat": "CycloneDX",
        "specVersion": SPECIFICATION,
        "serialNumber": f"urn:uuid:{serial}",
        **body,
    }


def files_of(libraries: Iterable[Locked]) -> dict[str, Locked]:
    """sha256 -> library of every file that an installed library brought; empty files are nobody's."""
    found: dict[str, Locked] = {}
    for one in libraries:
        try:
            files = importlib.metadata.files(one.name) or []
        except importlib.metadata.PackageNotFoundError:
            continue
        for file in files:
            if file.hash and file.hash.mode == "sha256" and file.size:
                found[base64.urlsafe_b64decode(file.hash.value + "==").hex()] = one
    return found


def faults(libraries: Iterable[Locked], rows: Iterable[Row], have: Mapping[str, str]) -> list[str]:
    """Why no bill can be written; `have` are the installed versions by name."""
    known = {row.name for row in rows if row.licence}
    found = []
    for one in libraries:
        if one.name not in known:
            found.append(f"{one.name}: tidak punya lisensi di / has no licence in docs/licences.md")
        if have.get(one.name, one.version) != one.version:
            found.append(
                f"{one.name}: terpasang / installed {have[one.name]}, terkunci / locked {one.version}: "
                "jalankan / run `make site`"
            )
    return found


def versions() -> dict[str, str]:
    """The installed versions by name, as lock files write the names."""
    found = [(one.metadata["Name"], one.version) for one in importlib.metadata.distributions()]
    return {canonical(name): version for name, version in found if name}


def known_facts() -> dict[str, str]:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else None
    return {
        "version": importlib.metadata.version(OURS),
        "python": platform.python_version(),
        "lock": hashlib.sha256(RUN.read_bytes()).hexdigest(),
        "moment": moment.strftime("%Y-%m-%dT%H:%M:%SZ") if moment else "",
    }


def write(folder: Path, bills: Mapping[str, Bill]) -> None:
    """Write each bill whole or not at all, then take away those of editions that are gone."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, bill in bills.items():
        path = folder / f"{name}.cdx.json"
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps(bill, indent=1) + "\n", "utf-8")
        fresh.replace(path)
        print(f"{path}: {len(bill['components'])} komponen / components")
    for old in folder.glob("*.cdx.json"):
        if old.name.removesuffix(".cdx.json") not in bills:
            old.unlink()


def main() -> int:
    dist = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist"
    run, everything = read_lock(RUN), read_lock(TOOLS)
    rows = listed(PAPER.read_text("utf-8"))
    found = faults(everything, rows, versions())
    for fault in found:
        print(f"suluh: {fault}", file=sys.stderr)
    if found:
        return 1
    facts = known_facts()
    bills = {"generator": generator(run, everything, rows, facts)}
    foreign = files_of(run)
    for release in sorted(dist.glob("*/*/release.json")):
        site = release.parent
        bills[f"{site.parent.name}-{site.name}"] = edition(site, foreign, rows, facts)
    write(dist / "sbom", bills)
    return 0


if __name__ == "__main__":
    sys.exit(main())
