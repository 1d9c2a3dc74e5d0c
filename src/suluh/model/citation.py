"""A reference in content: `[[kind:id#part|label]]`, with its place."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Citation:
    """What is cited, and where. `line` counts from 1 in the file."""

    kind: str
    id: str
    part: str
    label: str
    line: int

    @property
    def target(self) -> str:
        """`kind:id#part`, as an author writes it."""
        return f"{self.kind}:{self.id}" + (f"#{self.part}" if self.part else "")
