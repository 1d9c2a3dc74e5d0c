"""Pictures opened alone: nothing that is taken runs, and nothing that is refused would run on our host."""

import functools
import http.server
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Error, Page

from suluh.publish.headers import header_files
from suluh.read.media import check_picture, published
from tests.read.hostile_media import HOSTILE, PAGE, SOUND
from tests.read.test_plain_pictures import PICTURES

pytestmark = [pytest.mark.browser, pytest.mark.long]


class _Host(http.server.SimpleHTTPRequestHandler):
    """A host that sends what `_headers` says of `media/`, or nothing."""

    sent: dict[str, str]

    def end_headers(self) -> None:
        for name, value in self.sent.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


def headers_of_media(site: Path) -> dict[str, str]:
    """The security headers that a host makes of `_headers` for an address below /media/."""
    found: dict[str, str] = {}
    for address, *lines in (part.split("\n") for part in header_files(site)["_headers"].split("\n\n")):
        if address not in ("/*", "/media/*"):
            continue
        for line in lines:
            gone, name, value = re.fullmatch(r"\s*(! )?([\w-]+)(?:: (.*))?", line).groups()  # type: ignore[union-attr]
            if gone:
                del found[name]
            else:
                found[name] = value
    return found


def host(folder: Path, sent: dict[str, str]) -> Iterator[str]:
    handler = functools.partial(type("Host", (_Host,), {"sent": sent}), directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()


@dataclass
class Opened:
    """What became of a file that was opened: whether anything of it ran or was asked for."""

    ran: bool
    asked: list[str]


def listen(page: Page, heard: list[str], asked: list[str]) -> None:
    """Note the alerts of a page, and what it asks for."""

    def alerted(dialog: Dialog) -> None:
        heard.append("alert")
        dialog.dismiss()

    page.on("dialog", alerted)
    page.on("request", lambda request: asked.append(request.url))


def open_all(browser: Browser, base: str, names: list[str]) -> dict[str, Opened]:
    """Each file opened alone in a fresh page, its links clicked."""
    found: dict[str, Opened] = {}
    context = browser.new_context(accept_downloads=False)
    for name in names:
        page = context.new_page()
        heard: list[str] = []
        asked: list[str] = []
        listen(page, heard, asked)
        try:
            page.goto(base + name, timeout=20_000)
            page.wait_for_timeout(50)
            for link in page.locator("a").all():
                link.dispatch_event("click")
            page.wait_for_timeout(20)
            ran = bool(heard) or page.title() == "JALAN"
        except Error as problem:  # what the browser will not show, it downloads
            if "Download is starting" not in str(problem):
                raise
            ran = bool(heard)
        found[name] = Opened(ran, [url for url in asked if not url.startswith((base, "data:"))])
        page.close()
    context.close()
    return found


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every file of the corpus that is not refused: as it was written, and as it is published."""
    folder = tmp_path_factory.mktemp("diterima")
    for name, data in {**HOSTILE, **SOUND, **{name: data for name, (data, _) in PICTURES.items()}}.items():
        path = folder / name
        path.write_bytes(data)
        if any(finding.severity == "error" for finding in check_picture(path, name)):
            path.unlink()
            continue
        plain, _ = published(path, name)
        assert plain is not None
        (folder / f"terbit-{name}").write_bytes(plain.data)
    return folder


@pytest.mark.parametrize("place", ["file", "web", "web without headers"])
def test_nothing_that_is_taken_runs(browser: Browser, taken: Path, tmp_path: Path, place: str) -> None:
    names = sorted(path.name for path in taken.iterdir())
    assert len(names) >= 2 * len(SOUND)
    sent = headers_of_media(tmp_path) if place == "web" else {}
    for base in iter([taken.as_uri() + "/"]) if place == "file" else host(taken, sent):
        found = open_all(browser, base, names)
        assert {name: opened for name, opened in found.items() if opened.ran or opened.asked} == {}


def test_nothing_that_is_refused_would_run_under_the_policy_of_pictures(
    browser: Browser, tmp_path: Path
) -> None:
    """The second wall. Without it many of the files run: the alarm works."""
    folder = tmp_path / "media"
    folder.mkdir()
    for name, data in HOSTILE.items():
        (folder / name).write_bytes(data)
    assert "JALAN" in PAGE
    names = sorted(HOSTILE)
    for base in host(folder, {}):
        ran = [name for name, opened in open_all(browser, base, names).items() if opened.ran]
        assert len(ran) >= 14, ran
    for base in host(folder, headers_of_media(tmp_path)):
        found = open_all(browser, base, names)
        assert [name for name, opened in found.items() if opened.ran] == []
