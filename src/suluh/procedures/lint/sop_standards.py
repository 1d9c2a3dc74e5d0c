"""SOP007 to SOP009: documents are handed on, time is kept, and somebody looks after the procedure."""

from collections.abc import Iterator
from datetime import date

from suluh.findings import Finding, warning
from suluh.model.site import Origin, Site
from suluh.procedures.link.reach import Reach
from suluh.procedures.link.sop_monitoring import MONITORED_EVERY_MONTHS, monitoring
from suluh.procedures.model.service import Service
from suluh.procedures.model.sop import MINUTES, Duration, Sop, Unit
from suluh.text.nearest import nearest

UNITS: dict[Unit, tuple[str, str]] = {
    "minute": ("menit", "minutes"),
    "hour": ("jam", "hours"),
    "working_day": ("hari kerja", "working days"),
    "day": ("hari", "days"),
}


def check(site: Site, sop: Sop, ways: Reach, origin: Origin, today: date) -> Iterator[Finding]:
    """The findings on one procedure; `sops.check` asks for each."""
    yield from _unused(sop, ways, origin)
    yield from _from_nowhere(sop, ways, origin)
    yield from _from_elsewhere(site, sop, origin)
    yield from _too_long(site, sop, ways, origin)
    yield from _unmonitored(sop, today, origin)


def _after(ways: Reach, row: int) -> frozenset[int]:
    """The rows that may come after a row; all of them while a way may be missing."""
    return frozenset(range(len(ways.after))) if ways.open else ways.later[row]


def _unused(sop: Sop, ways: Reach, origin: Origin) -> Iterator[Finding]:
    """SOP007: an output that nobody after it needs, and that is no result of the procedure."""
    kept = {document.id for document in sop.documents if not document.final}
    for row, activity in enumerate(sop.activities):
        needed = {id for later in _after(ways, row) for id in sop.activities[later].requirements}
        for index, id in enumerate(activity.outputs):
            if id in kept and id not in needed:
                yield warning(
                    "SOP007",
                    origin.place("activities", row, "outputs", index),
                    (
                        f'output "{id}" dari kegiatan {row + 1} tidak dipakai kegiatan sesudahnya',
                        "tulis di `requirements` yang memakainya, atau `final: true` di `documents`",
                    ),
                    (
                        f'the output "{id}" of activity {row + 1} is used by no activity after it',
                        "name it in the `requirements` that use it, or set `final: true` in `documents`",
                    ),
                )


def _from_nowhere(sop: Sop, ways: Reach, origin: Origin) -> Iterator[Finding]:
    """SOP007: a requirement that no activity before it gives, and that comes from nowhere else."""
    inner = {document.id for document in sop.documents if document.origin == "activity"}
    given: list[set[str]] = [set() for _ in sop.activities]
    for row, activity in enumerate(sop.activities):
        for later in _after(ways, row):
            given[later] |= set(activity.outputs)
    for row, activity in enumerate(sop.activities):
        for index, id in enumerate(activity.requirements):
            if id in inner and id not in given[row]:
                yield warning(
                    "SOP007",
                    origin.place("activities", row, "requirements", index),
                    (
                        f'kegiatan {row + 1} membutuhkan "{id}", tetapi tidak ada yang memberinya sebelum itu',
                        "tulis di `outputs` yang membuatnya, atau tulis `origin` di `documents`",
                    ),
                    (
                        f'activity {row + 1} requires "{id}", but nothing before it gives that',
                        "name it in the `outputs` that make it, or set its `origin` in `documents`",
                    ),
                )


