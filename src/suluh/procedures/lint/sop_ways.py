"""SOP004 to SOP006: a procedure can be drawn, and whoever follows it comes to an end."""

from collections.abc import Iterator
from itertools import chain

from suluh.findings import Finding, error
from suluh.model.site import Origin
from suluh.procedures.link.reach import Reach
from suluh.procedures.model.sop import Activity, Sop

LEAST_EXITS, MOST_EXITS = 2, 6


def check(sop: Sop, ways: Reach, origin: Origin) -> Iterator[Finding]:
    """The findings on one procedure; `sops.check` asks for each."""
    yield from _shapes(sop, origin)
    yield from _orphans(sop, ways, origin)
    yield from _endless(sop, ways, origin)


def _shapes(sop: Sop, origin: Origin) -> Iterator[Finding]:
    """SOP004: one start, ends without a way on, and decisions with exits that differ."""
    for row, activity in enumerate(sop.activities):
        place = ("activities", row)
        n, shape = row + 1, activity.shape
        if row == 0 and shape != "terminator":
            yield error(
                "SOP004",
                origin.place(*place, "shape"),
                (f'kegiatan 1 adalah awal, tetapi bentuknya "{shape}"', "tulis `shape: terminator`"),
                (f'activity 1 is the start, yet its shape is "{shape}"', "write `shape: terminator`"),
            )
        if row and shape == "terminator" and activity.next is not None:
            yield error(
                "SOP004",
                origin.place(*place, "next"),
                (
                    f"kegiatan {n} adalah terminator kedua yang berlanjut; SOP hanya punya satu awal",
                    "hapus `next` bila ini akhir, atau ubah `shape`",
                ),
                (
                    f"activity {n} is a second terminator that leads on; a procedure has one start",
                    "remove `next` if this is an end, or change `shape`",
                ),
            )
        if shape == "decision":
            yield from _exits(activity, n, origin, place)
        elif activity.exits:
            yield error(
                "SOP004",
                origin.place(*place, "exits"),
                (
                    f'kegiatan {n} punya `exits`, tetapi bentuknya "{shape}"',
                    "tulis `shape: decision`, atau pakai `next`",
                ),
                (
                    f'activity {n} has `exits`, yet its shape is "{shape}"',
                    "write `shape: decision`, or use `next`",
                ),
            )


def _exits(activity: Activity, n: int, origin: Origin, place: tuple[str | int, ...]) -> Iterator[Finding]:
    """The faults of a decision."""
    count = len(activity.exits)
    if not LEAST_EXITS <= count <= MOST_EXITS:
        limit = f"{LEAST_EXITS}–{MOST_EXITS}"
        yield error(
            "SOP004",
            origin.place(*place, "exits"),
            (f"keputusan di kegiatan {n} perlu {limit} cabang, tetapi punya {count}", "perbaiki `exits`"),
            (f"the decision in activity {n} needs {limit} exits and has {count}", "fix `exits`"),
        )
    if activity.next is not None:
        yield error(
            "SOP004",
            origin.place(*place, "next"),
            (f"kegiatan {n} adalah keputusan, jadi `next` tidak dipakai", "tulis tujuannya di `exits`"),
            (f"activity {n} is a decision, so `next` is not used", "write where it leads in `exits`"),
        )
    for lang in ("id", "en"):
        seen: set[str] = set()
        for index, way in enumerate(activity.exits):
            answer = way.answer[lang]
            if answer.casefold() in seen:
                yield error(
                    "SOP004",
                    origin.place(*place, "exits", index, "answer", lang),
                    (f'kegiatan {n} punya dua cabang dengan jawaban "{answer}"', "ubah salah satu jawaban"),
                    (f'activity {n} has two exits with the answer "{answer}"', "change one of the answers"),
                )
            seen.add(answer.casefold())


def _orphans(sop: Sop, ways: Reach, origin: Origin) -> Iterator[Finding]:
    """SOP005: no way from the start. Of activities that follow each other only the first is named.

    Silent while a way may be missing: whatever it leads to would be called an orphan.
    """
    if ways.open & ways.reached:
        return
    lost = set(range(len(sop.activities))) - ways.reached
    led_to = set(chain.from_iterable(ways.after))
    for row in sorted(lost, key=lambda row: (row in led_to, row)):
        if row in lost:
            lost -= ways.later[row] | {row}
            id = sop.activities[row].id
            yield error(
                "SOP005",
                origin.place("activities", row, "id"),
                (
                    f'tidak ada jalan dari awal ke kegiatan {row + 1} "{id}"',
                    "sebut id-nya di `next` atau `exits` kegiatan lain, atau hapus",
                ),
                (
                    f'no way leads from the start to activity {row + 1} "{id}"',
                    "name its id in `next` or `exits` of another activity, or remove it",
                ),
            )


def _endless(sop: Sop, ways: Reach, origin: Origin) -> Iterator[Finding]:
    """SOP006: activities from which no end can be reached; each such loop is named once."""
    sure = ways.ends | ways.open
    trapped = [row for row, later in enumerate(ways.later) if not (later | {row}) & sure]
    named: set[int] = set()
    for row in trapped:
        loop = ways.later[row]
        if not loop:
            yield error(
                "SOP006",
                origin.place("activities", row),
                (
                    f"sesudah kegiatan {row + 1} tidak ada lagi, tetapi ia bukan akhir",
                    "tulis `shape: terminator`, atau `next`",
                ),
                (
                    f"nothing comes after activity {row + 1}, yet it is no end",
                    "write `shape: terminator`, or `next`",
                ),
            )
        elif row not in named and all(row in ways.later[other] for other in loop):
            named |= loop
            last = sop.activities[max(loop)]
            numbers = ", ".join(str(other + 1) for other in sorted(loop))
            yield error(
                "SOP006",
                origin.place("activities", max(loop), "exits" if last.shape == "decision" else "next"),
                (
                    f"putaran kegiatan {numbers} tidak pernah berakhir",
                    "beri jalan keluar yang menuju akhir",
                ),
                (
                    f"the loop of activity {numbers} never ends",
                    "give it a way out that leads to an end",
                ),
            )
