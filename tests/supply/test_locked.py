"""What the lock files pin is read whole, and nothing unhashed is let through."""

from pathlib import Path

import pytest
from locked import AUDIT, BENCH, DEV, RUN, TOOLS, Locked, read_lock, read_npm

A, B = "a" * 64, "b" * 64
LOCK = f"""\
brotli==1.2.1 ; platform_python_implementation == 'CPython' \\
    --hash=sha256:{A} \\
    --hash=sha256:{B}
    # via
    #   -c requirements.lock
    #   suluh (pyproject.toml)
    #   fonttools
ruamel-yaml==0.18 \\
    --hash=sha256:{B}
    # via suluh (pyproject.toml)
"""


def lock(folder: Path, text: str) -> Path:
    path = folder / "contoh.lock"
    path.write_text(text, "utf-8")
    return path


def test_a_lock_gives_versions_markers_sums_and_who_asks(tmp_path: Path) -> None:
    assert read_lock(lock(tmp_path, LOCK)) == [
        Locked(
            "brotli", "1.2.1", "platform_python_implementation == 'CPython'", (A, B), ("suluh", "fonttools")
        ),
        Locked("ruamel-yaml", "0.18", "", (B,), ("suluh",)),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("click==8\n", "no hashes: click"),
        (LOCK + "click>=8\n", "contoh.lock:11: 'click>=8' is no line"),
        (LOCK + "--index-url contoh\n", "contoh.lock:11"),
        (LOCK + "contoh @ file:///contoh\n", "contoh.lock:11"),
        ("", "no library"),
    ],
)
def test_a_lock_without_a_hash_or_with_another_line_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_lock(lock(tmp_path, text))


def test_a_package_that_npm_has_twice_comes_with_both_versions(tmp_path: Path) -> None:
    path = tmp_path / "package-lock.json"
    path.write_text(
        '{"packages": {"": {"license": "Apache-2.0"}, "node_modules/b": {"version": "2", "license": "MIT"},'
        '"node_modules/@a/c/node_modules/b": {"version": "1"}, "node_modules/@a/c": {"version": "3"}}}'
    )
    assert [(one.name, one.version, one.licence) for one in read_npm(path)] == [
        ("@a/c", "3", ""),
        ("b", "1", ""),
        ("b", "2", "MIT"),
    ]


def test_every_lock_is_sound_and_the_larger_hold_the_smaller() -> None:
    run, tools, dev = ({one.name: one.version for one in read_lock(path)} for path in (RUN, TOOLS, DEV))
    assert run.items() <= tools.items() <= dev.items()
    assert read_lock(AUDIT)
    assert read_lock(BENCH)
    assert all(one.integrity.startswith("sha512-") for one in read_npm())
    assert "pip" not in dev  # it would replace the pip that installs it
