"""CMP001, CMP002: complaints are handled to the end, and their words name what exists."""

from collections.abc import Iterator

from suluh.findings import Finding, error
from suluh.helpdesk.model.complaint import ComplaintProcedure
from suluh.lint.context import Context
from suluh.model.languages import LANGUAGES
from suluh.model.site import Origin, Site
from suluh.text.nearest import nearest
from suluh.text.sms import measure


def check(site: Site, context: Context) -> Iterator[Finding]:
    for procedure in site.of(ComplaintProcedure).values():
        origin = site.origin("complaints", procedure.id)
        yield from _stages(procedure, origin)
        yield from _status(procedure, origin)
    yield from _parts(site, context)


def _stages(procedure: ComplaintProcedure, origin: Origin) -> Iterator[Finding]:
    """CMP001: a stage or clock twice, a way to no stage, a stage that nothing leads to."""
    ids = [stage.id for stage in procedure.stages]
    met: set[str] = set()
    for at, stage in enumerate(procedure.stages):
        for keys, id in (
            (("stages", at, "id"), stage.id),
            *((("stages", at, "clocks", n, "id"), clock.id) for n, clock in enumerate(stage.clocks)),
        ):
            if id in met:
                yield error(
                    "CMP001",
                    origin.place(*keys),
                    (f'id "{id}" dipakai dua kali', "pilih id lain bagi tahap atau tenggat"),
                    (f'the id "{id}" is used twice', "choose another id for the stage or clock"),
                )
            met.add(id)
        for number, way in enumerate(stage.ways):
            if way.to not in ids:
                near = nearest(way.to, ids)
                yield error(
                    "CMP001",
                    origin.place("stages", at, "ways", number, "to"),
                    (f'tidak ada tahap "{way.to}"', f'maksudnya "{near}"?' if near else "tambahkan tahapnya"),
                    (f'there is no stage "{way.to}"', f'did you mean "{near}"?' if near else "add the stage"),
                )
    todo, reached = [ids[0]], set[str]()
    by_id = {stage.id: stage for stage in procedure.stages}
    while todo:
        id = todo.pop()
        if id not in reached and id in by_id:
            reached.add(id)
            todo += [way.to for way in by_id[id].ways]
    for at, id in enumerate(ids):
        if id not in reached:
            yield error(
                "CMP001",
                origin.place("stages", at, "id"),
                (f'tidak ada jalan dari tahap pertama ke tahap "{id}"', "sebut id-nya di `ways`, atau hapus"),
                (f'no way leads from the first stage to "{id}"', "name its id in `ways`, or remove it"),
            )


def _status(procedure: ComplaintProcedure, origin: Origin) -> Iterator[Finding]:
    """CMP002: a message that is more than one SMS."""
    for at, stage in enumerate(procedure.stages):
        for number, message in enumerate(stage.messages):
            for lang in LANGUAGES:
                length = measure(message.text[lang])
                if length.parts > 1:
                    yield error(
                        "CMP002",
                        origin.place("stages", at, "messages", number, "text", lang),
                        (
                            f"pesan ini {length.parts} SMS ({length.units} satuan)",
                            "pendekkan menjadi satu SMS",
                        ),
                        (f"this message is {length.parts} SMS ({length.units} units)", "make it one SMS"),
                    )


def _parts(site: Site, context: Context) -> Iterator[Finding]:
    """CMP001 too: a reference to a stage or clock that the procedure does not have."""
    for mention in context.mentions:
        citation = mention.citation
        if citation is None or citation.kind != "complaint" or not citation.part:
            continue
        procedure = site.of(ComplaintProcedure).get(citation.id)
        if procedure is None:
            continue
        known = [*(s.id for s in procedure.stages), *(c.id for c in procedure.clocks)]
        if citation.part not in known:
            near = nearest(citation.part, known)
            yield error(
                "CMP001",
                mention.place,
                (
                    f'"complaint:{procedure.id}" tidak punya tahap atau tenggat "{citation.part}"',
                    f'maksudnya "{near}"?' if near else "tulis id tahap atau tenggat",
                ),
                (
                    f'"complaint:{procedure.id}" has no stage or clock "{citation.part}"',
                    f'did you mean "{near}"?' if near else "write the id of a stage or clock",
                ),
            )
