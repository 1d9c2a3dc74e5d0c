"""BAS001 to BAS003: a review says what it found, a change of meaning is noted, and both languages follow."""

from pathlib import Path

import pytest

from tests.cli.commands import check
from tests.cli.test_since import git
from tests.cli.test_translate import change
from tests.small_site import write_site

PAGE = "content/id/masalah/paspor.md"
TERM = "content/data/terms/p3mi.yml"
NOTE = "\nchanges:\n  - {date: 2026-11-22, what: Ditinjau; tidak ada perubahan., for: [editor]}\n---\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write_site(tmp_path)
    change(tmp_path, "last: 2026-11-22", "last: 2026-10-01")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "pertama")
    return tmp_path


def said(folder: Path, lang: str = "en") -> list[str]:
    done = check(folder, "--base", "main", lang=lang)
    lines = done.stdout.splitlines()
    assert done.exit_code == (1 if any(line.endswith("]") for line in lines) else 0)
    return [line for line in lines if "[BAS" in line]


def test_nothing_is_owed_by_a_change_of_words_or_form(project: Path) -> None:
    assert said(project) == []
    change(project, "Hubungi [[contact:hotline]].", "**Silakan** hubungi [[contact:hotline]].")
    assert said(project) == []


def test_a_review_that_moved_says_what_it_found(project: Path) -> None:
    change(project, "last: 2026-10-01", "last: 2026-11-22")
    assert said(project) == [
        f"{PAGE}:9: the review moved to 2026-11-22 without a word on what it found: add to `changes`, also where "
        'nothing changed: "Reviewed; no change, because …" [BAS001]'
    ]
    assert "tanpa kata apa yang ditemukan" in said(project, "id")[0]
    change(project, "\n---\n", NOTE)
    assert said(project) == []


def test_a_review_that_moved_back_is_not_asked(project: Path) -> None:
    change(project, "last: 2026-10-01", "last: 2026-09-01")
    assert said(project) == []


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("Hubungi [[contact:hotline]].", "Hubungi [[contact:hotline]] dalam 3 hari.", "time limit"),
        ("Hubungi [[contact:hotline]].", "Hubungi polisi.", "contact"),
        ("[[reg:uu-18-2017#6-ayat-1]]", "[[reg:uu-18-2017#6]]", "law"),
        ("## Langkah", "Jangan pergi.\n\n## Langkah", "duty or ban"),
    ],
)
def test_a_page_that_says_something_else_has_a_note(project: Path, old: str, new: str, kind: str) -> None:
    change(project, old, new)
    assert said(project) == [
        f"{PAGE}:2: its content changed ({kind}) without a change note: add to `changes`: what, for whom, why, "
        "by which rule [BAS002]"
    ]
    change(project, "\n---\n", NOTE)
    assert said(project) == []


def test_an_english_text_that_did_not_follow_is_named_with_its_line(project: Path) -> None:
    text = (project / TERM).read_text("utf-8")
    line = next(n for n, row in enumerate(text.splitlines(), 1) if "{id:" in row)
    row = text.splitlines()[line - 1]
    key = row.split(":")[0].strip()
    (project / TERM).write_text(text.replace("{id: ", "{id: Tidak lebih dari 3 hari. ", 1), "utf-8")
    found = said(project)
    assert len(found) == 1
    assert found[0].startswith(f"{TERM}:{line}: {key}: the Indonesian text changed (")
    assert found[0].endswith("[BAS003] (warning)")
    (project / TERM).write_text(text.replace("{id: ", "{id: Ini juga. ", 1), "utf-8")
    assert said(project) == []


def test_an_address_that_a_page_had_leads_on(project: Path) -> None:
    for lang in ("id", "en"):
        folder = project / "content" / lang / "masalah"
        (folder / "paspor.md").rename(folder / "lain.md")
    assert said(project) == [
        f'{PAGE}:2: the old address "masalah/paspor" leads nowhere: add `moved_from: [masalah/paspor]` to the page '
        "that takes its place [BAS004]"
    ]
    change(
        project,
        "topics: [masalah]",
        "topics: [masalah]\nmoved_from: [masalah/paspor]",
        "content/id/masalah/lain.md",
    )
    assert said(project) == []


def test_a_page_that_is_gone_leads_to_the_one_that_takes_its_place(project: Path) -> None:
    (project / PAGE).unlink()
    (project / "content/en/masalah/paspor.md").unlink()
    assert any("[BAS004]" in line for line in said(project))
    change(project, "\n---\n", "\nmoved_from: [masalah/paspor]\n---\n", "content/id/index.md")
    assert not any("[BAS004]" in line for line in said(project))


def test_a_file_that_cannot_be_read_is_told_by_its_own_errors_alone(project: Path) -> None:
    change(project, "id: paspor\n", "id: [\n")
    done = check(project, "--base", "main")
    assert done.exit_code == 1
    assert "[BAS" not in done.stdout
