"""The content security policy of a built site, and the files that tell servers to send it."""

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from suluh.link import addresses
from suluh.model.languages import LANGUAGES

# A page may load only what lies beside it, and nothing may frame it.
POLICY = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
}
# Pictures come from authors. Whatever one of them holds, a browser that opens it alone may draw it
# and no more: no script, no request, no storage, no frame.
MEDIA_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'; sandbox"
)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
# Folders without a page of ours: what lies there never gives its hashes to the policy of the pages.
_NO_PAGES = {"media", "assets", "aset"}
_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)([^>]*)>(.*?)</script>", re.DOTALL)
_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)


def page_policy() -> str:
    """The policy that a page of the file edition carries itself, since no server sends one.

    A constant: its pages have no inline script or style. A browser ignores `frame-ancestors` here.
    """
    return as_line({name: values for name, values in POLICY.items() if name != "frame-ancestors"})


class Inline(NamedTuple):
    """The hashes of the inline scripts and styles of a page."""

    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()


def inline(html: str) -> Inline:
    """The hashes of what a page has inline."""
    scripts: set[str] = set()
    styles: set[str] = set()
    if "<script" in html:
        scripts |= {_hash(text) for kind, text in _SCRIPT.findall(html) if "application/json" not in kind}
    if "<style" in html:
        styles |= {_hash(text) for text in _STYLE.findall(html)}
    return Inline(tuple(sorted(scripts)), tuple(sorted(styles)))


def policy(site_dir: Path, known: Mapping[str, Inline] = MappingProxyType({})) -> str:
    """The policy as one line, with the hashes of the inline scripts and styles that our pages have.

    `known` has them for the pages of these addresses; other pages are read.
    """
    found = set(known.values())
    for path in sorted(site_dir.rglob("*.html")):
        address = path.relative_to(site_dir).as_posix()
        if address not in known and address.split("/")[0] not in _NO_PAGES:
            found.add(inline(path.read_text("utf-8")))
    hashes = {
        "script-src": sorted({one for page in found for one in page.scripts}),
        "style-src": sorted({one for page in found for one in page.styles}),
    }
    return as_line({name: [*values, *hashes.get(name, [])] for name, values in POLICY.items()})


def as_line(directives: Mapping[str, Sequence[str]]) -> str:
    """Directives as headers and meta tags write them."""
    return "; ".join(" ".join((name, *values)) for name, values in directives.items())


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def header_files(site_dir: Path, known: Mapping[str, Inline] = MappingProxyType({})) -> dict[str, str]:
    """`_headers` (for hosts that read it) and `nginx.conf` (an example to include in a server block)."""
    headers = {"Content-Security-Policy": policy(site_dir, known), **HEADERS}
    lines = ["/*", *(f"  {name}: {value}" for name, value in headers.items())]
    lines += ["  Cache-Control: public, max-age=300", "", "/aset/*"]
    lines += ["  ! Cache-Control", "  Cache-Control: public, max-age=31536000, immutable", ""]
    lines += ["/cari/*", "  ! Cache-Control", "  Cache-Control: public, max-age=31536000, immutable", ""]
    lines += ["/media/*", "  ! Content-Security-Policy", f"  Content-Security-Policy: {MEDIA_POLICY}"]
    lines += ["  ! Cache-Control", "  Cache-Control: public, max-age=86400", ""]
    for lang in LANGUAGES:  # the word list has no mark of its version in its address
        lines += [f"/cari/{lang}/kata.js", "  ! Cache-Control", "  Cache-Control: no-cache", ""]
    common = _added(headers)
    indented = _added(headers, "    ")
    media = _added({**headers, "Content-Security-Policy": MEDIA_POLICY}, "    ")
    nginx = (
        "# Include this inside a `server` block whose root is this folder.\n"
        "charset utf-8;\ngzip on;\ngzip_types text/css application/javascript image/svg+xml application/json;\n"
        "error_page 404 /404.html;\n"
        + common
        + 'add_header Cache-Control "public, max-age=300" always;\n'
        + "location ~ ^/(_headers|nginx\\.conf)$ { return 404; }\n"
        + _kept("/aset/", indented, "public, max-age=31536000, immutable")
        + _kept("/cari/", indented, "public, max-age=31536000, immutable")
        + _kept("^~ /media/", media, "public, max-age=86400")
        + _kept("~ ^/cari/[a-z]+/kata\\.js$", indented, "no-cache")
    )
    return {addresses.HEADERS: "\n".join(lines), addresses.NGINX: nginx}


def _added(headers: Mapping[str, str], indent: str = "") -> str:
    return "".join(f'{indent}add_header {name} "{value}" always;\n' for name, value in headers.items())


def _kept(place: str, headers: str, how: str) -> str:
    """A location of nginx with its cache life; it repeats the headers, which it would lose else."""
    return f'location {place} {{\n{headers}    add_header Cache-Control "{how}" always;\n}}\n'
