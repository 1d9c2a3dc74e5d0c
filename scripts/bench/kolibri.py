#!/usr/bin/env python3
"""Does Kolibri itself take in and play our channels? `scripts/bench/kolibri.py [FOLDER]`

Installs Kolibri (100 MB to fetch, 520 MB on disk: too much for the tests) into FOLDER, or into a
temporary one, exports the quizzes of this site, takes both channels in from the "drive", answers
one quiz in Chromium inside Kolibri's player, and opens it again. Ends with what Kolibri has written
down: it must be a pass, with the answers to go on with.
"""

import os
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path
from typing import Any

from playwright.sync_api import Frame, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent.parent
VERSION = "0.19.5"
SIGN_IN = """
async ([facility, name, word]) => {
  const token = (document.cookie.match(/kolibri_csrftoken=([^;]+)/) || [])[1] || "";
  const body = JSON.stringify({ username: name, password: word, facility, active: true, browser: {}, os: {} });
  const headers = { "Content-Type": "application/json", "X-CSRFToken": token };
  return (await fetch("/api/auth/session/", { method: "POST", headers, body })).status;
}
"""
ANSWER = """
() => document.querySelectorAll(".question").forEach((q) => {
  const wanted = q.dataset.answer.split(" ");
  const fields = [...q.querySelectorAll("fieldset input, fieldset select")];
  if (q.dataset.kind === "numeric") fields[0].value = wanted[0];
  else if (q.dataset.kind === "single") fields[wanted[0] - 1].checked = true;
  else if (q.dataset.kind === "multiple") fields.forEach((f) => { f.checked = wanted.includes(f.value); });
  else fields.forEach((f, n) => { f.value = wanted[n]; });
  q.querySelector("[data-check]").click();
})
"""


def main(folder: Path) -> int:
    kolibri = folder / "venv/bin/kolibri"
    if not kolibri.exists():
        venv.create(folder / "venv", with_pip=True)
        run(folder / "venv/bin/pip", "install", "--quiet", f"kolibri=={VERSION}")
    home = folder / "home"
    env = {**os.environ, "KOLIBRI_HOME": str(home), "KOLIBRI_DISABLE_PING": "1"}
    env.pop("PYTHONPATH", None)
    run(ROOT / ".venv/bin/suluh", "export", "kolibri", "--out", folder / "drive")
    data = folder / "drive/KOLIBRI_DATA"
    for channel in sorted(path.stem for path in data.glob("content/databases/*.sqlite3")):
        run(kolibri, "manage", "importchannel", "disk", channel, data, env=env)
        run(kolibri, "manage", "importcontent", "disk", channel, data, env=env)
    rows = ask(home, "select kind, available, count(*) from content_contentnode group by kind, available")
    print("in Kolibri:", rows)
    quizzes = sum(count for kind, available, count in rows if kind == "html5" and available)
    assert quizzes == len(list(data.glob("content/storage/*/*/*.zip")))

    who = ["--superusername", "uji", "--superuserpassword", "kata-sandi", "--language_id", "en"]
    run(
        kolibri,
        "manage",
        "provisiondevice",
        "--facility",
        "Uji",
        *who,
        "--preset",
        "informal",
        "--noinput",
        env=env,
    )
    ports = [free_port(), free_port()]
    start = [kolibri, "start", "--foreground", f"--port={ports[0]}", f"--zip-port={ports[1]}"]
    server = subprocess.Popen(
        [str(part) for part in start], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        play(
            f"http://127.0.0.1:{ports[0]}",
            ask(home, "select id from content_contentnode where kind = 'html5'")[0][0],
        )
    finally:
        server.terminate()
        server.wait(60)
    progress, kept = ask(home, "select progress, extra_fields from logger_contentsummarylog")[0]
    print("written down:", progress, kept)
    assert progress == 1
    assert '"passed"' in kept
    return 0


def run(*command: object, env: dict[str, str] | None = None) -> None:
    subprocess.run([str(part) for part in command], check=True, env=env, stdout=subprocess.DEVNULL)


def ask(home: Path, question: str) -> list[tuple[Any, ...]]:
    with sqlite3.connect(home / "db.sqlite3") as base:
        return base.execute(question).fetchall()


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def play(address: str, node: str) -> None:
    """Answer a quiz rightly, go away, open it again: it must stand as it was left."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        for _ in range(60):
            try:
                page.goto(f"{address}/en/user/", wait_until="networkidle")
                break
            except Exception:  # it is still starting
                time.sleep(1)
        facility = page.evaluate("fetch('/api/public/v1/facility/').then((r) => r.json())")[0]["id"]
        assert page.evaluate(SIGN_IN, [facility, "uji", "kata-sandi"]) == 200
        quiz = opened(page, f"{address}/en/learn/#/topics/c/{node}")
        quiz.evaluate(ANSWER)
        page.wait_for_timeout(8000)  # its player saves every few seconds
        page.goto(f"{address}/en/learn/", wait_until="networkidle")
        quiz = opened(page, f"{address}/en/learn/#/topics/c/{node}")
        whole, right = quiz.locator(".question").count(), quiz.locator(".question.right").count()
        print(f"opened again: {right} of {whole} answers stand")
        assert whole == right
        browser.close()


def opened(page: Page, address: str) -> Frame:
    """The page of a quiz inside the frames of Kolibri's player."""
    page.goto(address, wait_until="networkidle")
    for _ in range(30):
        page.wait_for_timeout(1000)
        for frame in page.frames:
            if "zipcontent" in frame.url and frame.locator(".question").count():
                return frame
    raise AssertionError("the quiz did not open")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.exit(main(Path(sys.argv[1]).resolve()))
    with tempfile.TemporaryDirectory() as made:
        sys.exit(main(Path(made)))
