"""CMP001, CMP002, RFL001 to RFL003: complaints are handled to the end, and handed to the right body."""

from collections.abc import Iterator

from suluh.findings import Finding, error, warning
from suluh.helpdesk.model.complaint import ComplaintProcedure
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.referral import NEVER_MEDIATED, Referral
from suluh.lint.context import Context
from suluh.model.languages import LANGUAGES
from suluh.model.site import Origin, Site
from suluh.text.nearest import nearest
from suluh.text.sms import measure

# What procedures and stages of mediation are called.
MEDIATION = "mediasi"


def check(site: Site, context: Context) -> Iterator[Finding]:
    for procedure in site.of(ComplaintProcedure).values():
        origin = site.origin("complaints", procedure.id)
        yield from _stages(procedure, origin)
        yield from _status(procedure, origin)
    yield from _parts(site, context)
    for referral in site.of(Referral).values():
        yield from _routes(referral, site.origin("referrals", referral.id))
    if site.of(Referral):
        yield from _gaps(site)
    yield from _mediated(site)


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


def _routes(referral: Referral, origin: Origin) -> Iterator[Finding]:
    """RFL002: two agencies to call first, or none. RFL003: mediation of what may not be mediated."""
    leads: dict[tuple[str, str], int] = {}
    for at, route in enumerate(referral.routes):
        where = (route.place, route.stage)
        leads.setdefault(where, 0)
        leads[where] += route.lead
        if route.lead and leads[where] > 1:
            yield error(
                "RFL002",
                origin.place("routes", at, "lead"),
                (f"dua lembaga pertama untuk {route.place}, {route.stage}", "sisakan satu `lead: true`"),
                (f"two agencies to call first for {route.place}, {route.stage}", "keep one `lead: true`"),
            )
        if route.method == "mediate" and referral.problem in NEVER_MEDIATED:
            yield error(
                "RFL003",
                origin.place("routes", at, "method"),
                (
                    f'"{referral.problem}" tidak boleh ditengahi (mediasi)',
                    "pakai protect, refer, report, litigate, atau support",
                ),
                (
                    f'"{referral.problem}" is never mediated',
                    "use protect, refer, report, litigate or support",
                ),
            )
    for (place, stage), count in leads.items():
        if count == 0:
            at = next(n for n, r in enumerate(referral.routes) if (r.place, r.stage) == (place, stage))
            yield error(
                "RFL002",
                origin.place("routes", at),
                (f"tidak ada lembaga pertama untuk {place}, {stage}", "tulis `lead: true` pada satu baris"),
                (f"no agency to call first for {place}, {stage}", "write `lead: true` on one row"),
            )


def _gaps(site: Site) -> Iterator[Finding]:
    """RFL001: an outcome about a problem that the table does not hand to anybody at its place and stage."""
    rows = {(r.problem, route.place, route.stage) for r in site.of(Referral).values() for route in r.routes}
    seen: set[tuple[str, str, str]] = set()
    for outcome in site.of(Outcome).values():
        origin = site.origin("outcomes", outcome.id)
        for at, problem in enumerate(outcome.problems):
            row = (problem, outcome.place, outcome.stage)
            if row in rows or row in seen:
                continue
            seen.add(row)
            yield warning(
                "RFL001",
                origin.place("problems", at),
                (
                    f"tabel rujukan tidak punya baris untuk {problem}, {outcome.place}, {outcome.stage}",
                    "tambahkan di content/data/referrals",
                ),
                (
                    f"the referral table has no row for {problem}, {outcome.place}, {outcome.stage}",
                    "add it in content/data/referrals",
                ),
            )


def _mediated(site: Site) -> Iterator[Finding]:
    """RFL003 too: an outcome about what is never mediated that sends the officer to a mediation."""
    for outcome in site.of(Outcome).values():
        if outcome.officer is None or not set(outcome.problems) & set(NEVER_MEDIATED):
            continue
        origin = site.origin("outcomes", outcome.id)
        for at, text in enumerate(outcome.officer.references):
            if MEDIATION in text:
                yield error(
                    "RFL003",
                    origin.place("officer", "references", at),
                    (f'"{text}" adalah mediasi, padahal hasil ini tidak boleh ditengahi', "hapus rujukannya"),
                    (f'"{text}" is a mediation, and this outcome is never mediated', "remove the reference"),
                )
