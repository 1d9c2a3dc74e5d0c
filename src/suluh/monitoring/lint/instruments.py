"""INS001, INS002, INS005, INS006: what an instrument names exists once and says why it is asked."""

from collections.abc import Iterator

from suluh.findings import Finding, error, warning
from suluh.lint.context import Context
from suluh.model.site import Origin, Site
from suluh.monitoring.link.columns import ABOUT, RESERVED, section_score
from suluh.monitoring.lint import instrument_conditions
from suluh.monitoring.model.instrument import Instrument
from suluh.text.nearest import nearest

Keys = tuple[str | int, ...]


def check(site: Site, _: Context) -> Iterator[Finding]:
    for instrument in site.of(Instrument).values():
        origin = site.origin("instruments", instrument.id)
        yield from _twice(instrument, origin)
        yield from _unknown(instrument, origin)
        yield from instrument_conditions.check(instrument, origin)
        yield from _silent(instrument, origin)
        yield from _versions(instrument, origin)


def _named(instrument: Instrument) -> Iterator[tuple[str, Keys, str]]:
    """(space, keys, id) of every id; ids of one space may not repeat.

    Sections, items and the three fields of a count are columns, so they share one space.
    """
    for number, respondent in enumerate(instrument.respondents):
        yield "respondents", ("respondents", number, "id"), respondent.id
    for number, entry in enumerate(instrument.lists):
        yield "lists", ("lists", number, "id"), entry.id
        for row, choice in enumerate(entry.choices):
            yield f"lists.{entry.id}", ("lists", number, "choices", row, "id"), choice.id
    for number, section in enumerate(instrument.sections):
        yield "columns", ("sections", number, "id"), section.id
        for row, item in enumerate(section.items):
            keys: Keys = ("sections", number, "items", row, "id")
            for id in dict.fromkeys((item.id, *item.fields)):
                yield "columns", keys, id


def _twice(instrument: Instrument, origin: Origin) -> Iterator[Finding]:
    """INS001: an id twice, an id that is retired, an id that the forms need themselves."""
    first: dict[tuple[str, str], Keys] = {}
    own = {*RESERVED, *(name for s in instrument.sections for name in (section_score(s.id), s.id + ABOUT))}
    for space, keys, id in _named(instrument):
        if (space, id) in first:
            line = origin.place(*first[(space, id)])[1]
            yield error(
                "INS001",
                origin.place(*keys),
                (f'id "{id}" sudah dipakai di baris {line}', "pilih id lain"),
                (f'the id "{id}" is taken on line {line}', "choose another id"),
            )
        elif space == "columns" and id in instrument.retired:
            yield error(
                "INS001",
                origin.place(*keys),
                (f'id "{id}" pernah dipakai butir lain (lihat `retired`)', "pilih id baru"),
                (f'the id "{id}" belonged to another item (see `retired`)', "choose a new id"),
            )
        elif space == "columns" and id in own:
            yield error(
                "INS001",
                origin.place(*keys),
                (f'id "{id}" dipakai formulir sendiri', "pilih id lain"),
                (f'the forms need the id "{id}" themselves', "choose another id"),
            )
        first.setdefault((space, id), keys)


def _unknown(instrument: Instrument, origin: Origin) -> Iterator[Finding]:
    """INS002: an item names a list or a respondent that the instrument does not have."""
    known = {
        "list": ("lists", [entry.id for entry in instrument.lists]),
        "respondent": ("respondents", [entry.id for entry in instrument.respondents]),
    }
    for number, section in enumerate(instrument.sections):
        for row, item in enumerate(section.items):
            for key, (field, ids) in known.items():
                id = getattr(item, key)
                if id is None or id in ids:
                    continue
                near = nearest(id, ids)
                yield error(
                    "INS002",
                    origin.place("sections", number, "items", row, key),
                    (
                        f'butir "{item.id}" memakai "{id}" yang tidak ada di `{field}`',
                        f'maksudnya "{near}"?' if near else f"tambahkan ke `{field}`",
                    ),
                    (
                        f'item "{item.id}" uses "{id}", which `{field}` does not have',
                        f'did you mean "{near}"?' if near else f"add it to `{field}`",
                    ),
                )


def _silent(instrument: Instrument, origin: Origin) -> Iterator[Finding]:
    """INS005: a scored item that does not say why it is asked, what is a breach, what follows."""
    for number, section in enumerate(instrument.sections):
        for row, item in enumerate(section.items):
            missing = [name for name in ("why", "breach", "follow_up") if getattr(item, name) is None]
            if item.weight and missing and not instrument.worker_form:
                names = ", ".join(f"`{name}`" for name in missing)
                yield warning(
                    "INS005",
                    origin.place("sections", number, "items", row),
                    (
                        f'butir "{item.id}" dinilai tanpa {names}',
                        "tuliskan, agar pemeriksa dan yang diperiksa tahu",
                    ),
                    (f'item "{item.id}" is scored without {names}', "write it, so that both sides know"),
                )


def _versions(instrument: Instrument, origin: Origin) -> Iterator[Finding]:
    """INS006: versions that cannot be."""
    for number, section in enumerate(instrument.sections):
        for row, item in enumerate(section.items):
            keys: Keys = ("sections", number, "items", row)
            if item.since > instrument.version:
                yield error(
                    "INS006",
                    origin.place(*keys, "since"),
                    (
                        f'butir "{item.id}" berlaku sejak versi {item.since}, padahal instrumen baru versi {instrument.version}',
                        "naikkan version instrumen, atau perbaiki since",
                    ),
                    (
                        f'item "{item.id}" is of version {item.since}, but the instrument is at {instrument.version}',
                        "raise the version of the instrument, or correct since",
                    ),
                )
            for at, version in enumerate(item.comparable_with):
                if version >= item.since or version < 1:
                    yield error(
                        "INS006",
                        origin.place(*keys, "comparable_with", at),
                        (
                            f'butir "{item.id}" menyebut versi {version}, yang tidak lebih lama dari since',
                            f"sebut versi dari 1 sampai {item.since - 1}, atau hapus",
                        ),
                        (
                            f'item "{item.id}" names version {version}, which is not older than since',
                            f"name versions from 1 to {item.since - 1}, or remove it",
                        ),
                    )
