"""A file of responses as sheets of text: CSV in any common encoding, XLSX, JSON, or a folder of them.

Nothing is guessed about what a cell means; `intake.py` does that.
"""

import codecs
import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import fastexcel
import polars as pl

from suluh.export.form import ExportError

ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".json")
SEPARATORS = (",", ";", "\t", "|")
CHUNK_ROWS = 20_000
MAX_COLUMNS = 4_000
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# A cell of a workbook that holds a formula: its row is the number in r="B7".
_CELL = re.compile(rb'<c r="[A-Z]{1,3}(\d+)"[^>]*>\s*<f[ >/]')
_OVERLAP = 400


@dataclass
class Sheet:
    """One sheet. Row 1 holds the names; `frame` has text columns "0", "1", … and "row", the row's number.

    `ragged` are rows with more cells than names: (row, cells). `formulas` are the numbers of rows with
    a formula. `encoding` is the one that was found in a CSV.
    """

    file: str
    name: str
    names: list[str]
    frame: pl.DataFrame
    ragged: list[tuple[int, list[str]]] = field(default_factory=list)
    formulas: frozenset[int] = frozenset()
    encoding: str = "utf-8"

    @property
    def place(self) -> str:
        """What a row is found by, beside its number."""
        return f"{self.file} ({self.name})" if self.encoding == "xlsx" else self.file


def read_sheets(path: Path, progress: Callable[[str], None] = lambda phase: None) -> list[Sheet]:
    """The sheets of a file, or of all files of a folder in the order of their names.

    Raises `ExportError` if a file cannot be read as what its name says.
    """
    if path.is_dir():
        found = sorted(p for p in path.iterdir() if p.suffix.lower() in ENDINGS and p.is_file())
        if not found:
            raise ExportError(
                f"{path.name}: tidak ada berkas CSV, XLSX, atau JSON", f"{path.name}: no CSV, XLSX or JSON"
            )
        return [sheet for file in found for sheet in read_sheets(file, progress)]
    if path.suffix.lower() not in ENDINGS:
        raise ExportError(
            f"{path.name}: bukan CSV, XLSX, atau JSON; ekspor lagi sebagai salah satunya",
            f"{path.name}: neither CSV nor XLSX nor JSON; export it again as one of them",
        )
    progress("responses")
    try:
        if path.suffix.lower() in (".xlsx", ".xlsm"):
            return list(_workbook(path))
        if path.suffix.lower() == ".json":
            return _json(path)
        return [_csv(path, progress)]
    except (OSError, zipfile.BadZipFile, fastexcel.FastExcelError, csv.Error, ValueError) as problem:
        raise ExportError(
            f"{path.name}: tidak dapat dibaca ({problem}); ekspor lagi dari Kobo/ODK",
            f"{path.name}: cannot be read ({problem}); export it again from Kobo/ODK",
        ) from problem


