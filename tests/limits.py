"""Bounds on time, so that what hangs fails."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def in_time(seconds: int = 60) -> Iterator[None]:
    """Whatever would wait or reckon for ever ends with a failure."""
    late = AssertionError(f"not done after {seconds} s")
    with _ended(signal.ITIMER_REAL, signal.SIGALRM, seconds, late):
        yield


@contextmanager
def in_cpu_time(seconds: float) -> Iterator[None]:
    """What takes more time of the processor ends with a `TimeoutError`, however busy the machine is."""
    with _ended(signal.ITIMER_VIRTUAL, signal.SIGVTALRM, seconds, TimeoutError()):
        yield


@contextmanager
def _ended(timer: int, ring: signal.Signals, seconds: float, late: BaseException) -> Iterator[None]:
    def end(*_: object) -> None:
        raise late

    before = signal.signal(ring, end)
    signal.setitimer(timer, seconds)
    try:
        yield
    finally:
        signal.setitimer(timer, 0)
        signal.signal(ring, before)


@contextmanager
def cheaply(seconds: float, what: str) -> Iterator[None]:
    """What is done takes at most so much time of the processor, however busy the machine is."""
    before = time.process_time()
    yield
    spent = time.process_time() - before
    assert spent <= seconds, f"{what}: {spent:.2f} s"
