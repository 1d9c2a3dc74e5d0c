"""INS003 and INS004: conditions of an instrument can be read, and ask what was answered before."""

from collections.abc import Iterator

from suluh.findings import Finding, error
from suluh.model.site import Origin
from suluh.monitoring.model.condition import OwnAnswer, comparisons_in, items_in, nodes_in
from suluh.monitoring.model.condition_parser import NotACondition, parse_condition
from suluh.monitoring.model.instrument import Instrument, InstrumentSection
from suluh.monitoring.model.instrument_item import NO, YES, Item
from suluh.text.nearest import nearest

Keys = tuple[str | int, ...]


def check(instrument: Instrument, origin: Origin) -> Iterator[Finding]:
    before: dict[str, tuple[Item, InstrumentSection]] = {}
    for number, section in enumerate(instrument.sections):
        keys: Keys = ("sections", number)
        yield from _condition(instrument, origin, (*keys, "relevant"), section.relevant, before, section)
        for row, item in enumerate(section.items):
            place = (*keys, "items", row)
            yield from _condition(instrument, origin, (*place, "relevant"), item.relevant, before, section)
            before[item.id] = (item, section)
            yield from _condition(
                instrument, origin, (*place, "constraint"), item.constraint, before, section, item
            )


def _condition(
    instrument: Instrument,
    origin: Origin,
    keys: Keys,
    text: str | None,
    before: dict[str, tuple[Item, InstrumentSection]],
    section: InstrumentSection,
    own: Item | None = None,
) -> Iterator[Finding]:
    if text is None:
        return
    place = origin.place(*keys)
    try:
        condition = parse_condition(text)
    except NotACondition as problem:
        at = problem.at or "…"
        yield error(
            "INS003",
            place,
            (f'syarat "{text}" tidak terbaca di dekat "{at}"', "lihat bentuknya di docs/monitoring.md"),
            (f'the condition "{text}" cannot be read near "{at}"', "see its forms in docs/monitoring.md"),
        )
        return
    if own is None and OwnAnswer() in nodes_in(condition):
        yield error(
            "INS003",
            place,
            ("titik hanya berarti di `constraint`", "sebut id butirnya"),
            ("a full stop means something only in `constraint`", "name the id of the item"),
        )
    for id in dict.fromkeys(items_in(condition)):
        yield from _asks(instrument, place, id, before, section)
    for id, word in comparisons_in(condition):
        asked = own if id == "" else before.get(id, (None, None))[0]
        answers = [] if asked is None else _answers(instrument, asked)
        if asked is not None and word not in answers:
            near = nearest(word, answers) or ", ".join(answers[:4])
            yield error(
                "INS003",
                place,
                (
                    f'"{word}" bukan jawaban butir "{asked.id}"',
                    f'maksudnya "{near}"?' if near else "pakai = dan angka, atau answered()",
                ),
                (
                    f'"{word}" is no answer of item "{asked.id}"',
                    f'did you mean "{near}"?' if near else "use = and a number, or answered()",
                ),
            )


def _asks(
    instrument: Instrument,
    place: tuple[str, int],
    id: str,
    before: dict[str, tuple[Item, InstrumentSection]],
    section: InstrumentSection,
) -> Iterator[Finding]:
    """INS004: an item that is not there, comes later, stands in a repeat, or lapses with its module."""
    if id not in before:
        near = nearest(id, before)
        later = instrument.item(id) is not None
        yield error(
            "INS004",
            place,
            (
                f'syarat menyebut butir "{id}" yang {"baru ditanyakan kemudian" if later else "tidak ada"}',
                f'maksudnya "{near}"?' if near and not later else "sebut butir yang ditanyakan sebelumnya",
            ),
            (
                f'the condition names item "{id}", which {"is asked later" if later else "does not exist"}',
                f'did you mean "{near}"?' if near and not later else "name an item that is asked before",
            ),
        )
        return
    home = before[id][1]
    timed = home.valid_from is not None or home.valid_until is not None
    if home is not section and (home.repeat is not None or timed):
        yield error(
            "INS004",
            place,
            (
                f'butir "{id}" ada di bagian "{home.id}" yang {"diulang" if home.repeat else "berjangka waktu"}',
                "sebut butir di luar bagian itu",
            ),
            (
                f'item "{id}" is in section "{home.id}", which {"repeats" if home.repeat else "is for a time"}',
                "name an item outside that section",
            ),
        )


def _answers(instrument: Instrument, item: Item) -> list[str]:
    """The texts that an answer to an item can be; a number or a free text has none."""
    if item.type == "yes_no":
        return [YES, NO]
    return [choice.id for choice in instrument.choices(item)]
