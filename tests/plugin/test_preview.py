"""A preview writes the page that was saved, and nothing else, as a whole build would write it."""

import re
from pathlib import Path

import pytest

from suluh.plugin.build import Options
from suluh.plugin.preview import Preview
from tests.conftest import DAY
from tests.plugin.project import PLAIN_CONFIG, build_project, copy_project
from tests.small_site import write_site

PAGE = "content/id/masalah/paspor-ditahan.md"
SHOWN = "masalah/paspor-ditahan.html"


class Desk:
    """A project with a preview that has been built once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.config = copy_project(folder)
        self.root = folder / "preview"
        options = Options(self.config, audience="supervisor", as_of=DAY)
        self.preview = Preview(options, self.root, lambda _: None)
        assert self.preview.rebuild().ok
        self.first = self.pages()

    def pages(self) -> dict[str, tuple[int, bytes]]:
        """Page -> (file, content)."""
        return {
            p.relative_to(self.root).as_posix(): (p.stat().st_ino, p.read_bytes())
            for p in self.root.rglob("*.html")
        }

    def edit(self, old: str, new: str, file: str = PAGE) -> None:
        path = self.folder / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("desk"))


def without_marks(html: bytes) -> bytes:
    """A page without the marks of its lesson, which wait for the whole build: they are made of many texts."""
    return re.sub(rb' data-marks="[^"]*"', b"", html)


def test_new_text_writes_one_page_as_a_whole_build_does(desk: Desk) -> None:
    last = (desk.folder / PAGE).read_text("utf-8").rstrip("\n")
    desk.edit(last, last + "\n\nKalimat baru yang *jelas*.\n")
    result = desk.preview.rebuild()
    assert result.ok
    desk.edit("Kalimat baru", "Kalimat  baru")  # the same page in HTML, but a change of the file
    assert desk.preview.rebuild().ok
    desk.edit("Kalimat  baru", "Kalimat baru")
    assert desk.preview.rebuild().ok
    now = desk.pages()
    assert [name for name in now if now[name] != desk.first[name]] == [SHOWN]
    assert b"Kalimat baru yang <em>jelas</em>." in now[SHOWN][1]
    assert build_project(desk.config, desk.folder / "whole", audience="supervisor").ok
    whole = (desk.folder / "whole" / SHOWN).read_bytes()
    assert without_marks(whole) == without_marks(now[SHOWN][1])


def test_the_home_of_workers_is_written_where_an_internal_edition_has_it(desk: Desk) -> None:
    home, before = "content/id/index.md", desk.pages()
    last = (desk.folder / home).read_text("utf-8").rstrip("\n")
    desk.edit(last, last + " Sapaan baru.", home)
    assert desk.preview.rebuild().ok
    now = desk.pages()
    assert [name for name in now if now[name] != before[name]] == ["pekerja.html"]
    assert b"Sapaan baru." in now["pekerja.html"][1]
    desk.edit(" Sapaan baru.", "", home)
    assert desk.preview.rebuild().ok


def test_a_fault_leaves_the_page_as_it_was(desk: Desk) -> None:
    before = desk.pages()
    desk.edit("\n---\n", "\n---\nLihat [[page:tidak-ada]].\n\n")
    result = desk.preview.rebuild()
    assert not result.ok
    assert [f.code for f in result.findings if f.severity == "error"] == ["REF001"]
    assert desk.pages() == before
    desk.edit("Lihat [[page:tidak-ada]].\n\n", "")
    assert desk.preview.rebuild().ok


def test_a_new_heading_builds_everything(desk: Desk) -> None:
    before = desk.pages()
    path = desk.folder / PAGE
    path.write_text(path.read_text("utf-8") + "\n## Bagian baru\n\nIsi bagian.\n", "utf-8")
    english = desk.folder / PAGE.replace("/id/", "/en/")
    english.write_text(english.read_text("utf-8") + "\n## New part\n\nThe part.\n", "utf-8")
    assert desk.preview.rebuild().ok
    now = desk.pages()
    assert all(now[name][0] != before[name][0] for name in before), "a whole build makes new files"
    assert b"bagian-baru" in now[SHOWN][1]


def test_a_changed_fact_builds_everything(desk: Desk) -> None:
    before = desk.pages()
    folder = desk.folder / "content/data/terms"
    term = sorted(folder.glob("*.yml"))[0]
    term.write_text(term.read_text("utf-8") + "\n# catatan\n", "utf-8")
    assert desk.preview.rebuild().ok
    unchanged = desk.pages()
    assert unchanged == before, "a comment changes nothing"
    regulation = folder.parent / "institutions/kemnaker.yml"
    regulation.write_text(
        regulation.read_text("utf-8").replace("id: Kementerian", "id: Kementrian", 1), "utf-8"
    )
    assert desk.preview.rebuild().ok
    assert desk.pages() != before


def test_a_public_preview_writes_the_page_that_was_saved_and_then_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = write_site(tmp_path) / "id/masalah/paspor.md"
    (tmp_path / "mkdocs.yml").write_text(PLAIN_CONFIG, "utf-8")
    root, whole = tmp_path / "preview", tmp_path / "whole"
    shown = Preview(Options(tmp_path / "mkdocs.yml", as_of=DAY), root, lambda _: None)
    assert shown.rebuild().ok
    before = tree(root)
    page.write_text(page.read_text("utf-8").replace("## Langkah", "Kata zirkonium.\n\n## Langkah"), "utf-8")
    assert shown.rebuild().ok
    after = tree(root)
    assert [name for name in after if after[name] != before[name]] == ["masalah/paspor.html"]
    assert b"Kata zirkonium." in after["masalah/paspor.html"]
    assert shown.make_whole(lambda: False) is None  # the editor may be typing
    monkeypatch.setattr("suluh.plugin.preview.PAUSE_SECONDS", 0.0)
    assert shown.make_whole(lambda: True) is None
    assert tree(root) == after
    result = shown.make_whole(lambda: False)
    assert result is not None
    assert result.ok
    assert shown.make_whole(lambda: False) is None
    assert build_project(tmp_path / "mkdocs.yml", whole).ok
    assert tree(root) == tree(whole)
    assert tree(root) != after


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
