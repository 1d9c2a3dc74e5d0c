"""Help and usage errors speak the language of the command, Indonesian where nothing else is asked."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from gettext import GNUTranslations
from inspect import cleandoc
from io import BytesIO
from pathlib import Path

import click
import pytest
from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from suluh.cli.language import LANGUAGES
from suluh.cli.main import MODULES, main
from suluh.cli.speech import CATALOGUE, asked_for
from tests.cli.commands import run
from tests.conftest import ROOT

PO = CATALOGUE / "id/LC_MESSAGES/messages.po"
CLI = CATALOGUE.parent
HOLE = re.compile(r"\{[^}]*\}|%\(\w+\)s")


def commands(command: click.Command = main, name: str = "suluh") -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        for below in command.commands:
            yield from commands(command.commands[below], f"{name} {below}")


COMMANDS = dict(commands())


def said_in_code() -> set[str | tuple[str, ...]]:
    """Every sentence that Click or a command of ours can say about help and usage."""
    found: set[str | tuple[str, ...]] = set()
    for folder in (Path(click.__file__).parent, CLI):
        for _, _, message, _, _ in extract_from_dir(str(folder)):
            found.add(message)
    for command in COMMANDS.values():
        found.add(cleandoc(command.help or ""))
        for option in command.params:
            if isinstance(option, click.Option):
                found |= {
                    option.help or "",
                    *([option.show_default] if isinstance(option.show_default, str) else []),
                }
    return found - {""}


def catalogue() -> dict[str, Message]:
    with PO.open("rb") as file:
        return {
            message.id if isinstance(message.id, str) else message.id[0]: message
            for message in read_po(file, locale="id")
            if message.id
        }


def pairs(message: Message) -> list[tuple[str, str]]:
    """(English, Indonesian) of an entry, one for each form of number."""
    english = [message.id] if isinstance(message.id, str) else list(message.id)
    indonesian = [message.string] if isinstance(message.string, str) else list(message.string or ())
    return list(zip(english, indonesian, strict=True))


def test_every_sentence_has_its_indonesian_and_nothing_else_is_kept() -> None:
    code = {message if isinstance(message, str) else message[0] for message in said_in_code()}
    known = catalogue()
    assert code - set(known) == set()
    assert set(known) - code == {"[OPTIONS]", "COMMAND [ARGS]..."}
    for message in known.values():
        assert all(indonesian for _, indonesian in pairs(message)), message.id
        assert not message.fuzzy, message.id


def test_indonesian_keeps_every_hole_of_the_english() -> None:
    for message in catalogue().values():
        for english, indonesian in pairs(message):
            assert set(HOLE.findall(indonesian)) == set(HOLE.findall(english)), english


def test_the_compiled_catalogue_is_that_of_the_source() -> None:
    """Mended by `pybabel compile -d src/suluh/cli/locale -l id`."""
    compiled = BytesIO()
    with PO.open("rb") as file:
        write_mo(compiled, read_po(file, locale="id"))
    compiled.seek(0)
    with PO.with_suffix(".mo").open("rb") as file:
        kept = GNUTranslations(file)
    assert {**vars(kept)["_catalog"], "": ""} == {**vars(GNUTranslations(compiled))["_catalog"], "": ""}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_is_for(name: str) -> None:
    silent = [p.name for p in COMMANDS[name].params if isinstance(p, click.Option) and not p.help]
    assert silent == []


@pytest.mark.parametrize("name", COMMANDS)
def test_help_is_indonesian_unless_english_is_asked(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(variable, raising=False)
    arguments = [*name.split()[1:], "--help"]
    said = run(tmp_path, *arguments).output
    assert said.startswith("Cara pakai: ")
    assert not re.search(r"\b(Usage|Options|Commands|Examples?|Show|Write|default|folder for)\b", said), said
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    english = run(tmp_path, *arguments).output
    assert english.startswith("Usage: ")
    assert "Pilihan" not in english
    assert "LANGUAGE" not in os.environ


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["expor"], "Tidak ada perintah 'expor'."),
        (["check", "--bogus"], "Tidak ada pilihan '--bogus'."),
        (["check", "--as-of", "2026-02-30"], '"2026-02-30" bukan tanggal: tulis YYYY-MM-DD'),
        (["check", "tidak-ada.md"], "Jalur 'tidak-ada.md' tidak ada."),
        (["build", "--audience", "umum"], "'umum' bukan salah satu dari 'public', 'staff', 'supervisor'."),
        (["export", "bukan"], 'tidak ada bentuk "bukan"; yang terdekat: '),
        (["export", "registry", "--set", "x"], "--set ditulis NAMA=NILAI"),
        (["impact"], "tulis acuan, atau --base REV"),
        (["sop", "diff"], "Belum ada isian 'OLD'."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_use_is_said_in_indonesian(
    arguments: list[str], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    done = run(ROOT, *arguments)
    assert done.exit_code == 2
    assert said in done.output
    assert "Error" not in done.output


def test_the_language_that_is_asked_for_also_holds_for_wrong_use(tmp_path: Path) -> None:
    assert "No such option '--bogus'." in run(tmp_path, "check", "--lang", "en", "--bogus").output
    assert "Tidak ada pilihan '--bogus'." in run(tmp_path, "check", "--lang=id", "--bogus").output


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_after_two_dashes_ask_for_nothing(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", {"id": "id_ID.UTF-8", "en": "en_US.UTF-8"}[lang])
    other = "en" if lang == "id" else "id"
    assert asked_for(["check", "--", "--lang", other]) == lang
    assert asked_for(["check", "--lang", other]) == other
    assert asked_for(["check", "--lang", "fr"]) == lang


def test_a_program_that_uses_the_command_keeps_its_own_environment() -> None:
    code = (
        "import os, sys; from suluh.cli.main import main; sys.argv = ['suluh', '--help']\n"
        "try: main()\nexcept SystemExit: print('LANGUAGE' in os.environ)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("False\n")


def test_modules_are_all_walked() -> None:
    assert {name.split()[1] for name in COMMANDS if " " in name} == set(MODULES)
