"""Takes down what is read while a page is drawn."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")

# What was read: its kind first, as ("thing", "contacts", "kp2mi"); `reads/facts.py` says what each gives.
Read = tuple[str, ...]
# Something that was read in a way that nobody can follow: the page is drawn anew when anything changes.
EVERYTHING: Read = ("all",)


class Recorder:
    """The reads of the page that is being drawn."""

    def __init__(self) -> None:
        self._reads: dict[Read, None] = {}
        self._paused = False

    def note(self, read: Read) -> None:
        if not self._paused:
            self._reads[read] = None

    def take(self) -> tuple[Read, ...]:
        """The reads since the last time, without twins."""
        found = tuple(self._reads)
        self._reads = {}
        return found

    @contextmanager
    def paused(self) -> Iterator[None]:
        """For what all pages share: the page depends on what comes out, not on what went in."""
        before, self._paused = self._paused, True
        try:
            yield
        finally:
            self._paused = before


class Watched(Mapping[Key, Value]):
    """A mapping that notes which of its keys are asked for, and whether it is gone through as a whole."""

    def __init__(
        self,
        raw: Mapping[Key, Value],
        recorder: Recorder,
        one: Callable[[Key], Read],
        whole: Read,
    ) -> None:
        self._raw, self._recorder, self._one, self._whole = raw, recorder, one, whole

    def __getitem__(self, key: Key) -> Value:
        self._recorder.note(self._one(key))
        return self._raw[key]

    def get(self, key: Key, default: Value | None = None) -> Value | None:  # type: ignore[override]
        self._recorder.note(self._one(key))
        return self._raw.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._recorder.note(self._one(key))  # type: ignore[arg-type]
        return key in self._raw

    def __iter__(self) -> Iterator[Key]:
        self._recorder.note(self._whole)
        return iter(self._raw)

    def __len__(self) -> int:
        self._recorder.note(self._whole)
        return len(self._raw)

    def values(self) -> Any:
        self._recorder.note(self._whole)
        return self._raw.values()

    def items(self) -> Any:
        self._recorder.note(self._whole)
        return self._raw.items()
