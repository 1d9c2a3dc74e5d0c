"""Independent work on all processor cores, where there is enough of it."""

import contextlib
import ctypes
import fcntl
import gc
import os
import pickle
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

Given = TypeVar("Given")
Done = TypeVar("Done")

# A process is worth its start from so many pieces on; it takes them by so many.
_ENOUGH, _AT_ONCE = 48, 12
_MOST = 8
_AHEAD = 3  # so many parts for each process are given out before the first of them is asked for
_LINE_BYTES = 1 << 20  # results wait in a line while this process is busy
_PR_SET_PDEATHSIG = 1  # of Linux, <sys/prctl.h>


def spread(work: Callable[[Given], Done], given: Sequence[Given], enough: int = _ENOUGH) -> Iterator[Done]:
    """What `work` makes of each, in order, on as many cores as there are; in this process if it is little.

    This process works too, whenever the result that is asked for is not there yet. Results wait only as long
    as their turn has not come, and no more than a few are made ahead. `SULUH_CORES=1` keeps everything here.
    """
    cores = core_count()
    if cores < 2 or len(given) < enough or threading.active_count() > 1:
        yield from map(work, given)
        return
    parts = _parts(given, min(_AT_ONCE, -(-len(given) // cores)))
    gc.freeze()  # what is shared with the children stays shared
    crew = _Crew(work, parts)
    try:
        crew.start(min(cores, len(parts)) - 1)
        for number in range(len(parts)):
            yield from crew.results(number)
        crew.join()
    finally:
        crew.end()
        gc.unfreeze()


def core_count() -> int:
    """How many processes may work at once."""
    asked = os.environ.get("SULUH_CORES", "")
    if asked.isdecimal() and int(asked):
        return min(int(asked), _MOST)
    return min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1, _MOST)


def _parts(given: Sequence[Given], at_once: int) -> list[Sequence[Given]]:
    return [given[start : start + at_once] for start in range(0, len(given), at_once)]


class _Crew:
    """Children forked from this process, so that they have everything as it stands, and the parts of the work.

    Who is free takes the next number from `queue`, a pipe; each child has a line on which it sends
    what it made.
    """

    def __init__(self, work: Callable[[Any], Any], parts: Sequence[Sequence[Any]]) -> None:
        self._work, self._parts = work, parts
        self._queue, self._tail = os.pipe()
        os.set_blocking(self._queue, False)  # another may be quicker
        self._given_out = 0
        self._children: list[BaseProcess] = []
        self._lines: list[Connection] = []
        self._ready: dict[int, Any] = {}

    def start(self, children: int) -> None:
        """Begin, with so many children."""
        self._give_out(_AHEAD * (children + 1))
        fork = get_context("fork")
        for _ in range(children):
            line, end = fork.Pipe(duplex=False)
            with contextlib.suppress(OSError, AttributeError):  # as far as the system lets us
                fcntl.fcntl(end.fileno(), fcntl.F_SETPIPE_SZ, _LINE_BYTES)
            child = fork.Process(target=self._serve, args=(end,), daemon=True)
            child.start()
            end.close()  # now the end of the child is the end of the line, and no later child holds it open
            self._children.append(child)
            self._lines.append(line)

    def results(self, number: int) -> list[Any]:
        """What was made of a part. Raises what the work on it raised."""
        self._give_out(1)
        while number not in self._ready:
            if not self._listen(0) and not self._take_one() and not self._listen(None):
                self._ready[number] = self._make(number)  # a child that had it was killed
        found = self._ready.pop(number)
        if isinstance(found, BaseException):
            raise found
        return list(found)

    def join(self) -> None:
        """Wait until the children have ended by themselves: nothing is left to do."""
        for child in self._children:
            child.join()

    def end(self) -> None:
        """Stop the children, whatever they are at."""
        for line in self._lines:
            line.close()
        for end in (self._tail, self._queue):
            if end >= 0:
                os.close(end)
        for child in self._children:
            child.kill()
            child.join()

    def _give_out(self, count: int) -> None:
        """Let so many parts more be taken; close the queue behind the last one."""
        upto = min(self._given_out + count, len(self._parts))
        if self._tail >= 0:
            os.write(self._tail, b"".join(n.to_bytes(4, "big") for n in range(self._given_out, upto)))
            if upto == len(self._parts):
                os.close(self._tail)
                self._tail = -1
        self._given_out = upto

    def _take(self) -> int | None:
        """The next part to be made; None where nothing is left. Raises `BlockingIOError` if none is given out yet."""
        raw = os.read(self._queue, 4)
        return int.from_bytes(raw, "big") if raw else None

    def _take_one(self) -> bool:
        """Make a part here, if one is given out; children are heard after each piece of it."""
        try:
            number = self._take()
        except BlockingIOError:
            return False
        if number is None:
            return False
        found: list[Any] = []
        self._ready[number] = found
        try:
            for one in self._parts[number]:
                found.append(self._work(one))
                self._listen(0)
        except Exception as fault:  # its turn comes when those before it were asked for
            self._ready[number] = fault
        return True

    def _listen(self, seconds: float | None) -> bool:
        """Take what children have sent; whether anything came. With None, wait for it; False if nobody is left."""
        heard = False
        for line in wait(self._lines, seconds) if self._lines else ():
            assert isinstance(line, Connection)
            try:
                number, found = pickle.loads(line.recv_bytes())
            except (EOFError, OSError):  # it has ended, or it was killed in the middle of a word
                self._lines.remove(line)
                line.close()
                continue
            self._ready[number] = found
            heard = True
        return heard or (seconds is None and bool(self._lines))

    def _make(self, number: int) -> list[Any]:
        return [self._work(one) for one in self._parts[number]]

    def _serve(self, line: Connection) -> None:
        """The life of a child."""
        _begin()
        if self._tail >= 0:
            os.close(self._tail)  # or the queue would never end
        while True:
            try:
                number = self._take()
            except BlockingIOError:
                wait([self._queue])
                continue
            if number is None:
                return
            found: Any
            try:
                found = self._make(number)
            except Exception as fault:
                found = fault
            line.send_bytes(pickle.dumps((number, found), pickle.HIGHEST_PROTOCOL))


def _begin() -> None:
    with contextlib.suppress(
        OSError, AttributeError
    ):  # a child holds the locks of its parent: it ends with it
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it and ends them
