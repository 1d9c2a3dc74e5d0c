"""`suluh export`: orders that can be carried out, and those that cannot."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from suluh.areas import DECLARED
from suluh.cli.main import main
from suluh.export.form import ExportForm, MissingTool, Order, carry_out
from suluh.export.pdf import to_pdf
from suluh.output.delivery import RECORD
from tests.conftest import ROOT

CONTENT = str(ROOT / "content")


def run(*args: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["export", *args])
    return result.exit_code, result.output


def test_list_names_every_form() -> None:
    code, text = run("--list", "--lang", "en")
    assert code == 0
    assert [line.split()[0] for line in text.splitlines() if not line.startswith(" ")] == [
        f.name for f in DECLARED.exports
    ]


def test_unknown_form_names_the_nearest() -> None:
    code, text = run("registri")
    assert code == 2
    assert "registry" in text


def test_form_without_ids_refuses_one(tmp_path: Path) -> None:
    code, text = run("registry", "uu-18-2017", "--content", CONTENT, "--out", str(tmp_path), "--lang", "id")
    assert code == 2
    assert "tidak memakai ID" in text
    assert not list(tmp_path.iterdir())


def test_registry_is_written_whole(tmp_path: Path) -> None:
    code, text = run("registry", "--content", CONTENT, "--out", str(tmp_path))
    assert code == 0, text
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        RECORD,
        "peraturan.csv",
        "peraturan.json",
        "peraturan.schema.json",
    ]


def test_missing_tool_is_named_with_how_to_get_it(tmp_path: Path) -> None:
    form = ExportForm("x", ("x", "x"), lambda _: [], needs=("no_such_package",))
    order = Order(None, (), tmp_path)  # type: ignore[arg-type]  # never reached
    with pytest.raises(MissingTool) as caught:
        carry_out(form, order)
    assert caught.value.code == 3
    assert "no_such_package" in caught.value.text["id"]
    assert "make tools" in caught.value.text["en"]


def test_pdf_is_the_same_twice_and_reads_no_network() -> None:
    html = '<html lang="id"><title>a</title><p>Paspor <img src="https://example.org/x.png" alt="x">'
    first = to_pdf(html, "@page { size: A5 }")
    assert first == to_pdf(html, "@page { size: A5 }")
    assert first.startswith(b"%PDF")
