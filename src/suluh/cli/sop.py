"""`suluh sop diff`."""

import json
import re
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import click

from suluh.cli.content import content_option
from suluh.cli.language import lang_option
from suluh.findings import Finding
from suluh.findings.show import show
from suluh.flow import theme
from suluh.model.base import ID_PATTERN
from suluh.plugin.custom_dir import custom_dir
from suluh.procedures.link.sop_changes import SopChanges, compare
from suluh.procedures.model.sop import Sop
from suluh.procedures.model.sop_version import SopVersion
from suluh.procedures.pages.sop_changes import Said, count, say_identity, say_steps
from suluh.read.files import read_raw
from suluh.read.revision import RevisionError, content_at
from suluh.read.things import read_thing
from suluh.text.nearest import nearest_all


@click.group("sop")
def sop_command() -> None:
    """Tools for procedures."""


@sop_command.command("diff")
@click.argument("old")
@click.argument("new")
@content_option
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help="How the result is written.",
)  # fmt: skip
@lang_option
def diff_command(old: str, new: str, content: Path, form: str, lang: str) -> None:
    """What changes from one version of a procedure to another, in words.

    OLD and NEW are a file (x.yml), the id of a procedure or of an earlier version, or ID@REV for the
    procedure as a git revision has it. Differences are no error: the exit code is 0.

    \b
    Examples:
      suluh sop diff klarifikasi-v0-1 klarifikasi
      suluh sop diff mediasi@HEAD~5 mediasi
      suluh sop diff old.yml content/data/sops/mediasi.yml --lang en
    """
    before, after = (_read(content, text, lang) for text in (old, new))
    changes = compare(before, after)
    w = theme(custom_dir(content)).words[lang]
    print(_as_json(changes, lang, w) if form == "json" else tell(changes, lang, w))


def _read(content: Path, text: str, lang: str) -> Sop:
    """The procedure that a text means; stops with exit code 2 if there is none, 1 if it has faults."""
    with ExitStack() as stack:
        id, _, revision = text.partition("@")
        folder = content
        if revision and not text.endswith((".yml", ".yaml")):
            try:
                folder = stack.enter_context(content_at(content, revision))
            except RevisionError as problem:
                print(f"suluh: {problem.text[lang]}", file=sys.stderr)
                sys.exit(2)
        places: list[tuple[Path, type[Sop]]] = [
            (folder / "data" / kind.kind_name / f"{id}.yml", kind) for kind in (Sop, SopVersion)
        ]
        if text.endswith((".yml", ".yaml")):
            places = [(Path(text), _kind_of(Path(text)))]
        elif not re.fullmatch(ID_PATTERN, id):
            places = []  # a path that leads out of the folder is no id
        found = next(((path, kind) for path, kind in places if path.is_file()), None)
        if found is None:
            known = {
                path.stem
                for kind in (Sop, SopVersion)
                for path in (folder / "data" / kind.kind_name).glob("*.yml")
            }
            near = ", ".join(nearest_all(id, known)) or ", ".join(sorted(known)[:5]) or "-"
            said = f'"{text}" tidak ada; yang terdekat: {near}', f'"{text}" is not there; nearest: {near}'
            print(f"suluh: {said[lang == 'en']}", file=sys.stderr)
            sys.exit(2)
        thing, _, findings = read_thing(found[0], text, found[1])
        errors: list[Finding] = [finding for finding in findings if finding.severity == "error"]
        if not isinstance(thing, Sop):
            print(show(errors, "text", lang), file=sys.stderr)
            sys.exit(1)
        return thing


def _kind_of(path: Path) -> type[Sop]:
    """An earlier version says of what it is one."""
    raw, _ = read_raw(path, path.name)
    return SopVersion if raw and re.search(rb"^of:", raw, re.MULTILINE) else Sop


def tell(changes: SopChanges, lang: str, words: Mapping[str, Any]) -> str:
    """All differences in words of a language, a step a paragraph."""
    w, sop_words = words["sop_change"], words["sop"]
    old, new = changes.old, changes.new
    lines = [f"{new.name[lang]}: {w['lead'].format(old.version, new.version)}", f"{count(changes, w)}."]
    for step in say_steps(changes, lang, w, sop_words):
        lines.append(f"\n[{step.label}] {step.numbers}. {step.text}")
        lines += [_line(said, w) for said in step.said]
    identity = say_identity(changes, lang, w, sop_words)
    if identity:
        lines.append(f"\n{w['identity']}:")
        lines += [_line(said, w) for said in identity]
    return "\n".join(lines)


def _line(said: Said, w: dict[str, str]) -> str:
    before, after = (text or w["nothing"] for text in (said.before, said.after))
    return f"  {said.head}. {w['before']}: {before}\n  {' ' * len(said.head)}  {w['after']}: {after}"


def _as_json(changes: SopChanges, lang: str, words: Mapping[str, Any]) -> str:
    w, sop_words = words["sop_change"], words["sop"]
    record = {
        "old": changes.old.version,
        "new": changes.new.version,
        "steps": [
            {**vars(step), "said": [vars(said) for said in step.said]}
            for step in say_steps(changes, lang, w, sop_words)
        ],
        "identity": [vars(said) for said in say_identity(changes, lang, w, sop_words)],
    }
    return json.dumps(record, ensure_ascii=False, indent=1)
