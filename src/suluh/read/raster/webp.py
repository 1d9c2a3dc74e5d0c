"""WebP, moving or not. Source: RFC 9649, 2 (container)."""

import struct
from collections.abc import Iterator

from suluh.read.raster.exif import orientation_only, read_exif
from suluh.read.raster.icc import plain_profile
from suluh.read.raster.plain import PADDING, Broken, Plain, behind, cut

_PIXELS = (b"VP8 ", b"VP8L", b"ALPH")
_ICC, _EXIF, _XMP = 0x20, 0x08, 0x04  # bits of VP8X


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
    kept: list[tuple[bytes, bytes]] = []
    has = 0
    for name, body in _chunks(data[12:end]):
        if name == b"ANMF":
            if len(body) < 16:
                raise cut()
            frame = b"".join(_chunk(n, b) for n, b in _chunks(body[16:]) if n in _PIXELS)
            kept.append((name, body[:16] + frame))
        elif name in _PIXELS or name in (b"VP8X", b"ANIM"):
            kept.append((name, body))
        elif name == b"ICCP":
            profile = plain_profile(body)
            if profile:
                kept.append((name, profile))
                has |= _ICC
        elif name == b"EXIF":
            exif = read_exif(body)
            turned = orientation_only(exif.orientation)
            if exif.orientation != 1:
                kept.append((name, turned))
                has |= _EXIF
            if body != turned:
                removed |= exif.told
        else:
            removed.add("xmp" if name == b"XMP " else "other")
    if not any(name in (*_PIXELS[:2], b"ANMF") for name, _ in kept):
        raise cut()
    if any(name == b"VP8X" for name, _ in kept[1:]) or (has and kept[0][0] != b"VP8X"):
        raise Broken("bagiannya tidak berurutan", "its parts are out of order")
    if kept[0][0] == b"VP8X":
        head = kept[0][1]
        if len(head) < 10:
            raise cut()
        kept[0] = (b"VP8X", bytes((head[0] & ~(_ICC | _EXIF | _XMP) | has,)) + head[1:10])
    body = b"WEBP" + b"".join(_chunk(name, part) for name, part in kept)
    return Plain(b"RIFF" + struct.pack("<I", len(body)) + body, frozenset(removed))


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
