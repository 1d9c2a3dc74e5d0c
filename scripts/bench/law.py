"""Link, lint and reverse index of 2,000 instruments and 50,000 citations, from models in memory.

Prints CPU seconds beside the bar. Reading the YAML is measured apart. Run: .venv/bin/python scripts/bench/law.py
"""

import random
import time
from datetime import date

from suluh.areas import DECLARED
from suluh.law.lint import law
from suluh.link.join import join
from suluh.link.mentions import mentions
from suluh.link.notices import notices
from suluh.link.regulations import inverse
from suluh.link.resting import resting
from suluh.link.standing import legal_changes
from suluh.lint import levels, references
from suluh.lint.context import Context
from suluh.model.citation import Citation
from suluh.model.navigation import Navigation, Section
from suluh.model.page import FrontMatter, Page
from suluh.model.regulation import Regulation
from suluh.model.site import Origin
from suluh.model.thing import Thing
from suluh.read.content import Content
from suluh.read.schema import validate
from suluh.read.yaml import parse

INSTRUMENTS, PAGES, CITATIONS = 2_000, 1_000, 50_000
BAR_SECONDS = 3.0
TODAY = date(2026, 11, 22)
SEED = 20_261_122


def yaml_of(number: int, chance: random.Random) -> str:
    """One regulation as an editor writes it; later ones act on earlier ones."""
    relations = []
    if number > 10:
        relations.append(f"implements: [uu-{chance.randrange(1, number)}-2000]")
        if chance.random() < 0.1:
            relations.append(
                f"amends: [{{id: uu-{chance.randrange(1, number)}-2000, articles: ['7'], from: 2020-01-01}}]"
            )
    head = (
        f'id: uu-{number}-2000\naudience: public\nkind: uu\nnumber: "{number}"\nyear: 2000\nlevel: national\n'
    )
    words = f"title: {{id: Aturan {number}, en: Rule {number}}}\nstatus: in_force\ndates: {{promulgated: 2000-01-01}}\n"
    tail = "sources: [contoh-sumber]\nchecked: 2026-11-22\nconfidence: high\n"
    return head + words + (f"relations: {{{', '.join(relations)}}}\n" if relations else "") + tail


def make_pages(chance: random.Random) -> dict[str, dict[str, Page]]:
    """Pages in both languages that share 50,000 citations, a third of them of one article."""
    each = CITATIONS // PAGES // 2
    pages: dict[str, dict[str, Page]] = {"id": {}, "en": {}}
    for number in range(PAGES):
        for lang, by_id in pages.items():
            cited = []
            for index in range(each):
                part = "7" if chance.random() < 0.33 else ""
                target = f"uu-{chance.randrange(1, INSTRUMENTS)}-2000"
                cited.append(Citation("reg", target, part, "", 10 + index))
            meta = FrontMatter(
                id=f"h{number}", type="guide", title="Contoh", summary="Contoh.", topics=("contoh",)
            )
            body = "\n\n".join(f"## Bagian {n}\n\nIsi." for n in range(6))
            by_id[f"h{number}"] = Page(lang, f"contoh/h{number}", meta, body, 9, tuple(cited))
    return pages


def main() -> None:
    chance = random.Random(SEED)
    texts = [yaml_of(number, chance) for number in range(1, INSTRUMENTS + 1)]
    started = time.process_time()
    regulations: dict[str, Regulation] = {}
    origins: dict[tuple[str, str], Origin] = {}
    for text in texts:
        data, origin, findings = parse(text, "content/data/regulations/x.yml")
        regulation, found = validate(Regulation, data, origin)
        assert regulation is not None, (findings, found)
        regulations[regulation.id] = regulation
        origins[("regulations", regulation.id)] = origin
    reading = time.process_time() - started

    things: dict[str, dict[str, Thing]] = {folder: {} for folder in DECLARED.kinds.by_folder}
    things["regulations"] = dict(regulations)
    section = Navigation(sections=(Section(id="contoh", title="Contoh", summary="Contoh."),))
    pages = make_pages(chance)
    content = Content(pages, things, {"id": section, "en": section}, origins, (), DECLARED.kinds)
    started = time.process_time()
    site, findings = join(content)
    context = Context(TODAY, mentions=tuple(mentions(site)))
    for rule in (references, levels, law):
        findings += list(rule.check(site, context))
    inverse(site.regulations)
    changes = legal_changes(site.regulations)
    index = resting(site)
    flagged = notices(site, TODAY)
    working = time.process_time() - started

    cited = sum(len(found) for found in index.values())
    print(f"{INSTRUMENTS} instruments, {cited} citations, {sum(map(len, changes.values()))} changes")
    print(f"{len(flagged)} pages with a notice, {len(findings)} findings")
    print(f"reading the YAML                {reading:6.2f} CPU s (apart)")
    print(f"link, lint, reverse index       {working:6.2f} CPU s (bar {BAR_SECONDS})")


if __name__ == "__main__":
    main()
