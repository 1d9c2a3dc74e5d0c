"""A synthetic bilingual content folder: N pages of about 740 words in each language.

The same seed gives the same bytes. Page 7 is the same text in a corpus of 50 and of 1,000 pages, but
for its neighbours. A small part of the real registry comes along, so that references lead somewhere
and the build is not measured on 480 generated pages that the stock stack does not have.
"""

import argparse
import json
import random
import re
import shutil
from copy import copy
from pathlib import Path

import yaml
from prose import Prose

from suluh.areas import DECLARED

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"
LANGUAGES = ("id", "en")
SECTIONS = 10
GROUPS = 5
CONTACTS = ("kp2mi-call-center", "kemlu-pwni")
REGULATIONS = 20
TERMS = 20
MANY = 100_000  # as many as there are
SOURCE = "data-peraturan-uu-18-2017"
DAY = "2026-11-22"


class Targets:
    """What the pages of a corpus may refer to."""

    def __init__(self, data: Path) -> None:
        self.regulations = sorted(path.stem for path in (data / "regulations").glob("*.yml"))
        self.terms = sorted(path.stem for path in (data / "terms").glob("*.yml"))
        self.contacts = list(CONTACTS)
        self.sources = sorted(path.stem for path in (data / "sources").glob("*.yml"))


def write_corpus(folder: Path, pages: int, seed: int = 1, things: int = 0) -> None:
    """Write `pages` pages a language with their data into `folder`; what was there goes.

    With `things` the data is at least that many files, as far as the registry has them.
    """
    shutil.rmtree(folder, ignore_errors=True)
    copy_data(folder / "data", things)
    (folder / "site.yml").write_text(settings(), "utf-8")
    targets = Targets(folder / "data")
    for lang in LANGUAGES:
        prose = Prose(CONTENT / lang)
        base = folder / lang
        base.mkdir(parents=True)
        (base / "nav.yml").write_text(navigation(prose, lang, seed, min(SECTIONS, pages)), "utf-8")
        (base / "index.md").write_text(home(prose, lang, seed), "utf-8")
        for number in range(1, pages + 1):
            path = base / f"{key(number)}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page(prose, lang, seed, number, pages, targets), "utf-8")


def copy_data(folder: Path, things: int = 0) -> None:
    """Public things of the real registry that refer to nothing but their sources, and these."""
    wanted = {"regulations": MANY, "terms": MANY} if things else {"regulations": REGULATIONS, "terms": TERMS}
    registry = CONTENT / "data"
    found = [
        path
        for kind, count in wanted.items()
        for path in [p for p in sorted((registry / kind).glob("*.yml")) if stands_alone(p)][:count]
    ]
    if things:
        found += [p for p in sorted((registry / "contacts").glob("*.yml")) if at_home(p)]
    names = [*(f"contacts/{id}" for id in CONTACTS), "roles/editor", "countries/indonesia"]
    found += [registry / f"{name}.yml" for name in names]
    cited = {id for path in found for id in sources_of(path)} | {SOURCE}
    chosen = {*found, *(registry / "sources" / f"{id}.yml" for id in cited)}
    spare = [p for p in sorted((registry / "sources").glob("*.yml")) if p not in chosen]
    for path in [*sorted(chosen), *spare[: max(0, things - len(chosen))]]:
        target = folder / path.relative_to(registry)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    role = folder / "roles/editor.yml"
    # Its tools open procedures and lists that this site does not have.
    role.write_text(re.sub(r"^tools:\n(?:[- ].*\n)*", "", role.read_text("utf-8"), flags=re.M), "utf-8")


def sources_of(path: Path) -> list[str]:
    """The ids of the sources of a thing."""
    return list(yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)["sources"])


def at_home(path: Path) -> bool:
    """Whether a contact is public and of all Indonesia: such a one needs no page of a country or province."""
    text = path.read_text("utf-8")
    inside = re.search(r"^country: ID$", text, re.MULTILINE) and not re.search(
        r"^province:", text, re.MULTILINE
    )
    return "audience: public" in text and bool(inside)


def settings() -> str:
    """site.yml: something for each place that the code asks content to fill."""
    ids: dict[str, list[str] | str] = {
        "contacts": list(CONTACTS),
        "pages": "halaman-00001",
        "sections": section(1),
    }
    found: dict[str, dict[str, list[str] | str]] = {}
    for slot in DECLARED.slots:
        found.setdefault(slot.kind, {})[slot.name] = copy(ids[slot.kind])
    return yaml.safe_dump(found)


