"""What may stand above a list of search results, from the data: a number, a meaning, a status, a time."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Answer:
    """A line, and (label, link) of numbers to call or pages to open."""

    text: str
    links: tuple[tuple[str, str], ...] = ()
