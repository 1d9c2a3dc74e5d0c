"""Whatever a file holds, it is read or refused with a cause, and no row goes missing unsaid."""

import csv
import io
import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from suluh.export.form import ExportError
from suluh.monitoring.report.encoding import decode, repaired
from suluh.monitoring.report.headers import Headings
from suluh.monitoring.report.intake import take_in
from suluh.monitoring.report.sheet import Sheet, heading
from suluh.monitoring.report.sheets import read_sheets
from tests.monitoring.report.form import instrument
from tests.monitoring.report.test_office_files import CENTRAL, ODATA, ROUNDS, book, zipped

FORM = instrument()
KNOWN = Headings(FORM).known
ENDINGS = ("csv", "tsv", "txt", "xlsx", "xlsm", "json", "zip", "doc")


def steady(most: int) -> Callable[[Any], Any]:
    return settings(
        max_examples=most, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
    )


def read(content: bytes, ending: str) -> list[Sheet] | None:
    """The sheets; None if the file was refused with a cause in both languages."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a.{ending}"
        path.write_bytes(content)
        refusals: list[ExportError] = []
        sheets: list[Sheet] = []
        try:
            sheets = read_sheets(path, known=KNOWN)
            found = take_in(sheets, FORM, version=FORM.version)
        except ExportError as problem:
            refusals.append(problem)
        for refusal in refusals:
            assert all(refusal.text[lang] for lang in ("id", "en"))
            return None
        own = [row for row in found.set_aside if row.reasons[0].name not in ROUNDS]
        assert found.read == found.good.height + len(own)
        return sheets


FIELDS = [
    "izin/sip2mi",
    "profil.tanggal",
    "Nama P3MI",
    "lama__catatan",
    "_uuid",
    "ReviewState",
    "Warna\nmobil",
    "",
]
LETTERS = "ÃÂÄãé°”…–’ \t,;|\"'\r\n=-0aZ\xa0"
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252")


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[list[str]], int, str, str, str]:
    """(rows, index of the names, separator, encoding, end of line)."""
    encoding = draw(st.sampled_from(ENCODINGS))
    codec = "cp1252" if encoding == "cp1252" else "utf-8"
    cell = st.one_of(
        st.sampled_from(["", "", "ya", "tidak", "2026-11-02", "rejected"]),
        st.text(st.one_of(st.sampled_from(LETTERS), st.characters(codec=codec)), max_size=12),
    )
    names = draw(st.lists(st.sampled_from(FIELDS), min_size=1, max_size=9))
    names.insert(draw(st.integers(0, len(names))), "izin/sip2mi")
    width = len(names)
    above = draw(st.lists(st.lists(cell, min_size=1, max_size=width), max_size=3))
    rows = draw(st.lists(st.lists(cell, min_size=width, max_size=width), max_size=8))
    end = draw(st.sampled_from(["\r\n", "\n"]))
    if end == "\n":  # Python's writer puts no quotation marks around a lone \r then
        above, rows = ([[cell.replace("\r", "") for cell in row] for row in part] for part in (above, rows))
    return [*above, names, *rows], len(above), draw(st.sampled_from(",;\t|")), encoding, end


def check_table(table: tuple[list[list[str]], int, str, str, str]) -> None:
    rows, head, mark, encoding, end = table
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=mark, lineterminator=end).writerows(rows)
    content = out.getvalue().encode(encoding)
    sheets = read(content, "csv")
    assert sheets is not None
    (sheet,) = sheets
    *cells, numbers = (sheet.frame[name].to_list() for name in sheet.frame.columns)
    assert numbers == [number for number, row in enumerate(rows, 1) if number > head + 1 and any(row)]
    assert not sheet.ragged
    above = any(cell.strip() for row in rows[:head] for cell in row)
    assert ["above"] * above == [remark.name for remark in sheet.remarks]
    if decode(content)[0].lstrip("\ufeff") == out.getvalue().lstrip("\ufeff"):
        assert sheet.names == [heading(name) for name in rows[head]]
        assert [list(row) for row in zip(*cells, strict=True)] == [
            row for row in rows[head + 1 :] if any(row)
        ]
    else:
        assert encoding == "cp1252"  # its bytes may be sound UTF-8, which nobody can tell from what was meant


def check_bytes(case: tuple[bytes, str]) -> None:
    read(*case)


VALID = {
    "zip": zipped(CENTRAL),
    "xlsx": book(),
    "json": json.dumps(ODATA).encode(),
    "csv": "izin/sip2mi;profil.p3mi\r\nya;PT SÃO\r\n".encode(),
    "txt": "sep=;\nizin/sip2mi;profil.p3mi\r\nya;PT SÃO\r\n".encode("utf-16"),
}


@st.composite
def files(draw: st.DrawFn) -> tuple[bytes, str]:
    """Any bytes, or a sound file with some of its bytes changed, moved or cut off."""
    if draw(st.booleans()):
        start = draw(
            st.sampled_from(
                [b"", b"izin/sip2mi,", b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf", b"sep=", b'{"results":[']
            )
        )
        return start + draw(st.binary(max_size=200)), draw(st.sampled_from(ENDINGS))
    ending = draw(st.sampled_from(sorted(VALID)))
    content = bytearray(VALID[ending])
    for _ in range(draw(st.integers(0, 4))):
        content[draw(st.integers(0, len(content) - 1))] = draw(st.integers(0, 255))
    if draw(st.booleans()):
        content = content[: draw(st.integers(0, len(content)))]
    return bytes(content), draw(st.sampled_from([ending, ending, ending, *ENDINGS]))


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.one_of(st.sampled_from([*FIELDS, "kasus", "_validation_status", "uid", "next", "count"]), st.text(max_size=5)), inner, max_size=5),
    ),
    max_leaves=20,
)  # fmt: skip


def check_json(case: tuple[str, Any]) -> None:
    name, data = case
    content = json.dumps({name: data} if name else data).encode()
    sheets = read(content, "json")
    if sheets is not None:
        assert sheets[0].frame.height == len(data)


NAMED = st.tuples(
    st.sampled_from(["", "results", "value", "features"]),
    st.one_of(JSON, st.lists(st.dictionaries(st.sampled_from([*FIELDS, "kasus"]), JSON, min_size=1), min_size=1, max_size=5)),
)  # fmt: skip


@given(tables())
@steady(60)
def test_a_table_reads_back_the_same_or_says_why_not(
    table: tuple[list[list[str]], int, str, str, str],
) -> None:
    check_table(table)


# Words that are names too: in a title above the names, and in the answers below them.
WORDS = [
    ([["", "SEX"], ["izin/sip2mi", "izin/sip2mi", "izin/sip2mi"]], 1),
    ([["", "SEX"], ["izin/sip2mi", ""]], 1),
    ([["", "SEX", ""], ["izin/sip2mi", "", "Warna"], ["ya", "", "b"]], 1),
    ([["SEX", ""], ["", "izin/sip2mi"]], 1),
    ([["x", "SEX"], ["izin/sip2mi", ""], ["ya", ""]], 1),
    ([["L", "P", "Total"], ["izin/sip2mi", "a", "b"], ["ya", "1", "2"]], 1),
    ([["Jenis kelamin", "P"], ["izin/sip2mi", "a"], ["ya", "1"]], 1),
    ([["Laki-laki", "Perempuan"], ["izin/sip2mi", "a"], ["ya", "1"]], 1),
    ([["Saluran"], ["Kantor desa"], ["izin/sip2mi", "a"], ["ya", "1"]], 2),
    ([["Izin", ""], ["izin/sip2mi", "a"], ["ya", "1"]], 1),
    ([["sip2mi"], ["izin/sip2mi", "a"], ["ya", "1"]], 1),
    ([["izin/sip2mi", "a"], ["ya", "Sex"], ["tidak", "Catatan"]], 0),
    ([["izin/sip2mi", "izin/catatan"], ["ya", "Nama P3MI"], ["tidak", "izin/sip2mi"]], 0),
    ([["izin/sip2mi", "a"], ["", "Sex"]], 0),
    ([["izin/sip2mi", "a"], ["ya", "1"], ["izin/sip2mi", "a"], ["tidak", "2"]], 0),
    ([["Sex", "Catatan", "Wilayah", "sip2mi"], ["P", "izin/sip2mi", "Cirebon", "ya"]], 0),
    ([["Saluran", "a"], ["Radio", "Lain"], ["Kantor desa", "Radio"]], 0),
    ([["Sex"], ["P"], ["Laki-laki"]], 0),
    ([["izin/sip2mi", "izin/sip2mi", "izin/sip2mi"], ["", "", "PERSETUJUAN"]], 0),
    ([["izin/sip2mi", "izin/sip2mi", "izin/sip2mi"], ["", "hari", "catatan"]], 0),
    ([["izin/sip2mi", ""], ["", "catatan"]], 0),
    ([["izin/sip2mi", "izin/catatan"], ["", "hari"]], 0),
]


@pytest.mark.parametrize(("rows", "head"), WORDS)
def test_words_that_are_names_too_do_not_move_the_head(rows: list[list[str]], head: int) -> None:
    check_table((rows, head, ",", "utf-8", "\r\n"))


@given(files())
@steady(60)
def test_any_bytes_are_read_or_refused(case: tuple[bytes, str]) -> None:
    check_bytes(case)


@given(NAMED)
@steady(30)
def test_any_json_is_read_or_refused(case: tuple[str, Any]) -> None:
    check_json(case)


@pytest.mark.long
@given(tables())
@steady(3_500)
def test_many_tables_read_back_the_same(table: tuple[list[list[str]], int, str, str, str]) -> None:
    check_table(table)


@pytest.mark.long
@given(files())
@steady(3_000)
def test_many_bytes_are_read_or_refused(case: tuple[bytes, str]) -> None:
    check_bytes(case)


@pytest.mark.long
@given(NAMED)
@steady(1_000)
def test_many_answers_in_json_are_read_or_refused(case: tuple[str, Any]) -> None:
    check_json(case)


@given(st.text(st.characters(codec="utf-8"), min_size=1))
@steady(60)
def test_a_text_that_went_through_a_wrong_encoding_is_repaired(text: str) -> None:
    broken = "".join(
        chr(byte) if byte in b"\x81\x8d\x8f\x90\x9d" else bytes([byte]).decode("cp1252")
        for byte in text.encode()
    )
    assert repaired(broken) == text
