"""Answers of a survey as text that fits into an SMS, and back.

    SURVEI bpjs-penjangkauan 1
    wilayah=kupang
    manfaat=jkk,jkm

The first line names the instrument and its version; each further line is field=answer. Several
choices have a comma between them; a line break in a text becomes a space. `survey-text.js` does the
same in the browser.
"""

import re
from collections.abc import Iterable

from suluh.monitoring.link.columns import CONSENT
from suluh.monitoring.link.conditions import Answers
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.instrument_item import NO, YES, Item

HEAD = "SURVEI"
_BRACKETS = re.compile(r"\[[^\]]*\]?")  # the answers that `blank_text` offers


def survey_fields(instrument: Instrument) -> dict[str, Item | None]:
    """Field -> its item, in order; the consent has none. Repeats do not fit into a message."""
    found: dict[str, Item | None] = {CONSENT: None} if instrument.consent else {}
    for section in instrument.sections:
        if not section.repeat:
            found.update((field, item) for item in section.items for field in item.fields)
    return found


def to_text(answers: Answers, instrument: Instrument) -> str:
    """The text of a response; fields without an answer are left out."""
    lines = [f"{HEAD} {instrument.id} {instrument.version}"]
    for field, item in survey_fields(instrument).items():
        answer = " ".join(answers.get(field, "").split())
        if answer:
            lines.append(f"{field}={answer.replace(' ', ',') if item and item.type == 'multi' else answer}")
    return "\n".join(lines)


def from_text(text: str, instrument: Instrument) -> tuple[dict[str, str], list[str]] | None:
    """(answers, lines that cannot be read) of a text; None if it is not of this instrument and version."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    if (
        not lines
        or lines[0].upper().split() != f"{HEAD} {instrument.id} {instrument.version}".upper().split()
    ):
        return None
    fields = survey_fields(instrument)
    answers: dict[str, str] = {}
    unread: list[str] = []
    for line in lines[1:]:
        name, equals, answer = (part.strip() for part in line.partition("="))
        item = fields.get(name.lower())
        if not equals or name.lower() not in fields:
            unread.append(line)
            continue
        allowed = _choices(instrument, item)
        if allowed is not None:
            answer = _BRACKETS.sub("", answer).strip()
        if not answer:
            continue
        if allowed is not None:
            chosen = answer.lower().replace(",", " ").split()
            if not set(chosen) <= set(allowed) or (
                len(chosen) > 1 and (item is None or item.type != "multi")
            ):
                unread.append(line)
                continue
            answer = " ".join(chosen)
        answers[name.lower()] = answer
    return answers, unread


def blank_text(instrument: Instrument) -> str:
    """The text to fill in by hand: each field with an equals sign, and its answers in brackets."""
    lines = [f"{HEAD} {instrument.id} {instrument.version}"]
    for field, item in survey_fields(instrument).items():
        allowed = _choices(instrument, item)
        lines.append(f"{field}=" + (f"   [{' '.join(allowed)}]" if allowed else ""))
    return "\n".join(lines)


def _choices(instrument: Instrument, item: Item | None) -> Iterable[str] | None:
    """The answers that there are; None for numbers, days and texts."""
    if item is None or item.type == "yes_no":
        return (YES, NO)
    return [c.id for c in instrument.choices(item)] if item.type in ("choice", "multi") else None
