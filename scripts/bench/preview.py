"""How long an editor waits: from `suluh serve` to the first answer, and from saving to the new page."""

import os
import signal
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from corpus import key
from measure import cpu_so_far
from server import free_port
from suluh_site import serve_command

PATIENCE_SECONDS = 300
MARK = "penanda-ukuran-"


@dataclass(frozen=True)
class Preview:
    """Wall seconds to the first answer, then from saving to the answer that has it; CPU of the latter."""

    first_answer_s: float
    after_saving_s: float
    after_saving_cpu_s: float


def watch(project: Path, config: Path, number: int = 7) -> Preview:
    """Serve a project, save one Indonesian page with a new word, wait until it is answered."""
    port = free_port()
    log = (project / "serve.log").open("wb")
    started = time.monotonic()
    server = subprocess.Popen(
        serve_command(config, port), cwd=project, stdout=log, stderr=log, start_new_session=True
    )
    page = project / "content" / "id" / f"{key(number)}.md"
    text = page.read_text("utf-8")
    try:
        address = f"http://127.0.0.1:{port}/{key(number)}.html"
        wait(server, address, "<h1")
        first = time.monotonic() - started
        settle(server.pid)  # an editor does not save in the first moments
        mark = f"{MARK}{os.getpid()}"
        used, saved = cpu_so_far(server.pid), time.monotonic()
        page.write_text(f"{text}\n{mark}\n", "utf-8")
        wait(server, address, mark)
        seconds = time.monotonic() - saved
        # The answer comes from a whole site: nothing is left to do when it is there.
        return Preview(first, seconds, cpu_so_far(server.pid) - used)
    finally:
        page.write_text(text, "utf-8")
        os.killpg(server.pid, signal.SIGINT)
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(server.pid, signal.SIGKILL)
            server.wait()
        log.close()


def settle(pid: int) -> None:
    """Wait until the server rests: a second run shows the last site first and builds the new one behind it."""
    used = -1.0
    while cpu_so_far(pid) - used > 0.2:
        used = cpu_so_far(pid)
        time.sleep(2)


def wait(server: subprocess.Popen[bytes], address: str, mark: str) -> None:
    """Ask every 20 ms until the answer has `mark`."""
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        if server.poll() is not None:
            sys.exit("suluh serve ended: see serve.log")
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE_SECONDS) as answer:
                if mark in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.02)
    sys.exit(f"no answer with {mark} from {address}")
