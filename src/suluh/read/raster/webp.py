"""WebP, moving or not. Source: RFC 9649, 2 (container)."""

import struct
from collections.abc import Iterator

from suluh.read.raster.exif import orientation_only, read_exif
from suluh.read.raster.icc import plain_profile
from suluh.read.raster.plain import PADDING, Broken, Plain, behind, cut

_PIXELS = (b"VP8 ", b"VP8L", b"ALPH")
_ICC, _EXIF, _XMP = 0x20, 0x08, 0x04  # bits of VP8X
_BITS = {b"ICCP": _ICC, b"EXIF": _EXIF}


def is_webp(data: bytes) -> bool:
    return data[:4] == b"RIFF" and data[8:12] == b"WEBP"


def plain_webp(data: bytes) -> Plain:
    """The picture with the chunks that draw it; raises `Broken`."""
    end = 8 + struct.unpack_from("<I", data, 4)[0]
    if end > len(data):
        raise cut()
    if data[end:].strip(PADDING):
        raise behind()
    removed: set[str] = set()
    kept = [part for name, body in _chunks(data[12:end]) for part in _kept(name, body, removed)]
    names = [name for name, _ in kept]
    has = sum(bit for name, bit in _BITS.items() if name in names)
    if not any(name in (*_PIXELS[:2], b"ANMF") for name in names):
        raise cut()
    if b"VP8X" in names[1:] or (has and names[0] != b"VP8X"):
        raise Broken("bagiannya tidak berurutan", "its parts are out of order")
    if names[0] == b"VP8X":
        head = kept[0][1]
        if len(head) < 10:
            raise cut()
        kept[0] = (b"VP8X", bytes((head[0] & ~(_ICC | _EXIF | _XMP) | has,)) + head[1:10])
    body = b"WEBP" + b"".join(_chunk(name, part) for name, part in kept)
    return Plain(b"RIFF" + struct.pack("<I", len(body)) + body, frozenset(removed))


def _kept(name: bytes, body: bytes, removed: set[str]) -> list[tuple[bytes, bytes]]:
    """What stays of a chunk; `removed` learns what goes."""
    if name == b"ANMF":
        if len(body) < 16:
            raise cut()
        frame = b"".join(_chunk(n, b) for n, b in _chunks(body[16:]) if n in _PIXELS)
        return [(name, body[:16] + frame)]
    if name in _PIXELS or name in (b"VP8X", b"ANIM"):
        return [(name, body)]
    if name == b"ICCP":
        profile = plain_profile(body)
        return [(name, profile)] if profile else []
    if name == b"EXIF":
        exif = read_exif(body)
        turned = orientation_only(exif.orientation)
        if body != turned:
            removed |= exif.told
        return [(name, turned)] if exif.orientation != 1 else []
    removed.add("xmp" if name == b"XMP " else "other")
    return []


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at < len(data):
        if at + 8 > len(data):
            raise cut()
        name, size = struct.unpack_from("<4sI", data, at)
        end = at + 8 + size
        if end > len(data):
            raise cut()
        yield name, data[at + 8 : end]
        at = end + size % 2


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + bytes(len(body) % 2)
