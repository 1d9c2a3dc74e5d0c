"""What may lie in content/media, and what is published of it."""

from pathlib import Path

import pytest

from suluh.read.media import PICTURE_KINDS, check_picture, published
from suluh.read.svg import plain_svg, read_svg
from tests.read.hostile_media import HOSTILE, SOUND, svg


def checked(folder: Path, name: str, data: bytes) -> list[str]:
    (folder / name).write_bytes(data)
    return [f.code for f in check_picture(folder / name, f"content/media/{name}") if f.severity == "error"]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused(tmp_path: Path, name: str) -> None:
    found = checked(tmp_path, name, HOSTILE[name])
    assert found
    assert set(found) <= {"FIL006", "MED001"}


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_file_is_taken(tmp_path: Path, name: str) -> None:
    assert checked(tmp_path, name, SOUND[name]) == []


def test_a_picture_may_be_larger_than_a_page(tmp_path: Path) -> None:
    drawing = svg(f"<path d='M0 0{'h9v9' * 150_000}z'/>")
    assert len(drawing) > 512 * 1024
    assert checked(tmp_path, "besar.svg", drawing) == []


def test_the_corpus_is_large() -> None:
    assert len(HOSTILE) >= 30


@pytest.mark.parametrize("name", [name for name in SOUND if name.endswith(".svg")])
def test_a_drawing_leaves_comments_and_metadata_behind_and_stays_sound(name: str) -> None:
    drawing = read_svg(SOUND[name])
    plain = plain_svg(SOUND[name], drawing)
    again = read_svg(plain)
    assert (again.faults, again.spans) == ([], [])
    assert b"Nama Penulis" not in plain
    assert b"metadata" not in plain
    assert plain.count(b"<path") == SOUND[name].count(b"<path")


def test_every_fault_of_a_drawing_is_told_on_its_line(tmp_path: Path) -> None:
    path = tmp_path / "x.svg"
    path.write_bytes(svg('\n<a href="//x"/>\n<script/>\n<path onclick="x"/>\n<path onclick="y"/>'))
    findings = check_picture(path, "content/media/x.svg")
    assert [(f.line, f.en[0]) for f in findings] == [
        (2, "this picture holds <a>"),
        (2, 'this picture holds href="//x"'),
        (3, "this picture holds <script>"),
        (4, "this picture holds onclick=…"),
    ]


def test_a_drawing_of_a_thousand_faults_names_ten() -> None:
    assert len(read_svg(svg("".join(f"<x{n}/>" for n in range(1000)))).faults) == 10


def test_a_damaged_picture_never_falls_over(tmp_path: Path) -> None:
    """Every picture cut at many places, and with bytes turned over: a finding or a picture."""
    for name in ("foto.jpg", "layar.png", "gerak.gif", "foto.webp", "alur.svg"):
        data = SOUND[name]
        for at in range(0, len(data), max(1, len(data) // 60)):
            turned = data[:at] + bytes((data[at] ^ 0x55,)) + data[at + 1 :]
            for n, piece in enumerate((data[:at], turned)):
                path = tmp_path / f"{n}-{name}"
                path.write_bytes(piece)
                plain, findings = published(path, name)
                assert (plain is None) == bool(findings)


def test_a_cut_picture_is_never_taken(tmp_path: Path) -> None:
    for name in ("foto.jpg", "layar.png", "gerak.gif", "foto.webp"):
        data = SOUND[name]
        for at in range(1, len(data), max(1, len(data) // 40)):
            assert checked(tmp_path, name, data[:at]) == ["MED001"], (name, at)


def test_a_picture_is_not_larger_than_a_telephone_can_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("suluh.read.media.MAX_BYTES", 100)
    assert checked(tmp_path, "foto.jpg", SOUND["foto.jpg"]) == ["MED001"]
    monkeypatch.setattr("suluh.read.media.MAX_SVG_BYTES", 60)
    assert checked(tmp_path, "alur.svg", svg("")) == ["MED001"]


def test_every_kind_has_a_sound_example() -> None:
    endings = {Path(name).suffix.lower() for name in SOUND}
    assert endings == {ending for kind in PICTURE_KINDS for ending in kind.endings} | {".svg"}
