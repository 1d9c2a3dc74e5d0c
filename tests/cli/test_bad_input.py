"""Bad input ends in a clear finding: `suluh check` says where and how to fix it, and never breaks off."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.commands import check, records
from tests.small_site import FILES, Files, changed, guide, twins, write_site

TERM = FILES["content/data/terms/p3mi.yml"]
BAD: dict[str, tuple[Files, str, int, str]] = {
    "broken yaml": ({"content/data/terms/x.yml": "id: [x\n"}, "content/data/terms/x.yml", 1, "YML006"),
    "tab": ({"content/data/terms/x.yml": "id: x\n\tterm: X\n"}, "content/data/terms/x.yml", 2, "YML002"),
    "wrong type": (
        changed("content/data/terms/p3mi.yml", "term: P3MI", "term: [P3MI]"),
        "content/data/terms/p3mi.yml",
        3,
        "SCH005",
    ),
    "unknown key": (
        changed("content/data/terms/p3mi.yml", "colloquial:", "coloquial:"),
        "content/data/terms/p3mi.yml",
        6,
        "SCH003",
    ),
    "duplicate page id": (
        {"content/id/masalah/zz.md": guide("paspor")},
        "content/id/masalah/zz.md",
        2,
        "PAG003",
    ),
    "duplicate thing id": ({"content/data/terms/p3mi.yaml": TERM}, "content/data/terms/p3mi.yml", 1, "DAT003"),
    "reference to nothing": (
        changed("content/id/index.md", "Pilih keadaan", "[[page:tidak-ada]] keadaan"),
        "content/id/index.md",
        8,
        "REF001",
    ),
    "missing twin": (
        {"content/en/masalah/paspor.md": None},
        "content/id/masalah/paspor.md",
        2,
        "TRN001",
    ),
    "unclosed block": (
        changed("content/id/index.md", "Pilih", "/// note | Pilih"),
        "content/id/index.md",
        8,
        "BLK003",
    ),
    "script in the title": (
        changed("content/id/index.md", "title: Beranda", 'title: "<script>alert(1)</script>"'),
        "content/id/index.md",
        5,
        "TXT001",
    ),
    "10 MB page": ({"content/id/masalah/x.md": "kata " * 2_097_152}, "content/id/masalah/x.md", 1, "FIL002"),
    "binary page": ({"content/id/masalah/x.md": b"\x7fELF\0\0"}, "content/id/masalah/x.md", 1, "FIL001"),
    "UTF-16 page": (
        {"content/id/masalah/x.md": guide("x").encode("utf-16")},
        "content/id/masalah/x.md",
        1,
        "FIL001",
    ),
    "Latin-1 page": (
        {"content/id/masalah/x.md": guide("x", title="café").encode("latin-1")},
        "content/id/masalah/x.md",
        5,
        "FIL001",
    ),
    "deep nesting": (
        {"content/data/terms/x.yml": "id: " + "[" * 300 + "]" * 300},
        "content/data/terms/x.yml",
        1,
        "YML004",
    ),
    "alias bomb": (
        {
            "content/data/terms/x.yml": "a0: &a0 [x, x]\n"
            + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
        },
        "content/data/terms/x.yml",
        1,
        "YML004",
    ),
    "alias of itself": ({"content/data/terms/x.yml": "id: &a [*a]\n"}, "content/data/terms/x.yml", 1, "YML004"),
    "tag of a program": (
        {"content/data/terms/x.yml": "id: !!python/object/apply:os.system [x]\n"},
        "content/data/terms/x.yml",
        1,
        "YML004",
    ),
    "two documents": ({"content/data/terms/x.yml": "id: x\n---\nid: y\n"}, "content/data/terms/x.yml", 2, "YML001"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_a_finding_at_its_place(name: str, tmp_path: Path) -> None:
    files, path, line, code = BAD[name]
    write_site(tmp_path, files)
    assert (path, line, code) in {(r["path"], r["line"], r["code"]) for r in records(tmp_path)}
    result = check(tmp_path)
    assert result.exit_code == 1
    assert "Traceback" not in result.output


def test_unknown_key_comes_with_the_nearest_spelling(tmp_path: Path) -> None:
    write_site(tmp_path, BAD["unknown key"][0])
    assert 'the key "coloquial" is unknown: did you mean "colloquial"? [SCH003]' in check(tmp_path).stdout


def test_all_faults_are_found_in_one_run(tmp_path: Path) -> None:
    files = {
        f"content/data/terms/x{number}.yml": files["content/data/terms/x.yml"]
        for number, (files, *_) in enumerate(BAD.values())
        if "content/data/terms/x.yml" in files
    }
    write_site(tmp_path, files)
    assert {r["path"] for r in records(tmp_path)} == set(files)


def test_empty_content_folder_is_wrong_use(tmp_path: Path) -> None:
    (tmp_path / "content" / "id").mkdir(parents=True)
    result = check(tmp_path)
    assert result.exit_code == 2
    assert "[FIL005]" in result.stderr


def test_missing_content_folder_is_wrong_use(tmp_path: Path) -> None:
    result = check(tmp_path)
    assert result.exit_code == 2
    assert "[FIL005]" in result.stderr


def test_linked_file_is_a_finding_and_is_not_read(tmp_path: Path) -> None:
    content = write_site(tmp_path)
    (tmp_path / "rahasia.md").write_text(guide("rahasia"), "utf-8")
    (content / "id" / "masalah" / "x.md").symlink_to(tmp_path / "rahasia.md")
    found = records(tmp_path)
    assert [(r["path"], r["code"]) for r in found] == [("content/id/masalah/x.md", "FIL003")]


@pytest.mark.parametrize(
    "folder",
    [
        "id/masalah",
        "data",
        "data/terms",
        "media",
    ],
)  # fmt: skip
def test_loop_of_linked_folders_is_a_finding(folder: str, tmp_path: Path) -> None:
    content = write_site(tmp_path)
    (content / folder).mkdir(exist_ok=True)
    (content / folder / "putar").symlink_to(content, target_is_directory=True)
    found = records(tmp_path)
    assert [(r["path"], r["code"]) for r in found] == [(f"content/{folder}/putar", "FIL003")]


def test_linked_picture_is_a_finding(tmp_path: Path) -> None:
    content = write_site(tmp_path)
    (content / "media").mkdir()
    (content / "media" / "x.svg").symlink_to("/etc/hostname")
    assert [r["code"] for r in records(tmp_path)] == ["FIL003"]


def test_site_without_home_is_a_finding(tmp_path: Path) -> None:
    write_site(tmp_path, {"content/id/index.md": None, "content/en/index.md": None})
    assert check(tmp_path).exit_code == 1


def test_site_without_any_page_is_a_finding(tmp_path: Path) -> None:
    write_site(tmp_path, {name: None for name in FILES if name.endswith(".md")} | {
        "content/id/nav.yml": "sections: []\n", "content/en/nav.yml": "sections: []\n"
    })  # fmt: skip
    assert check(tmp_path).exit_code == 1


CRASHES = {
    "whole number that is none": (
        changed("content/data/regulations/uu-18-2017.yml", "year: 2017", 'year: !!int ""'),
        "content/data/regulations/uu-18-2017.yml",
        5,
    ),
    "truth value that is none": (
        changed("content/id/index.md", "type: landing", 'type: landing\nsensitive: !!bool "mungkin"'),
        "content/id/index.md",
        4,
    ),
    "date that is none": (
        changed("content/data/terms/p3mi.yml", "term: P3MI", 'term: !!timestamp "besok"'),
        "content/data/terms/p3mi.yml",
        3,
    ),
    "whole number of 5000 digits": (
        changed("content/data/regulations/uu-18-2017.yml", "year: 2017", f"year: 0x{'F' * 5000}"),
        "content/data/regulations/uu-18-2017.yml",
        5,
    ),
    "review in the year 9999": (
        changed("content/id/masalah/paspor.md", "last: 2026-11-22", "last: 9999-12-31"),
        "content/id/masalah/paspor.md",
        9,
    ),
}
REASONS = {
    "whole number that is none": "read/yaml.py does not catch the IndexError of !!int",
    "truth value that is none": "read/yaml.py does not catch the KeyError of !!bool",
    "date that is none": "read/yaml.py does not catch the AttributeError of !!timestamp",
    "whole number of 5000 digits": "str() of a huge int raises",
    "review in the year 9999": "text/dates.py: add_months raises past the year 9999",
}


@pytest.mark.parametrize("name", list(CRASHES))
def test_value_that_no_type_can_hold_is_a_finding(name: str, tmp_path: Path) -> None:
    files, path, line = CRASHES[name]
    write_site(tmp_path, files)
    assert (path, line) in {(r["path"], r["line"]) for r in records(tmp_path)}


@pytest.mark.parametrize(
    ("day", "code"), [("2020-02-30", "DAY003"), ("0000", "SCH005"), ("2020-13", "DAY003"), ("20", "SCH005")]
)
def test_day_that_no_calendar_has_is_a_finding(day: str, code: str, tmp_path: Path) -> None:
    dates = f'dates: {{issued: "{day}", ended: "2021"}}\nlevel: national'
    write_site(tmp_path, changed("content/data/regulations/uu-18-2017.yml", "level: national", dates))
    assert code in {r["code"] for r in records(tmp_path)}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(
            "id: x\nchecked:\u00a02026-02-20\nterm: X\n",
            2,
        ),
        pytest.param(
            'id: x\nterm: "X\nstatus: current\n',
            2,
        ),
        pytest.param(
            "id: x\nterm X\nstatus: current\n",
            2,
        ),
    ],
)
def test_broken_yaml_is_found_on_its_own_line(text: str, line: int, tmp_path: Path) -> None:
    write_site(tmp_path, {"content/data/terms/x.yml": text})
    found = [(r["path"], r["line"]) for r in records(tmp_path)]
    assert found == [("content/data/terms/x.yml", line)]


def test_control_character_is_found_on_its_own_line(tmp_path: Path) -> None:
    write_site(tmp_path, {"content/data/terms/x.yml": "id: x\nterm: X\x07\n"})
    assert ("content/data/terms/x.yml", 2, "TXT003") in [
        (r["path"], r["line"], r["code"]) for r in records(tmp_path)
    ]


def test_nesting_of_a_hundred_thousand_is_a_finding(tmp_path: Path) -> None:
    write_site(tmp_path, {"content/data/terms/x.yml": "id: " + "[" * 100_000})
    command = [sys.executable, "-m", "suluh.cli.main"]
    program = "from suluh.cli.main import main; main(['check'])"
    done = subprocess.run([*command[:1], "-c", program], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 1
    assert "[YML004]" in done.stdout


def test_file_name_in_latin_1_is_shown(tmp_path: Path) -> None:
    content = write_site(tmp_path)
    (content / "id" / os.fsdecode(b"caf\xe9.md")).write_text("tanpa kepala", "utf-8")
    result = check(tmp_path)
    assert result.exit_code == 1
    assert "[PAG001]" in result.stdout


def test_summary_of_more_than_200_letters_is_a_finding(tmp_path: Path) -> None:
    write_site(tmp_path, changed("content/id/index.md", "Panduan kerja ke luar negeri.", "x" * 201))
    assert "SCH005" in {r["code"] for r in records(tmp_path)}


def test_reference_out_of_form_in_data_is_a_finding(tmp_path: Path) -> None:
    write_site(tmp_path, changed("content/data/roles/editor.yml", "Menjaga isi.", '"Lihat [[paspor]]."'))
    found = [(r["line"], r["code"]) for r in records(tmp_path)]
    assert found in ([(4, "REF002")], [(4, "REF003")])


FENCES = {
    "line that begins with code": "```kode``` lalu\n\n[[page:tidak-ada]]",
    "fence that is never closed": "```\n\n[[page:tidak-ada]]",
    "escaped backticks": "\\`[[page:tidak-ada]]\\`",
}


@pytest.mark.parametrize(
    "name",
    list(FENCES),
)
def test_what_markdown_draws_is_what_the_scan_reads(name: str, tmp_path: Path) -> None:
    write_site(tmp_path, changed("content/id/index.md", "Pilih keadaan Anda.", FENCES[name]))
    assert [r["code"] for r in records(tmp_path)] != []


BLOCKS = {
    "indented": " /// contact | tidak-ada\n ///",
    "without a blank": "///contact | tidak-ada\n///",
    "indented and open": " /// note | Judul\nIsi.",
}


@pytest.mark.parametrize(
    "name",
    list(BLOCKS),
)  # fmt: skip
def test_block_in_another_form_is_checked_too(name: str, tmp_path: Path) -> None:
    write_site(tmp_path, changed("content/id/index.md", "Pilih keadaan Anda.", BLOCKS[name]))
    assert check(tmp_path).exit_code == 1


def test_block_inside_a_block_is_sound(tmp_path: Path) -> None:
    text = "//// note | Luar\n\n/// warning | Dalam\nIsi.\n///\n\n////"
    write_site(tmp_path, changed("content/id/index.md", "Pilih keadaan Anda.", text))
    assert records(tmp_path) == []


def test_reference_to_a_page_that_has_no_twin_on_purpose_is_a_finding(tmp_path: Path) -> None:
    files = {**twins("kutip", "[[page:hanya-id]]")}
    files["content/id/masalah/hanya-id.md"] = guide("hanya-id", translation="none")
    write_site(tmp_path, files)
    assert [(r["path"], r["code"]) for r in records(tmp_path)] == [("content/en/masalah/kutip.md", "REF001")]
