"""YAML files of content/data into models."""

from functools import partial
from pathlib import Path

from suluh.findings import Finding, error
from suluh.model.kinds import Kinds
from suluh.model.site import Origin
from suluh.model.thing import Thing
from suluh.read.files import link, walk
from suluh.read.kept import Kept
from suluh.read.model_file import Parse, read_model
from suluh.read.yaml import parse
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
        folder, unfit = _folder_of(path, path.relative_to(data).parts, shown, kinds)
        findings += unfit
        if folder is None:
            continue
        model = kinds.by_folder[folder].model
        thing, origin, found = kept.recall(path, partial(read_thing, path, shown, model, kept.parse))
        findings += found
        if thing is None:
            continue
        if thing.id != path.stem:
            findings.append(_other_name(thing.id, origin))
        first = origins.get((folder, thing.id))
        if first is not None:
            findings.append(_taken(thing.id, first, origin))
            continue
        things[folder][thing.id] = thing
        origins[(folder, thing.id)] = origin
    return things, origins, findings


def _folder_of(
    path: Path, parts: tuple[str, ...], shown: str, kinds: Kinds
) -> tuple[str | None, list[Finding]]:
    """The folder of the kind that a file belongs to; None, and why, if it cannot be one of ours."""
    if path.is_symlink():
        return None, [link(shown)]
    if path.suffix not in (".yml", ".yaml"):
        return None, [_no_yaml(shown)]
    folder = parts[0] if len(parts) == 2 else ""
    if folder in kinds.by_folder:
        return folder, []
    return None, [_no_kind(folder or parts[0], shown, kinds)]


def _no_yaml(shown: str) -> Finding:
    return error(
        "DAT004",
        (shown, 1),
        ("berkas ini bukan YAML, jadi tidak terbaca", "beri akhiran .yml, atau pindahkan"),
        ("this file is not YAML, so nobody reads it", "give it the ending .yml, or move it"),
    )


def _no_kind(name: str, shown: str, kinds: Kinds) -> Finding:
    near = nearest(name, kinds.by_folder)
    return error(
        "DAT001",
        (shown, 1),
        (f'tidak ada jenis "{name}"', f"pindahkan ke content/data/{near or '<jenis>'}/"),
        (f'there is no kind "{name}"', f"move it to content/data/{near or '<kind>'}/"),
    )


def _other_name(id: str, origin: Origin) -> Finding:
    return error(
        "DAT002",
        origin.place("id"),
        (f'id "{id}" tidak sama dengan nama berkas', f"ganti nama berkas menjadi {id}.yml"),
        (f'the id "{id}" is not the file\'s name', f"rename the file to {id}.yml"),
    )


def _taken(id: str, first: Origin, origin: Origin) -> Finding:
    return error(
        "DAT003",
        origin.place("id"),
        (f'id "{id}" sudah dipakai {first.path}', "pilih id lain"),
        (f'the id "{id}" is taken by {first.path}', "choose another id"),
    )


def read_thing(
    path: Path, shown: str, kind: type[Thing], parse: Parse = parse
) -> tuple[Thing | None, Origin, list[Finding]]:
    """One thing, or the findings that keep it out."""
    return read_model(path, shown, kind, parse)
