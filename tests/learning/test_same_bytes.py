"""The same content on the same day gives the same files, byte for byte, on every run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from suluh.export.form import Order, carry_out
from suluh.learning.area import LEARNING
from suluh.render.view import Edition
from tests.conftest import ROOT
from tests.learning.test_anki import edition as with_quizzes

FORMS = {form.name: form for form in LEARNING.exports}
# PDF takes seconds of work.
DRAWN = [name for name, form in FORMS.items() if "weasyprint" in form.needs]
WRITTEN = [name for name in FORMS if name not in DRAWN]
# Another process, so that nothing is remembered.
AGAIN = """
import sys
from pathlib import Path
from tests.learning.test_anki import edition
from tests.learning.test_same_bytes import export

made = edition(Path(sys.argv[1]))
for name in sys.argv[3:]:
    export(name, made, Path(sys.argv[2]) / name)
"""


def export(name: str, made: Edition, out: Path) -> list[Path]:
    form = FORMS[name]
    return carry_out(form, Order(made, ("nasty",) if form.ids == "quizzes" else (), out))


def the_same(names: list[str], folder: Path) -> None:
    """Both runs of some forms: other folders, another order of sets, another time zone."""
    out = folder / "again"
    paths = os.pathsep.join([str(ROOT), str(ROOT / "src")])
    subprocess.run(
        [sys.executable, "-c", AGAIN, str(folder / "other site"), str(out), *names],
        env={**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": paths, "TZ": "Asia/Jayapura"},
        check=True,
        timeout=120,
    )
    made = with_quizzes(folder / "site")
    for name in names:
        files = export(name, made, folder / "first" / name)
        assert files, name
        for path in files:
            other = out / path.relative_to(folder / "first")
            assert path.read_bytes() == other.read_bytes(), path.name


def test_every_form_of_learning_is_the_same_on_two_runs(tmp_path: Path) -> None:
    assert len(WRITTEN) >= 5
    the_same(WRITTEN, tmp_path)


@pytest.mark.long
def test_every_pdf_of_learning_is_the_same_on_two_runs(tmp_path: Path) -> None:
    pytest.importorskip("weasyprint")
    the_same(DRAWN, tmp_path)
