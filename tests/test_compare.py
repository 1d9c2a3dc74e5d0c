"""`scripts/compare`: two built sites, blind to the hashes in the names of assets."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import ROOT

PAGE = '<link href="../aset/cari.0123abcd.css"><script src="../aset/kuis.00000000.js"></script><p>Isi</p>'
RENAMED = ("--renamed", "cari=search", "kuis=quiz")


def release(*names: str, audience: str = "public", sums: str = "a") -> dict[str, str]:
    """`release.json` and `SHA256SUMS` of files that all have the same sum."""
    files = dict.fromkeys(names, sums * 64)
    return {
        "release.json": json.dumps({"audience": audience, "files": files}),
        "SHA256SUMS": "".join(f"{value}  {name}\n" for name, value in files.items()),
    }


def old_site() -> dict[str, str]:
    files = {
        "a/index.html": PAGE,
        "aset/cari.0123abcd.css": "b { c: d; }",
        "aset/kuis.00000000.js": "var a = 1;",
        "cari/id/kata.js": "Suluh.take(1)",
        "_headers": "script-src 'sha256-AAAA=' 'self'",
    }
    return files | release(*files)


def new_site() -> dict[str, str]:
    """The old one with other names, another script and other policy hashes."""
    files = {
        "a/index.html": PAGE.replace("cari.0123abcd", "search.89abcdef").replace("kuis.0", "quiz.1"),
        "aset/search.89abcdef.css": "b { c: d; }",
        "aset/quiz.10000000.js": "const a = 1;",
        "cari/id/kata.js": "Suluh.take(1)",
        "_headers": "script-src 'sha256-BBBB=' 'self'",
    }
    return files | release(*files, sums="b")


def compared(folder: Path, old: Mapping[str, str], new: Mapping[str, str], *options: str) -> tuple[int, str]:
    """(exit code, what was printed)."""
    for site, files in (("old", old), ("new", new)):
        for name, text in files.items():
            path = folder / site / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    command = [
        sys.executable,
        str(ROOT / "scripts/compare"),
        str(folder / "old"),
        str(folder / "new"),
        *options,
    ]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return result.returncode, result.stdout + result.stderr


def test_a_site_is_equal_to_itself(tmp_path: Path) -> None:
    code, said = compared(tmp_path, old_site(), old_site())
    assert code == 0
    assert "7 files are equal\n" in said
    assert "0 files are different" in said


def test_renamed_assets_are_followed_into_pages_and_sums(tmp_path: Path) -> None:
    code, said = compared(
        tmp_path, old_site(), new_site(), *RENAMED, "--scripts-may-differ", "quiz"
    )  # fmt: skip
    assert code == 0, said
    assert "2 files are equal\n" in said, "the style sheet and the search index"
    assert "3 are equal after" in said, "the page and both lists of sums"
    assert "policy: _headers" in said
    assert "aset/quiz.js (may differ)" in said


def test_a_script_that_differs_fails_until_it_is_named(tmp_path: Path) -> None:
    code, said = compared(tmp_path, old_site(), new_site(), *RENAMED)
    assert code == 1
    assert "1 scripts differ\n  aset/quiz.js\n0 files are different" in said


def test_names_are_not_guessed(tmp_path: Path) -> None:
    code, said = compared(tmp_path, old_site(), new_site())
    assert code == 1
    assert "aset/cari.css\n    only in the old site" in said
    assert "aset/search.css\n    only in the new site" in said
    assert "a/index.html\n    -<link" in said


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a/index.html", PAGE.replace("Isi", "Lain")),
        ("aset/cari.0123abcd.css", "b { c: e; }"),
        ("cari/id/kata.js", "Suluh.take(2)"),
        ("_headers", "script-src 'sha256-AAAA=' 'self' *"),
        ("gambar.png", "lain"),
        ("release.json", release(*old_site(), audience="staff")["release.json"]),
        ("SHA256SUMS", ""),
    ],
)
def test_what_differs_is_named(tmp_path: Path, name: str, text: str) -> None:
    old = old_site() | {"gambar.png": "isi"}
    code, said = compared(tmp_path, old, old | {name: text})
    assert code == 1
    assert "1 files are different" in said
    assert f"\n  {name.replace('.0123abcd', '')}\n" in said


def test_a_long_list_is_cut_and_counted(tmp_path: Path) -> None:
    new = {f"{n}.html": "" for n in range(23)}
    code, said = compared(tmp_path, {"x.html": ""}, new | {"x.html": ""})
    assert code == 1
    assert "23 files are different" in said
    assert said.endswith("  and 3 more\n")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--renamed", "tiada=none"), "no asset has this name: tiada"),
        (("--scripts-may-differ", "none"), "no asset has this name: none"),
        (("--renamed", "cari=kuis"), "have one name"),
        (("--renamed", "cari"), "is not OLD=NEW"),
    ],
)
def test_wrong_use_is_told(tmp_path: Path, options: tuple[str, ...], message: str) -> None:
    two = old_site() | {"aset/kuis.11111111.css": ""}
    code, said = compared(tmp_path, two, two, *options)
    assert code == 2
    assert message in said


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    code, said = compared(tmp_path, old_site(), {})
    assert code == 2
    assert "is no folder" in said
