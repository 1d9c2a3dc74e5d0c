"""What each group of phrases of `content/search/kata.yml` does for a set of queries."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import yaml
from search_marks import worth
from suluh_site import ROOT
from tests.search.judge import Query, place

from suluh.model.languages import LANGUAGES
from suluh.search.ask import Found, ask
from suluh.search.both import ask_both
from suluh.search.index import Index
from suluh.search.language import MARK, Group, make_language
from suluh.search.without import groups_of_reading, without_group

BOX = 6  # results that the box shows below its answers
Result = tuple[str, str, str]  # (title, heading, address)
IndexOf = Callable[[str], Index]
TABLES = ROOT / "content/search/kata.yml"


def shown(index: Index, found: Found) -> list[Result]:
    """What the box shows: danger, the answer, the list."""
    rows = []
    if found.reading.danger:
        rows.append((found.reading.danger.title, "", found.reading.danger.address))
    if found.answer:
        unit = index.units[found.answer.number]
        rows.append((unit.title, "", unit.address))
    for hit in found.hits:
        unit = index.units[hit.number]
        section = unit.sections[hit.section] if hit.section < len(unit.sections) else None
        rows.append((unit.title, section.heading if section else "", unit.address))
    return rows


@dataclass
class Effect:
    """The queries that hold a phrase of a group, and how they are answered without it."""

    up: list[str] = field(default_factory=list)  # better with the group than without it
    down: list[str] = field(default_factory=list)
    other: int = 0  # another list with the right page at the same place
    same: int = 0  # the same list


def report(index_of: IndexOf, queries: Sequence[Query], page: str, level: int) -> str:
    """A line for each group: queries that it moves up and down, and pages that have a phrase of it."""
    effects = measure(index_of, queries, page, level)
    lines, total = [], [0, 0]
    for number, group in enumerate(named_groups()):
        effect = effects.get(number, Effect())
        pages = {lang: _pages(index_of(lang), number) for lang in LANGUAGES}
        total = [total[0] + len(effect.up), total[1] + len(effect.down)]
        lines.append(
            f"+{len(effect.up):<3} -{len(effect.down):<3} other {effect.other:<3} same {effect.same:<3} "
            f"pages {pages['id']}/{pages['en']}  {', '.join(group[:3])}"
        )
        lines += [f"       + {text}" for text in effect.up] + [f"       - {text}" for text in effect.down]
    never = [
        ", ".join(group)
        for number, group in enumerate(named_groups())
        if (e := effects.get(number, Effect())) and not (e.up or e.down or e.other)
    ]
    lines += [f"all groups: +{total[0]} -{total[1]}", f"moved nothing ({len(never)}):", *never]
    return "\n".join(lines)


def named_groups() -> list[list[str]]:
    """The groups of the table by their numbers in an index: those of one phrase have none."""
    tables = yaml.safe_load(TABLES.read_text("utf-8"))
    return [
        group
        for group in tables["groups"]
        if make_language("id", [Group(tuple(group))], tables["spelling"]).phrases
    ]


def _pages(index: Index, group: int) -> int:
    posting = index.postings.get(f"{MARK}{group}")
    return len(posting.rows) if posting else 0


def measure(index_of: IndexOf, queries: Sequence[Query], page: str, level: int) -> dict[int, Effect]:
    """Group -> what it does, asking each query once more without each of its groups."""
    effects: dict[int, Effect] = {}
    bare: dict[tuple[str, int], Index] = {}
    for query in queries:
        index, found = ask_both(index_of, page or query.lang, query.text, level=level, most=BOX)
        with_all = shown(index, found)
        for group in groups_of_reading(found.reading):
            one = bare.setdefault((index.lang, group), without_group(index, group))
            rows = shown(one, ask(one, query.text, level=level, most=BOX))
            effect = effects.setdefault(group, Effect())
            mine, its = place(query, with_all), place(query, rows)
            if worth(mine) > worth(its):
                effect.up.append(f"{its} → {mine}  {query.text}")
            elif worth(mine) < worth(its):
                effect.down.append(f"{its} → {mine}  {query.text}")
            elif rows != with_all:
                effect.other += 1
            else:
                effect.same += 1
    return effects
