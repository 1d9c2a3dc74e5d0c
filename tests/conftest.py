"""What all tests share: the repository, and the real content built once."""

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from suluh.plugin.build import Options, Result, build

ROOT = Path(__file__).resolve().parents[1]
DAY = "2026-11-22"
SITE_URL = "https://suluh.example/kb/"
BUILDS = {
    "public": Options(ROOT / "mkdocs.yml", audience="public", as_of=DAY),
    "supervisor": Options(ROOT / "mkdocs.yml", audience="supervisor", as_of=DAY),
    "file": Options(ROOT / "mkdocs.yml", audience="public", edition="file", as_of=DAY),
    "staff-file": Options(ROOT / "mkdocs.yml", audience="staff", edition="file", as_of=DAY),
}


@pytest.fixture(scope="session", autouse=True)
def _quiet() -> None:
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.environ["SULUH_SITE_URL"] = SITE_URL
    os.environ["SULUH_COMMIT"] = "0" * 40


class Sites:
    """Builds an edition of the real content when a test first asks for it, once for all workers."""

    def __init__(self, base: Path) -> None:
        self._base = base

    def __getitem__(self, name: str) -> Path:
        out = self._base / name
        with FileLock(f"{out}.lock"):
            if not out.exists():
                result: Result = build(BUILDS[name], out)
                assert result.ok, result.message
        return out


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Sites:
    base = tmp_path_factory.getbasetemp()
    return Sites(base if worker_id == "master" else base.parent)


class _Host(http.server.SimpleHTTPRequestHandler):
    """A plain host that sends the policy which the build wrote into `_headers`."""

    policy = ""

    def end_headers(self) -> None:
        if self.policy:
            self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Silence."""


def serve_folder(folder: Path, site: Path) -> Iterator[str]:
    """The address under which a folder is served while the tests run, under the policy of `site`."""
    sent = (site / "_headers").read_text("utf-8").split("Content-Security-Policy: ")[1].split("\n")[0]
    host = type("Host", (_Host,), {"policy": sent})
    handler = functools.partial(host, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()


@pytest.fixture(scope="session")
def public_url(sites: Sites, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The public web edition below /kb/, as a host with a sub-path serves it."""
    root = tmp_path_factory.mktemp("served")
    os.symlink(sites["public"], root / "kb")
    for url in serve_folder(root, sites["public"]):
        yield url + "kb/"


@pytest.fixture(scope="session")
def staff_url(sites: Sites) -> Iterator[str]:
    yield from serve_folder(sites["supervisor"], sites["supervisor"])


@pytest.fixture(scope="session")
def chromium() -> str:
    """The Chromium that scripts/browser found."""
    for name in (os.environ.get("SULUH_CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome"):
        found = shutil.which(name) if name else None
        if found:
            return found
    if os.environ.get("CI"):
        pytest.fail("no Chromium: run scripts/browser")
    pytest.skip("no Chromium: run scripts/browser, or set SULUH_CHROMIUM")
