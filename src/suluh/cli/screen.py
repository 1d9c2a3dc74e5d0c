"""What is printed, made safe for a terminal: a name from a file must not drive it."""

import contextlib
import os
import sys
from collections.abc import Iterator
from typing import Any, TextIO, cast

from suluh.text.hidden import CANDIDATE, escaped


class Screen:
    """A stream of text that writes hidden characters (ESC, direction overrides) as `\\u001b`.

    If nobody reads any more (`suluh check | head -1`), the rest goes nowhere and the command ends
    with the verdict that it would have had.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        with contextlib.suppress(AttributeError, ValueError):
            # What the terminal's encoding lacks is escaped too.
            stream.reconfigure(errors="backslashreplace")  # type: ignore[attr-defined]

    def write(self, text: str) -> int:
        if CANDIDATE.search(text):
            text = escaped(text)
        try:
            return self._stream.write(text)
        except BrokenPipeError:
            silence(self._stream)
            return len(text)

    def flush(self) -> None:
        try:
            self._stream.flush()
        except BrokenPipeError:
            silence(self._stream)

    def __getattr__(self, name: str) -> Any:
        if name == "buffer":  # nobody goes around this
            raise AttributeError(name)
        return getattr(self._stream, name)


@contextlib.contextmanager
def screens() -> Iterator[None]:
    """Standard output and standard error through a `Screen` while a command runs."""
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = (cast(TextIO, stream and Screen(stream)) for stream in before)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before
        give_up()


def give_up() -> None:
    """Send what is still to be printed; what the disk or pipe does not take is let go."""
    if sys.stdout is not None:
        try:
            sys.stdout.flush()
        except (OSError, ValueError):
            silence(sys.stdout)


def silence(stream: TextIO) -> None:
    """Lead a stream nowhere: Python's own last words about it would be a traceback."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
