"""`suluh export`: orders that can be carried out, and those that cannot."""

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from suluh.areas import DECLARED
from suluh.cli.main import main
from suluh.export.form import ExportError, ExportForm, MissingTool, Order, carry_out
from suluh.export.pdf import to_pdf
from suluh.model.site import Site
from suluh.output.delivery import RECORD
from tests.conftest import ROOT
from tests.small_site import edition_of, sound_site, write_site

CONTENT = str(ROOT / "content")


def run(*args: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["export", *args])
    return result.exit_code, result.output


def test_list_names_every_form() -> None:
    code, text = run("--list", "--lang", "en")
    assert code == 0
    assert [line.split()[0] for line in text.splitlines() if not line.startswith(" ")] == [
        *(f.name for f in DECLARED.exports),
        "all",
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


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site of pages, contacts and one regulation: no area but the law has anything to give away."""
    return sound_site(tmp_path_factory.mktemp("bare"))


@pytest.mark.parametrize("audience", ["public", "staff", "supervisor"])
@pytest.mark.parametrize("form", DECLARED.exports, ids=lambda form: form.name)
def test_form_without_anything_at_a_level_says_so(
    form: ExportForm, audience: str, bare: Site, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    shown = edition_of(bare, audience)
    if form.name == "registry":
        assert carry_out(form, Order(shown, (), out))
        shown.site = replace(shown.site, things={**shown.site.things, "regulations": {}})
        out = tmp_path / "other"
    with pytest.raises(ExportError) as caught:
        carry_out(form, Order(shown, (), out))
    assert caught.value.code == 2
    assert caught.value.text["id"] != caught.value.text["en"]
    assert not out.exists()


def test_command_at_a_level_without_anything_ends_with_2(tmp_path: Path) -> None:
    content = str(write_site(tmp_path))
    for form in ("handover", "sop", "cards"):
        code, text = run(form, "--audience", "public", "--content", content, "--out", str(tmp_path / "out"))
        assert code == 2, form
        assert "suluh: " in text, form


def test_form_that_writes_no_file_is_never_fine(bare: Site, tmp_path: Path) -> None:
    with pytest.raises(ExportError) as caught:
        carry_out(ExportForm("x", ("x", "x"), lambda _: []), Order(edition_of(bare), (), tmp_path / "out"))
    assert caught.value.code == 2


def test_pdf_is_the_same_twice_and_reads_no_network() -> None:
    html = '<html lang="id"><title>a</title><p>Paspor <img src="https://example.org/x.png" alt="x">'
    first = to_pdf(html, "@page { size: A5 }")
    assert first == to_pdf(html, "@page { size: A5 }")
    assert first.startswith(b"%PDF")
