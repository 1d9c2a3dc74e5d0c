"""A site that we write alone is the one that MkDocs writes with us."""

from pathlib import Path

import pytest

from suluh.plugin import build as build_module
from suluh.plugin.build import Options, build
from tests.conftest import DAY
from tests.plugin.project import PLAIN_CONFIG
from tests.small_site import write_site

PICTURE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><title>a</title><path d="M0 0h2v2z"/></svg>'
)


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.mark.parametrize(("audience", "edition"), [("public", "web"), ("supervisor", "file")])
def test_mkdocs_writes_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, audience: str, edition: str
) -> None:
    shown = "![Gambar](../../media/a.svg)\n\n{words}"
    page = write_site(tmp_path) / "id/masalah/paspor.md"
    page.write_text(page.read_text("utf-8").replace("## Langkah", f"{shown[:28]}\n\n## Langkah"), "utf-8")
    (tmp_path / "content/media").mkdir()
    (tmp_path / "content/media/a.svg").write_bytes(PICTURE)
    (tmp_path / "mkdocs.yml").write_text(PLAIN_CONFIG, "utf-8")
    options = Options(tmp_path / "mkdocs.yml", audience=audience, edition=edition, as_of=DAY)
    alone = build(options, tmp_path / "alone")
    assert alone.ok, alone.message
    monkeypatch.setattr(build_module, "is_ours_alone", lambda _: False)
    together = build(options, tmp_path / "together")
    assert together.ok, together.message
    found = files_of(tmp_path / "alone")
    assert found == files_of(tmp_path / "together")
    assert {"index.html", "media/a.svg", "release.json", "cari/id/kata.js"} <= found.keys()
