"""XLSForms: valid, without warnings, complete in both languages, and with the score of Python."""

import io
import os
import shutil
import subprocess
import warnings
from pathlib import Path

import openpyxl
import pytest

from suluh.export.xlsform import LANGUAGE_NAMES, to_xlsx
from suluh.monitoring.export.xlsform_instrument import instrument_form
from suluh.monitoring.link.columns import CONSENT, LIGHT, SCORE, section_score
from suluh.monitoring.link.score import Scorer
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.instrument_item import Item
from tests.monitoring.pages import PHRASES
from tests.monitoring.responses import DAY, instruments, responses

pyxform = pytest.importorskip("pyxform.xls2xform")
JAR = Path(pyxform.__file__).parent / "validators/odk_validate/bin/ODK_Validate.jar"
JAVA = shutil.which("java")
HARNESS = Path(__file__).with_name("Score.java")
EACH = pytest.mark.parametrize("instrument", instruments(), ids=lambda i: i.id)


def needs_java() -> str:
    """Java, or a loud skip."""
    if JAVA is None:
        warnings.warn("ODK Validate and the score of XLSForms are NOT checked: Java is missing", stacklevel=2)
        pytest.skip("Java is missing")
    return JAVA


@pytest.fixture(scope="module")
def harness(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The command that fills in a form with JavaRosa."""
    java, compiler = needs_java(), shutil.which("javac")
    if compiler is None:
        return [java, "-cp", str(JAR), str(HARNESS)]
    out = tmp_path_factory.mktemp("harness")
    subprocess.run([compiler, "-nowarn", "-cp", str(JAR), "-d", str(out), str(HARNESS)], check=True)
    return [java, "-cp", f"{JAR}{os.pathsep}{out}", "Score"]


def sheets(instrument: Instrument) -> dict[str, list[dict[str, str]]]:
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(instrument_form(instrument, PHRASES))))
    found = {}
    for sheet in book:
        head, *rows = sheet.iter_rows(values_only=True)
        found[sheet.title] = [{str(k): str(v or "") for k, v in zip(head, row, strict=True)} for row in rows]
    return found


@EACH
def test_pyxform_takes_the_form_without_a_warning(instrument: Instrument, tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(to_xlsx(instrument_form(instrument, PHRASES)))
    assert pyxform.convert(str(path), validate=False).warnings == []


@EACH
def test_odk_validate_takes_the_form_without_a_warning(instrument: Instrument, tmp_path: Path) -> None:
    needs_java()
    path = tmp_path / "form.xlsx"
    path.write_bytes(to_xlsx(instrument_form(instrument, PHRASES)))
    assert pyxform.convert(str(path), validate=True).warnings == []


@EACH
def test_both_languages_are_complete(instrument: Instrument) -> None:
    for rows in (sheets(instrument)["survey"], sheets(instrument)["choices"]):
        kinds = {name.split("::")[0] for name in rows[0] if "::" in name}
        for row in rows:
            for kind in kinds:
                said = [bool(row[f"{kind}::{name}"]) for name in LANGUAGE_NAMES.values()]
                assert len(set(said)) == 1, (row, kind)
    asked = [r for r in sheets(instrument)["survey"] if r["type"].split()[0] in ("select_one", "integer")]
    assert asked
    assert all(row["label::English (en)"] for row in asked)


@EACH
def test_no_cell_is_a_formula_and_two_exports_are_the_same_bytes(instrument: Instrument) -> None:
    content = to_xlsx(instrument_form(instrument, PHRASES))
    assert content == to_xlsx(instrument_form(instrument, PHRASES))
    for sheet in openpyxl.load_workbook(io.BytesIO(content)):
        assert all(cell.data_type in ("s", "n") for row in sheet.iter_rows() for cell in row)
        assert all(
            cell.data_type == "s" and cell.quotePrefix
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        )


def test_repeats_conditions_and_constraints_reach_the_form() -> None:
    survey = sheets(instruments()[0])["survey"]
    rows = {row["name"]: row for row in survey if not row["type"].startswith("end_")}
    types = [row["type"] for row in survey]
    assert types.count("begin_repeat") == types.count("end_repeat") == 1
    assert rows["lanjutan"]["relevant"].startswith(f"${{{CONSENT}}} = 'ya' and ")
    assert rows["tanggal"]["constraint"] == "(. <= today() and . >= date('2020-01-01'))"
    assert rows["bagian"]["relevant"] == "(selected(${saluran}, 'desa') and not(${hari} > 30))"
    assert rows["tanggal"]["required"] == "yes"


@EACH
def test_the_engine_of_odk_comes_to_the_score_of_python(
    instrument: Instrument, tmp_path: Path, harness: list[str]
) -> None:
    """1,000 responses filled into the real XForm with JavaRosa, which is what ODK Collect runs."""
    if not instrument.is_scored:
        pytest.skip("nothing is scored")
    (tmp_path / "form.xlsx").write_bytes(to_xlsx(instrument_form(instrument, PHRASES)))
    (tmp_path / "form.xml").write_text(pyxform.convert(str(tmp_path / "form.xlsx")).xform, "utf-8")
    places: dict[str, tuple[str, Item]] = {}
    for section in instrument.sections:
        for item in section.items:
            home = f"{section.id}/{item.id}/" if item.type == "count_by_sex" else f"{section.id}/"
            places.update((field, (home + field, item)) for field in item.fields)
    kinds = {"yes_no": "one", "choice": "one", "count_by_sex": "integer"}
    found = responses(instrument, 1000)
    lines = []
    for response in found:
        cells = []
        for field, answer in response.items():
            if not answer:
                continue
            if field == CONSENT:
                cells.append(f"{CONSENT}=one:{answer}")
            else:
                path, item = places[field]
                cells.append(f"{path}={kinds.get(item.type, item.type)}:{answer}")
        lines.append("\t".join(cells))
    (tmp_path / "responses.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    scored = [s.id for s in instrument.sections if any(item.weight for item in s.items)]
    columns = [SCORE, *([LIGHT] if instrument.lights else []), *(section_score(id) for id in scored)]
    done = subprocess.run(
        [*harness, str(tmp_path / "form.xml"), str(tmp_path / "responses.tsv"),
         ",".join(columns)],
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    shown = [line.split("\t") for line in done.stdout.split("\n")[:-1]]
    scorer = Scorer(instrument, DAY)
    expected = []
    for response in found:
        score = scorer(response)
        percents = [score.whole.percent, *(score.sections[id].percent for id in scored)]
        text = ["" if percent is None else str(percent) for percent in percents]
        expected.append([text[0], *([score.whole.light] if instrument.lights else []), *text[1:]])
    assert len(shown) == 1000
    assert shown == expected
    assert len({tuple(row) for row in expected}) >= 4
