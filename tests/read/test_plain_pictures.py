"""Published pictures keep their pixels, their frames and how they are turned, and tell nothing else."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from suluh.read.media import check_picture, published
from suluh.read.raster.plain import Plain
from tests.read.hostile_media import gif

SECRET = "Siti Rahasia"
PIXELS = Image.effect_noise((64, 48), 40).convert("RGB")


def profile() -> bytes:
    """A colour profile that names its owner, as profiles of screens do."""
    plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    words = "sRGB built-in".encode("utf-16-be")
    assert words in plain
    return plain.replace(words, SECRET.ljust(13)[:13].encode("utf-16-be"))


def told() -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x013B] = SECRET
    exif.get_ifd(0x8825)[1] = "S"
    exif.get_ifd(0x8825)[2] = (6.0, 12.0, 30.0)
    return exif


def saved(form: str, **more: object) -> bytes:
    out = io.BytesIO()
    PIXELS.save(out, form, exif=told(), icc_profile=profile(), **more)
    return out.getvalue()


def moving(form: str, **more: object) -> bytes:
    out = io.BytesIO()
    frames = [Image.effect_noise((40, 30), spread).convert("P") for spread in (10, 50, 90)]
    frames[0].save(out, form, save_all=True, append_images=frames[1:], duration=120, loop=0, **more)
    return out.getvalue()


def words() -> PngImagePlugin.PngInfo:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", SECRET)
    info.add_text("Comment", SECRET, zip=True)
    info.add_itxt("XML:com.adobe.xmp", f"<x>{SECRET}</x>")
    info.add(b"tIME", bytes((7, 234, 11, 22, 9, 0, 0)))
    return info


XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{SECRET}</x:xmpmeta>".encode()
PICTURES: dict[str, tuple[bytes, set[str]]] = {
    "foto.jpg": (
        saved("JPEG", comment=SECRET.encode(), xmp=XMP),
        {"exif", "gps", "author", "comment", "xmp"},
    ),
    "bertahap.jpeg": (saved("JPEG", progressive=True), {"exif", "gps", "author"}),
    "gerak-telepon.jpg": (
        saved("JPEG") + b"\0\0\0\x18ftypmp42" + SECRET.encode(),
        {"exif", "gps", "author", "second"},
    ),
    "layar.png": (saved("PNG", pnginfo=words()), {"exif", "gps", "author", "text", "time", "xmp"}),
    "foto.webp": (saved("WEBP", xmp=XMP), {"exif", "gps", "author", "xmp"}),
    "utuh.webp": (saved("WEBP", lossless=True), {"exif", "gps", "author"}),
    "gerak.gif": (moving("GIF", comment=SECRET.encode()), {"comment"}),
    "gerak.webp": (moving("WEBP", exif=told()), {"exif", "gps", "author"}),
    "gerak.png": (
        moving("PNG", exif=told(), pnginfo=words()),
        {"exif", "gps", "author", "text", "time", "xmp"},
    ),
}


def plain(folder: Path, name: str, data: bytes) -> Plain:
    (folder / name).write_bytes(data)
    found, findings = published(folder / name, name)
    assert found is not None, findings
    return found


def frames(data: bytes) -> list[tuple[bytes, object]]:
    found = []
    with Image.open(io.BytesIO(data)) as picture:
        for n in range(getattr(picture, "n_frames", 1)):
            picture.seek(n)
            found.append((picture.convert("RGBA").tobytes(), picture.info.get("duration")))
        return found


def letters(data: bytes) -> set[bytes]:
    """How the secret may be written."""
    return {data, SECRET.encode("utf-16-le"), SECRET.encode("utf-16-be"), SECRET.encode("utf-16-be")[:20]}


@pytest.mark.parametrize("name", PICTURES)
def test_what_tells_about_people_goes_and_the_pixels_stay(tmp_path: Path, name: str) -> None:
    data, removed = PICTURES[name]
    assert any(secret in data for secret in letters(SECRET.encode()))
    found = plain(tmp_path, name, data)
    assert found.removed == removed
    assert not any(secret in found.data for secret in letters(SECRET.encode()))
    assert frames(found.data) == frames(data)
    with Image.open(io.BytesIO(found.data)) as picture:
        turned = 1 if name.endswith(".gif") else 6
        assert dict(picture.getexif()) == ({} if turned == 1 else {0x0112: turned})
        assert not picture.getexif().get_ifd(0x8825)
        assert {"comment", "xmp", "Author", "XML:com.adobe.xmp"}.isdisjoint(picture.info)
        if not name.startswith("gerak."):
            ImageCms.ImageCmsProfile(io.BytesIO(picture.info["icc_profile"]))


@pytest.mark.parametrize("name", PICTURES)
def test_a_plain_picture_is_plain_and_gives_the_same_bytes(tmp_path: Path, name: str) -> None:
    once = plain(tmp_path, name, PICTURES[name][0])
    assert plain(tmp_path, name, once.data) == Plain(once.data)
    assert check_picture(tmp_path / name, name) == []


def test_colours_stay_what_the_profile_made_them(tmp_path: Path) -> None:
    data = PICTURES["layar.png"][0]
    shown = []
    for bytes_ in (data, plain(tmp_path, "layar.png", data).data):
        with Image.open(io.BytesIO(bytes_)) as picture:
            source = ImageCms.ImageCmsProfile(io.BytesIO(picture.info["icc_profile"]))
            seen = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("LAB"), outputMode="LAB")
            assert seen is not None
            shown.append(seen.tobytes())
    assert shown[0] == shown[1]


def test_a_loop_and_its_pace_are_kept(tmp_path: Path) -> None:
    for name in ("gerak.gif", "gerak.webp", "gerak.png"):
        with Image.open(io.BytesIO(plain(tmp_path, name, PICTURES[name][0]).data)) as picture:
            assert (picture.info["loop"], getattr(picture, "n_frames", 1)) == (0, 3)


def test_the_editor_is_told_what_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").write_bytes(PICTURES["foto.jpg"][0])
    [finding] = check_picture(tmp_path / "foto.jpg", "content/media/foto.jpg")
    assert finding.severity == "warning"
    assert finding.text("en") == (
        "content/media/foto.jpg:1: this picture carries where it was taken (GPS), the name of an author or "
        "owner, data of the camera (EXIF), data of an editing program (XMP), a comment: it is not published; "
        "save it without that before it enters the repository [MED002]"
    )
    assert "tempat pengambilan (GPS)" in finding.text("id")


def test_a_comment_of_a_gif_is_a_word_too(tmp_path: Path) -> None:
    assert plain(tmp_path, "x.gif", gif(comment=b"oleh Siti")) == Plain(gif(), frozenset({"comment"}))
