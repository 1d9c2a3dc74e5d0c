"""`suluh check`: what it prints, in which form and language, and with which exit code it ends."""

import json
from pathlib import Path

import pytest

from tests.cli.commands import check, records, run
from tests.small_site import changed, write_site

FAULTY = {
    **changed("content/id/index.md", "Pilih keadaan Anda.", "[[page:paspr]] <b>100%</b>"),
    **changed("content/data/contacts/hotline.yml", "checked: 2026-11-22", "checked: 2026-01-01"),
}


def test_sound_content_ends_with_0_and_says_how_much_it_read(tmp_path: Path) -> None:
    write_site(tmp_path)
    result = check(tmp_path)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr == (
        "0 errors, 0 warnings in 4 pages and 6 data files; 0 contacts are withheld until they are confirmed\n"
    )


def test_closing_line_speaks_indonesian(tmp_path: Path) -> None:
    write_site(tmp_path)
    assert check(tmp_path, lang="id").stderr.startswith("0 kesalahan, 0 peringatan di 4 halaman dan 6 berkas")


def test_errors_end_with_1_and_warnings_with_0(tmp_path: Path) -> None:
    write_site(tmp_path, FAULTY)
    assert check(tmp_path).exit_code == 1
    result = check(tmp_path, "content/data")
    assert "[CON003] (warning)" in result.stdout
    assert result.exit_code == 0


def test_text_is_a_line_for_each_finding_in_the_language_asked_for(tmp_path: Path) -> None:
    write_site(tmp_path, FAULTY)
    assert check(tmp_path, lang="id").stdout.splitlines() == [
        'content/data/contacts/hotline.yml:13: kontak "hotline" kedaluwarsa (325 hari) dan hanya tampil dengan peringatan: '
        "periksa lagi, lalu perbarui `checked` [CON003] (peringatan)",
        'content/id/index.md:8: "page:paspr" tidak ada: maksudnya "paspor"? [REF001]',
        "content/id/index.md:8: ada HTML dalam isi halaman: pakai Markdown atau blok [TXT002]",
    ]
    assert check(tmp_path, lang="en").stdout.splitlines()[1:] == [
        'content/id/index.md:8: "page:paspr" does not exist: did you mean "paspor"? [REF001]',
        "content/id/index.md:8: there is HTML in the text of the page: use Markdown or a block [TXT002]",
    ]


def test_json_is_a_list_of_records_even_when_there_is_nothing_to_say(tmp_path: Path) -> None:
    write_site(tmp_path)
    assert json.loads(check(tmp_path, "--format", "json").stdout) == []
    write_site(tmp_path, FAULTY)
    assert records(tmp_path)[1] == {
        "path": "content/id/index.md",
        "line": 8,
        "code": "REF001",
        "severity": "error",
        "what": '"page:paspr" does not exist',
        "fix": 'did you mean "paspor"?',
    }


def test_github_gets_an_annotation_for_each_finding(tmp_path: Path) -> None:
    write_site(tmp_path, FAULTY)
    lines = check(tmp_path, "--format", "github").stdout.splitlines()
    assert lines[0].startswith("::warning file=content/data/contacts/hotline.yml,line=13,title=CON003::")
    assert lines[1] == (
        '::error file=content/id/index.md,line=8,title=REF001::"page:paspr" does not exist: did you mean "paspor"?'
    )


def test_release_makes_an_expired_contact_an_error(tmp_path: Path) -> None:
    write_site(
        tmp_path, changed("content/data/contacts/hotline.yml", "checked: 2026-11-22", "checked: 2026-01-01")
    )
    assert check(tmp_path).exit_code == 0
    result = check(tmp_path, "--release")
    assert result.exit_code == 1
    assert "(warning)" not in result.stdout


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("content/id", {"content/id/index.md"}),
        ("content/id/index.md", {"content/id/index.md"}),
        ("./content/data/", {"content/data/contacts/hotline.yml"}),
        ("content/en", set()),
        ("content", {"content/id/index.md", "content/data/contacts/hotline.yml"}),
    ],
)
def test_path_shows_only_what_lies_below_it(path: str, found: set[str], tmp_path: Path) -> None:
    write_site(tmp_path, FAULTY)
    result = check(tmp_path, path)
    assert {line.split(":")[0] for line in result.stdout.splitlines()} == found
    assert result.exit_code == (1 if "content/id/index.md" in found else 0)


def test_several_paths_add_up(tmp_path: Path) -> None:
    write_site(tmp_path, FAULTY)
    assert len(check(tmp_path, "content/id", "content/data").stdout.splitlines()) == 3


def test_absolute_path_means_the_same(tmp_path: Path) -> None:
    content = write_site(tmp_path, FAULTY)
    assert check(tmp_path, str(content / "id")).exit_code == 1


def test_path_that_does_not_exist_is_wrong_use(tmp_path: Path) -> None:
    write_site(tmp_path, FAULTY)
    assert check(tmp_path, "contnet/id").exit_code == 2


def test_content_may_lie_elsewhere(tmp_path: Path) -> None:
    write_site(tmp_path / "lain", FAULTY)
    result = check(tmp_path, "--content", "lain/content")
    assert result.exit_code == 1
    assert "content/id/index.md:8:" in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "--format", "xml"),
        ("check", "--lang", "ms"),
        ("check", "--as-of", "kemarin"),
        ("check", "--content", "content/id/index.md"),
        ("check", "--no-such-option"),
        ("build", "--audience", "everybody"),
        ("build", "--edition", "paper"),
        ("build", "--as-of", "2026-02-30"),
        ("build", "--config", "no-such-file.yml"),
        ("serve", "--port", "0"),
        ("schema", "no-such-kind"),
        ("new", "no-such-kind", "x"),
        ("new", "term"),
        ("no-such-command",),
    ],
)
def test_wrong_use_ends_with_2(arguments: tuple[str, ...], tmp_path: Path) -> None:
    write_site(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    assert run(tmp_path, *arguments).exit_code == 2


@pytest.mark.parametrize("command", ["check", "build", "serve", "new", "schema"])
def test_every_command_has_help_with_examples(command: str, tmp_path: Path) -> None:
    result = run(tmp_path, command, "--help")
    assert result.exit_code == 0
    assert "Contoh:" in result.output


@pytest.mark.parametrize(
    ("variables", "first"),
    [
        ({"LANG": "en_US.UTF-8"}, "0 errors"),
        ({"LANG": "id_ID.UTF-8"}, "0 kesalahan"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "id_ID.UTF-8"}, "0 kesalahan"),
        ({"LANG": "C"}, "0 kesalahan"),
        ({}, "0 kesalahan"),
    ],
)
def test_command_speaks_the_language_of_the_terminal(
    variables: dict[str, str], first: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_site(tmp_path)
    for name in ("LANG", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert run(tmp_path, "check", "--as-of", "2026-11-22").stderr.startswith(first)