def stands_alone(path: Path) -> bool:
    """Whether a thing is public, in force or current, and refers to nothing."""
    text = path.read_text("utf-8")
    leads_out = ("relations:", "replaced_by:", "contacts:", "legal_basis:", "[[")
    good = "audience: public" in text and re.search(r"^status: (in_force|current)$", text, re.MULTILINE)
    return bool(good) and not any(mark in text for mark in leads_out)


def section(number: int) -> str:
    return f"bagian-{(number - 1) % SECTIONS + 1:02d}"


def key(number: int) -> str:
    """The path of a page: section, group, page."""
    return f"{section(number)}/kelompok-{(number - 1) // SECTIONS % GROUPS + 1}/halaman-{number:05d}"


def quote(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def navigation(prose: Prose, lang: str, seed: int, sections: int) -> str:
    """nav.yml: sections with a title and a summary; their pages follow by id."""
    lines = ["sections:"]
    for number in range(1, sections + 1):
        draw = random.Random(f"{seed} {lang} section {number}")
        lines += [
            f"- id: {section(number)}",
            f"  title: {quote(prose.phrase(draw, 2, 3))}",
            f"  summary: {quote(prose.sentence(draw))}",
            "  pages: []",
        ]
    return "\n".join(lines) + "\n"


def home(prose: Prose, lang: str, seed: int) -> str:
    draw = random.Random(f"{seed} {lang} home")
    return (
        "---\nid: beranda\ntype: landing\naudience: public\n"
        f"title: {quote(prose.phrase(draw))}\nsummary: {quote(prose.sentence(draw))}\nowner: editor\n"
        f"review: {{last: {DAY}, every_months: 12}}\n---\n\n{prose.sentences(draw, 6)}\n"
    )


def page(prose: Prose, lang: str, seed: int, number: int, pages: int, targets: Targets) -> str:
    """One page with its head. `shape` is drawn alike for both languages: twins have the same headings."""
    shape = random.Random(f"{seed} shape {number}")
    draw = random.Random(f"{seed} {lang} page {number}")
    pick = random.Random(f"{seed} picks {number}")
    regulation, another = pick.sample(targets.regulations, 2)
    terms = pick.sample(targets.terms, 2)
    contact = pick.choice(targets.contacts)
    source = pick.choice(targets.sources)
    following = number % pages + 1
    head = [
        "---",
        f"id: halaman-{number:05d}",
        "type: guide",
        "audience: public",
        f"title: {quote(prose.phrase(draw))}",
        f"summary: {quote(prose.sentence(draw))}",
        "owner: editor",
        f"review: {{last: {DAY}, every_months: 12}}",
        f"legal_basis: [reg:{regulation}]",
        f"sources: [{SOURCE}]" if source == SOURCE else f"sources: [{SOURCE}, {source}]",
        f"topics: [{section(number)}]",
        "also:",
        *(f"- {quote(prose.phrase(draw, 2, 4).lower())}" for _ in range(4)),
        f"next: [page:halaman-{following:05d}, contact:{contact}]",
        "changes:",
        f"- {{date: {DAY}, what: {quote(prose.sentence(draw))}}}",
        "---",
    ]
    body = [prose.sentences(draw, 3) + f" [[reg:{regulation}]] [[term:{terms[0]}]]."]
    for part in range(6):
        body.append(f"## {prose.phrase(draw)}")
        body.append(prose.sentences(draw, 4) + (f" [[page:halaman-{following:05d}]]." if part == 1 else ""))
        if shape.random() < 0.35:
            body.append(f"### {prose.phrase(draw, 2, 4)}")
        if part == 2:
            body.append(table(prose, draw))
        elif part % 2:
            mark = "1. " if shape.random() < 0.5 else "- "
            items = [f"{mark}{prose.phrase(draw, 5, 9)}." for _ in range(shape.randint(6, 8))]
            body.append("\n".join(items))
        body.append(prose.sentences(draw, 3) + (f" **{prose.phrase(draw, 2, 3)}**." if part % 3 == 0 else ""))
    body.append(f"[[term:{terms[1]}]] [[reg:{another}]] [[contact:{contact}]].")
    if shape.random() < 0.35:
        body.append(f"/// warning | {prose.phrase(draw)}\n{prose.sentences(draw, 2)}\n///")
    return "\n".join(head) + "\n\n" + "\n\n".join(body) + "\n"


def table(prose: Prose, draw: random.Random) -> str:
    rows = [" | ".join(prose.phrase(draw, 1, 3) for _ in range(3)) for _ in range(4)]
    lines = [rows[0], " | ".join(["---"] * 3), *rows[1:]]
    return "\n".join(f"| {line} |" for line in lines)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("pages", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--things", type=int, default=0, help="at least so many data files")
    options = parser.parse_args()
    write_corpus(options.folder, options.pages, options.seed, options.things)
