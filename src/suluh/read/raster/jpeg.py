"""JPEG. Source: ITU-T T.81, annex B (markers); JFIF 1.02; ICC.1:2022, B.4 (profiles in APP2)."""

import re
import struct
from collections.abc import Iterator

from suluh.read.raster.exif import orientation_only, read_exif
from suluh.read.raster.icc import plain_profile
from suluh.read.raster.plain import PADDING, Broken, Plain, behind, cut

START = b"\xff\xd8\xff"
_SCAN, _END, _COMMENT = 0xDA, 0xD9, 0xFE
_FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_KEPT = _FRAMES | {0xC4, 0xCC, 0xDB, 0xDC, 0xDD}
_NEXT = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")  # the end of what a scan holds
_PROFILE, _EXIF, _XMP = b"ICC_PROFILE\0", b"Exif\0\0", b"http://ns.adobe.com/"
# Telephones put a film or the same picture in other light behind the one that is shown.
_SECOND = re.compile(rb"\0*(?:\xff\xd8\xff|....ftyp|\0\0..\x12\0\0\0|.{0,64}MotionPhoto_Data)", re.DOTALL)


class _Marks:
    """What stands before the pixels: kept in a form of our own, or only named."""

    def __init__(self) -> None:
        self.removed: set[str] = set()
        self.jfif = b""
        self.adobe = b""
        self.orientation = 1
        self.profile: dict[int, bytes] = {}

    def take(self, marker: int, body: bytes) -> None:
        if marker == 0xE0 and body.startswith(b"JFIF\0") and len(body) >= 14:
            self.jfif = body[:12] + b"\0\0"
            if body[12:] != b"\0\0":
                self.removed.add("preview")
        elif marker == 0xEE and body.startswith(b"Adobe") and len(body) >= 12:
            self.adobe = body[:12]
        elif marker == 0xE2 and body.startswith(_PROFILE) and len(body) > 14:
            self.profile[body[12]] = body[14:]
        elif marker == 0xE1 and body.startswith(_EXIF):
            exif = read_exif(body)
            if exif.orientation != 1:
                self.orientation = exif.orientation
            if body[6:] != orientation_only(exif.orientation):
                self.removed |= exif.told
        else:
            self.removed.add(_kind(marker, body))

    def written(self) -> bytes:
        found = _segment(0xE0, self.jfif) if self.jfif else b""
        if self.orientation != 1:
            found += _segment(0xE1, _EXIF + orientation_only(self.orientation))
        profile = plain_profile(b"".join(part for _, part in sorted(self.profile.items())))
        parts = [profile[n : n + 65000] for n in range(0, len(profile), 65000)]
        for n, part in enumerate(parts, 1):
            found += _segment(0xE2, _PROFILE + bytes((n, len(parts))) + part)
        return found + (_segment(0xEE, self.adobe) if self.adobe else b"")


def plain_jpeg(data: bytes) -> Plain:
    """The picture with the segments that draw it, and how it is turned; raises `Broken`."""
    marks = _Marks()
    out: list[bytes] = []
    frames = scans = 0
    at = 2
    for marker, start, at in _segments(data):
        if 0xE0 <= marker <= 0xEF or marker == _COMMENT:
            marks.take(marker, data[start + 4 : at])
        elif marker in _KEPT or marker == _SCAN:
            frames += marker in _FRAMES
            scans += marker == _SCAN
            out.append(data[start:at])
        elif marker != _END:
            raise Broken(f"memuat bagian {marker:#x}", f"it holds a part {marker:#x}")
    if frames != 1 or not scans:
        raise cut()
    rest = data[at:]
    if rest.strip(PADDING):
        if not _SECOND.match(rest):
            raise behind()
        marks.removed.add("second")
    return Plain(b"\xff\xd8" + marks.written() + b"".join(out) + b"\xff\xd9", frozenset(marks.removed))


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """(marker, start, end) of each segment up to the mark of the end; a scan ends where the next begins."""
    at = 2
    while True:
        while data[at : at + 2] == b"\xff\xff":
            at += 1
        if at + 2 > len(data) or data[at] != 0xFF:
            raise cut()
        marker = data[at + 1]
        if marker == _END:
            yield marker, at, at + 2
            return
        if at + 4 > len(data):
            raise cut()
        end = at + 2 + struct.unpack_from(">H", data, at + 2)[0]
        if end > len(data) or end < at + 4:
            raise cut()
        if marker == _SCAN:
            following = _NEXT.search(data, end)
            if following is None:
                raise cut()
            end = following.start()
        yield marker, at, end
        at = end


def _kind(marker: int, body: bytes) -> str:
    if marker == _COMMENT:
        return "comment"
    if marker == 0xE1 and body.startswith(_XMP):
        return "xmp"
    if marker == 0xED:
        return "iptc"
    return "preview" if marker == 0xE0 else "other"


def _segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body
