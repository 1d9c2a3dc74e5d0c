"""Days as an iCalendar file (RFC 5545), one event of a whole day each."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

_LINE_BYTES = 75


def calendar(events: Iterable[tuple[date, str, str, str]], today: date) -> bytes:
    """The calendar of (day, name, title, where to look). The same events on the same day give the same bytes."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Suluh//due//ID", "CALSCALE:GREGORIAN"]
    for day, name, title, place in events:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{_text(name)}@suluh",
            f"DTSTAMP:{today:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_text(title)}",
            f"DESCRIPTION:{_text(f'{name} {place}')}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def _text(value: str) -> str:
    """A text as the value of a property."""
    plain = " ".join(value.split())
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> Sequence[str]:
    """The line in parts of at most 75 bytes; each but the first begins with a blank."""
    parts, part = [], ""
    for sign in line:
        if len(f"{part}{sign}".encode()) > _LINE_BYTES:
            parts.append(part)
            part = " "
        part += sign
    return [*parts, part]
