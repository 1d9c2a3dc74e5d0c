"""The server of a preview: who may ask, for what, and when to build again."""

import ipaddress
import os
import re
import socket
import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer, _Handler

from suluh.plugin.fault import fault_page

LOOK_SECONDS = 0.5
_MAX_PATH = 2048
_LOCAL = ("localhost", "127.0.0.1", "::1")
# As in RFC 9110: a name or an IPv4 address, or an IPv6 address in brackets; perhaps a port.
_HOST = re.compile(r"(?:\[([0-9A-Fa-f:.]+)\]|([A-Za-z0-9._-]+))(?::\d{1,5})?")
_RELOAD = re.compile(r"/livereload/\d{1,15}/\d{1,15}")

Stamps = dict[str, tuple[int, int, int]]


def stamps(places: Sequence[Path]) -> Stamps:
    """The state of all files below some places; a place that is gone has none, and may come back."""
    found: Stamps = {}
    tops = {os.fspath(place) for place in places}
    waiting = list(tops)
    while waiting:
        path = waiting.pop()
        try:
            if os.path.isdir(path) and (path in tops or not os.path.islink(path)):
                with os.scandir(path) as entries:
                    waiting += [entry.path for entry in entries]
            else:
                status = os.lstat(path)
                found[path] = (status.st_mtime_ns, status.st_size, status.st_ino)
        except OSError:
            continue
    return found


def allowed_hosts(bound: str) -> frozenset[str]:
    """The names under which a server may be asked; "*" means any address of numbers.

    A page elsewhere can point a name of its own at this machine (DNS rebinding), but not a number.
    """
    names = {*_LOCAL, bound.lower()}
    if bound in ("0.0.0.0", "::", ""):
        names |= {"*", socket.gethostname().lower()}
    return frozenset(names)


def refused(method: str, host: str, path: str, allowed: frozenset[str]) -> str | None:
    """Why a request is not answered, as a status line; None if it is."""
    match = _HOST.fullmatch(host)
    if match is None:
        return "400 Bad Request"
    name = (match[1] or match[2]).lower()
    if name not in allowed and not ("*" in allowed and _is_number(name)):
        return "421 Misdirected Request"
    if method not in ("GET", "HEAD"):
        return "405 Method Not Allowed"
    if len(path) > _MAX_PATH:
        return "414 URI Too Long"
    parts = path.split("/")
    if (
        not path.startswith("/")
        or not path.isprintable()
        or "\\" in path
        or "\ufffd" in path
        or "" in parts[1:-1]
    ):
        return "400 Bad Request"
    if any(part.startswith(".") for part in parts):
        return "404 Not Found"
    if path.startswith("/livereload/") and not _RELOAD.fullmatch(path):
        return "404 Not Found"
    return None


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


class _Asked(_Handler):
    timeout = 30  # a connection that says nothing does not hold a thread for ever


class Server(LiveReloadServer):
    """Serves a folder, and builds again when something in `places` changes, goes or comes back."""

    def __init__(
        self, builder: Callable[[], None], host: str, port: int, root: Path, places: Sequence[Path]
    ) -> None:
        super().__init__(builder=builder, host=host, port=port, root=str(root))
        self.RequestHandlerClass = _Asked
        self._allowed = allowed_hosts(host)
        self._places = list(places)
        self._seen = stamps(places)  # before the first build: what changes during it is noticed
        # Only where something is watched do pages get the script that reloads them.
        self._watched_paths = dict.fromkeys(map(str, places), 1)
        # What is wrong, by language, while the site cannot be made; the builder sets and clears it.
        self.fault: dict[str, str] | None = None
        # What is asked again and again while nothing changes; it is given a question: has anything changed?
        self.when_calm: Callable[[Callable[[], bool]], object] = lambda _: None

    def serve(self, **_: Any) -> None:
        """Listen, and build again until stopped. Raises `OSError` if the port cannot be used."""
        self.server_bind()
        self.server_activate()
        self.serve_thread.start()
        threading.Thread(target=self._look, daemon=True).start()
        self._build_loop()  # type: ignore[no-untyped-call]

    def look_at(self, places: Sequence[Path]) -> None:
        """From now on notice changes in these places."""
        new = [place for place in places if place not in self._places]
        self._places = list(places)
        self._seen = self._seen | stamps(new)

    def _look(self) -> None:
        while not self._shutdown:
            threading.Event().wait(LOOK_SECONDS)
            now = stamps(self._places)
            if now != self._seen:
                self._seen = now
                with self._rebuild_cond:
                    self._want_rebuild = True
                    self._rebuild_cond.notify_all()
            else:
                self.when_calm(lambda: stamps(self._places) != self._seen)

    def serve_request(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "").encode("latin-1", "replace").decode("utf-8", "replace")
        method = environ.get("REQUEST_METHOD", "")
        status = refused(method, environ.get("HTTP_HOST", ""), path, self._allowed)
        page = None
        if status is not None:
            page, kind = f"{status}\n".encode(), "text/plain; charset=utf-8"
            if status.startswith("404"):
                page, kind = self.error_handler(404) or page, "text/html"
        elif self.fault is not None and not path.startswith("/livereload/"):
            with self._epoch_cond:
                self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
            if self.fault is not None:
                status, kind = "503 Service Unavailable", "text/html; charset=utf-8"
                page = self._inject_js_into_html(  # type: ignore[no-untyped-call]
                    fault_page(self.fault), self._visible_epoch
                )
        if page is None or status is None:
            answer: Iterable[bytes] = super().serve_request(environ, start_response)
            if method == "HEAD":
                getattr(answer, "close", lambda: None)()
                return []
            return answer
        headers = [("Content-Type", kind), ("Content-Length", str(len(page))), ("Cache-Control", "no-store")]
        if status.startswith("405"):
            headers.append(("Allow", "GET, HEAD"))
        start_response(status, headers)
        return [] if method == "HEAD" else [page]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Nothing: a browser that hung up is no fault of ours, and what we print belongs to editors."""
