"""`scripts/setup` installs from a folder of wheels without a network, and only what the lock knows by its sum."""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT

# A backend of the project's own, so that nothing is needed to build it.
BACKEND = """\
from wheels import write_wheel

def build_editable(folder, config_settings=None, metadata_directory=None):
    return write_wheel(folder, "suluh", "").name
"""
PROJECT = """\
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]

[project]
name = "suluh"
version = "1"
"""


def write_wheel(folder: str | Path, name: str, code: str) -> Path:
    """A wheel of one module; the same arguments give the same bytes."""
    files = {
        f"{name}.py": code,
        f"{name}-1.dist-info/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n",
        f"{name}-1.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    rows = []
    for address, text in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
        rows.append(f"{address},sha256={digest},{len(text.encode())}\n")
    files[f"{name}-1.dist-info/RECORD"] = "".join(rows) + f"{name}-1.dist-info/RECORD,,\n"
    path = Path(folder) / f"{name}-1-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for address, text in files.items():
            wheel.writestr(zipfile.ZipInfo(address), text)
    return path


def project(folder: Path) -> Path:
    """A project whose lock pins one wheel, beside it in dist/wheelhouse."""
    (folder / "dist/wheelhouse").mkdir(parents=True)
    (folder / "scripts").mkdir()
    shutil.copy(ROOT / "scripts/setup", folder / "scripts/setup")
    (folder / "pyproject.toml").write_text(PROJECT)
    (folder / "backend.py").write_text(BACKEND)
    source = Path(__file__).read_text("utf-8")
    start, end = source.index("def write_wheel"), source.index("def project")
    head = "import base64, hashlib, zipfile\nfrom pathlib import Path\n"
    (folder / "wheels.py").write_text(head + source[start:end])
    wheel = write_wheel(folder / "dist/wheelhouse", "contoh", "answer = 42\n")
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    (folder / "requirements.lock").write_text(f"contoh==1 --hash=sha256:{digest}\n")
    return folder


def without_network() -> list[str]:
    """What starts a command without a network, where the system lets us."""
    command = ["unshare", "-rn"]
    return (
        command
        if shutil.which("unshare") and not subprocess.run([*command, "true"], check=False).returncode
        else []
    )


def setup(folder: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    """`scripts/setup run`, with pip's own settings of this machine out of the way."""
    plain = {
        name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON", "SULUH_"))
    }
    return subprocess.run(
        [*without_network(), str(folder / "scripts/setup"), "run", sys.executable],
        env={**plain, "PIP_CONFIG_FILE": os.devnull, "PIP_DISABLE_PIP_VERSION_CHECK": "1", **environment},
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip


@pytest.mark.long
def test_a_project_is_set_up_from_its_wheelhouse_and_a_changed_wheel_is_refused(tmp_path: Path) -> None:
    folder = project(tmp_path / "projek")
    done = setup(folder)
    assert done.returncode == 0, done.stderr
    assert "tanpa jaringan, dari / without a network, from dist/wheelhouse" in done.stdout
    program = [str(folder / ".venv/bin/python"), "-c", "import contoh, suluh; print(contoh.answer)"]
    assert subprocess.run(program, capture_output=True, text=True, check=True).stdout == "42\n"

    moved = tmp_path / "roda"
    shutil.move(folder / "dist/wheelhouse", moved)
    write_wheel(moved, "contoh", "answer = 'wrong'\n")
    subprocess.run([program[0], "-m", "pip", "uninstall", "--quiet", "--yes", "contoh"], check=True)
    refused = setup(folder, SULUH_WHEELHOUSE=str(moved))
    assert refused.returncode == 3
    assert (
        f"{moved} tidak memuat yang diminta / does not hold what requirements.lock asks for" in refused.stderr
    )
    assert "DO NOT MATCH THE HASHES" in refused.stderr
    assert subprocess.run(program, capture_output=True, check=False).returncode != 0


def test_a_wheelhouse_that_is_no_folder_is_said(tmp_path: Path) -> None:
    folder = project(tmp_path / "projek")
    (folder / ".venv/bin").mkdir(parents=True)
    (folder / ".venv/bin/python").symlink_to(sys.executable)
    done = setup(folder, SULUH_WHEELHOUSE=str(tmp_path / "tidak-ada"))
    assert done.returncode == 3
    assert "tidak-ada bukan folder / is no folder" in done.stderr
