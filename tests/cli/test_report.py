"""`suluh check --report`: how plainly each page speaks."""

from pathlib import Path

from tests.cli.commands import check
from tests.small_site import changed, write_site

HEAD = "| Halaman / Page | Kata / Words | Kalimat / Sentences | Rata-rata / Mean | Terpanjang / Longest |"
LONG = "Pilih keadaan Anda " + "dan baca " * 12 + "dalam rangka aman."


def rows(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.startswith(("| `", "| **"))]


def test_report_has_a_row_for_each_page_of_both_languages(tmp_path: Path) -> None:
    write_site(tmp_path)
    result = check(tmp_path, "--report", "laporan/bahasa.md")
    assert (result.exit_code, result.stdout) == (0, "")
    text = (tmp_path / "laporan/bahasa.md").read_text("utf-8")
    assert text.count(HEAD) == 2
    assert rows(text) == [
        "| `content/id/index.md` | 3 | 1 | 3.0 | 3 | – |",
        "| `content/id/masalah/paspor.md` | 273 | 29 | 9.4 | 10 | – |",
        "| **Semua / All** | 276 | 30 | 9.2 | 10 |  |",
        "| `content/en/index.md` | 3 | 1 | 3.0 | 3 | – |",
        "| `content/en/masalah/paspor.md` | 273 | 29 | 9.4 | 10 | – |",
        "| **Semua / All** | 276 | 30 | 9.2 | 10 |  |",
    ]


def test_report_counts_and_lists_what_was_found(tmp_path: Path) -> None:
    write_site(tmp_path, changed("content/id/index.md", "Pilih keadaan Anda.", LONG))
    assert check(tmp_path, "--report", "bahasa.md").exit_code == 0
    text = (tmp_path / "bahasa.md").read_text("utf-8")
    assert "| `content/id/index.md` | 30 | 1 | 30.0 | 30 | LNG001 × 1, LNG002 × 1, LNG003 × 1 |" in text
    assert "- content/id/index.md:8: this sentence has 30 words" in text
    check(tmp_path, "--report", "bahasa.md", lang="id")
    assert "- content/id/index.md:8: kalimat ini 30 kata" in (tmp_path / "bahasa.md").read_text("utf-8")


def test_report_keeps_to_the_paths_and_says_the_same_twice(tmp_path: Path) -> None:
    write_site(tmp_path)
    check(tmp_path, "content/en", "--report", "satu.md")
    check(tmp_path, "content/en", "--report", "dua.md")
    text = (tmp_path / "satu.md").read_text("utf-8")
    assert [row for row in rows(text) if "content/id" in row] == []
    assert len(rows(text)) == 4
    assert text == (tmp_path / "dua.md").read_text("utf-8")


def test_report_over_a_folder_is_wrong_use(tmp_path: Path) -> None:
    write_site(tmp_path)
    assert check(tmp_path, "--report", "content").exit_code == 2
