"""EXIF: what it tells about people, and the one value that a picture needs, its orientation.

Source: CIPA DC-008 (Exif 2.32), 4.6: tags in a directory of a TIFF file.
"""

import struct
from dataclasses import dataclass

_ORIENTATION, _GPS = 0x0112, 0x8825
_AUTHORS = {0x013B, 0x8298, 0x9C9D, 0xA430, 0xC614, 0xA431}  # artist, copyright, owner, serial numbers


@dataclass(frozen=True)
class Exif:
    """What an EXIF block holds; `orientation` is 1 (upright) to 8."""

    orientation: int = 1
    told: frozenset[str] = frozenset({"exif"})


def read_exif(tiff: bytes) -> Exif:
    """What a block holds. One that cannot be read counts as upright; it goes in any case."""
    if tiff[:6] == b"Exif\0\0":
        tiff = tiff[6:]
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    told = {"exif"}
    orientation = 1
    tags: dict[int, bytes] = {}
    try:
        if order is None:
            return Exif()
        start = struct.unpack_from(order + "I", tiff, 4)[0]
        tags = _tags(tiff, order, start)
        if 0x8769 in tags:
            tags = {**_tags(tiff, order, struct.unpack(order + "I", tags[0x8769])[0]), **tags}
    except struct.error:
        pass
    if _ORIENTATION in tags:
        orientation = struct.unpack(f"{order}H", tags[_ORIENTATION][:2])[0]
    if _GPS in tags:
        told.add("gps")
    if _AUTHORS & tags.keys():
        told.add("author")
    return Exif(orientation if 1 <= orientation <= 8 else 1, frozenset(told))


def _tags(tiff: bytes, order: str, start: int) -> dict[int, bytes]:
    """Tag -> the four bytes of its value or place."""
    (count,) = struct.unpack_from(order + "H", tiff, start)
    found: dict[int, bytes] = {}
    for n in range(count):
        tag, value = struct.unpack_from(order + "H6x4s", tiff, start + 2 + 12 * n)
        found[tag] = value
    return found


def orientation_only(orientation: int) -> bytes:
    """A block that says how the picture is turned, and nothing else."""
    return struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, _ORIENTATION, 3, 1, orientation, 0, 0)