def _csv(path: Path, progress: Callable[[str], None]) -> Sheet:
    text, encoding = decode(path.read_bytes())
    csv.field_size_limit(10_000_000)
    first = text.split("\n", 1)[0]
    bare = re.sub(r'"[^"]*"', "", first)
    separator = max(SEPARATORS, key=bare.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    names = [name.strip() for name in next(reader, [])][:MAX_COLUMNS]
    width = len(names)
    ragged: list[tuple[int, list[str]]] = []
    frames: list[pl.DataFrame] = []
    rows: list[list[str]] = []
    numbers: list[int] = []
    for number, cells in enumerate(reader, 2):
        if not any(cells):
            continue
        if len(cells) > width and any(cells[width:]):
            ragged.append((number, cells))
            continue
        rows.append(cells[:width] + [""] * (width - len(cells)))
        numbers.append(number)
        if len(rows) == CHUNK_ROWS:
            frames.append(_frame(rows, numbers, width))
            progress(f"rows {number - 1}")
            rows, numbers = [], []
    frames.append(_frame(rows, numbers, width))
    return Sheet(path.name, path.stem, names, pl.concat(frames), ragged, frozenset(), encoding)


def _json(path: Path) -> list[Sheet]:
    """What Kobo's data service and our form page write: {"results": [{column: answer, repeat: [{…}]}]}.

    Row 2 is the first response, as in a table.
    """
    data = json.loads(decode(path.read_bytes())[0])
    results = data.get("results") if isinstance(data, dict) else data
    if not isinstance(results, list) or not all(isinstance(row, dict) for row in results):
        raise ValueError("results")
    rows: list[dict[str, str]] = []
    inner: dict[str, list[dict[str, str]]] = {}
    for index, response in enumerate(results, 1):
        row = {"_index": str(index)}
        for name, value in response.items():
            if isinstance(value, list) and all(isinstance(part, dict) for part in value):
                for part in value:
                    round_ = {str(key): _text(cell) for key, cell in part.items()}
                    inner.setdefault(str(name), []).append({**round_, "_parent_index": str(index)})
            else:
                row[str(name)] = _text(value)
        rows.append(row)
    return [_records(path, path.stem, rows), *(_records(path, name, found) for name, found in inner.items())]


def _text(value: object) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _records(path: Path, name: str, rows: list[dict[str, str]]) -> Sheet:
    names = list(dict.fromkeys(key for row in rows for key in row))[:MAX_COLUMNS]
    cells = [[row.get(key, "") for key in names] for row in rows]
    return Sheet(path.name, name, names, _frame(cells, list(range(2, len(rows) + 2)), len(names)))


def decode(data: bytes) -> tuple[str, str]:
    """(text, encoding): UTF-8 or UTF-16 by its mark or by its look, else Windows-1252."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), encoding.removesuffix("-sig")
    if b"\0" in data[:200]:
        encoding = "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
        return data.decode(encoding, "replace"), encoding
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), "cp1252"


def _frame(rows: list[list[str]], numbers: list[int], width: int) -> pl.DataFrame:
    columns = list(zip(*rows, strict=True)) if rows else [()] * width
    series = [pl.Series(str(i), columns[i], dtype=pl.String) for i in range(width)]
    return pl.DataFrame([*series, pl.Series("row", numbers, dtype=pl.Int64)])


def _workbook(path: Path) -> Iterator[Sheet]:
    book = fastexcel.read_excel(path)
    formulas = _formulas(path)
    for number, name in enumerate(book.sheet_names):
        # The names are a row like any other here, so that two columns may have the same.
        loaded = book.load_sheet(number, header_row=None, dtypes="string", skip_rows=0)
        frame = loaded.to_polars()
        if frame.height == 0 or frame.width == 0:
            continue
        names = [str(cell or "").strip() for cell in frame.row(0)]
        frame.columns = [str(i) for i in range(frame.width)]
        frame = frame.with_columns(pl.all().fill_null("")).slice(1)
        frame = frame.with_columns(pl.Series("row", range(2, frame.height + 2), dtype=pl.Int64))
        marked = formulas.get(number, frozenset())
        filled = pl.any_horizontal(pl.col(str(i)) != "" for i in range(len(names)))
        frame = frame.filter(filled | pl.col("row").is_in(sorted(marked)))
        yield Sheet(path.name, name, names, frame, [], marked, "xlsx")


def _formulas(path: Path) -> dict[int, frozenset[int]]:
    """Index of a sheet -> the numbers of rows with a formula, read from the workbook's own XML."""
    found: dict[int, frozenset[int]] = {}
    with zipfile.ZipFile(path) as archive:
        parts = [p for p in archive.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", p)]
        for index, part in enumerate(sorted(parts, key=lambda p: int(re.sub(r"\D", "", p)))):
            rows: set[int] = set()
            tail = b""
            with archive.open(part) as stream:
                while block := stream.read(1 << 20):
                    block = tail + block
                    rows.update(int(n) for n in _CELL.findall(block))
                    tail = block[-_OVERLAP:]
            found[index] = frozenset(rows)
    return found
