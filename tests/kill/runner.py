"""A process that has everything imported and runs commands of ours in children, to be killed at a point.

Reads one order a line (JSON) and answers each with one line. It has no threads, so that it can fork.

An order: `folder`, `arguments` of `suluh` (or of `call`, a function of `acts.py`), and when the child
dies: `step` (before the n-th change of the file system), `seconds` (after so long), `bytes` (while it
writes a file longer than that), or none of them. `rename` is "two" where names cannot be exchanged.
"""

import json
import os
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from suluh.output import rename
from tests.kill import acts

# What Python tells of a change of the file system, before it happens.
CHANGES = {
    "os.rename", "os.mkdir", "os.rmdir", "os.remove", "os.link", "os.symlink", "os.chmod", "os.truncate",
    "os.utime", "os.chown",
}  # fmt: skip
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Steps:
    """Counts the changes of the file system and ends the process before one of them."""

    def __init__(self, last: int) -> None:
        self.count = 0
        self._last = last
        self._own = os.getpid()

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            changes = isinstance(arguments[2], int) and bool(arguments[2] & _WRITES)
        elif event == "ctypes.dlsym":  # the exchange of two names
            changes = arguments[1] == "renameat2"
        else:
            changes = event in CHANGES
        if changes:
            self.count += 1
            if self.count == self._last:
                os.kill(self._own, signal.SIGKILL)


def child(order: dict[str, Any], answer: int) -> None:
    """Run one command and tell its exit code and its steps; does not return."""
    code, count = 99, 0
    try:
        os.chdir(order["folder"])
        out = os.open(order["said"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(out, 1)
        os.dup2(out, 2)
        if order.get("rename") == "two":
            rename._renameat2 = lambda *_: False
        steps = Steps(order.get("step", 0))
        sys.addaudithook(steps)
        if order.get("bytes"):
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
            resource.setrlimit(resource.RLIMIT_FSIZE, (order["bytes"], order["bytes"]))
        try:
            _command(order)
            code = 0
        except SystemExit as ending:
            code = ending.code if isinstance(ending.code, int) else int(ending.code is not None)
        count = steps.count
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os.write(answer, json.dumps({"code": code, "steps": count}).encode())
        os._exit(0)


def _command(order: dict[str, Any]) -> None:
    if "call" in order:
        getattr(acts, order["call"])(Path(), *order["arguments"])
        return
    from suluh.cli.main import main

    main(order["arguments"])


def carry_out(order: dict[str, Any]) -> dict[str, Any]:
    """Run an order; `code` is -9 if the child was killed."""
    reading, writing = os.pipe()
    began = time.monotonic()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        child(order, writing)
    os.close(writing)
    if order.get("seconds"):
        time.sleep(order["seconds"])
        os.kill(pid, signal.SIGKILL)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    _, status = os.waitpid(pid, 0)
    ended: dict[str, Any] = json.loads(said) if said else {"code": -signal.SIGKILL, "steps": 0}
    if os.WIFSIGNALED(status):
        ended["code"] = -signal.SIGKILL
    return {**ended, "seconds": time.monotonic() - began}


def serve(run: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """Answer orders until there are no more."""
    for line in sys.stdin:
        print(json.dumps(run(json.loads(line))), flush=True)


def import_commands() -> None:
    """Import what the commands import, so that each child starts with it."""
    import suluh.cli.build
    import suluh.cli.check
    import suluh.cli.export
    import suluh.cli.new
    import suluh.cli.report
    import suluh.cli.revoke  # noqa: F401


if __name__ == "__main__":
    if "commands" in sys.argv:
        import_commands()
    serve(carry_out)
