"""A Site of a few pages and things, put together in memory: for tests of one rule, which read no files."""

from collections.abc import Iterable
from typing import Any

from suluh.areas import DECLARED
from suluh.findings import Finding
from suluh.model.navigation import Navigation
from suluh.model.page import FrontMatter, Page
from suluh.model.settings import SiteSettings
from suluh.model.site import Origin, Site
from suluh.model.thing import Thing
from suluh.read.references import scan

BODY_LINE = 10
NOWHERE = {lang: Navigation(sections=()) for lang in ("id", "en")}
FACT: dict[str, Any] = {
    "audience": "public", "sources": ["contoh-sumber"], "checked": "2026-11-22", "confidence": "high",
}  # fmt: skip


class Keyed(Origin):
    """The file of a thing, where the place of a finding names the keys that it points at, on line 1."""

    def place(self, *keys: str | int) -> tuple[str, int]:
        return ".".join(map(str, (self.path, *keys))), 1


def both(text: str) -> dict[str, str]:
    return {"id": text, "en": f"{text} (en)"}


def a_page(body: str, id: str = "uji", lang: str = "id", **keys: Any) -> Page:
    """A guide whose body begins on line BODY_LINE."""
    front = {
        "id": id, "type": "guide", "audience": "public", "title": "Uji", "summary": "Tentang uji.", **keys,
    }  # fmt: skip
    meta = FrontMatter.model_validate(front)
    return Page(lang, f"masalah/{id}", meta, body, BODY_LINE, scan(body, "", BODY_LINE)[0])


def a_thing(folder: str, id: str, /, **keys: Any) -> Thing:
    """A thing by the folder of its kind; what every fact must have is filled in."""
    model = DECLARED.kinds.by_folder[folder].model
    known = {name: value for name, value in FACT.items() if name in model.model_fields}
    found: Thing = model.model_validate({"id": id, **known, **keys})
    return found


def a_site(pages: Iterable[Page] = (), things: Iterable[Thing] = (), **settings: Any) -> Site:
    """Pages and things joined.

    A page stands in `<lang>/<id>.md`, its title on line 4, its summary on line 5. Findings on a thing stand at
    `<folder>/<id>.<keys>`.
    """
    by_lang: dict[str, dict[str, Page]] = {"id": {}, "en": {}}
    origins = {}
    for page in pages:
        by_lang[page.lang][page.id] = page
        lines: dict[tuple[str | int, ...], int] = {("title",): 4, ("summary",): 5}
        origins[f"pages/{page.lang}", page.id] = Origin(f"{page.lang}/{page.id}.md", lines)
    by_kind: dict[str, dict[str, Thing]] = {}
    for thing in things:
        by_kind.setdefault(thing.kind_name, {})[thing.id] = thing
        origins[thing.kind_name, thing.id] = Keyed(f"{thing.kind_name}/{thing.id}")
    return Site(
        by_lang, by_kind, NOWHERE, origins, DECLARED.kinds, settings=SiteSettings.model_validate(settings)
    )


def said(findings: Iterable[Finding], lang: str = "en") -> list[tuple[str, int, str]]:
    """(file, line, "what: how to mend") of each finding."""
    return [(one.path, one.line, ": ".join(one.id if lang == "id" else one.en)) for one in findings]
