"""Pictures of the content: which may be published, and the bytes that are.

A picture is what its bytes say, not what its name says. See docs/decisions/0027-pictures.md.
"""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from suluh.findings import Finding, error, warning
from suluh.read.files import read_raw, unreadable
from suluh.read.raster import gif, jpeg, png, webp
from suluh.read.raster.plain import MAX_PIXELS, WORDS, Broken, Plain, cut, too_large
from suluh.read.svg import MAX_BYTES as MAX_SVG_BYTES
from suluh.read.svg import Fault, plain_svg, read_svg

MAX_BYTES = 20 * 1024 * 1024
# What no picture says, and what makes a page of a file that some program takes for one.
MARKUP = (
    b"<script",
    b"<html",
    b"<body",
    b"<!doctype",
    b"<iframe",
    b"<?php",
    b"javascript:",
    b"onerror=",
    b"onload=",
)


@dataclass(frozen=True)
class Kind:
    """A kind of picture: how its bytes begin, the ends of its name, and who reads it."""

    name: str
    begins: Callable[[bytes], bool]
    endings: tuple[str, ...]
    plain: Callable[[bytes], Plain]


PICTURE_KINDS = (
    Kind("PNG", lambda data: data.startswith(png.START), (".png",), png.plain_png),
    Kind("JPEG", lambda data: data.startswith(jpeg.START), (".jpg", ".jpeg"), jpeg.plain_jpeg),
    Kind("GIF", lambda data: data.startswith(gif.STARTS), (".gif",), gif.plain_gif),
    Kind("WEBP", webp.is_webp, (".webp",), webp.plain_webp),
)


def check_picture(path: Path, shown: str) -> list[Finding]:
    """Findings on a file of `content/media`; `shown` is its path from the root of the repository."""
    plain, findings = published(path, shown)
    if plain is None:
        return findings
    if path.suffix.lower() != ".svg":
        try:
            _decode(plain.data, path.suffix.lower())
        except Broken as problem:
            return [_refused(shown, problem)]
    return [*findings, _told(shown, plain)] if plain.removed else findings


def published(path: Path, shown: str) -> tuple[Plain | None, list[Finding]]:
    """The picture as it is published, or why it is not."""
    try:
        size = path.lstat().st_size
    except OSError as problem:
        return None, [unreadable(shown, problem)]
    if size > MAX_BYTES:
        too_much = Broken(f"{size >> 20} MB, terlalu besar", f"{size >> 20} MB are too many")
        return None, [_refused(shown, too_much)]
    data, findings = read_raw(path, shown, MAX_BYTES)
    if data is None:
        return None, findings
    if path.suffix.lower() == ".svg":
        return _drawing(data, shown)
    try:
        return _raster(data, path.suffix.lower()), []
    except Broken as problem:
        return None, [_refused(shown, problem)]


def _raster(data: bytes, ending: str) -> Plain:
    kind = next((kind for kind in PICTURE_KINDS if kind.begins(data)), None)
    if kind is None:
        raise Broken("isinya bukan PNG, JPEG, GIF, WebP atau SVG", "it is no PNG, JPEG, GIF, WebP or SVG")
    if ending not in kind.endings:
        raise Broken(f"isinya {kind.name}, namanya berakhir lain", f"it is a {kind.name} by another name")
    low = data.lower()
    for mark in MARKUP:
        if mark in low:
            said = mark.decode()
            raise Broken(f'di dalamnya ada "{said}"', f'"{said}" stands inside')
    return kind.plain(data)


def _decode(data: bytes, ending: str) -> None:
    """Let the library that draws pictures draw every frame; what it cannot draw is damaged."""
    from PIL import Image  # takes a moment, and most content has no pictures

    kind = next(kind for kind in PICTURE_KINDS if ending in kind.endings)
    try:
        with Image.open(io.BytesIO(data), formats=[kind.name]) as picture:
            frames = getattr(picture, "n_frames", 1)
            if (
                picture.width * picture.height * frames > 4 * MAX_PIXELS
                or picture.width * picture.height > MAX_PIXELS
            ):
                raise too_large(picture.width, picture.height)
            for frame in range(frames):
                picture.seek(frame)
                picture.load()
    except Broken:
        raise
    except Exception as problem:  # a damaged file may fall anywhere in a decoder
        raise cut() from problem


def _drawing(data: bytes, shown: str) -> tuple[Plain | None, list[Finding]]:
    if len(data) > MAX_SVG_BYTES:
        size = len(data) >> 10
        return None, [_refused(shown, Broken(f"{size} KB, terlalu besar", f"{size} KB are too many"))]
    drawing = read_svg(data)
    if drawing.faults:
        return None, [_unlisted(shown, fault) for fault in drawing.faults]
    removed = frozenset(kind for _, _, kind in drawing.spans)
    return Plain(plain_svg(data, drawing), removed), []


def _unlisted(shown: str, fault: Fault) -> Finding:
    return error(
        "FIL006",
        (shown, fault.line),
        (f"gambar ini memuat {fault.id}", "simpan ulang sebagai SVG biasa (plain SVG), tanpa itu"),
        (f"this picture holds {fault.en}", "save it again as plain SVG, without that"),
    )


def _refused(shown: str, why: Broken) -> Finding:
    return error(
        "MED001",
        (shown, 1),
        (
            f"berkas ini tidak diterima sebagai gambar: {why.id}",
            "ekspor ulang dari program gambar sebagai PNG, JPEG, GIF, WebP atau SVG",
        ),
        (
            f"this file is not taken as a picture: {why.en}",
            "export it again from a program for pictures as PNG, JPEG, GIF, WebP or SVG",
        ),
    )


def _told(shown: str, plain: Plain) -> Finding:
    id, en = (", ".join(WORDS[key][n] for key in WORDS if key in plain.removed) for n in (0, 1))
    return warning(
        "MED002",
        (shown, 1),
        (f"gambar ini menyimpan {id}", "tidak ikut terbit; simpan tanpa itu sebelum masuk ke repositori"),
        (
            f"this picture carries {en}",
            "it is not published; save it without that before it enters the repository",
        ),
    )
