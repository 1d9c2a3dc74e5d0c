"""The printed numbers of items: section, full stop, place in the section."""

from suluh.monitoring.model.instrument import Instrument


def numbers(instrument: Instrument) -> dict[str, str]:
    """Item id -> "2.3"; a note has none, so it is not counted."""
    found: dict[str, str] = {}
    for section_number, section in enumerate(instrument.sections, 1):
        asked = [item for item in section.items if item.type != "note"]
        found.update((item.id, f"{section_number}.{n}") for n, item in enumerate(asked, 1))
    return found
