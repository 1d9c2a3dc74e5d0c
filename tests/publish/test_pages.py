"""Pages of earlier builds: never another page than one drawn from nothing, and drawn only where needed."""

import random
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from suluh.publish.kept_pages import KeptPages
from suluh.publish.reads import facts, watched
from tests.conftest import ROOT
from tests.learning.test_grounds import FILES as LEARNING
from tests.publish.jobs import drawn, from_nothing, job_of
from tests.small_site import DAY, FILES, another_central, changed, twins, write_site

CONTACT = "content/data/contacts/hotline.yml"
LAW = "content/data/regulations/uu-18-2017.yml"
PAGE = "content/id/masalah/paspor.md"
MORE = {
    **another_central(),
    **twins("lain", "Lihat [[page:paspor]].", next=["contact:pusat"]),
    **twins("jauh", "Tidak menyebut apa pun.", next=["contact:pusat"]),
}
OTHER = "content/data/regulations/uu-9-2020.yml"
SECOND = FILES[LAW].replace("uu-18-2017", "uu-9-2020", 1).replace('"18"', '"9"').replace("2017", "2020")
# Each edit, and an address that must be drawn again and one that must not.
EDITS: dict[str, tuple[dict[str, str], str, str]] = {
    "text": (changed(PAGE, "## Langkah", "Kata lain.\n\n## Langkah"), "masalah/paspor.html", "masalah/jauh.html"),
    "title": (changed(PAGE, "Paspor dipegang", "Paspor ditahan"), "masalah/lain.html", "istilah/p.html"),
    "heading": (changed(PAGE, "## Langkah", "## Tindakan"), "en/masalah/paspor.html", "masalah/jauh.html"),
    "contact": (changed(CONTACT, "0100", "0199"), "masalah/paspor.html", "istilah/p.html"),
    "withdrawn": (changed(CONTACT, "display: full", "display: hidden"), "masalah/paspor.html", "istilah/p.html"),
    "law": (changed(LAW, "Hak pekerja.", "Hak semua."), "peraturan/uu-18-2017.html", "masalah/jauh.html"),
    "status": (changed(LAW, "in_force", "unknown"), "masalah/paspor.html", "masalah/jauh.html"),
    "relation": (
        {OTHER: f"{SECOND}relations:\n  amends:\n  - uu-18-2017\n", **changed(LAW, "in_force", "amended")},
        "masalah/paspor.html",
        "masalah/jauh.html",
    ),
    "term": (changed("content/data/terms/p3mi.yml", "Perusahaan berizin.", "Lembaga."), "istilah/p.html", "masalah/jauh.html"),
    "added": (twins("baru", "Isi baru."), "masalah/baru.html", "istilah/p.html"),
    "country": (changed("content/data/countries/indonesia.yml", "Negara asal.", "Asal."), "negara/indonesia.html", "istilah/p.html"),
}  # fmt: skip


def project(folder: Path) -> Path:
    write_site(folder, MORE)
    (folder / "mkdocs.yml").write_text("site_name: Contoh\n", "utf-8")
    return folder


FAST = ("text", "title", "contact", "relation")


@pytest.mark.parametrize(
    "name", [name if name in FAST else pytest.param(name, marks=pytest.mark.long) for name in EDITS]
)
def test_an_edit_draws_what_it_touches_and_nothing_else(tmp_path: Path, name: str) -> None:
    files, touched, untouched = EDITS[name]
    folder = project(tmp_path)
    drawn(job_of(folder))
    write_site(folder, {**MORE, **files})
    job = job_of(folder)
    pages, again = drawn(job)
    assert pages == from_nothing(job)
    assert touched in again
    assert untouched not in again


RAIL = "masalah/paspor.html"  # a step of the path
JALUR, KUIS = "content/data/paths/jalur.yml", "content/data/quizzes/kuis.yml"
# Each edit of a path or of what it leads over, and whether the rail of that step says another thing then.
RAILS: dict[str, tuple[str, str, str, bool]] = {
    "name": (JALUR, "id: Jalur,", "id: Jalur baru,", True),
    "goal": (JALUR, "id: Tahu.,", "id: Paham.,", False),
    "task": (JALUR, "Catat surat.", "Catat semua surat.", False),
    "next": (KUIS, "id: Kuis,", "id: Kuis baru,", True),
}


@pytest.mark.parametrize("names", [("name", "goal"), pytest.param(("task", "next"), marks=pytest.mark.long)])
def test_an_edited_path_draws_the_pages_whose_rail_it_changes(tmp_path: Path, names: tuple[str, ...]) -> None:
    folder = project(tmp_path)
    for file, old, new, changes in map(RAILS.__getitem__, names):
        write_site(folder, {**MORE, **LEARNING})
        drawn(job_of(folder))
        write_site(folder, {**MORE, **LEARNING, file: LEARNING[file].replace(old, new, 1)})
        job = job_of(folder)
        pages, again = drawn(job)
        assert pages == from_nothing(job)
        assert (RAIL in again) is changes
        assert "masalah/jauh.html" not in again


def test_a_build_of_the_same_content_draws_nothing(tmp_path: Path) -> None:
    folder = project(tmp_path)
    first, all_of_them = drawn(job_of(folder))
    second, again = drawn(job_of(folder))
    assert (second, again) == (first, [])
    assert sorted(all_of_them) == sorted(first)


