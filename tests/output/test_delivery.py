"""Files for somebody to take away: all or none, and never over somebody's work."""

from pathlib import Path

import pytest

from suluh.output.delivery import RECORD, deliver
from suluh.output.refusal import Refusal
from tests.cli.commands import run
from tests.output.projects import snapshot
from tests.small_site import write_site


def deliver_texts(out: Path, **texts: str) -> list[Path]:
    def make(fresh: Path) -> list[Path]:
        files = []
        for stem, text in texts.items():
            path = fresh / stem.replace("__", "/")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
            files.append(path)
        return files

    return deliver(out, make)


def test_files_come_to_their_places_and_are_renewed(tmp_path: Path) -> None:
    out = tmp_path / "dist/export"
    for text in ("satu", "dua"):
        files = deliver_texts(out, a=text, lengkap__b=text)
        assert files == [out / "a", out / "lengkap/b"]
        assert [path.read_text() for path in files] == [text, text]
    deliver_texts(out, c="")
    deliver_texts(out, a="tiga")
    assert sorted(p.name for p in out.iterdir()) == [RECORD, "a", "c", "lengkap"]


def test_a_file_that_somebody_changed_is_not_written_over(tmp_path: Path) -> None:
    deliver_texts(tmp_path, a="satu", b="satu")
    (tmp_path / "b").write_text("ditandatangani")
    before = snapshot(tmp_path)
    with pytest.raises(Refusal) as caught:
        deliver_texts(tmp_path, a="dua", b="dua", c="dua")
    assert f"not written over: {tmp_path / 'b'};" in caught.value.text["en"]
    assert f"tidak ditimpa: {tmp_path / 'b'};" in caught.value.text["id"]
    assert snapshot(tmp_path) == before


def test_a_file_of_somebody_else_is_not_written_over_unless_it_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("sama")
    deliver_texts(tmp_path, a="sama")
    (tmp_path / "b").write_text("lain")
    (tmp_path / "c").mkdir()
    (tmp_path / "d").symlink_to("a")
    (tmp_path / "lengkap").write_text("")
    before = snapshot(tmp_path)
    for name in ("b", "c", "d", "lengkap__e"):
        with pytest.raises(Refusal):
            deliver_texts(tmp_path, f="baru", g__h="baru", **{name: "sama"})
        assert snapshot(tmp_path) == before


def test_work_that_breaks_off_leaves_no_trace(tmp_path: Path) -> None:
    def make(fresh: Path) -> list[Path]:
        (fresh / "a").write_text("")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        deliver(tmp_path / "dist/export", make)
    assert list(tmp_path.iterdir()) == []


def test_an_export_into_a_folder_of_people_keeps_their_files(tmp_path: Path) -> None:
    write_site(tmp_path)
    (tmp_path / "peraturan.csv").write_text("kerja orang")
    before = snapshot(tmp_path)
    result = run(tmp_path, "export", "registry", "--out", ".", "--lang", "en")
    assert (result.exit_code, "peraturan.csv" in result.stderr) == (2, True)
    assert snapshot(tmp_path) == before
    result = run(tmp_path, "export", "registry", "--out", "peraturan.csv", "--lang", "id")
    assert (result.exit_code, "adalah berkas, bukan folder" in result.stderr) == (2, True)
