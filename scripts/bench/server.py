"""A built site on loopback as a host would serve it: HTTP/1.1, kept connections, gzip."""

import gzip
import mimetypes
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

SQUEEZED = ("text/", "application/javascript", "application/json", "application/xml", "image/svg+xml")


@cache
def _body(path: Path) -> tuple[str, bytes, bool]:
    """(type, bytes, whether they are gzipped) of a file."""
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    raw = path.read_bytes()
    if kind.startswith(SQUEEZED):
        return kind, gzip.compress(raw, 9, mtime=0), True
    return kind, raw, False


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, folder: Path, *arguments: object) -> None:
        self._folder = folder
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        name = unquote(urlsplit(self.path).path).lstrip("/")
        path = (self._folder / name).resolve()
        if path.is_dir():
            path /= "index.html"
        found = path.is_file() and path.is_relative_to(self._folder.resolve())
        missing = self._folder / "404.html"
        kind, body, squeezed = (
            _body(path if found else missing) if found or missing.is_file() else ("", b"", False)
        )
        self.send_response(200 if found else 404)
        text = kind.startswith(("text/", "application/javascript"))
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(body)))
        if squeezed:
            self.send_header("Content-Encoding", "gzip")
        if found and path.suffix != ".html":
            self.send_header("Cache-Control", "public, max-age=31536000, immutable")
        self.end_headers()
        self.wfile.write(body)

    do_HEAD = do_GET

    def log_message(self, *_: object) -> None:
        """Silence."""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(folder: Path, port: int) -> Iterator[str]:
    """Serve a folder for as long as the block runs; gives its address, ending with a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, folder))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
