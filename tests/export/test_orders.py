"""What an order for an export is refused for, and what a workbook is made of, without writing a form."""

from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from suluh.export.form import (
    ExportError,
    ExportForm,
    MissingTool,
    Nothing,
    Order,
    carry_out,
    write_parts,
    write_whole,
)
from suluh.export.pdf_objects import write_once
from suluh.export.xlsform import XlsChoice, XlsForm, XlsRow, choice_rows, setting_rows, survey_rows
from suluh.model.base import Words
from suluh.render.view import Edition
from tests.memory import a_site, a_thing, both
from tests.small_site import edition_of

NAMES = ("p3mi", "pmi", "kp2mi", "ltsa", "bp3mi", "ktp", "visa")


@cache
def edition() -> Edition:
    terms = [a_thing("terms", id, term=id, expansion=both(id), definition=both(id)) for id in NAMES]
    return edition_of(a_site(things=terms))


def written(order: Order) -> list[Path]:
    """A form that writes one file, with the languages and ids that it was asked for."""
    return [write_whole(order.out / "isi.txt", " ".join((*order.langs, *order.ids)).encode())]


def form(**keys: Any) -> ExportForm:
    return ExportForm(**{"name": "uji", "what": ("Uji", "Try"), "write": written, "ids": "terms", **keys})


def order(out: Path, **keys: Any) -> Order:
    return Order(edition(), keys.pop("ids", ()), out, **keys)


def test_an_order_that_can_be_carried_out(tmp_path: Path) -> None:
    files = carry_out(form(), order(tmp_path / "a", ids=("pmi", "visa")))
    assert files == [tmp_path / "a" / "isi.txt"]
    assert files[0].read_text("utf-8") == "id en pmi visa"
    assert carry_out(form(ids=""), order(tmp_path / "b", langs=("en",)))[0].read_text("utf-8") == "en"
    assert carry_out(form(options={"ukuran": ("A", "B")}), order(tmp_path / "c", options={"ukuran": "a4"}))


@pytest.mark.parametrize(
    ("keys", "asked", "kind", "code", "english", "indonesian"),
    [
        ({"needs": ("json", "tidak_ada", "juga_tidak")}, {}, MissingTool, 3,
         'the form "uji" needs tidak_ada, juga_tidak: run `make tools`', 'bentuk "uji" memerlukan tidak_ada, juga_tidak: jalankan `make tools`'),
        ({"options": {"b": ("", ""), "c": ("", "")}}, {"options": {"z": "1", "a": "1", "b": "1"}}, ExportError, 2,
         'the form "uji" does not know --set a: its options are b, c', 'bentuk "uji" tidak mengenal --set a: pilihannya b, c'),
        ({}, {"options": {"a": "1"}}, ExportError, 2, 'the form "uji" does not know --set a: its options are -', 'bentuk "uji" tidak mengenal --set a: pilihannya -'),
        ({"ids": ""}, {"ids": ("pmi",)}, ExportError, 2, 'the form "uji" takes no ID', 'bentuk "uji" tidak memakai ID'),
        ({}, {"ids": ("pmi", "p3ma")}, ExportError, 2, '"p3ma" is not in terms (or above the level of this edition); nearest: p3mi, bp3mi, pmi', '"p3ma" tidak ada di terms (atau di luar tingkat edisi ini); yang terdekat: p3mi, bp3mi, pmi'),
        ({}, {"ids": ("qqqqqqqq",)}, ExportError, 2, '"qqqqqqqq" is not in terms (or above the level of this edition); nearest: bp3mi, kp2mi, ktp, ltsa, p3mi', None),
        ({"ids": "sops"}, {"ids": ("x",)}, ExportError, 2, '"x" is not in sops (or above the level of this edition); nearest: -', None),
        ({"ids": "sops"}, {}, Nothing, 2, 'at this level there is nothing to write as "uji": choose another level with --audience', 'pada tingkat ini tidak ada yang dapat ditulis sebagai "uji": pilih tingkat lain dengan --audience'),
        ({"write": lambda _: []}, {}, Nothing, 2, 'at this level there is nothing to write as "uji": choose another level with --audience', None),
    ],
)  # fmt: skip
def test_an_order_that_cannot(
    keys: dict[str, Any], asked: dict[str, Any], kind: type[ExportError], code: int, english: str,
    indonesian: str | None, tmp_path: Path,
) -> None:  # fmt: skip
    with pytest.raises(ExportError) as found:
        carry_out(form(**keys), order(tmp_path / "out", **asked))
    assert type(found.value) is kind
    assert found.value.code == code
    assert found.value.text["en"] == str(found.value) == english
    assert indonesian in (None, found.value.text["id"])
    assert not (tmp_path / "out").exists()


