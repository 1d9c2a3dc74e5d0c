"""Sites that change together: nothing that somebody puts beside them meanwhile is lost."""

from pathlib import Path

import pytest

from suluh.output import together
from suluh.output.refusal import Refusal

NAMES = ("public", "staff")
RELEASE = '{"name": "suluh", "files": {"index.html": ""}}'


def make(fresh: Path) -> list[str]:
    for name in NAMES:
        (fresh / name).mkdir()
        (fresh / name / "index.html").write_text("isi")
        (fresh / name / "release.json").write_text(RELEASE)
    return []


def test_a_file_that_comes_right_after_the_last_look_stops_the_exchange(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "dist"
    together.replace_together(out, NAMES, make)
    letter = out / "public/surat.odt"
    looks: list[Path] = []

    def look(folder: Path) -> None:
        looks.append(folder)
        if len(looks) == 2 * len(NAMES):
            letter.write_text("kerja orang")

    monkeypatch.setattr(together, "refuse_strangers", look)
    with pytest.raises(Refusal, match="changed while the files were made"):
        together.replace_together(out, NAMES, make)
    assert letter.read_text() == "kerja orang"
    assert [path.name for path in tmp_path.iterdir()] == ["dist"]
