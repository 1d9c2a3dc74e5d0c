"""What readers get of a text, as a line of JSON that can be kept."""

import json
from typing import Any

from suluh.model.citation import Citation
from suluh.model.reading import Reading, Target


def to_parts(reading: Reading) -> list[Any]:
    """The parts of a reading, of which JSON can be made."""
    return [
        [[t.target, t.label, t.line] for t in reading.links],
        [[t.target, t.label, t.line] for t in reading.pictures],
        reading.anchors,
        reading.text,
        [[c.kind, c.id, c.part, c.label, c.line] for c in reading.cited],
    ]


def from_parts(parts: Any) -> Reading:
    """What `to_parts` gave. Raises `TypeError` or `ValueError` if it is anything else."""
    links, pictures, anchors, text, cited = parts
    return Reading(
        tuple(Target(*one) for one in links),
        tuple(Target(*one) for one in pictures),
        tuple(anchors),
        text,
        tuple(Citation(*one) for one in cited),
    )


def to_row(reading: Reading) -> str:
    """A reading as one line."""
    return json.dumps(to_parts(reading), separators=(",", ":"))


def from_row(row: str) -> Reading | None:
    """What `to_row` wrote; None if it is anything else."""
    try:
        return from_parts(json.loads(row))
    except (TypeError, ValueError, RecursionError):
        return None
