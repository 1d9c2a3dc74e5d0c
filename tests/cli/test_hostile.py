"""What a disk, a link, a pipe or a name can do to a command ends in a sentence, never in a traceback."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from suluh.cli.main import main
from suluh.text.hidden import hidden
from tests.cli.commands import check, run
from tests.small_site import changed, write_site

ESC, OVERRIDE = "\x1b]0;x\x07", "\u202e"
NEEDS_CONTENT = sorted(
    name
    for name, command in [*main.commands.items(), ("sop diff", main.commands["sop"].commands["diff"])]  # type: ignore[attr-defined]
    if name != "new" and any(parameter.name == "content" for parameter in command.params)
)


def words_of(name: str, folder: Path) -> list[str]:
    """A command with whatever it must be given."""
    command: click.Command = main
    for part in name.split():
        command = command.commands[part]  # type: ignore[attr-defined]
    (folder / "log.csv").write_text("a,b\n1,2\n", "utf-8")
    given = name.split()
    for parameter in command.params:
        if not parameter.required:
            continue
        value = "log.csv" if isinstance(parameter.type, click.Path) else "2026-11-22"
        given += [value] if isinstance(parameter, click.Argument) else [parameter.opts[0], value]
    return given


def test_the_list_of_commands_is_not_empty() -> None:
    assert {"check", "impact", "search", "export", "report", "watch", "revoke", "sop diff"} <= set(
        NEEDS_CONTENT
    )


@pytest.mark.parametrize("name", NEEDS_CONTENT)
@pytest.mark.parametrize("state", ["missing", "empty", "link to nothing", "a pipe"])
def test_missing_content_is_said_in_a_sentence(state: str, name: str, tmp_path: Path) -> None:
    place = tmp_path / "isi\u202e"
    if state == "empty":
        (place / "id").mkdir(parents=True)
    elif state == "link to nothing":
        place.symlink_to("nowhere")
    elif state == "a pipe":
        os.mkfifo(place)
    result = run(tmp_path, *words_of(name, tmp_path), "--content", str(place))
    assert result.exit_code == 2
    assert result.stdout == ""
    assert hidden(result.stderr) == []
    if state != "a pipe":
        assert "isi\\u202e" in result.stderr
        assert result.stderr.count("\n") == 1
        assert "[FIL005]" in result.stderr


@pytest.mark.parametrize("lang", ["id", "en"])
def test_missing_content_is_said_in_the_language_asked_for(lang: str, tmp_path: Path) -> None:
    said = {"id": "folder isi kosong atau tidak ada", "en": "the content folder is empty or missing"}
    assert said[lang] in run(tmp_path, "check", "--lang", lang).stderr
    assert said[lang] in run(tmp_path, "check", "--content", "x", "--lang", lang).stderr


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_names_and_texts_never_reach_a_terminal_raw(form: str, tmp_path: Path) -> None:
    content = write_site(
        tmp_path,
        {
            **changed("content/id/index.md", "title: Beranda", f"title: Ber{OVERRIDE}anda"),
            "content/data/terms/x.yml": f"id: x\n{ESC}kunci{OVERRIDE}: 1\n",
            f"content/id/masalah/{ESC}::error::{OVERRIDE}.md": f"[[page:{ESC}x]]",
            f"content/media/{OVERRIDE}gnp.svg": "<script>",
        },
    )
    (content / "data" / f"{OVERRIDE}jenis").mkdir()
    (content / "data" / f"{OVERRIDE}jenis" / f"{ESC}.yml").write_text("x", "utf-8")
    result = check(tmp_path, "--format", form)
    assert result.exit_code == 1
    assert hidden(result.output) == []
    assert {"TXT003", "FIL012"} <= {word for word in ("TXT003", "FIL012", "x") if word in result.stdout}
    if form == "json":
        assert json.loads(result.stdout)
    if form == "github":
        assert all(line.split(",line=")[0].count(":") == 2 for line in result.stdout.splitlines())


@pytest.mark.parametrize(
    "words",
    [
        ("check", f"{ESC}x"),
        ("check", "--content", f"{OVERRIDE}x"),
        (f"{ESC}perintah",),
        ("impact", f"reg:{ESC}x"),
        ("impact", "--base", f"{ESC}x"),
        ("sop", "diff", f"{ESC}a", f"{OVERRIDE}b"),
        ("export", f"{ESC}x"),
        ("new", "term", f"{ESC}x"),
        ("search", f"{ESC}{OVERRIDE}paspor"),
        ("check", "--lang", f"{ESC}"),
    ],
)
def test_what_somebody_typed_comes_back_without_its_controls(words: tuple[str, ...], tmp_path: Path) -> None:
    write_site(tmp_path)
    assert hidden(run(tmp_path, *words).output) == []


def test_link_inside_is_shown_with_its_folder_and_a_circle_breaks_nothing(tmp_path: Path) -> None:
    content = write_site(tmp_path)
    (content / "id" / "putar.md").symlink_to("putar.md")
    (content / "id" / "keluar.md").symlink_to("/etc/hostname")
    shown = {line.split(":")[0] for line in check(tmp_path, "content/id").stdout.splitlines()}
    assert shown == {"content/id/putar.md", "content/id/keluar.md"}


@pytest.mark.parametrize("id", ["con", "nul", "aux", "com1", "lpt9"])
def test_new_refuses_a_name_that_no_stick_holds(id: str, tmp_path: Path) -> None:
    content = write_site(tmp_path)
    before = sorted(content.rglob("*"))
    for words in (("term", id), ("page", id, "--section", "masalah"), ("page", "x", "--section", id)):
        result = run(tmp_path, "new", *words, "--lang", "en")
        assert result.exit_code == 2
        assert "on a USB stick or Windows" in result.stderr
    assert sorted(content.rglob("*")) == before


@pytest.mark.parametrize("lang", ["id", "en"])
def test_whatever_a_disk_refuses_is_said(lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_site(tmp_path)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", f"isi/{ESC}x")

    monkeypatch.setattr("suluh.cli.loading.load", refuse)
    result = check(tmp_path, lang=lang)
    assert result.exit_code == 2
    assert {"id": "tidak dapat dibaca atau ditulis", "en": "cannot be read or written"}[lang] in result.stderr
    assert hidden(result.stderr) == []


def shell(line: str, folder: Path) -> tuple[list[int], str]:
    """The exit codes of a pipe of commands, and what stood on standard error."""
    program = f'{sys.executable} -c "from suluh.cli.main import main; main()"'
    script = f'suluh() {{ {program} "$@"; }}\n{line}\necho "${{PIPESTATUS[@]}}" >&3'
    script = f"exec 3>codes\n{script}"
    done = subprocess.run(["bash", "-c", script], cwd=folder, capture_output=True, text=True, timeout=120)
    return [int(code) for code in (folder / "codes").read_text().split()], done.stderr


def test_pipe_that_nobody_reads_ends_quietly_with_the_verdict(tmp_path: Path) -> None:
    many = "\n\n".join(f"[[page:tidak-ada-{number}]]" for number in range(3000))
    write_site(tmp_path, changed("content/id/index.md", "Pilih keadaan Anda.", many))
    codes, said = shell("suluh check --as-of 2026-11-22 | true", tmp_path)
    assert codes == [1, 0]
    assert "Traceback" not in said
    assert "Exception" not in said


@pytest.mark.long
@pytest.mark.parametrize(
    "words", ["check --format json --as-of 2026-11-22", "--help", "check --help", "schema sops"]
)
def test_pipe_that_nobody_reads_is_no_fault(words: str, tmp_path: Path) -> None:
    write_site(tmp_path)
    codes, said = shell(f"suluh {words} | true", tmp_path)
    assert codes == [0, 0]
    assert "Traceback" not in said
    assert "Exception" not in said


@pytest.mark.long
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_full_disk_below_the_output_is_said(tmp_path: Path) -> None:
    write_site(tmp_path)
    codes, said = shell("suluh check --format json --as-of 2026-11-22 --lang en > /dev/full", tmp_path)
    assert codes == [2]
    assert "the disk is full" in said
    assert "Traceback" not in said
    assert "Exception" not in said
