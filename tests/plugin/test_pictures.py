"""A picture is published if a page of the edition shows it, and only what draws it."""

from pathlib import Path

import pytest

from suluh.plugin.build import Options
from suluh.plugin.preview import Preview
from suluh.read.media import published
from tests.conftest import DAY
from tests.plugin.project import build_project, copy_project
from tests.read.hostile_media import png, svg
from tests.read.test_plain_pictures import PICTURES, SECRET
from tests.small_site import guide, twins, write_site

PUBLIC = """![satu nol satu](../../media/101.png) dan ![foto][acuan].

/// note | Catatan
![di kotak](../../media/kotak.svg)
///

Lihat [gambar besar](../../media/besar.png) serta `![kode](../../media/kode.png)`.

```
![pagar](../../media/pagar.png)
```

    ![menjorok](../../media/menjorok.png)

Nama berkas saja: 01.png, media/sebutan.png.

[acuan]: ../../media/foto.jpg
"""
SHOWN = {"101.png", "foto.jpg", "kotak.svg", "besar.png", "inggris.png"}
HIDDEN = {"01.png", "kode.png", "pagar.png", "menjorok.png", "sebutan.png", "tidak-dipakai.png"}


def fill(content: Path) -> None:
    (content / "media").mkdir()
    for name in SHOWN | HIDDEN:
        data = svg("<path d='M0 0h9v9z'/><!-- Siti Rahasia -->") if name.endswith(".svg") else png()
        (content / "media" / name).write_bytes(data)
    for name in (".DS_Store", "Thumbs.db"):
        (content / "media" / name).write_bytes(b"\0\0\0\1Bud1")
    (content / "media/foto.jpg").write_bytes(PICTURES["foto.jpg"][0])


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gambar")
    copy_project(folder, content=False)
    inside = guide("dalam", "![rahasia](../../media/01.png)", audience="staff")
    english = guide("umum", f"{PUBLIC}\n![only here](../../media/inggris.png)", lang="en")
    files = {**twins("umum", PUBLIC), **twins("dalam", audience="staff")}
    files |= {"content/en/masalah/umum.md": english, "content/id/masalah/dalam.md": inside}
    fill(write_site(folder, files))
    return folder


@pytest.fixture(scope="module")
def public(project: Path) -> Path:
    result = build_project(project / "mkdocs.yml", project / "public")
    assert result.ok, result.message or result.findings
    return project / "public"


def names(site: Path) -> set[str]:
    return {path.name for path in (site / "media").iterdir()}


def test_only_what_a_page_shows_is_published(public: Path) -> None:
    assert names(public) == SHOWN
    assert not any(name in (public / "SHA256SUMS").read_text("utf-8").split() for name in HIDDEN)


def test_a_published_picture_is_plain(project: Path, public: Path) -> None:
    for name in SHOWN:
        plain, _ = published(project / "content/media" / name, name)
        assert plain is not None
        assert (public / "media" / name).read_bytes() == plain.data
        assert SECRET.encode() not in plain.data


def test_a_preview_follows_the_pictures(project: Path) -> None:
    preview = Preview(
        Options(project / "mkdocs.yml", audience="staff", as_of=DAY), project / "preview", lambda _: None
    )
    assert preview.rebuild().ok
    assert names(project / "preview") == SHOWN | {"01.png"}
    page = project / "content/id/masalah/umum.md"
    page.write_text(page.read_text("utf-8") + "\n![lagi](../../media/sebutan.png)\n", "utf-8")
    assert preview.rebuild().ok
    assert names(project / "preview") == SHOWN | {"01.png", "sebutan.png"}
    (project / "content/media/101.png").write_bytes(png(pixels=b"\0\xff\0\0"))
    assert preview.rebuild().ok
    assert (project / "preview/media/101.png").read_bytes() == png(pixels=b"\0\xff\0\0")


def test_a_picture_that_is_refused_stops_the_build(project: Path, public: Path) -> None:
    (project / "content/media/101.png").write_bytes(png() + b"x")
    result = build_project(project / "mkdocs.yml", project / "public")
    assert not result.ok
    assert "MED001" in {finding.code for finding in result.findings}
    assert names(public) == SHOWN, "the old site stands"
    (project / "content/media/101.png").write_bytes(png())


def test_a_picture_that_changed_after_the_check_stops_the_build_too(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("suluh.read.content.check_picture", lambda *_: [])
    (project / "content/media/101.png").write_bytes(png() + b"x")
    result = build_project(project / "mkdocs.yml", project / "public")
    assert not result.ok
    assert ("content/media/101.png", "MED001") in {(f.path, f.code) for f in result.findings}
    (project / "content/media/101.png").write_bytes(png())
