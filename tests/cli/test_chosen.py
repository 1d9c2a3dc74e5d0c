"""`suluh check FILE` never says less of a file than the whole run does."""

from pathlib import Path

import pytest

from tests.cli.commands import check
from tests.small_site import FILES, changed, guide, write_site

PAGE = "content/id/masalah/paspor.md"
HEADINGS = changed(PAGE, "## Langkah\n", "## Langkah\n\nSatu.\n\n## Lagi\n")


def told(folder: Path, *paths: str) -> tuple[int, list[str], str]:
    """(exit code, (code of each finding with its file), what the closing line adds)."""
    result = check(folder, *paths)
    lines = result.stdout.splitlines()
    found = [f"{line.split(':')[0]} {line.rpartition('[')[2][:6]}" for line in lines]
    return result.exit_code, found, result.stderr.strip().partition("until they are confirmed")[2]


def test_finding_on_the_twin_is_shown_with_the_page_that_causes_it(tmp_path: Path) -> None:
    write_site(tmp_path, HEADINGS)
    assert told(tmp_path, PAGE) == (
        0,
        ["content/en/masalah/paspor.md TRN002"],
        "; 1 of them are in other files because of this one",
    )


def test_page_that_cannot_be_read_shows_whom_it_breaks(tmp_path: Path) -> None:
    broken = FILES[PAGE].replace(
        "## Langkah\n", "## Langkah\n\n/// note | Catatan\n\nTelepon 021 555 0100.\n"
    )
    write_site(
        tmp_path, {PAGE: broken, "content/id/index.md": FILES["content/id/index.md"] + "\n[[page:paspor]]\n"}
    )
    code, found, closing = told(tmp_path, PAGE)
    assert code == 1
    assert f"{PAGE} BLK003" in found
    assert (
        "; no other rule has looked at 1 files that could not be read whole (content/id/masalah/paspor.md)"
        in closing
    )


def test_page_with_an_unclosed_block_is_not_called_clean_by_the_whole_run_either(tmp_path: Path) -> None:
    broken = FILES[PAGE].replace(
        "## Langkah\n", "## Langkah\n\n/// note | Catatan\n\nTelepon 021 555 0100.\n"
    )
    write_site(tmp_path, {PAGE: broken})
    assert "no other rule has looked at 1 files" in told(tmp_path)[2]


def test_reference_from_elsewhere_to_a_missing_part_is_shown(tmp_path: Path) -> None:
    home = FILES["content/id/index.md"] + "\n[tautan](masalah/paspor.md#hilang)\n"
    write_site(tmp_path, {"content/id/index.md": home})
    assert told(tmp_path, PAGE)[:2] == (1, ["content/id/index.md LNK004"])


def test_a_thing_that_cannot_be_read_is_the_only_fault(tmp_path: Path) -> None:
    """Who refers to it is not told to write what is there."""
    name = "content/data/contacts/hotline.yml"
    write_site(tmp_path, changed(name, "kind: national_hotline", "kind: apa"))
    assert told(tmp_path, name)[:2] == (1, [f"{name} SCH004"])
    assert told(tmp_path)[:2] == (1, [f"{name} SCH004"])


def test_reference_to_a_thing_that_is_gone_is_shown(tmp_path: Path) -> None:
    write_site(tmp_path, {"content/data/contacts/hotline.yml": None})
    code, found, _ = told(tmp_path)
    assert code == 1
    assert {f"{PAGE} REF001", "content/en/masalah/paspor.md REF001"} <= set(found)


def test_what_has_nothing_to_do_with_the_file_is_counted(tmp_path: Path) -> None:
    write_site(tmp_path, changed("content/id/index.md", "Pilih keadaan Anda.", "[[page:tiada]] <b>x</b>"))
    assert told(tmp_path, PAGE) == (
        0,
        [],
        "; 2 findings in other files (2 errors) are not shown: `suluh check`",
    )
    assert told(tmp_path)[2] == ""


def test_path_that_is_no_content_is_named(tmp_path: Path) -> None:
    write_site(tmp_path, {"content/id/masalah/catatan.txt": "x", "README.md": "x"})
    assert "; no content, not checked: README.md" in told(tmp_path, "README.md")[2]
    note = "content/id/masalah/catatan.txt"
    assert told(tmp_path, note)[:2] == (1, [f"{note} FIL013"])


@pytest.mark.parametrize("name", [name for name in FILES if name != "content/site.yml"])
def test_file_of_a_sound_site_is_clean_and_nothing_is_left_out(name: str, tmp_path: Path) -> None:
    write_site(tmp_path)
    assert told(tmp_path, name) == (0, [], "")


def test_new_page_shows_that_its_twin_is_missing_once(tmp_path: Path) -> None:
    write_site(tmp_path, {"content/id/masalah/baru.md": guide("baru", "[a](paspor.md)")})
    code, found, closing = told(tmp_path, "content/id/masalah/baru.md")
    assert (code, found, closing) == (1, ["content/id/masalah/baru.md TRN001"], "")