def test_what_an_option_may_be(tmp_path: Path) -> None:
    asked = order(tmp_path, options={"kertas": "a5"})
    assert asked.choice("kertas", ("a4", "a5"), "a4") == "a5"
    assert asked.choice("warna", ("ya", "tidak"), "tidak") == "tidak"
    with pytest.raises(ExportError) as found:
        asked.choice("kertas", ("a3", "a4"), "a4")
    assert found.value.text == {
        "id": "--set kertas=a5 tidak dikenal: pilih a3, a4",
        "en": "--set kertas=a5 is unknown: choose a3, a4",
    }


def test_a_file_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "isi.bin"
    assert write_parts(path, [b"satu", b"dua"]) == path
    assert path.read_bytes() == b"satudua"

    def broken() -> Any:
        yield b"tiga"
        raise ValueError("putus")

    with pytest.raises(ValueError, match="putus"):
        write_parts(path, broken())
    assert path.read_bytes() == b"satudua"


ROWS = (
    XlsRow("begin_group", "g"),
    XlsRow("select_one ya", "q", Words(id="Tanya", en="Ask"), required=True, relevant="${a} = 1"),
    XlsRow("integer", "n", Words(id="Jumlah", en="Count"), hint=Words(id="Angka", en="Number"), default="0"),
)


def test_a_sheet_has_the_columns_that_a_row_uses_in_both_languages() -> None:
    found = XlsForm("f", "Judul", "1", ROWS, {"ya": (XlsChoice("1", Words(id="Ya", en="Yes")), XlsChoice("0", Words(id="Tidak", en="No")))})  # fmt: skip
    id, en = "Bahasa Indonesia (id)", "English (en)"
    assert survey_rows(found) == [
        ["type", "name", f"label::{id}", f"label::{en}", f"hint::{id}", f"hint::{en}", "required", "relevant", "default"],
        ["begin_group", "g", "", "", "", "", "", "", ""],
        ["select_one ya", "q", "Tanya", "Ask", "", "", "yes", "${a} = 1", ""],
        ["integer", "n", "Jumlah", "Count", "Angka", "Number", "", "", "0"],
    ]  # fmt: skip
    assert choice_rows(found) == [
        ["list_name", "name", f"label::{id}", f"label::{en}"],
        ["ya", "1", "Ya", "Yes"],
        ["ya", "0", "Tidak", "No"],
    ]
    assert setting_rows(found) == [
        ["form_title", "form_id", "version", "default_language"],
        ["Judul", "f", "1", id],
    ]


@pytest.mark.parametrize("name", ["label", "hint", "guidance_hint", "constraint_message", "required_message"])
def test_a_column_of_words_stands_once_a_language(name: str) -> None:
    row: Any = XlsRow("text", "a", **{name: Words(id="Satu", en="One")})  # type: ignore[arg-type]
    head, cells = survey_rows(XlsForm("f", "J", "1", (row,), {}))
    assert head == ["type", "name", f"{name}::Bahasa Indonesia (id)", f"{name}::English (en)"]
    assert cells == ["text", "a", "Satu", "One"]


@pytest.mark.parametrize(
    "name", ["relevant", "constraint", "calculation", "appearance", "default", "repeat_count"]
)
def test_a_column_of_one_value_stands_once(name: str) -> None:
    row: Any = XlsRow("text", "a", **{name: "x"})  # type: ignore[arg-type]
    assert survey_rows(XlsForm("f", "J", "1", (row,), {})) == [["type", "name", name], ["text", "a", "x"]]


def test_each_object_of_a_pdf_is_worked_out_once() -> None:
    class Made:
        """An object as pydyf has it, which counts how often it is asked."""

        def __init__(self, number: int, free: str) -> None:
            self.number, self.generation, self.compressible, self.free, self.asked = (
                number,
                2,
                number > 1,
                free,
                0,
            )

        @property
        def data(self) -> bytes:
            self.asked += 1
            return b"isi %d" % self.number

    first, *made = Made(0, "f"), Made(1, "n"), Made(2, "n")
    pdf = SimpleNamespace(objects=[first, *made])
    write_once(None, pdf)
    kept, one, two = pdf.objects
    assert kept is first
    assert [one.indirect, one.indirect, two.indirect] == [b"1 2 obj\nisi 1\nendobj"] * 2 + [
        b"2 2 obj\nisi 2\nendobj"
    ]
    assert [each.asked for each in (first, *made)] == [0, 1, 1]
    assert [(each.free, each.offset, each.compressible) for each in (one, two)] == [
        ("n", 0, False),
        ("n", 0, True),
    ]
