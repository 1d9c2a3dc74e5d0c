"""A bound on time, so that what hangs fails."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def in_time(seconds: int = 60) -> Iterator[None]:
    """Whatever would wait or reckon for ever ends with a failure."""

    def late(*_: object) -> None:
        raise AssertionError(f"not done after {seconds} s")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def cheaply(seconds: float, what: str) -> Iterator[None]:
    """What is done takes at most so much time of the processor, however busy the machine is."""
    before = time.process_time()
    yield
    spent = time.process_time() - before
    assert spent <= seconds, f"{what}: {spent:.2f} s"
