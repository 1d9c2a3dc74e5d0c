"""content/search/*.yml into the tables of search. One file or several; none is fine."""

import re
from collections.abc import Iterator
from pathlib import Path

from suluh.findings import Finding, error
from suluh.model.searching import Danger, SearchTables
from suluh.model.site import Origin
from suluh.read.files import walk
from suluh.read.model_file import read_model
from suluh.text.nearest import nearest_all
from suluh.text.slug import slug

FOLDER = "search"
CLASS = re.compile(r"\((\w+)\)")
MOST_CLASSES = 26  # each is packed as a capital letter


def read_search_tables(
    content: Path, prefix: str
) -> tuple[SearchTables, dict[str, SearchTables], dict[tuple[str, str], Origin], list[Finding]]:
    """The tables of all files, joined; those of each file; their origins under ("search", file name); findings."""
    findings: list[Finding] = []
    origins: dict[tuple[str, str], Origin] = {}
    groups: list[tuple[str, ...]] = []
    danger: list[Danger] = []
    spelling: dict[str, str] = {}
    asked: dict[str, str] = {}
    pages: dict[str, tuple[str, ...]] = {}
    classes: dict[str, tuple[str, ...]] = {}
    tables_by_file: dict[str, SearchTables] = {}
    harmless: list[str] = []
    ask_country: list[str] = []
    for path in walk(content / FOLDER):
        shown = f"{prefix}/{path.relative_to(content).as_posix()}"
        if path.suffix not in (".yml", ".yaml"):
            continue
        tables, origin, found = read_model(path, shown, SearchTables)
        findings += found
        if tables is None:
            continue
        origins[(FOLDER, path.name)] = origin
        tables_by_file[path.name] = tables
        findings += _empty(tables, origin)
        groups += [kept for group in tables.groups if len(kept := tuple(p for p in group if _says(p))) > 1]
        spelling |= {word: right for word, right in tables.spelling.items() if _one(word) and _says(right)}
        asked |= {phrase: meant for phrase, meant in tables.asked.items() if _says(phrase)}
        danger += tables.danger
        classes |= tables.classes
        harmless += tables.harmless
        ask_country += tables.ask_country
        for page, names in tables.pages.items():
            pages[page] = (*pages.get(page, ()), *names)
    for (_, name), origin in origins.items():
        findings += _classes(tables_by_file[name], classes, origin)
    joined = SearchTables(
        groups=tuple(groups), spelling=spelling, danger=tuple(danger), pages=pages, classes=classes,
        harmless=tuple(harmless), ask_country=tuple(ask_country), asked=asked,
    )  # fmt: skip
    return joined, tables_by_file, origins, findings


def _says(text: str) -> bool:
    """Whether a phrase has a letter or digit that search can see."""
    return slug(text) != "x" or text.strip().lower() == "x"


def _one(word: str) -> bool:
    """Whether the left side of a spelling is one small word."""
    return slug(word) == word and "-" not in word


def _empty(tables: SearchTables, origin: Origin) -> list[Finding]:
    findings: list[Finding] = []
    for number, group in enumerate(tables.groups):
        if len([p for p in group if _says(p)]) < 2:
            findings.append(
                error(
                    "SEA001",
                    origin.place("groups", number),
                    (
                        f"kelompok {list(group)} tidak berisi dua frasa",
                        "tulis minimal dua frasa yang artinya sama",
                    ),
                    (
                        f"the group {list(group)} has no two phrases",
                        "write at least two phrases that mean the same",
                    ),
                )
            )
    for word, right in tables.spelling.items():
        if not _one(word) or not _says(right):
            findings.append(
                error(
                    "SEA002",
                    origin.place("spelling", word),
                    (f'ejaan "{word}" bukan satu kata', "tulis satu kata huruf kecil; frasa masuk `groups`"),
                    (
                        f'the spelling "{word}" is not one word',
                        "write one small word; phrases go to `groups`",
                    ),
                )
            )
    return findings


def _classes(tables: SearchTables, known: dict[str, tuple[str, ...]], origin: Origin) -> Iterator[Finding]:
    """What names a class of words that no file has, or more classes than there are letters."""
    rows = [(("danger", n, "words"), danger.words) for n, danger in enumerate(tables.danger)]
    for path, phrases in (*rows, (("harmless",), tables.harmless)):
        for number, phrase in enumerate(phrases):
            for name in CLASS.findall(phrase):
                if name not in known:
                    near = ", ".join(f"({one})" for one in nearest_all(name, list(known)))
                    yield error(
                        "SEA004",
                        origin.place(*path, number),
                        (
                            f'frasa "{phrase}" memakai kelompok kata "({name})" yang tidak ada',
                            f"pakai {near}" if near else "tulis di `classes`",
                        ),
                        (
                            f'the phrase "{phrase}" names words "({name})" that no class has',
                            (near and f"use {near}") or "write it in `classes`",
                        ),
                    )
    if len(known) > MOST_CLASSES and tables.classes:
        yield error(
            "SEA004",
            origin.place("classes"),
            (f"{len(known)} kelompok kata, paling banyak {MOST_CLASSES}", "gabungkan beberapa"),
            (f"{len(known)} classes of words, at most {MOST_CLASSES}", "join some"),
        )
