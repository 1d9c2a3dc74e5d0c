"""Independent work on all processor cores, where there is enough of it."""

import contextlib
import ctypes
import gc
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Any, TypeVar

Given = TypeVar("Given")
Done = TypeVar("Done")

# A process is worth its start from so many pieces on; it takes them by so many.
_ENOUGH, _AT_ONCE = 48, 12
_MOST = 8
_PR_SET_PDEATHSIG = 1  # of Linux, <sys/prctl.h>
# What the children do: they are forked, so they have it as it stands.
_job: tuple[Callable[[Any], Any], Sequence[Any]] | None = None


def spread(work: Callable[[Given], Done], given: Sequence[Given], enough: int = _ENOUGH) -> Iterator[Done]:
    """What `work` makes of each, in order, on as many cores as there are; in this process if it is little.

    Results wait only as long as their turn has not come, and no more than a few are made ahead. `SULUH_CORES=1`
    keeps everything in this process.
    """
    cores = core_count()
    if cores < 2 or len(given) < enough or threading.active_count() > 1:
        yield from map(work, given)
        return
    global _job
    _job = (work, given)
    gc.freeze()  # what is shared with the children stays shared
    starts = range(0, len(given), at_once := min(_AT_ONCE, -(-len(given) // cores)))
    done = 0
    try:
        with ProcessPoolExecutor(cores, get_context("fork"), _begin) as pool:
            for results in _in_order(pool, starts, at_once, 3 * cores):
                done += len(results)
                yield from results
    except BrokenProcessPool:  # a child was killed: what it had is done here
        yield from map(work, given[done:])
    finally:
        _job = None
        gc.unfreeze()


def core_count() -> int:
    """How many processes may work at once."""
    asked = os.environ.get("SULUH_CORES", "")
    if asked.isdecimal() and int(asked):
        return min(int(asked), _MOST)
    return min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1, _MOST)


def _in_order(pool: ProcessPoolExecutor, starts: range, at_once: int, ahead: int) -> Iterator[list[Any]]:
    waiting: deque[Future[list[Any]]] = deque()
    for start in starts:
        waiting.append(pool.submit(_work, start, start + at_once))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _begin() -> None:
    with contextlib.suppress(
        OSError, AttributeError
    ):  # a child holds the locks of its parent: it ends with it
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it and ends them


def _work(start: int, end: int) -> list[Any]:
    assert _job is not None
    work, given = _job
    return [work(one) for one in given[start:end]]
