"""A small built site whose search has all its parts: danger, a number, a sensitive page, both languages."""

import functools
import http.server
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from suluh.plugin.build import Options, build
from tests.conftest import DAY
from tests.plugin.project import PLAIN_CONFIG
from tests.small_site import twins, write_site

FILES = {
    **twins("aman", "Isi aman.", sensitive=True, also=["tempat aman"]),
    **twins("gaji", "Gaji tidak dibayar majikan.", also=["upah belum dibayar"]),
    "content/search/bahaya.yml": """\
danger:
- words: [dipukul, beats me]
  label: {id: Kekerasan, en: Violence}
  go: page:aman
  contacts: ["contact:hotline"]
""",
}


def small_search(folder: Path, edition: str = "web", files: Mapping[str, str] | None = None) -> Path:
    """The built public edition, below `folder`."""
    write_site(folder, {**FILES, **(files or {})})
    (folder / "mkdocs.yml").write_text(PLAIN_CONFIG, "utf-8")
    out = folder / edition
    result = build(Options(folder / "mkdocs.yml", edition=edition, as_of=DAY), out)
    assert result.ok, result.message
    return out


@dataclass
class Host:
    """A server of a folder, and every line that it was asked with: what a log would hold."""

    url: str
    log: list[str]


@contextmanager
def logging_host(folder: Path, headers: Mapping[str, str] | None = None) -> Iterator[Host]:
    log: list[str] = []

    class Handler(http.server.SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            super().end_headers()

        def log_message(self, *_: object) -> None:
            log.append(f"{self.requestline} {self.headers}")

    handler = functools.partial(Handler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Host(f"http://127.0.0.1:{server.server_address[1]}/", log)
    server.shutdown()
