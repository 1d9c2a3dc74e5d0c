"""A colour profile without what it tells about a machine.

Profiles of screens carry serial numbers, names and dates. Colours need the tags below and no more.
Source: ICC.1:2022, 7.2 (header) and 9 (tags).
"""

import struct
import zlib

_HEADER = 128
_TAGS = {
    b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC", b"kTRC", b"wtpt", b"bkpt", b"chad", b"cicp",
    b"A2B0", b"A2B1", b"A2B2", b"B2A0", b"B2A1", b"B2A2", b"gamt",
}  # fmt: skip
_LIMIT = 4 * 1024 * 1024


def plain_profile(profile: bytes) -> bytes:
    """The profile with colours only; empty if it is none."""
    if len(profile) < _HEADER + 4 or profile[36:40] != b"acsp":
        return b""
    (count,) = struct.unpack_from(">I", profile, _HEADER)
    if count > 200 or len(profile) < _HEADER + 4 + 12 * count:
        return b""
    kept: list[tuple[bytes, bytes]] = []
    for n in range(count):
        name, start, size = struct.unpack_from(">4sII", profile, _HEADER + 4 + 12 * n)
        if name in _TAGS and start >= _HEADER and start + size <= len(profile):
            kept.append((name, profile[start : start + size]))
    # A profile needs a name: without one some programs refuse it.
    kept += [(b"cprt", _text("-")), (b"desc", _description("colour", profile[8]))]
    plain = _header(profile) + _written(kept)
    return struct.pack(">I", len(plain)) + plain[4:]


def _header(profile: bytes) -> bytes:
    """Version, class and spaces; no program, day, maker, model or sum."""
    head = bytearray(_HEADER)
    head[8:24] = profile[8:24]
    head[36:40] = b"acsp"
    head[64:80] = profile[64:80]
    return bytes(head)


def _written(tags: list[tuple[bytes, bytes]]) -> bytes:
    table = struct.pack(">I", len(tags))
    body = b""
    places: dict[bytes, int] = {}
    start = _HEADER + 4 + 12 * len(tags)
    for name, data in tags:
        if data not in places:  # the three curves are often one
            places[data] = start + len(body)
            body += data + bytes(-len(data) % 4)
        table += struct.pack(">4sII", name, places[data], len(data))
    return table + body


def _text(text: str) -> bytes:
    return b"text\0\0\0\0" + text.encode("ascii") + b"\0"


def _description(text: str, version: int) -> bytes:
    if version >= 4:
        words = text.encode("utf-16-be")
        return b"mluc\0\0\0\0" + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(words), 28) + words
    plain = text.encode("ascii") + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(plain)) + plain + bytes(78)


def unpacked(data: bytes) -> bytes:
    """A profile out of a zlib stream, up to 4 MB; empty if it is none."""
    try:
        unpacker = zlib.decompressobj()
        found = unpacker.decompress(data, _LIMIT)
    except zlib.error:
        return b""
    return found if unpacker.eof else b""


def packed(data: bytes) -> bytes:
    """A zlib stream of stored blocks: the same bytes with every version of zlib."""
    return zlib.compress(data, 0)
