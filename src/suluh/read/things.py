"""YAML files of content/data into models."""

from functools import partial
from pathlib import Path

from suluh.findings import Finding, error
from suluh.model.kinds import Kinds
from suluh.model.site import Origin
from suluh.model.thing import Thing
from suluh.read.files import link, walk
from suluh.read.kept import Kept
from suluh.read.model_file import read_model
from suluh.text.nearest import nearest

ThingsByKind = dict[str, dict[str, Thing]]


def read_things(
    content: Path, prefix: str, kinds: Kinds, kept: Kept
) -> tuple[ThingsByKind, dict[tuple[str, str], Origin], list[Finding]]:
    """All things by folder and id, their origins, and the findings."""
    things: ThingsByKind = {folder: {} for folder in kinds.by_folder}
    origins: dict[tuple[str, str], Origin] = {}
    findings: list[Finding] = []
    data = content / "data"
    for path in walk(data):
        shown = f"{prefix}/{path.relative_to(content).as_posix()}"
        parts = path.relative_to(data).parts
        if path.is_symlink():
            findings.append(link(shown))
            continue
        if path.suffix not in (".yml", ".yaml"):
            if not path.name.startswith("."):
                findings.append(
                    error(
                        "DAT004",
                        (shown, 1),
                        ("berkas ini bukan YAML, jadi tidak terbaca", "beri akhiran .yml, atau pindahkan"),
                        ("this file is not YAML, so nobody reads it", "give it the ending .yml, or move it"),
                    )
                )
            continue
        folder = parts[0] if len(parts) == 2 else ""
        kind = kinds.by_folder.get(folder)
        if kind is None:
            near = nearest(folder or parts[0], kinds.by_folder)
            findings.append(
                error(
                    "DAT001",
                    (shown, 1),
                    (
                        f'tidak ada jenis "{folder or parts[0]}"',
                        f"pindahkan ke content/data/{near or '<jenis>'}/",
                    ),
                    (
                        f'there is no kind "{folder or parts[0]}"',
                        f"move it to content/data/{near or '<kind>'}/",
                    ),
                )
            )
            continue
        thing, origin, found = kept.recall(path, partial(read_thing, path, shown, kind.model))
        findings += found
        if thing is None:
            continue
        if thing.id != path.stem:
            findings.append(
                error(
                    "DAT002",
                    origin.place("id"),
                    (
                        f'id "{thing.id}" tidak sama dengan nama berkas',
                        f"ganti nama berkas menjadi {thing.id}.yml",
                    ),
                    (f'the id "{thing.id}" is not the file\'s name', f"rename the file to {thing.id}.yml"),
                )
            )
        first = origins.get((folder, thing.id))
        if first is not None:
            findings.append(
                error(
                    "DAT003",
                    origin.place("id"),
                    (f'id "{thing.id}" sudah dipakai {first.path}', "pilih id lain"),
                    (f'the id "{thing.id}" is taken by {first.path}', "choose another id"),
                )
            )
            continue
        things[folder][thing.id] = thing
        origins[(folder, thing.id)] = origin
    return things, origins, findings


def read_thing(path: Path, shown: str, kind: type[Thing]) -> tuple[Thing | None, Origin, list[Finding]]:
    """One thing, or the findings that keep it out."""
    return read_model(path, shown, kind)
