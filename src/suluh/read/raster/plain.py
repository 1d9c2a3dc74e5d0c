"""What a reader of pictures gives: the bytes to publish, and what was left out of them."""

from dataclasses import dataclass

# What is left out of a picture -> how findings call it (id, en).
WORDS = {
    "gps": ("tempat pengambilan (GPS)", "where it was taken (GPS)"),
    "author": ("nama pembuat atau pemilik", "the name of an author or owner"),
    "exif": ("data kamera (EXIF)", "data of the camera (EXIF)"),
    "xmp": ("data penyunting (XMP)", "data of an editing program (XMP)"),
    "iptc": ("keterangan pers (IPTC)", "captions of the press (IPTC)"),
    "comment": ("komentar", "a comment"),
    "text": ("teks tersembunyi", "hidden text"),
    "time": ("waktu penyimpanan", "the time it was saved"),
    "preview": ("gambar kecil di dalamnya", "a small picture inside"),
    "second": ("gambar atau film kedua di belakangnya", "a second picture or film behind it"),
    "metadata": ("metadata", "metadata"),
    "other": ("data program", "data of a program"),
}


@dataclass(frozen=True)
class Plain:
    """A picture as it is published, and what was left out: keys of `WORDS`."""

    data: bytes
    removed: frozenset[str] = frozenset()


class Broken(Exception):
    """The bytes are no whole picture of their kind; `id` and `en` say why."""

    def __init__(self, id: str, en: str) -> None:
        super().__init__(en)
        self.id = id
        self.en = en


# What may stand behind a picture; it is left out.
PADDING = b"\0\r\n "
# More pixels than a cheap telephone can hold.
MAX_PIXELS = 40_000_000


def cut() -> Broken:
    return Broken("berkasnya terpotong atau rusak", "the file is cut off or damaged")


def behind() -> Broken:
    return Broken("di belakang gambarnya ada data lain", "other data stand behind the picture")


def too_large(width: int, height: int) -> Broken:
    size = f"{width} × {height}"
    return Broken(f"{size} titik, terlalu besar", f"{size} pixels are too many")
