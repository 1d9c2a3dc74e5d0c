"""`scripts/twice`: the same bytes whoever builds, where and when."""

import importlib.machinery
import importlib.util
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from tests.conftest import DAY, ROOT, SITE_URL
from tests.plugin.project import PLAIN_CONFIG
from tests.small_site import write_site

EPOCH = "1795348800"  # the day of the small site
AHEAD_DAYS = 400

sys.path.insert(0, str(ROOT / "scripts"))  # as Python does for a script


def load_script() -> ModuleType:
    loader = importlib.machinery.SourceFileLoader("twice", str(ROOT / "scripts" / "twice"))
    spec = importlib.util.spec_from_loader("twice", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["twice"] = module  # for its dataclass
    loader.exec_module(module)
    return module


TWICE = load_script()


def small_project(folder: Path, config: str = PLAIN_CONFIG) -> Path:
    write_site(folder)
    (folder / "mkdocs.yml").write_text(config, "utf-8")
    return folder


def run(*options: str | Path, epoch: str = EPOCH) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "twice"), *map(str, options)],
        env={**os.environ, "SOURCE_DATE_EPOCH": epoch, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True, text=True, timeout=900, check=False,
    )  # fmt: skip


def test_a_small_site_is_the_same_under_other_conditions(tmp_path: Path) -> None:
    done = run("--project", small_project(tmp_path / "situs"), "--audience", "public", "--two")
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 ↔ 2: byte sama / the same bytes" in done.stdout


@pytest.mark.long
def test_a_build_that_asks_its_machine_is_caught(tmp_path: Path) -> None:
    project = small_project(tmp_path / "situs")
    (project / "src").mkdir()
    # Code of the project that Python runs at its start; the other machine has its own.
    (project / "src/sitecustomize.py").write_text("import os; os.environ['SULUH_COMMIT'] = os.environ['TZ']")
    done = run("--project", project, "--audience", "public", "--two")
    assert (done.returncode, done.stderr) == (1, "")
    assert "1 ↔ 2: 2 berbeda / different\n  SHA256SUMS: " in done.stdout
    assert '"commit": "UTC"' in done.stdout


@pytest.mark.long
def test_the_real_site_is_the_same_under_other_conditions() -> None:
    done = run(epoch=str(1_795_996_800))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("the same bytes") == 2


def test_what_differs_is_named_with_its_line(tmp_path: Path) -> None:
    for name, page, only in (("satu", "sama\nlama\n", "a"), ("dua", "sama\nbaru\n", "b")):
        (tmp_path / name / "aset").mkdir(parents=True)
        (tmp_path / name / "index.html").write_text(page)
        (tmp_path / name / "sama.txt").write_text("sama")
        (tmp_path / name / f"{only}.txt").write_text("")
        (tmp_path / name / "aset").chmod(0o755 if name == "satu" else 0o700)
    found = TWICE.differences(tmp_path / "satu", tmp_path / "dua")
    assert found == {
        "a.txt": "hanya di / only in 1",
        "aset": "mode 0o40755 ↔ 0o40700",
        "b.txt": "hanya di / only in 2",
        "index.html": "baris / line 2\n    1: 'lama'\n    2: 'baru'",
    }


@pytest.mark.parametrize(
    ("left", "right", "line"),
    [
        (b"a", b"ab", "line 1"),
        (b"a\n", b"a\nb", "line 2"),
        (b"", b"x", "line 1"),
        (b"\xff", b"\xfe", "line 1"),
    ],
)
def test_the_first_difference_of_any_bytes_has_a_line(left: bytes, right: bytes, line: str) -> None:
    assert line in TWICE.first_difference(left, right)


def test_the_other_machine_lives_400_days_ahead_with_one_processor(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(TWICE.ANOTHER_MACHINE, "utf-8")
    program = (
        "import os, json, time; from datetime import date, datetime, UTC;"
        "days = [date.today(), datetime.now().date(), datetime.now(UTC).date(), datetime.utcnow().date(),"
        " datetime.today().date(), date.fromtimestamp(time.time())];"
        "print(json.dumps([*map(str, days), os.cpu_count(), isinstance(datetime(2026, 1, 1), datetime)]))"
    )
    command = [sys.executable, "-c", program]
    one, other = (
        json.loads(
            subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
        )
        for environment in (dict(os.environ), {**os.environ, "PYTHONPATH": str(tmp_path)})
    )
    assert other[-2:] == [1, True]
    assert {
        (date.fromisoformat(b) - date.fromisoformat(a)).days for a, b in zip(one[:6], other[:6], strict=True)
    } == {AHEAD_DAYS}


def test_what_was_built_is_left_out_and_a_section_of_that_name_is_not(tmp_path: Path) -> None:
    for name in (
        "site/index.html",
        "build/x",
        "content/id/site/a.md",
        "src/__pycache__/a.pyc",
        "src/build/a.py",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    assert sorted(TWICE.files_of(tmp_path)) == ["content/id/site/a.md", "src/build/a.py"]


@pytest.mark.parametrize("what", ["no project", "a full folder"])
def test_wrong_use_is_said_and_nothing_is_built(tmp_path: Path, what: str) -> None:
    kept = tmp_path / "hasil"
    kept.mkdir()
    (kept / "catatan.txt").write_text("penting")
    project = tmp_path if what == "no project" else small_project(tmp_path / "situs")
    done = run("--project", project, "--keep", kept)
    assert done.returncode == 2
    assert ("mkdocs.yml" if what == "no project" else str(kept)) in done.stderr
    assert [path.name for path in kept.iterdir()] == ["catatan.txt"]


@pytest.mark.long
def test_the_command_in_release_json_builds_the_same_bytes_again(tmp_path: Path) -> None:
    project = small_project(tmp_path / "situs", PLAIN_CONFIG + "site_url: !ENV [SULUH_SITE_URL, '']\n")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    plain = {"PATH": path, "PYTHONPATH": str(ROOT / "src"), "NO_MKDOCS_2_WARNING": "1"}
    given = {"SOURCE_DATE_EPOCH": EPOCH, "SULUH_SITE_URL": SITE_URL, "SULUH_COMMIT": "0" * 40}
    command = ["suluh", "build", "--audience", "staff", "--edition", "file", "--out", "satu", "--quiet"]
    subprocess.run(command, cwd=project, env={**plain, **given}, check=True, timeout=120)
    told = json.loads((project / "satu/release.json").read_text("utf-8"))["repeat"]
    assert told["as_of"] == DAY
    again = f"{told['command']} --out dua --quiet"
    subprocess.run(again, shell=True, cwd=project, env=plain, check=True, timeout=120)
    assert TWICE.differences(project / "satu", project / "dua") == {}
