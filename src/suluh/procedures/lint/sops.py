"""SOP001 to SOP003: what a procedure names exists. It also asks the rules of its ways and standards."""

from collections.abc import Iterator

from suluh.findings import Finding, error
from suluh.lint.context import Context
from suluh.model.site import Origin, Site
from suluh.procedures.link.addresses import step_number
from suluh.procedures.link.reach import reach
from suluh.procedures.lint import sop_cells, sop_standards, sop_ways
from suluh.procedures.model.sop import Activity, Sop
from suluh.text.nearest import nearest

Keys = tuple[str | int, ...]

# The lists of a procedure, and what one of each is called.
NOUNS = {
    "actors": ("pelaksana", "actor"),
    "documents": ("dokumen", "document"),
    "activities": ("kegiatan", "activity"),
}


def check(site: Site, context: Context) -> Iterator[Finding]:
    for sop in site.of(Sop).values():
        origin, ways = site.origin("sops", sop.id), reach(sop)
        yield from _twice(sop, origin)
        yield from _unknown(sop, origin)
        yield from _references(site, sop, origin)
        yield from sop_ways.check(sop, ways, origin)
        yield from sop_standards.check(site, sop, ways, origin, context.today)
        yield from sop_cells.check(sop, origin)
    yield from _steps(site, context)


def _twice(sop: Sop, origin: Origin) -> Iterator[Finding]:
    """SOP001: two actors, documents or activities with one id."""
    for name, (noun_id, noun_en) in NOUNS.items():
        first: dict[str, int] = {}
        for index, item in enumerate(getattr(sop, name)):
            if item.id in first:
                line = origin.place(name, first[item.id], "id")[1]
                yield error(
                    "SOP001",
                    origin.place(name, index, "id"),
                    (f'id {noun_id} "{item.id}" sudah dipakai di baris {line}', "pilih id lain"),
                    (f'the {noun_en} id "{item.id}" is taken on line {line}', "choose another id"),
                )
            first.setdefault(item.id, index)


def _unknown(sop: Sop, origin: Origin) -> Iterator[Finding]:
    """SOP002: an activity names what the procedure does not declare."""
    declared = {name: [item.id for item in getattr(sop, name)] for name in NOUNS}
    for row, activity in enumerate(sop.activities):
        for keys, id, name in _named(activity):
            if id in declared[name]:
                continue
            noun_id, noun_en = NOUNS[name]
            near = nearest(id, declared[name])
            yield error(
                "SOP002",
                origin.place("activities", row, *keys),
                (
                    f'kegiatan {row + 1} menyebut {noun_id} "{id}" yang tidak ada di `{name}`',
                    f'maksudnya "{near}"?' if near else f"tambahkan ke `{name}`, atau perbaiki ejaannya",
                ),
                (
                    f'activity {row + 1} names the {noun_en} "{id}", which `{name}` does not have',
                    f'did you mean "{near}"?' if near else f"add it to `{name}`, or fix the spelling",
                ),
            )


def _named(activity: Activity) -> Iterator[tuple[Keys, str, str]]:
    """(keys, id, list that must declare it) of every id that an activity names."""
    for field, name in (("actors", "actors"), ("requirements", "documents"), ("outputs", "documents")):
        for index, id in enumerate(getattr(activity, field)):
            yield (field, index), id, name
    for index, way in enumerate(activity.exits):
        yield ("exits", index, "to"), way.to, "activities"
    if activity.next is not None:
        yield ("next",), activity.next, "activities"


def _steps(site: Site, context: Context) -> Iterator[Finding]:
    """SOP002 too: a reference to a step that the procedure does not have."""
    for mention in context.mentions:
        citation = mention.citation
        if citation is None or citation.kind != "sop" or not citation.part:
            continue
        sop = site.of(Sop).get(citation.id)
        if sop is None or step_number(sop, citation.part) is not None:
            continue
        last = len(sop.activities)
        yield error(
            "SOP002",
            mention.place,
            (f'"sop:{sop.id}" tidak punya langkah "{citation.part}"', f"tulis nomor dari 1 sampai {last}"),
            (f'"sop:{sop.id}" has no step "{citation.part}"', f"write a number from 1 to {last}"),
        )


def _references(site: Site, sop: Sop, origin: Origin) -> Iterator[Finding]:
    """SOP003: a role, service or procedure that does not exist, or that readers may not see."""
    for keys, kind, id in _outside(sop):
        target = site.find(kind, id)
        if site.unread.has(kind, id):
            continue
        if target is None:
            near = nearest(id, site.of(site.kinds.by_reference[kind].model))
            yield error(
                "SOP003",
                origin.place(*keys),
                (
                    f'"{kind}:{id}" tidak ada',
                    f'maksudnya "{near}"?' if near else "perbaiki id-nya, atau hapus",
                ),
                (
                    f'"{kind}:{id}" does not exist',
                    f'did you mean "{near}"?' if near else "fix the id, or remove it",
                ),
            )
        elif not sop.audience.sees(target.audience):
            yield error(
                "SOP003",
                origin.place(*keys),
                (
                    f'SOP tingkat "{sop.audience}" memakai "{kind}:{id}" yang bertingkat "{target.audience}"',
                    "samakan tingkatnya, atau hapus",
                ),
                (
                    f'a procedure for "{sop.audience}" uses "{kind}:{id}", which is for "{target.audience}"',
                    "give both the same level, or remove it",
                ),
            )


def _outside(sop: Sop) -> Iterator[tuple[Keys, str, str]]:
    """(keys, reference kind, id) of what a procedure takes from elsewhere."""
    for index, actor in enumerate(sop.actors):
        if actor.role is not None:
            yield ("actors", index, "role"), "role", actor.role
    if sop.service is not None:
        yield ("service",), "service", sop.service
    for index, document in enumerate(sop.documents):
        if document.sop is not None:
            yield ("documents", index, "sop"), "sop", document.sop