def test_another_day_draws_everything(tmp_path: Path) -> None:
    folder = project(tmp_path)
    drawn(job_of(folder))
    job = job_of(folder, today=DAY + timedelta(days=1))
    pages, again = drawn(job)
    assert pages == from_nothing(job)
    assert len(again) == len(pages)


def test_a_template_or_a_word_of_the_site_draws_everything(tmp_path: Path) -> None:
    folder = project(tmp_path)
    drawn(job_of(folder))
    own = folder / "overrides" / "words" / "id"
    own.mkdir(parents=True)
    (own / "site.toml").write_text('site_name = "Nama lain"\n', "utf-8")
    job = job_of(folder)
    pages, again = drawn(job)
    assert pages == from_nothing(job)
    assert len(again) == len(pages)


def test_a_link_among_the_own_theme_files_keeps_nothing(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "overrides").mkdir()
    (folder / "overrides" / "catatan").symlink_to(folder / "content")
    drawn(job_of(folder))
    pages, again = drawn(job_of(folder))
    assert len(again) == len(pages)


def test_editions_do_not_take_each_others_pages(tmp_path: Path) -> None:
    folder = project(tmp_path)
    for audience, edition in (("public", "web"), ("public", "file"), ("staff", "file"), ("public", "web")):
        job = job_of(folder, audience=audience, edition=edition)
        assert drawn(job)[0] == from_nothing(job)


def test_a_kept_page_that_was_changed_by_hand_is_drawn_again(tmp_path: Path) -> None:
    folder = project(tmp_path)
    drawn(job_of(folder))
    for path in (folder / ".cache" / "pages").rglob("*"):
        if path.is_file() and b"<!doctype" in path.read_bytes():
            path.write_bytes(path.read_bytes().replace(b"Paspor", b"Pas-or"))
    job = job_of(folder)
    pages, again = drawn(job)
    assert pages == from_nothing(job)
    assert "masalah/paspor.html" in again


def test_what_nobody_listed_makes_a_page_depend_on_everything(tmp_path: Path) -> None:
    edition = watched.watch(job_of(project(tmp_path)).press.edition)
    edition.share(("", "", "strange"), lambda: 1)
    assert edition.recorder.take() == (("all",),)
    edition.site.once(len_of_pages)
    assert edition.recorder.take() == (("all",),)


def test_a_value_without_a_sum_stops_the_build_and_keeps_no_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = job_of(project(tmp_path))
    drawn(job)
    monkeypatch.setitem(facts.SHARED, "leading", lambda _: object())
    with pytest.raises(TypeError, match="no sum"):
        facts.Facts(job.press.edition).of(("shared", "", "", "leading"))
    rows = (
        ("shared", "", "", "leading"),
        ("nothing",),
        ("thing", "nothing", "x"),
        ("head", "xx", "y"),
        ("head",),
    )
    for row in rows:
        kept = KeptPages(None, "x", "x")
        kept._reads, kept._facts, kept._rows = [row], ["-"], {"index.html": [[0], "", []]}
        assert not kept.holds(job.catalogue["id", "index"], facts.Facts(job.press.edition))


def len_of_pages(site: object) -> int:
    return len(str(site))


def test_the_text_of_a_page_is_noted_wherever_the_page_comes_from(tmp_path: Path) -> None:
    edition = watched.watch(job_of(project(tmp_path)).press.edition)
    page = edition.site.pages["id"]["paspor"]
    assert edition.recorder.take() == (("head", "id", "paspor"),)
    assert page.body
    assert edition.recorder.take() == (("body", "id", "paspor"),)
    before, after = edition.neighbours["id", "lain"]
    edition.recorder.take()
    assert [around.body != "" for around in (before, after) if around] != []
    assert {kind for kind, *_ in edition.recorder.take()} == {"body"}


def _replace(old: str, new: str, pattern: str, draw: random.Random) -> Callable[[Path], None]:
    def edit(content: Path) -> None:
        found = [path for path in sorted(content.glob(pattern)) if old in path.read_text("utf-8")]
        path = draw.choice(found)
        path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")

    return edit


@pytest.mark.long
@pytest.mark.parametrize("seed", range(3))
def test_edits_of_the_real_content_give_what_a_clean_build_gives(tmp_path: Path, seed: int) -> None:
    draw = random.Random(seed)
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copytree(ROOT / "overrides", tmp_path / "overrides")
    (tmp_path / "mkdocs.yml").write_text("site_name: Contoh\n", "utf-8")
    edits = [
        _replace(" yang ", " yang memang ", "id/*/*.md", draw),
        _replace("status: in_force", "status: amended", "data/regulations/*.yml", draw),
        _replace("summary: ", "summary: Baru. ", "id/*/*.md", draw),
        _replace("confidence: high", "confidence: medium", "data/*/*.yml", draw),
        _replace("checked: 2026-", "checked: 2025-", "data/contacts/*.yml", draw),
        _replace("audience: public", "audience: staff", "data/terms/*.yml", draw),
        _replace("\n## ", "\n## Judul ", "en/*/*.md", draw),
    ]
    draw.shuffle(edits)
    drawn(job_of(tmp_path))
    for edit in edits[:4]:
        try:
            edit(tmp_path / "content")
            job = job_of(tmp_path)
        except (AssertionError, IndexError):
            continue  # the rules refuse this edit of this file
        pages, again = drawn(job)
        assert pages == from_nothing(job)
        assert len(again) < len(pages)
