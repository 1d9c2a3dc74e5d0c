"""A process that has read all libraries but none of our code, and forks for each run of tests.

So a run starts in the time that our own modules take, and nothing that one run did is left for the next.
It reads one order a line from its input, as JSON, and answers each with one line.
"""

import importlib
import json
import os
import resource
import signal
import sys
import sysconfig
import threading
from typing import Any

import pytest

from mutate.asked import Asked, Listed, Recording

# A machine that others use too gives a run a tenth of its time.
_WALL = 10
_QUIET = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:randomly", "-p", "no:cov"]


def main() -> None:
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(1, 2)
    for name in json.loads(sys.argv[1]):
        try:
            importlib.import_module(name)
        except Exception:  # what cannot be read alone is read by the test that wants it
            continue
    for line in sys.stdin:
        answers.write(json.dumps(_run(json.loads(line))) + "\n")
        answers.flush()


def _run(order: dict[str, Any]) -> dict[str, Any]:
    """Run tests in a child: {code, cpu_seconds, answer}, where `answer` is what the child wrote."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _in_child(order, writing)
    os.close(writing)
    too_late = threading.Timer(order["cpu_seconds"] * _WALL, _end, [child])
    too_late.start()
    with os.fdopen(reading, encoding="utf-8") as pipe:
        answer = pipe.read()
    _, status, used = os.wait4(child, 0)
    too_late.cancel()
    _end(child)
    cpu = used.ru_utime + used.ru_stime
    return {"code": os.waitstatus_to_exitcode(status), "cpu_seconds": cpu, "answer": answer}


def _in_child(order: dict[str, Any], writing: int) -> None:
    """Become a run of tests, and end with what pytest says. Never returns."""
    code = 70
    try:
        os.setsid()
        most = order["cpu_seconds"]
        resource.setrlimit(resource.RLIMIT_CPU, (most, most))
        plugin: Listed | Asked | Recording
        if order["do"] == "list":
            plugin = Listed()
        elif order["do"] == "record":
            plugin = Recording(order["into"], order["source"])
        else:
            sys.dont_write_bytecode = True
            os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
            plugin = Asked(order["tests"])
        arguments = [*_QUIET, *plugin.arguments, "--tb=no", *order["files"]]
        code = int(pytest.main(arguments, plugins=[plugin]))
        answer: Any = plugin.answer()
        if order["do"] == "list":
            answer = {"tests": answer, "others": _loaded(), "ours": _ours()}
        with os.fdopen(writing, "w", encoding="utf-8") as pipe:
            json.dump(answer, pipe)
    finally:
        os._exit(code)


def _loaded() -> list[str]:
    """The modules that are loaded and are not ours, in the order in which they came."""
    places = tuple(sysconfig.get_paths()[name] for name in ("stdlib", "purelib", "platlib"))
    files = {name: getattr(module, "__file__", None) or "" for name, module in list(sys.modules.items())}
    return [
        name
        for name, file in files.items()
        if file.startswith(places) and not name.startswith(("_", "coverage"))
    ]


def _ours() -> list[str]:
    return [name for name in list(sys.modules) if name.split(".")[0] == "suluh"]


def _end(group: int) -> None:
    """End a run and all that it started."""
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        return


if __name__ == "__main__":
    main()
