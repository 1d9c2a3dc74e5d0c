"""How long an editor waits: from `suluh serve` to the first answer, and from saving to the new page."""

import os
import signal
import statistics
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from corpus import key
from figures import Figure
from measure import cpu_so_far
from project import ENV, prepare, say
from server import free_port
from suluh_site import serve_command

PATIENCE_SECONDS = 300
MARK = "penanda-ukuran-"


@dataclass(frozen=True)
class Preview:
    """Wall seconds to the first answer, then from saving to the answer that has it; CPU of the latter, and
    until the server rests again."""

    first_answer_s: float
    after_saving_s: float
    after_saving_cpu_s: float
    until_rest_cpu_s: float


def preview_figures(serve: int, pages: int, runs: int, seed: int) -> list[Figure]:
    """Serving a small site again, and saving a page of a large one."""
    project = prepare(serve, seed)
    watch(project)  # the first run leaves its site behind; the second answers with it
    started = watch(project)
    say(f"serve {serve} x 2: first answer {started.first_answer_s:.1f} s")
    saved = [watch(prepare(pages, seed)) for _ in range(runs)]
    shown, spent, rest = (
        statistics.median(getattr(one, name) for one in saved)
        for name in ("after_saving_s", "after_saving_cpu_s", "until_rest_cpu_s")
    )
    size = f"{pages} x 2"
    say(f"saving at {size}: {shown:.1f} s, {spent:.1f} CPU s, {rest:.1f} CPU s until it rests")
    return [
        Figure(f"serve to first answer, second run, {serve} x 2", "wall s", started.first_answer_s, None, 5),
        Figure(f"preview after saving one page, {size}", "wall s", shown, None, 1),
        Figure(f"preview after saving one page, {size}", "CPU s", spent),
        Figure(f"preview until it rests after that, {size}", "CPU s", rest),
    ]


def watch(project: Path, number: int = 7) -> Preview:
    """Serve a project, save one Indonesian page with a new word, wait until it is answered."""
    port = free_port()
    log = (project / "serve.log").open("wb")
    started = time.monotonic()
    server = subprocess.Popen(
        serve_command(project / "mkdocs.yml", port),
        cwd=project,
        env={**os.environ, **ENV},
        stdout=log,
        stderr=log,
        start_new_session=True,
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
        spent = cpu_so_far(server.pid) - used
        settle(server.pid)  # what is drawn again behind the page that was shown at once
        return Preview(first, seconds, spent, cpu_so_far(server.pid) - used)
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
    used, quiet = cpu_so_far(pid), 0
    while quiet < 2:  # on a busy machine it may get nothing to work with for a while
        time.sleep(2)
        now = cpu_so_far(pid)
        quiet, used = (quiet + 1 if now - used <= 0.2 else 0), now


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
