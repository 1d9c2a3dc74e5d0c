"""The preview sends pictures under their own policy, as a web server does with `nginx.conf`."""

import posixpath
from collections.abc import Iterable
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from suluh.publish.headers import MEDIA_POLICY


def guard_media(app: WSGIApplication) -> WSGIApplication:
    """The same application, with `MEDIA_POLICY` on what lies in `media/`."""

    def guarded(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = posixpath.normpath(f"/{environ.get('PATH_INFO', '')}").lstrip("/")

        def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            if path.split("/")[0] == "media":
                headers = [
                    *headers,
                    ("Content-Security-Policy", MEDIA_POLICY),
                    ("X-Content-Type-Options", "nosniff"),
                ]
            return start_response(status, headers, *rest)

        return app(environ, start)

    return guarded
