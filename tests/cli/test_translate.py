"""`suluh translate`: which sections of a translation are behind, in what, and the stamp that says it follows."""

import json
from pathlib import Path

import pytest

from suluh.flow import load
from suluh.link.drift import behind, twins_of
from tests.cli.commands import run
from tests.cli.test_since import git
from tests.real_site import real_site
from tests.small_site import DAY, bodies, write_site

ORIGINAL = "content/id/masalah/paspor.md"
TWIN = "content/en/masalah/paspor.md"


def change(folder: Path, old: str, new: str, name: str = ORIGINAL) -> None:
    path = folder / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture
def stamped(tmp_path: Path) -> Path:
    write_site(tmp_path)
    git(tmp_path, "init", "-q", "-b", "main")
    assert run(tmp_path, "translate", "stamp", "--all").exit_code == 0
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "pertama")
    return tmp_path


def status(folder: Path, *words: str, lang: str = "en") -> tuple[str, str]:
    done = run(folder, "translate", "status", "--lang", lang, *words)
    assert done.exit_code == 0
    return done.stdout, done.stderr


def test_a_stamp_is_written_once_and_touches_nothing_else(tmp_path: Path) -> None:
    write_site(tmp_path)
    before = (tmp_path / TWIN).read_text("utf-8")
    assert run(tmp_path, "translate", "stamp", "paspor").stdout == f"{TWIN}\n"
    after = (tmp_path / TWIN).read_text("utf-8")
    head, tail = after.split("twin:\n", 1)
    assert before.startswith(head)
    assert before.endswith(tail.split("---\n", 1)[1])
    assert run(tmp_path, "translate", "stamp", "page:paspor").stdout == ""
    assert (tmp_path / TWIN).read_text("utf-8") == after
    assert load(tmp_path / "content", DAY)[1] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n---\n", "\ntwin: {of: paspor, sections: []}\n---\n"),
        ("\n", "\r\n"),
        ("summary: You", "summary: a--- You"),
    ],
)
def test_a_stamp_takes_the_place_of_one_in_any_form(old: str, new: str, tmp_path: Path) -> None:
    write_site(tmp_path)
    text = (tmp_path / TWIN).read_text("utf-8").replace(old, new, -1 if old == "\n" else 1)
    (tmp_path / TWIN).write_bytes(text.encode())
    assert run(tmp_path, "translate", "stamp", "paspor").exit_code == 0
    raw = (tmp_path / TWIN).read_bytes()
    assert raw.count(b"twin:") == 1
    assert raw.count(b"\r\n") in (0, raw.count(b"\n"))
    assert "1 follow" in status(tmp_path)[1]
    assert [f for f in load(tmp_path / "content", DAY)[1] if f.severity == "error"] == []


def test_a_stamped_twin_follows_and_one_without_is_counted(stamped: Path) -> None:
    assert status(stamped) == (
        "",
        "2 twins: 2 follow their originals, 0 red, 0 in wording only, 0 not stamped\n",
    )
    change(stamped, "twin:\n", "#twin:\n", TWIN)
    text = (stamped / TWIN).read_text("utf-8")
    (stamped / TWIN).write_text(
        "".join(
            line
            for line in text.splitlines(keepends=True)
            if not line.startswith(("#twin", "  of:", "  sections:", '    - "'))
        ),
        "utf-8",
    )
    assert "1 not stamped" in status(stamped)[1]


def test_a_time_limit_is_red_and_comes_before_wording(stamped: Path) -> None:
    change(stamped, "Pilih keadaan Anda.", "Pilihlah keadaan Anda.", "content/id/index.md")
    change(stamped, "Hubungi [[contact:hotline]].", "Hubungi [[contact:hotline]] dalam 3 hari.")
    said, closing = status(stamped, "--format", "markdown")
    assert said.splitlines() == [
        f'- [ ] {TWIN}: red: "Langkah" (time limit)',
        '- [ ] content/en/index.md: wording: "start of the page" (wording)',
    ]
    assert "1 red, 1 in wording only" in closing
    assert "merah" in status(stamped, lang="id")[0]


def test_the_difference_comes_from_the_history(stamped: Path) -> None:
    change(stamped, "Hubungi [[contact:hotline]].", "Hubungi [[contact:hotline]] dalam 3 hari.")
    git(stamped, "commit", "-qam", "kedua")
    change(stamped, "dalam 3 hari", "dalam 5 hari")
    said, _ = status(stamped, "--diff")
    assert "    -Hubungi [[contact:hotline]].\n    +Hubungi [[contact:hotline]] dalam 5 hari." in said


def test_sections_that_are_new_or_gone_are_red(stamped: Path) -> None:
    change(stamped, "## Langkah", "## Jalan keluar")
    records = json.loads(status(stamped, "--format", "json")[0])
    assert [(s["anchor"], s["state"], s["grave"]) for s in records[0]["sections"]] == [
        ("jalan-keluar", "new", True),
        ("langkah", "gone", True),
    ]


def test_form_neither_raises_nor_clears(stamped: Path) -> None:
    change(stamped, "Hubungi [[contact:hotline]].", "**Hubungi**   [[contact:hotline]]!")
    assert "2 follow" in status(stamped)[1]
    change(stamped, "[[contact:hotline]]!", "[[contact:hotline]] 9 kali!")
    assert "1 red" in status(stamped)[1]
    change(stamped, "**Hubungi**", "Hubungi")
    assert "1 red" in status(stamped)[1]


def test_a_page_that_is_not_there_and_none_at_all_are_wrong_use(stamped: Path) -> None:
    done = run(stamped, "translate", "stamp", "pasport")
    assert done.exit_code == 2
    assert "paspor" in done.stderr
    assert run(stamped, "translate", "stamp").exit_code == 2


@pytest.mark.parametrize(
    ("danger", "release", "severity"),
    [(False, True, "warning"), (True, False, "warning"), (True, True, "error")],
)
def test_a_late_page_for_danger_stops_a_release(
    stamped: Path, danger: bool, release: bool, severity: str
) -> None:
    change(stamped, "Hubungi [[contact:hotline]].", "Hubungi [[contact:hotline]] dalam 3 hari.")
    if danger:
        change(stamped, "\n---\n", "\nsensitive: true\n---\n")
    _, findings = load(stamped / "content", DAY, release=release)
    assert [f.severity for f in findings if f.code == "TRN004"] == [severity]


def test_readers_are_led_to_the_sections_that_changed(stamped: Path) -> None:
    title = "This translation is behind"
    assert not any(title in html for html in bodies(load(stamped / "content", DAY)[0], "public").values())
    change(stamped, "Hubungi [[contact:hotline]].", "Hubungi [[contact:hotline]] dalam 3 hari.")
    change(stamped, "Pilih keadaan Anda.", "Pilihlah keadaan Anda.", "content/id/index.md")
    found = {
        key: html
        for key, html in bodies(load(stamped / "content", DAY)[0], "public").items()
        if title in html
    }
    assert len(found) == 1
    assert 'href="../../masalah/paspor.html#langkah" lang="id"' in next(iter(found.values()))


def test_every_translation_of_ours_is_stamped() -> None:
    assert [twin.key for original, twin in twins_of(real_site()) if behind(original, twin) is None] == []