def _from_elsewhere(site: Site, sop: Sop, origin: Origin) -> Iterator[Finding]:
    """SOP007: a document from another procedure, which does not give it as a result."""
    for index, document in enumerate(sop.documents):
        if document.origin != "sop":
            continue
        if document.sop is None:
            yield warning(
                "SOP007",
                origin.place("documents", index, "origin"),
                (f'dokumen "{document.id}" berasal dari SOP, tetapi tidak disebut SOP mana', "tulis `sop`"),
                (f'the document "{document.id}" comes from a procedure, but not said which', "write `sop`"),
            )
            continue
        giver = site.of(Sop).get(document.sop)
        if giver is None or document.id in _results(giver):
            continue  # a procedure that does not exist is SOP003
        near = nearest(document.id, _results(giver))
        yield warning(
            "SOP007",
            origin.place("documents", index, "sop"),
            (
                f'dokumen "{document.id}" bukan hasil akhir SOP "{giver.id}"',
                f'maksudnya "{near}"?' if near else "buat di sana dengan `final: true`, atau perbaiki `sop`",
            ),
            (
                f'the document "{document.id}" is no final output of the procedure "{giver.id}"',
                f'did you mean "{near}"?' if near else "give it there with `final: true`, or fix `sop`",
            ),
        )


def _results(sop: Sop) -> set[str]:
    """The documents that a procedure gives to others."""
    given = {id for activity in sop.activities for id in activity.outputs}
    return {document.id for document in sop.documents if document.final and document.id in given}


def _too_long(site: Site, sop: Sop, ways: Reach, origin: Origin) -> Iterator[Finding]:
    """SOP008: even the shortest way takes longer than the service standard allows.

    An activity without a duration counts as nothing when the shortest way is sought; if the way
    found has one, its sum is not known, and the rule is silent.
    """
    service = site.of(Service).get(sop.service or "")
    if service is None or service.total is None or ways.open:
        return
    total = service.total
    durations = [activity.duration for activity in sop.activities]
    way = ways.shortest([_minutes(d, total.unit) if d else 0 for d in durations])
    known = [durations[row] for row in way]
    if not way or None in known:
        return
    taken = sum(_minutes(d, total.unit) for d in known if d) / _length(total.unit, total.unit)
    if round(taken, 6) > total.value:
        unit_id, unit_en = UNITS[total.unit]
        yield warning(
            "SOP008",
            origin.place("service"),
            (
                f"jalan terpendek butuh {_number(taken, ',')} {unit_id},"
                f' padahal "{service.id}" menjanjikan {_number(total.value, ",")}',
                "periksa `duration` tiap kegiatan, atau `total` standarnya",
            ),
            (
                f'the shortest way takes {_number(taken)} {unit_en}, yet "{service.id}" promises {_number(total.value)}',
                "check the `duration` of each activity, or `total` of the standard",
            ),
        )


def _minutes(duration: Duration, unit: Unit) -> float:
    return duration.value * _length(duration.unit, unit)


def _length(unit: Unit, total: Unit) -> int:
    """The minutes of a unit beside a total: days and working days count as the same day.

    So two days of waiting fit into five working days, as they do on the calendar.
    """
    days: tuple[Unit, ...] = ("day", "working_day")
    return MINUTES[total if unit in days and total in days else unit]


def _number(value: float, point: str = ".") -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", point)


def _unmonitored(sop: Sop, today: date, origin: Origin) -> Iterator[Finding]:
    """SOP009: the six-month monitoring is overdue."""
    if not monitoring(sop, today).is_late:
        return
    if sop.monitored is None:
        yield warning(
            "SOP009",
            origin.place("status"),
            (
                "SOP yang sudah disahkan ini belum tercatat dipantau",
                "pantau, lalu tulis tanggalnya di `monitored`",
            ),
            (
                "no monitoring of this approved procedure is on record",
                "monitor it, then write the day in `monitored`",
            ),
        )
        return
    yield warning(
        "SOP009",
        origin.place("monitored"),
        (
            f"SOP ini terakhir dipantau {sop.monitored}, lebih dari {MONITORED_EVERY_MONTHS} bulan lalu",
            "pantau lagi, lalu tulis tanggalnya di `monitored`",
        ),
        (
            f"this procedure was last monitored {sop.monitored}, more than {MONITORED_EVERY_MONTHS} months ago",
            "monitor it again, then write the day in `monitored`",
        ),
    )
