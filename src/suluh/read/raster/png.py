"""PNG and animated PNG. Source: W3C PNG (third edition), 5 (chunks) and 11 (what each holds)."""

import struct
import zlib
from collections.abc import Iterator

from suluh.read.raster.exif import orientation_only, read_exif
from suluh.read.raster.icc import packed, plain_profile, unpacked
from suluh.read.raster.plain import MAX_PIXELS, PADDING, Broken, Plain, behind, cut, too_large

START = b"\x89PNG\r\n\x1a\n"
_KEPT = {
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD", b"pHYs",
    b"cICP", b"mDCV", b"cLLI", b"acTL", b"fcTL", b"fdAT",
}  # fmt: skip
_REMOVED = {b"tEXt": "text", b"zTXt": "text", b"iTXt": "text", b"tIME": "time"}


def plain_png(data: bytes) -> Plain:
    """The picture with the chunks that draw it; raises `Broken`."""
    out: list[bytes] = [START]
    removed: set[str] = set()
    pixels = _Pixels()
    end = len(START)
    for name, body, chunk_end in _chunks(data):
        end = chunk_end
        if name == b"IHDR":
            pixels.measure(body)
        elif name == b"IDAT":
            pixels.read(body)
        out += _kept(name, body, removed)
    if not pixels.whole:
        raise cut()
    if data[end:].strip(PADDING):
        raise behind()
    return Plain(b"".join(out), frozenset(removed))


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes, int]]:
    """(name, body, where it ends) of each chunk, from IHDR to IEND, each with a sound checksum."""
    at, name = len(START), b""
    while name != b"IEND":
        if at + 12 > len(data):
            raise cut()
        size, name = struct.unpack_from(">I4s", data, at)
        end = at + 12 + size
        if end > len(data) or (at == len(START)) != (name == b"IHDR"):
            raise cut()
        if zlib.crc32(data[at + 4 : end - 4]) != struct.unpack(">I", data[end - 4 : end])[0]:
            raise cut()
        yield name, data[at + 8 : end - 4], end
        at = end


def _kept(name: bytes, body: bytes, removed: set[str]) -> list[bytes]:
    """What stays of a chunk; `removed` learns what goes."""
    if name in _KEPT:
        return [_chunk(name, body)]
    if name == b"iCCP":
        profile = plain_profile(unpacked(body.partition(b"\0")[2][1:]))
        return [_chunk(b"iCCP", b"colour\0\0" + packed(profile))] if profile else []
    if name == b"eXIf":
        exif = read_exif(body)
        turned = orientation_only(exif.orientation)
        if body != turned:
            removed |= exif.told
        return [_chunk(b"eXIf", turned)] if exif.orientation != 1 else []
    if not name[0] & 0x20:  # a critical chunk that nobody knows
        raise Broken(f"memuat bagian {name!r}", f"it holds a part {name!r}")
    removed.add(_REMOVED.get(name, "other"))
    if name == b"iTXt" and body.startswith(b"XML:com.adobe.xmp"):
        removed.add("xmp")
    if name in _REMOVED and body.partition(b"\0")[0].lower() in (b"author", b"copyright"):
        removed.add("author")
    return []


class _Pixels:
    """The packed pixels, followed to their end a little at a time: nothing may hide behind them."""

    def __init__(self) -> None:
        self._unpacker = zlib.decompressobj()
        self._left = 0

    @property
    def whole(self) -> bool:
        return self._unpacker.eof

    def measure(self, head: bytes) -> None:
        if len(head) != 13:
            raise cut()
        width, height = struct.unpack_from(">II", head)
        if width * height > MAX_PIXELS:
            raise too_large(width, height)
        self._left = (8 * width + 16) * height + 1024  # eight bytes a pixel, and a few a line

    def read(self, body: bytes) -> None:
        unpacker = self._unpacker
        try:
            while not unpacker.eof:
                found = len(unpacker.decompress(body, 1 << 20))
                self._left -= found
                if self._left < 0:
                    raise Broken(
                        "memuat lebih banyak titik daripada ukurannya", "it holds more pixels than its size"
                    )
                if not found and not unpacker.unconsumed_tail:
                    break
                body = unpacker.unconsumed_tail
        except zlib.error as problem:
            raise cut() from problem
        if unpacker.eof and (body or unpacker.unused_data):
            raise Broken("di dalamnya tersembunyi data lain", "other data are hidden inside")


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
