"""What a regulation, an article, or a change of the content touches."""

from collections.abc import Iterable
from dataclasses import dataclass

from suluh.link.mentions import Mention, heading_of, mentions
from suluh.link.resting import resting
from suluh.link.standing import article_number
from suluh.model.languages import other
from suluh.model.site import Site


@dataclass(frozen=True, order=True)
class Affected:
    """One thing that is touched. `path:line` is where to look, `why` the reference that leads there."""

    path: str
    line: int
    kind: str
    id: str
    lang: str
    part: str
    why: str


def impact_of(site: Site, kind: str, id: str, part: str = "") -> tuple[Affected, ...]:
    """Everything that rests on a thing, or on one article of a regulation, by file and line.

    With an article, citations of the whole regulation count too: they may mean it. Twins of
    touched pages and the roles that own them follow.
    """
    found = resting(site).get(id, ()) if kind == "reg" else _mentions_of(site, kind, id)
    number = article_number(part)
    direct = [m for m in found if not number or not m.citation or not m.citation.part
              or article_number(m.citation.part) == number]  # fmt: skip
    return _with_companions(site, direct)


def _mentions_of(site: Site, kind: str, id: str) -> tuple[Mention, ...]:
    target = site.find(kind, id)
    return tuple(
        m
        for m in mentions(site)
        if m.citation is not None
        and m.citation.kind == kind
        and target is not None
        and site.find(kind, m.citation.id) is target
    )


def _with_companions(site: Site, direct: Iterable[Mention]) -> tuple[Affected, ...]:
    affected: set[Affected] = set()
    pages: set[tuple[str, str]] = set()
    for mention in direct:
        affected.add(
            Affected(
                *mention.place, mention.kind, mention.id, mention.lang, _part(site, mention), mention.text
            )
        )
        if mention.kind == "page":
            pages.add((mention.lang, mention.id))
    for lang, id in sorted(pages):
        if (other(lang), id) in pages:
            continue
        twin = site.pages[other(lang)].get(id)
        if twin is not None:
            origin = site.origin(f"pages/{other(lang)}", id)
            affected.add(Affected(*origin.place(), "page", id, other(lang), "twin", f"page:{id}"))
    owned: dict[str, list[str]] = {}
    for id in sorted({id for _, id in pages}):
        owner = next((p[id].meta.owner for p in site.pages.values() if id in p), None)
        if owner and owner in site.roles:
            owned.setdefault(owner, []).append(f"page:{id}")
    for owner, ids in owned.items():
        place = site.origin("roles", owner).place()
        affected.add(Affected(*place, "roles", owner, "", "owner", ", ".join(ids)))
    return tuple(sorted(affected))


def _part(site: Site, mention: Mention) -> str:
    if mention.kind != "page":
        return mention.part
    page = site.pages[mention.lang][mention.id]
    _, text = heading_of(page, mention.part)
    return text or ("" if mention.part == "0" else mention.part)


def changed_subjects(before: Site, after: Site) -> list[tuple[str, str]]:
    """(reference kind, id) of every page and thing that two states of the content do not share."""
    changed: set[tuple[str, str]] = set()
    for lang in after.pages:
        for id in before.pages[lang].keys() | after.pages[lang].keys():
            old, new = before.pages[lang].get(id), after.pages[lang].get(id)
            if old is None or new is None or (old.meta, old.body) != (new.meta, new.body):
                changed.add(("page", id))
    for folder, kind in after.kinds.by_folder.items():
        old_things, new_things = before.things.get(folder, {}), after.things.get(folder, {})
        for id in old_things.keys() | new_things.keys():
            if old_things.get(id) != new_things.get(id):
                changed.add((kind.reference, id))
    return sorted(changed)


# What a field is called for people: (Indonesian, English).
_PARTS = {
    "twin": ("padanan", "twin"),
    "owner": ("penanggung jawab", "owner"),
    "legal_basis": ("dasar hukum", "legal basis"),
    "next": ("langkah berikutnya", "next step"),
    "sources": ("sumber", "sources"),
}


def describe(site: Site, affected: Affected, lang: str) -> str:
    """What is touched, for people: kind and title in a language, the part, and why."""
    english = lang == "en"
    title = affected.id
    if affected.kind == "page":
        kind = "page" if english else "halaman"
        page = site.pages[affected.lang].get(affected.id)
        title = page.meta.title if page else affected.id
    else:
        kind = site.kinds.by_folder[affected.kind].name_in(lang)
        thing = site.things[affected.kind].get(affected.id)
        title = thing.title_in(lang) if thing else affected.id
    part = _PARTS.get(affected.part, (affected.part, affected.part))[english]
    mark = f" [{affected.lang}]" if affected.lang else ""
    return f"{kind} {affected.id}{mark} “{title}”" + (f" · {part}" if part else "") + f" ({affected.why})"
