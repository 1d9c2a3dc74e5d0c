"""The columns of a sheet of responses, by the answer that stands in them."""

from dataclasses import dataclass, field

Target = tuple[str, str]  # (field, choice or "")


@dataclass
class Columns:
    """Where the answers stand: field -> indexes of columns, and what was not understood."""

    fields: dict[str, int] = field(default_factory=dict)
    choices: dict[str, dict[str, int]] = field(default_factory=dict)  # multi: choice -> column
    id: int | None = None
    time: int | None = None
    parent: int | None = None
    index: int | None = None
    extra: list[int] = field(default_factory=list)
    twice: list[int] = field(default_factory=list)
    moved: dict[int, Target] = field(default_factory=dict)  # column in another group than in the instrument
    others: dict[Target, list[int]] = field(default_factory=dict)  # further columns with the name of an item
    unnamed: list[int] = field(default_factory=list)
    rounds: list[int] = field(default_factory=list)  # columns of rounds laid out sideways, also in `extra`
    review: list[int] = field(default_factory=list)

    def place(self, target: Target, at: int) -> None:
        """Note where an answer stands."""
        name, choice = target
        (self.choices.setdefault(name, {}) if choice else self.fields)[choice or name] = at

    def remove(self, target: Target) -> None:
        """Forget where an answer stands."""
        name, choice = target
        (self.choices[name] if choice else self.fields).pop(choice or name)

    def holds(self, name: str) -> bool:
        return name in self.fields or name in self.choices
