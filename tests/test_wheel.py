"""The package is whole: what stands in the repository is in the wheel, and the wheel builds the site."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from setuptools import Distribution
from setuptools.command.build_py import build_py
from setuptools.config.pyprojecttoml import apply_configuration

from tests.conftest import DAY, ROOT, SITE_URL


def test_every_file_of_the_package_goes_into_the_wheel(monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, fix `package-data` in pyproject.toml."""
    monkeypatch.chdir(ROOT)
    distribution = Distribution({"script_name": "setup.py"})
    apply_configuration(distribution, "pyproject.toml")
    distribution.include_package_data = False  # only what `package-data` names
    command = distribution.get_command_obj("build_py")
    assert isinstance(command, build_py)
    command.ensure_finalized()
    packed = {path for _, _, path in command.find_all_modules()}
    for _, folder, _, names in command.data_files:
        packed |= {f"{folder}/{name}" for name in names}
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "src/suluh"],
        capture_output=True, text=True, check=True, cwd=ROOT,
    ).stdout.split()  # fmt: skip
    standing = {path for path in listed if (ROOT / path).is_file()}
    kinds = {Path(path).suffix for path in standing}
    assert {".html", ".css", ".js", ".svg", ".toml", ".txt", ".py", ".yml"} <= kinds
    assert sorted(standing - {os.path.normpath(path) for path in packed}) == []


@pytest.mark.long
def test_a_wheel_of_a_clean_clone_builds_the_site_to_the_same_bytes(tmp_path: Path) -> None:
    clone, site = tmp_path / "clone", tmp_path / "site"
    run("git", "clone", "--quiet", str(ROOT), str(clone))
    pip = (sys.executable, "-m", "pip", "--quiet", "--no-input", "--disable-pip-version-check")
    run(
        *pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(tmp_path / "wheel"), str(clone)
    )
    [wheel] = (tmp_path / "wheel").glob("*.whl")
    run(*pip, "install", "--no-deps", "--no-index", "--target", str(tmp_path / "installed"), str(wheel))
    # The content and what is the site's own, but no line of the package.
    site.mkdir()
    for name in ("content", "overrides", "mkdocs.yml"):
        run("cp", "-r", str(clone / name), str(site / name))
    run_suluh(tmp_path / "installed", site, tmp_path / "by-wheel")
    run_suluh(clone / "src", clone, tmp_path / "by-checkout")
    assert contents(tmp_path / "by-wheel") == contents(tmp_path / "by-checkout")


def run(*command: str, **options: object) -> None:
    result = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False, **options)  # type: ignore[call-overload]
    assert result.returncode == 0, (command, result.stdout, result.stderr)


def run_suluh(package: Path, folder: Path, out: Path) -> None:
    """A build of the supervisors' edition by the package in `package`, which must be the one that is used."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(package),
        "PYTHONDONTWRITEBYTECODE": "1",
        "SULUH_COMMIT": "0" * 40,
        "SULUH_SITE_URL": SITE_URL,
    }
    program = (
        "import sys, suluh; from suluh.cli.main import main; "
        f"assert suluh.__file__.startswith({str(package)!r}), suluh.__file__; main()"
    )
    run(
        sys.executable, "-c", program, "build", "--quiet", "--audience", "supervisor",
        "--as-of", DAY, "--out", str(out), cwd=folder, env=environment,
    )  # fmt: skip


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
