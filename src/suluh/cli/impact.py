"""`suluh impact`."""

import json
import sys
from collections.abc import Sequence
from gettext import gettext
from pathlib import Path

import click

from suluh.cli.change_report import change_report
from suluh.cli.content import content_option
from suluh.cli.language import lang_option
from suluh.cli.loading import load_content
from suluh.cli.since import owed, since
from suluh.link.impact import Affected, changed_subjects, describe, impact_of
from suluh.model.citation import Citation
from suluh.model.site import Site
from suluh.plugin.day import build_day
from suluh.read.references import parse_bare
from suluh.read.revision import RevisionError, content_at
from suluh.text.nearest import nearest_all


@click.command("impact")
@click.argument("references", nargs=-1, metavar="REF…")
@click.option("--base", metavar="REV", help="What the change since this git revision touches.")
@content_option
@click.option(
    "--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True,
    help="How the result is written.",
)  # fmt: skip
@lang_option
def impact_command(
    references: tuple[str, ...], base: str | None, content: Path, form: str, lang: str
) -> None:
    """What rests on a regulation, an article or any other thing; or what a change touches.

    One line a thing, starting with its place. Found things are no error: the exit code is 0.
    With --base, --format markdown writes the comment for a pull request.

    \b
    Examples:
      suluh impact reg:perban-23-2025
      suluh impact "reg:uu-18-2017#38" --format markdown
      suluh impact --base origin/main
    """
    if bool(references) == bool(base):
        raise click.UsageError(gettext("give references, or --base REV"))
    site, findings = load_content(content, build_day())
    wanted: list[Citation] = []
    if base:
        try:
            with content_at(content, base) as folder:
                before, old = load_content(folder, build_day(), project=content.resolve().parent)
        except RevisionError as problem:
            print(f"suluh: {problem.text[lang]}", file=sys.stderr)
            sys.exit(2)
        if form == "markdown":
            print(
                change_report(
                    before,
                    site,
                    since(base, content.resolve().name, old, [*findings, *owed(content, base)]),
                    lang,
                ),
                end="",
            )
            return
        wanted = [Citation(kind, id, "", "", 1) for kind, id in changed_subjects(before, site)]
    else:
        wanted = [_parse(site, text, lang) for text in references]
    groups = [(citation, impact_of(site, citation.kind, citation.id, citation.part)) for citation in wanted]
    print(show_impact(site, groups, form, lang))


def _parse(site: Site, text: str, lang: str) -> Citation:
    citation = parse_bare(text) or (parse_bare(f"reg:{text}") if ":" not in text else None)
    if citation and citation.kind in site.kinds.reference_names and site.find(citation.kind, citation.id):
        return citation
    kind = citation.kind if citation and citation.kind in site.kinds.reference_names else "reg"
    known = set(site.pages["id"]) if kind == "page" else set(site.of(site.kinds.by_reference[kind].model))
    near = nearest_all(citation.id if citation else text, known)
    hint = ", ".join(f"{kind}:{id}" for id in near) or f"{kind}:…"
    if lang == "en":
        print(f'"{text}" is unknown; nearest: {hint}', file=sys.stderr)
    else:
        print(f'"{text}" tidak dikenal; yang terdekat: {hint}', file=sys.stderr)
    sys.exit(2)


def show_impact(
    site: Site, groups: Sequence[tuple[Citation, Sequence[Affected]]], form: str, lang: str
) -> str:
    """The groups in one of the three formats."""
    if form == "json":
        record = [{"reference": c.target, "affected": [vars(a) for a in found]} for c, found in groups]
        return json.dumps(record, ensure_ascii=False, indent=1)
    if form == "markdown":
        parts = []
        for citation, found in groups:
            parts.append(f"### {citation.target} ({len(found)})\n")
            parts += [f"- [ ] `{a.path}:{a.line}` {describe(site, a, lang)}" for a in found]
            parts.append("")
        return "\n".join(parts)
    lines: dict[str, None] = {}
    for citation, found in groups:
        for a in found:
            lines[f"{a.path}:{a.line}: {describe(site, a, lang)} ← {citation.target}"] = None
    return "\n".join(lines)
