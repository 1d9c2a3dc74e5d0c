"""`suluh search`."""

from pathlib import Path

import click

from suluh.blocks.compose import Composer
from suluh.cli.content import content_option
from suluh.cli.loading import kept_conversions, load_content
from suluh.cli.options import check_day
from suluh.flow import edition, open_edition, theme
from suluh.model.audience import Audience
from suluh.plugin.custom_dir import custom_dir
from suluh.plugin.day import build_day
from suluh.search.ask import Found, Hit
from suluh.search.both import ask_both
from suluh.search.documents import extract
from suluh.search.edition import edition_index
from suluh.search.fits import FLOOR, fit
from suluh.search.index import Index
from suluh.search.without import groups_of_reading, moves


@click.command("search")
@click.argument("query")
@click.option(
    "--lang", type=click.Choice(["id", "en"]), default="id", show_default=True,
    help="The language of the page that the reader is on.",
)  # fmt: skip
@click.option("--explain", is_flag=True, help="Say how each word was read and what it gave.")
@click.option(
    "--audience", type=click.Choice(["public", "staff", "supervisor"]), default="public", show_default=True,
    help="The edition to search.",
)  # fmt: skip
@content_option
@click.option(
    "--as-of", callback=check_day, default="", metavar="YYYY-MM-DD", help="Content as it stands on this day."
)
def search_command(query: str, lang: str, explain: bool, audience: str, content: Path, as_of: str) -> None:
    """The results that a reader gets for a query, in the same order.

    \b
    Examples:
      suluh search "gaji gak dibayar"
      suluh search "paspor dipegang agen" --explain
      suluh search "unpaid wages" --lang en --audience staff
    """
    today = build_day(as_of)
    conversions = kept_conversions(content)
    site, _ = load_content(content, today, conversions=conversions)
    shown = edition(site, Audience(audience), today)
    whole = open_edition(shown, today, theme(custom_dir(content)))
    composer = Composer(whole, conversions)
    texts = {
        key: extract(whole, document, composer.compose(document)) for key, document in whole.catalogue.items()
    }
    level = Audience(audience).level
    index, found = ask_both(lambda of: edition_index(whole, of, texts), lang, query, level=level)
    print(show_found(index, found, explain))
    if explain:
        print(*show_moves(index, query, found, level), sep="\n")


def show_moves(index: Index, query: str, found: Found, level: int) -> list[str]:
    """A line for each group of phrases in a query: which of the first results stand elsewhere without it."""
    lines = []
    for group in groups_of_reading(found.reading):
        told = [
            f"{index.units[one.number].title} {one.without or '–'} → {one.place or '–'}"
            for one in moves(index, query, group, level=level)
        ]
        lines.append(f"   ± ~{group}: {'; '.join(told) or '='}{_phrases(index, f'~{group}')}")
    return lines


def show_found(index: Index, found: Found, explain: bool) -> str:
    """The hits as lines: place, title, section, address; with what each word gave if asked for."""
    lines = []
    reading = found.reading
    if reading.corrected:
        lines.append("→ " + ", ".join(f"{typed} = {read}" for typed, read in reading.corrected))
    if reading.danger:
        lines.append(
            f"!! {reading.danger.title}: {', '.join(number for number, _, _ in reading.danger.numbers)}"
        )
    if found.answer:
        unit = index.units[found.answer.number]
        lines.append(f"★  {unit.title} — {unit.answer.text if unit.answer else ''} [{unit.address}]")
    if found.weak:
        lines.append(
            "?  tidak ada yang cocok benar / nothing fits well"
            + f" ({fit(index, found.reading, [hit.places for hit in found.hits]):.2f} < {FLOOR})" * explain
        )
    for place, hit in enumerate(found.hits, 1):
        lines.append(f"{place:2} {_line(index, hit)}" + (f"  {hit.score:.2f}" if explain else ""))
    if explain:
        for slot in reading.slots:
            options = ", ".join(f"{stem}×{weight * slot.weight:.2f}" for stem, weight in slot.options)
            posting = index.postings.get(slot.options[0][0])
            worth = f"{len(posting.rows)} × {posting.scale:.2f}" if posting else "0"
            lines.append(
                f"   {'frasa' if slot.at < 0 else 'kata '} {options}: {worth}{_phrases(index, slot.options[0][0])}"
            )
    return "\n".join(lines) or "–"


def _line(index: Index, hit: Hit) -> str:
    unit = index.units[hit.number]
    section = unit.sections[hit.section] if hit.section < len(unit.sections) else None
    heading = f" › {section.heading}" if section and section.heading else ""
    anchor = f"#{section.anchor}" if section and section.anchor else ""
    badge = f" ({unit.badge})" if unit.badge else ""
    return f"{unit.title}{heading}{badge}  [{unit.address}{anchor}]"


def _phrases(index: Index, name: str) -> str:
    """The phrases of a group, so that an editor sees which words went together."""
    found = [" ".join(stems) for stems, group, _ in index.words.phrases if name == f"~{group}"]
    return f"  ({'; '.join(sorted(found))})" if found else ""
