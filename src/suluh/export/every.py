"""Every form in one go: the content is read once, and the forms are made by a few processes beside each other.

A process is forked when the content is there, so all of them read the same memory, and before anything
has started a thread. Each form is put in place by itself, all its files or none, as `suluh export FORM`
does; what becomes of one does not touch the others.
"""

import gc
import multiprocessing
import signal
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection, wait
from typing import Literal

from suluh.export.form import ExportError, ExportForm, MissingTool, Nothing, Order, carry_out
from suluh.export.pdf import open_printer
from suluh.output.refusal import Refusal

PRINTER = "weasyprint"
# A page on paper is made of tens of thousands of small objects: the usual thresholds (700, 10, 10) look
# through them so often that it takes an eighth of the time.
RUBBISH = (20_000, 10, 10)
State = Literal["written", "nothing", "missing", "refused", "failed"]


@dataclass(frozen=True)
class Outcome:
    """What became of a form: its files below the folder of all forms, or why there are none."""

    form: str
    state: State
    files: tuple[str, ...] = ()
    text: dict[str, str] | None = None
    trace: str = ""


def export_every(
    forms: Sequence[ExportForm], order: Order, processes: int, begun: Callable[[str, int], None]
) -> list[Outcome]:
    """Carry out each form into the folder of its name below that of the order; outcomes in the order of `forms`.

    `begun` hears the name of each form and how many have begun. Print jobs go first, since they are
    the longest: no process is left with a long one at the end.
    """
    queue = sorted(forms, key=lambda form: PRINTER not in form.needs)
    if any(PRINTER in form.needs for form in forms):
        open_printer()
    told = {outcome.form: outcome for outcome in _run(queue, order, processes, begun)}
    return [told[form.name] for form in forms]


def export_one(form: ExportForm, order: Order) -> Outcome:
    """Carry out one form of many; what goes wrong is an outcome, too."""
    own = replace(order, out=order.out / form.name, progress=lambda _: None)
    try:
        written = carry_out(form, own)
    except Nothing as problem:
        return Outcome(form.name, "nothing", text=problem.text)
    except MissingTool as problem:
        return Outcome(form.name, "missing", text=problem.text)
    except (ExportError, Refusal) as problem:
        return Outcome(form.name, "refused", text=problem.text)
    except Exception as problem:  # our own mistake; the other forms are still worth having
        return _failed(form.name, f"{type(problem).__name__}: {problem}", traceback.format_exc())
    return Outcome(form.name, "written", tuple(path.relative_to(order.out).as_posix() for path in written))


def _failed(form: str, reason: str, trace: str = "") -> Outcome:
    text = {
        "id": f'bentuk "{form}" gagal dibuat ({reason}): laporkan kepada pengembang suluh',
        "en": f'the form "{form}" could not be made ({reason}): report it to the developers of suluh',
    }
    return Outcome(form, "failed", text=text, trace=trace)


def _run(
    queue: Sequence[ExportForm], order: Order, processes: int, begun: Callable[[str, int], None]
) -> Iterator[Outcome]:
    alone = processes < 2 or len(queue) < 2 or threading.active_count() > 1
    if alone or "fork" not in multiprocessing.get_all_start_methods():
        for number, form in enumerate(queue, start=1):
            begun(form.name, number)
            yield export_one(form, order)
        return
    workers = [_Worker(queue, order) for _ in range(min(processes, len(queue)))]
    try:
        yield from _share_out(queue, workers, begun)
    except BaseException:
        for worker in workers:
            worker.stop()
        raise
    finally:
        # All lines first: a process holds copies of the lines of those that were started before it.
        for worker in workers:
            worker.hang_up()
        for worker in workers:
            worker.join()


def _share_out(
    queue: Sequence[ExportForm], workers: Sequence["_Worker"], begun: Callable[[str, int], None]
) -> Iterator[Outcome]:
    """Give each process the next form as soon as it has finished one."""
    busy: dict[Connection, tuple[_Worker, int]] = {}
    free, number = list(workers), 0
    while number < len(queue) or busy:
        while free and number < len(queue):
            worker = free.pop(0)
            worker.start()
            begun(queue[number].name, number + 1)
            worker.line.send(number)
            busy[worker.line] = worker, number
            number += 1
        for line in wait(list(busy)):
            assert isinstance(line, Connection)
            worker, given = busy.pop(line)
            try:
                yield line.recv()
            except EOFError:  # killed, by the system that ran out of memory or by somebody
                worker.hang_up()
                worker.join()
                yield _failed(queue[given].name, "process killed")
            free.append(worker)


class _Worker:
    """A process that carries out forms by their number; it is started when it gets its first one."""

    def __init__(self, forms: Sequence[ExportForm], order: Order) -> None:
        self._forms, self._order = forms, order
        self._process: multiprocessing.process.BaseProcess | None = None
        self.line: Connection

    def start(self) -> None:
        if self._process is not None:
            return
        context = multiprocessing.get_context("fork")
        self.line, other = context.Pipe()
        self._process = context.Process(target=_work, args=(other, self.line, self._forms, self._order))
        self._process.start()
        other.close()

    def stop(self) -> None:
        """Break off the form that it is at, which leaves what was there before."""
        if self._process is not None:
            self._process.terminate()

    def hang_up(self) -> None:
        """Let the process know that there is nothing more to do."""
        if self._process is not None:
            self.line.close()

    def join(self) -> None:
        """Wait until the process has ended."""
        if self._process is not None:
            self._process.join()
            self._process = None


def _work(line: Connection, parents: Connection, forms: Sequence[ExportForm], order: Order) -> None:
    parents.close()  # so that the end of the parent is the end of the line
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # which tidies up, as Ctrl-C does
    gc.freeze()  # the content stays as it is: no need to look through it for rubbish
    gc.set_threshold(*RUBBISH)
    with suppress(EOFError, KeyboardInterrupt, BrokenPipeError):
        while True:
            line.send(export_one(forms[line.recv()], order))
