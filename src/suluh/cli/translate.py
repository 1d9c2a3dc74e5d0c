"""`suluh translate status` and `suluh translate stamp`."""

import json
import sys
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

import click

from suluh.cli.content import content_option
from suluh.cli.language import lang_option
from suluh.cli.loading import load_content
from suluh.cli.refusals import refusals
from suluh.link.drift import Behind, behind, sections_of, twins_of
from suluh.link.earlier import earlier_text
from suluh.lint.drift import described
from suluh.model.page import Page
from suluh.model.site import Site
from suluh.plugin.day import build_day
from suluh.read.revision import earlier_versions
from suluh.text.nearest import nearest_all
from suluh.write.stamp import stamp

_SAID = {
    "id": {
        "grave": "merah", "wording": "kata-kata", "none": "belum distempel",
        "sum": "{} padanan: {} mengikuti aslinya, {} merah, {} hanya kata-kata, {} belum distempel",
    },
    "en": {
        "grave": "red", "wording": "wording", "none": "not stamped",
        "sum": "{} twins: {} follow their originals, {} red, {} in wording only, {} not stamped",
    },
}  # fmt: skip


@click.group("translate")
def translate_command() -> None:
    """Whether translations follow their originals."""


@translate_command.command("status")
@content_option
@click.option(
    "--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True,
    help="How the result is written.",
)  # fmt: skip
@click.option(
    "--diff", is_flag=True, help="Also show what changed in the original, as far as git remembers it."
)
@lang_option
def status_command(content: Path, form: str, diff: bool, lang: str) -> None:
    """Each section that changed since its translation was stamped, and in what.

    Red: the law, a contact, a time limit, a number, or a duty changed; the translation may mislead.
    What changed in its wording only comes after it. Found sections are no error: the exit code is 0.

    \b
    Examples:
      suluh translate status
      suluh translate status --diff
    """
    site, _ = load_content(content, build_day())
    rows = [(original, twin, behind(original, twin)) for original, twin in twins_of(site)]
    late = sorted(
        ((original, twin, found) for original, twin, found in rows if found),
        key=lambda row: (not any(one.is_grave for one in row[2]), row[1].key),
    )
    if form == "json":
        print(json.dumps([_record(site, *row) for row in late], ensure_ascii=False, indent=1))
    else:
        for original, twin, found in late:
            for line in _lines(site, twin, found, form, lang):
                print(line)
            if diff:
                print("\n".join(_differences(content, original, twin, found)))
    red = sum(any(one.is_grave for one in found) for _, _, found in late)
    none = sum(found is None for _, _, found in rows)
    counts = (len(rows), len(rows) - len(late) - none, red, len(late) - red, none)
    print(_SAID[lang]["sum"].format(*counts), file=sys.stderr)


@translate_command.command("stamp")
@click.argument("pages", nargs=-1, metavar="PAGE…")
@click.option("--all", "every", is_flag=True, help="All translations.")
@content_option
@lang_option
def stamp_command(pages: tuple[str, ...], every: bool, content: Path, lang: str) -> None:
    """Say that the translations of these pages follow their originals as they stand now.

    PAGE is the id of a page. Only the key `twin` of the translation is written; twice changes nothing.

    \b
    Examples:
      suluh translate stamp paspor-ditahan
      suluh translate stamp --all
    """
    site, _ = load_content(content, build_day())
    known = {twin.id for _, twin in twins_of(site)}
    wanted = known if every else {page.removeprefix("page:") for page in pages}
    strange = sorted(wanted - known)
    if strange or not wanted:
        near = ", ".join(nearest_all(strange[0], known)) if strange else "--all"
        print(f'"{strange[0]}" …: {near}' if strange else f"PAGE…, {near}", file=sys.stderr)
        sys.exit(2)
    with refusals(lang, content):
        for path in stamp(site, content, wanted):
            print(path.relative_to(content.resolve().parent))


def _lines(site: Site, twin: Page, found: tuple[Behind, ...], form: str, lang: str) -> Iterator[str]:
    place = site.origin(f"pages/{twin.lang}", twin.id).path
    mark = "- [ ] " if form == "markdown" else ""
    for one in sorted(found, key=lambda one: not one.is_grave):
        severity = _SAID[lang]["grave" if one.is_grave else "wording"]
        yield f"{mark}{place}: {severity}: {described(one, lang)}"


def _record(site: Site, original: Page, twin: Page, found: tuple[Behind, ...]) -> dict[str, object]:
    return {
        "page": original.id,
        "path": site.origin(f"pages/{twin.lang}", twin.id).path,
        "sections": [
            {
                "anchor": one.anchor,
                "heading": one.heading,
                "state": one.state,
                "kinds": one.kinds,
                "grave": one.is_grave,
            }
            for one in found
        ],
    }


def _differences(content: Path, original: Page, twin: Page, found: tuple[Behind, ...]) -> Iterator[str]:
    """What changed in each section of the original since the stamp, line by line."""
    stamped = dict(line.rsplit(" ", 1) for line in (twin.meta.twin.sections if twin.meta.twin else ()))
    now = sections_of(original)
    for one in found:
        if one.state != "changed":
            continue
        bodies = earlier_versions(content, f"{original.lang}/{original.key}.md")
        old = earlier_text(original, one.anchor, stamped[one.anchor], bodies)
        if old is not None:
            lines = unified_diff(old.splitlines(), now[one.anchor][1].splitlines(), lineterm="", n=0)
            yield from (f"    {line}" for line in list(lines)[2:])
