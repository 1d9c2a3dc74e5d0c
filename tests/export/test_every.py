"""Every form in one go: the same files as one by one, and no form that takes another down with it."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from suluh.areas import DECLARED
from suluh.cli import export_all
from suluh.export.every import export_every
from suluh.export.form import ExportError, ExportForm, MissingTool, Nothing, Order, carry_out, write_whole
from suluh.output.delivery import RECORD
from tests.cli.commands import run
from tests.small_site import DAY, edition_of, sound_site, write_site

Write = Callable[[Order], list[Path]]


def form(name: str, write: Write | None = None, needs: tuple[str, ...] = ()) -> ExportForm:
    """A form that writes its own name, or does what `write` does."""
    return ExportForm(name, (name, name), write or (lambda order: _two_files(name, order)), needs=needs)


def _two_files(name: str, order: Order) -> list[Path]:
    return [
        write_whole(order.out / f"{name}.txt", name.encode()),
        write_whole(order.out / "below" / "days.txt", str(order.edition.today).encode()),
    ]


def half(order: Order) -> list[Path]:
    """Writes one file of two."""
    write_whole(order.out / "half.txt", b"half")
    raise ExportError("isi tidak dapat ditulis", "the content cannot be written")


def killed(order: Order) -> list[Path]:
    """What the system does to a process when memory runs out."""
    write_whole(order.out / "half.txt", b"half")
    os.kill(os.getpid(), signal.SIGKILL)
    return []


def crash(_: Order) -> list[Path]:
    raise RuntimeError("a mistake of ours")


def missing(_: Order) -> list[Path]:
    raise MissingTool("perlu alat x: pasang", "needs tool x: install it")


def nothing(_: Order) -> list[Path]:
    raise Nothing("nothing")


FORMS = (
    form("one"),
    form("crash", crash),
    form("missing", missing),
    form("half", half),
    form("absent", needs=("no_such_package",)),
    form("nothing", nothing),
    form("two"),
)


@pytest.fixture(scope="module")
def order(tmp_path_factory: pytest.TempPathFactory) -> Order:
    site = sound_site(tmp_path_factory.mktemp("small"))
    return Order(edition_of(site), (), tmp_path_factory.mktemp("out") / "all")


def into(order: Order, out: Path) -> Order:
    return Order(order.edition, (), out)


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize("processes", [1, 2])
def test_each_form_is_written_or_says_why_not(order: Order, tmp_path: Path, processes: int) -> None:
    begun: list[tuple[str, int]] = []
    outcomes = export_every(FORMS, into(order, tmp_path), processes, lambda *told: begun.append(told))
    assert [o.form for o in outcomes] == [f.name for f in FORMS]
    states = {o.form: o.state for o in outcomes}
    assert states == {
        "one": "written",
        "crash": "failed",
        "missing": "missing",
        "half": "refused",
        "absent": "missing",
        "nothing": "nothing",
        "two": "written",
    }
    assert begun == [(f.name, n) for n, f in enumerate(FORMS, start=1)]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["one", "two"]
    for outcome in outcomes:
        assert (outcome.text is None) == (outcome.state == "written")
        if outcome.text:
            assert outcome.text["id"] != outcome.text["en"]
    assert "RuntimeError" in next(o.trace for o in outcomes if o.form == "crash")


def test_a_killed_process_takes_one_form_with_it() -> None:
    """In a program of its own: processes are forked only where there are no threads, as a test runner has."""
    inner = f"{__file__}::test_a_killed_process"
    command = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", inner]
    env = {**os.environ, "SULUH_ALONE": "1"}
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, env=env)
    assert done.returncode == 0, done.stdout
    assert done.stdout.startswith("."), done.stdout  # it ran, and was not skipped


@pytest.mark.skipif("SULUH_ALONE" not in os.environ, reason="it kills the process that it runs in")
def test_a_killed_process(order: Order, tmp_path: Path) -> None:
    forms = (form("one"), form("killed", killed), form("two"), form("three"), form("four"))
    outcomes = export_every(forms, into(order, tmp_path), 2, lambda *_: None)
    assert {o.form: o.state for o in outcomes if o.state != "written"} == {"killed": "failed"}
    assert not (tmp_path / "killed" / "half.txt").exists()
    again = export_every((form("killed"), form("one")), into(order, tmp_path), 2, lambda *_: None)
    assert [o.state for o in again] == ["written", "written"]
    assert sorted(files(tmp_path / "killed")) == [RECORD, "below/days.txt", "killed.txt"]


def test_what_breaks_off_the_parent_ends_the_processes(order: Order, tmp_path: Path) -> None:
    def stop(name: str, _: int) -> None:
        if name == "three":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_every([form(n) for n in ("one", "two", "three")], into(order, tmp_path), 2, stop)
    assert not list(tmp_path.rglob(".suluh-????????"))


@pytest.mark.parametrize("processes", [1, 2])
def test_the_same_files_as_each_form_alone(order: Order, tmp_path: Path, processes: int) -> None:
    outcomes = export_every(DECLARED.exports, into(order, tmp_path / "all"), processes, lambda *_: None)
    written = [o.form for o in outcomes if o.state == "written"]
    assert [o for o in outcomes if o.state not in ("written", "nothing")] == []
    assert "registry" in written
    for name in written:
        carry_out(DECLARED.export_by_name[name], into(order, tmp_path / "alone" / name))
        assert files(tmp_path / "all" / name) == files(tmp_path / "alone" / name)


def test_print_jobs_go_first(order: Order, tmp_path: Path) -> None:
    forms = (form("a"), form("b", needs=("weasyprint",)), form("c"))
    begun: list[str] = []
    export_every(forms, into(order, tmp_path), 1, lambda name, _: begun.append(name))
    assert begun == ["b", "a", "c"]


CODES: dict[str, tuple[tuple[ExportForm, ...], int]] = {
    "all fine": ((form("one"), form("nothing", nothing)), 0),
    "a missing tool": ((form("one"), form("missing", missing)), 3),
    "a form that cannot be written": ((form("missing", missing), form("half", half)), 2),
    "a mistake of ours": (FORMS, 1),
    "nothing at all": ((form("nothing", nothing),), 2),
}


@pytest.mark.parametrize("name", CODES)
def test_exit_code_and_words_say_what_happened(
    name: str, order: Order, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    forms, code = CODES[name]
    out = tmp_path / "all"
    assert export_all.export_all(forms, into(order, out), "id") == code
    said = capsys.readouterr()
    written = [f.name for f in forms if f.name in ("one", "two")]
    assert f"{len(written)} dari {len(forms)} bentuk ditulis" in said.err
    for each in forms:
        assert each.name in written or f"suluh: {each.name}: " in said.err or "tidak ada isinya" in said.err
        assert f"/{len(forms)} {each.name}" in said.err
    assert said.out.splitlines() == [
        str(out / name / file) for name in written for file in (f"{name}.txt", "below/days.txt")
    ]
    assert out.exists() == bool(written)


def test_sums_are_those_of_the_files(order: Order, tmp_path: Path) -> None:
    export_all.export_all(FORMS, into(order, tmp_path), "en")
    lines = (tmp_path / "SHA256SUMS").read_text("utf-8").splitlines()
    assert [line.split("  ")[1] for line in lines] == [
        "one/below/days.txt",
        "one/one.txt",
        "two/below/days.txt",
        "two/two.txt",
    ]
    assert os.system(f"cd {tmp_path} && sha256sum --check --quiet SHA256SUMS") == 0


def test_a_changed_file_stays_and_the_others_are_renewed(order: Order, tmp_path: Path) -> None:
    forms = (form("one"), form("two"))
    export_all.export_all(forms, into(order, tmp_path), "en")
    (tmp_path / "one" / "one.txt").write_text("signed")
    (tmp_path / "two" / "two.txt").unlink()
    assert export_all.export_all(forms, into(order, tmp_path), "en") == 2
    assert (tmp_path / "one" / "one.txt").read_text() == "signed"
    assert (tmp_path / "two" / "two.txt").read_text() == "two"


def test_command_writes_every_form_of_a_site(tmp_path: Path) -> None:
    write_site(tmp_path)
    result = run(tmp_path, "export", "all", "--out", "out", "--as-of", DAY.isoformat(), "--lang", "en")
    assert result.exit_code == 0, result.stderr
    assert (tmp_path / "out/registry/peraturan.json").is_file()
    assert f"1 of {len(DECLARED.exports)} forms written to out" in result.stderr
    left_out = result.stderr.split("at this level: ")[1].splitlines()[0].split(", ")
    assert sorted([*left_out, "registry"]) == sorted(f.name for f in DECLARED.exports)


@pytest.mark.parametrize("arguments", [("uu-18-2017",), ("--set", "paper=f4")])
def test_ids_and_options_belong_to_one_form(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    write_site(tmp_path)
    result = run(tmp_path, "export", "all", *arguments, "--lang", "id")
    assert result.exit_code == 2
    assert "milik satu bentuk" in result.stderr
    assert not (tmp_path / "dist").exists()
