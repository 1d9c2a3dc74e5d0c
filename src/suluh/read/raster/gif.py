"""GIF, moving or not. Source: GIF89a, 18 to 27 (blocks); the loop of Netscape 2.0."""

import struct

from suluh.read.raster.plain import MAX_PIXELS, PADDING, Broken, Plain, behind, cut, too_large

STARTS = (b"GIF87a", b"GIF89a")
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def plain_gif(data: bytes) -> Plain:
    """The picture with its frames, their timing and its loop; raises `Broken`."""
    try:
        return _plain(data)
    except IndexError as problem:
        raise cut() from problem


def _plain(data: bytes) -> Plain:
    width, height = struct.unpack_from("<HH", data.ljust(10, b"\0"), 6)
    if width * height > MAX_PIXELS:
        raise too_large(width, height)
    at = 13 + _table(data[10])
    out = [data[:at]]
    removed: set[str] = set()
    timing = b""  # belongs to the frame that follows
    frames = 0
    while data[at] != 0x3B:
        if data[at] == 0x2C:
            end = _blocks(data, at + 11 + _table(data[at + 9]))
            out += [timing, data[at:end]]
            timing = b""
            frames += 1
        elif data[at] == 0x21:
            end = _blocks(data, at + 2)
            label, body = data[at + 1], data[at + 2 : end]
            if label == 0xF9:
                timing = data[at:end]
            elif label == 0xFF and body[1:12] in _LOOPS and body[12:14] == b"\x03\x01":
                out.append(b"\x21\xff\x0b" + body[1:12] + body[12:16] + b"\0")
            elif b"*/" in body:
                raise Broken("di dalamnya ada naskah", "a script stands inside")
            else:
                removed.add(_kind(label, body))
        else:
            raise Broken("memuat bagian yang tidak dikenal", "it holds a part that nobody knows")
        at = end
    if not frames:
        raise cut()
    if data[at + 1 :].strip(PADDING):
        raise behind()
    return Plain(b"".join([*out, b"\x3b"]), frozenset(removed))


def _table(flags: int) -> int:
    """Bytes of a table of colours."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _blocks(data: bytes, at: int) -> int:
    """Where a chain of blocks ends."""
    while data[at]:
        at += data[at] + 1
    return at + 1


def _kind(label: int, body: bytes) -> str:
    if label == 0xFE:
        return "comment"
    return "xmp" if body[1:9] == b"XMP Data" else "text" if label == 0x01 else "other"
