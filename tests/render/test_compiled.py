"""Compiled templates of the package, kept between runs."""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from suluh.render.compiled import CompiledTemplates


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package with one template, beside a folder of a site's own."""
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    for folder in ("package/theme", "own"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "package/theme/a.html").write_text("<p>{{ x }}</p>")
    return tmp_path / "package"


def environment(package: Path) -> Environment:
    folders = [package.parent / "own", package / "theme"]
    return Environment(loader=FileSystemLoader(folders), bytecode_cache=CompiledTemplates([package]))


def draw(package: Path, *, compiles: bool, monkeypatch: pytest.MonkeyPatch) -> str:
    """What a new environment draws; `compiles` tells whether it must compile for that."""
    made = environment(package)
    seen: list[str | None] = []
    compile_it = made.compile

    def told(source: str, name: str | None = None, filename: str | None = None) -> object:
        seen.append(name)
        return compile_it(source, name, filename)

    monkeypatch.setattr(made, "compile", told)
    drawn = made.get_template("a.html").render(x="1")
    assert bool(seen) == compiles
    return drawn


def kept(package: Path) -> list[Path]:
    return sorted(package.rglob("*.pyc"))


def test_the_next_run_need_not_compile(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert draw(package, compiles=True, monkeypatch=monkeypatch) == "<p>1</p>"
    assert [path.parent for path in kept(package)] == [package / "__pycache__"]
    assert draw(package, compiles=False, monkeypatch=monkeypatch) == "<p>1</p>"


def test_another_source_is_compiled(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draw(package, compiles=True, monkeypatch=monkeypatch)
    (package / "theme/a.html").write_text("<b>{{ x }}</b>")
    assert draw(package, compiles=True, monkeypatch=monkeypatch) == "<b>1</b>"
    assert len(kept(package)) == 1


@pytest.mark.parametrize("damage", [b"", b"rubbish", None])
def test_a_damaged_file_is_as_if_there_were_none(
    package: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes | None
) -> None:
    draw(package, compiles=True, monkeypatch=monkeypatch)
    [path] = kept(package)
    path.write_bytes(path.read_bytes()[:-20] if damage is None else damage)
    assert draw(package, compiles=True, monkeypatch=monkeypatch) == "<p>1</p>"


def test_a_template_of_the_site_is_never_kept(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (package.parent / "own/a.html").write_text("<i>{{ x }}</i>")
    for _ in range(2):
        assert draw(package, compiles=True, monkeypatch=monkeypatch) == "<i>1</i>"
    assert kept(package.parent) == []


def test_nothing_is_kept_where_python_keeps_nothing(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    draw(package, compiles=True, monkeypatch=monkeypatch)
    assert kept(package) == []
