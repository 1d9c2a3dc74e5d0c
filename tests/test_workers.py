"""Work on all cores: in order, with the faults of its pieces, and whole although a child is killed."""

import subprocess
import sys
from pathlib import Path

import pytest

# Processes are forked only where there are no threads, so each case is a program of its own.
HEAD = """\
import os, signal, sys, time
from suluh.workers import spread

def work(n):
    {body}
    return n * 10, os.getpid()

parent = os.getpid()
given = list(range(100))
"""
CASES = {
    "in order, here and by another": (
        "time.sleep(0.001 if os.getpid() != parent else 0.03)",
        "found = list(spread(work, given))\n"
        "assert [value for value, _ in found] == [n * 10 for n in given]\n"
        "assert len({parent} | {pid for _, pid in found}) == len({pid for _, pid in found}) == 2\n",
    ),
    "much more than a line holds": (
        "return bytes(100_000), os.getpid()",
        "assert [len(value) for value, _ in spread(work, given)] == [100_000] * 100\n",
    ),
    "many cores": (
        "time.sleep(0.001 if os.getpid() != parent else 0.03)",
        "os.environ['SULUH_CORES'] = '5'\n"
        "found = list(spread(work, given))\n"
        "assert [value for value, _ in found] == [n * 10 for n in given]\n"
        "assert {parent} < {pid for _, pid in found} and len({pid for _, pid in found}) <= 5\n",
    ),
    "little is done here": (
        "pass",
        "assert {pid for _, pid in spread(work, given[:5])} == {parent}\n",
    ),
    "a killed child": (
        "if os.getpid() == parent: time.sleep(0.03)\n    if n == 37 and os.getpid() != parent: os.kill(os.getpid(), signal.SIGKILL)",
        "found = list(spread(work, given))\n"
        "assert [value for value, _ in found] == [n * 10 for n in given]\n"
        "assert found[37][1] == parent\n",
    ),
    "every child killed": (
        "time.sleep(0.001)\n    if os.getpid() != parent: os.kill(os.getpid(), signal.SIGKILL)",
        "found = list(spread(work, given))\nassert found == [(n * 10, parent) for n in given]\n",
    ),
    "a fault has its turn": (
        "time.sleep(0.001)\n    assert n < 41, 'forty-one'",
        "seen = []\n"
        "try:\n    for value, _ in spread(work, given): seen.append(value)\nexcept AssertionError: pass\n"
        "assert seen == [n * 10 for n in range(36)], seen\n",
    ),
    "a fault": (
        "assert n != 41, 'forty-one'",
        "try:\n    list(spread(work, given))\nexcept AssertionError as fault:\n    assert 'forty-one' in str(fault)\n"
        "else:\n    raise SystemExit('no fault')\n",
    ),
    "left early": (
        "pass",
        "for value, _ in spread(work, given):\n    if value == 120: break\n",
    ),
    "one core": (
        "pass",
        "os.environ['SULUH_CORES'] = '1'\nassert {pid for _, pid in spread(work, given)} == {parent}\n",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_work_is_spread(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    body, script = CASES[name]
    monkeypatch.setenv("SULUH_CORES", "2")
    program = tmp_path / "program.py"
    program.write_text(HEAD.format(body=body) + script, "utf-8")
    done = subprocess.run([sys.executable, program], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
