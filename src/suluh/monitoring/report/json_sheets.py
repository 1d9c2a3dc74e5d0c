"""What Kobo's data service, Central's data service (OData) and our form page write as JSON, as sheets."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from suluh.export.form import ExportError
from suluh.monitoring.report.encoding import decode
from suluh.monitoring.report.limits import CELL_CHARACTERS, COLUMNS, JSON_BYTES, ROWS, Meter, check
from suluh.monitoring.report.sheet import Sheet, heading, make_frame
from suluh.monitoring.report.workbook_parts import refuse
from suluh.text.printable import printable

# More digits than any answer has; Python takes long to read thousands of them.
_MOST_DIGITS = 30
# The list of responses in an answer of Kobo's service, and of Central's.
_LISTS = ("results", "value")
# What says that there are more pages of the answer.
_NEXT = ("next", "@odata.nextLink")


class Pages:
    """Answers that come in pages: whether those that were read are all of them."""

    def __init__(self) -> None:
        self._answers: dict[str, list[tuple[str, dict[str, Any], int]]] = {}

    def add(self, place: str, data: dict[str, Any], rows: int) -> None:
        """Take one page into account."""
        links = (data.get(name) for name in ("@odata.context", *_NEXT, "previous"))
        answer = str(next((link for link in links if link), place))
        known = answer if "@odata.context" in data else answer.partition("?")[0]
        self._answers.setdefault(known, []).append((place, data, rows))

    def check(self) -> None:
        """Raises `ExportError` if pages are missing."""
        for pages in self._answers.values():
            told = [data.get("count", data.get("@odata.count")) for _, data, _ in pages]
            most = max((number for number in told if isinstance(number, int)), default=0)
            read = sum(rows for _, _, rows in pages)
            goes_on = all(any(data.get(name) for name in _NEXT) for _, data, _ in pages)
            if read < most or (goes_on and not most):
                raise _incomplete(pages[0][0], f"{read}/{most or '?'}")


def _incomplete(place: str, of: str) -> ExportError:
    return refuse(
        place,
        f"hanya sebagian jawaban ({of}), sisanya di halaman berikut: unduh semua halaman ke satu map, atau ekspor "
        "sebagai CSV atau XLSX",
        f"only a part of the responses ({of}), the others are on further pages: download all pages into one folder, "
        "or export as CSV or XLSX",
    )


def read_json(path: Path, place: str, meter: Meter, pages: Pages) -> list[Sheet]:
    """The sheets of {"results": [{column: answer, repeat: [{…}]}]}; row 2 is the first response.

    Groups may be objects in objects, as Central writes them. Raises `ValueError` or `RecursionError` if it is
    no JSON, `ExportError` if it is JSON of another kind or holds too much.
    """
    check(JSON_BYTES, path.stat().st_size, place)
    data = json.loads(decode(path.read_bytes())[0], parse_int=_whole)
    results = _results(data, place)
    if isinstance(data, dict):
        pages.add(place, data, len(results))
    rows: list[dict[str, str]] = []
    inner: dict[str, list[dict[str, str]]] = {}
    for index, response in enumerate(results, 1):
        row = {"_index": str(index)}
        for name, value in _flat(response):
            if isinstance(value, list) and all(isinstance(part, dict) for part in value):
                for part in value:
                    round_ = {key: _text(cell, place) for key, cell in _flat(part)}
                    inner.setdefault(name, []).append({**round_, "_parent_index": str(index)})
            else:
                row[name] = _text(value, place)
        rows.append(row)
    return [
        _records(place, path.stem, rows, meter),
        *(replace(_records(place, name, found, meter), one_of_many=True) for name, found in inner.items()),
    ]


def _results(data: Any, place: str) -> list[dict[str, Any]]:
    """The responses. Raises `ExportError` that says what there is in their place."""
    if isinstance(data, dict) and data.get("type") in ("FeatureCollection", "Feature"):
        raise refuse(
            place,
            "isinya GeoJSON (titik peta), bukan ekspor jawaban: ekspor sebagai CSV atau XLSX",
            "it holds GeoJSON (points of a map), no export of responses: export as CSV or XLSX",
        )
    results = data
    if isinstance(data, dict):
        results = next((data[name] for name in _LISTS if name in data), None)
    if isinstance(results, list) and all(isinstance(row, dict) for row in results):
        return results
    seen = ", ".join(printable(str(key)) for key in list(data)[:8]) if isinstance(data, dict) else ""
    raise refuse(
        place,
        f"tidak ada daftar jawaban di bawah “results” (Kobo) atau “value” (Central); yang ada: {seen[:200] or '-'}: "
        "ekspor lagi, atau pakai CSV atau XLSX",
        f"no list of responses under “results” (Kobo) or “value” (Central); there is: {seen[:200] or '-'}: export "
        "it again, or use CSV or XLSX",
    )


def _flat(record: dict[str, Any], path: str = "") -> Iterator[tuple[str, Any]]:
    """The answers of a record; those in groups by the path of the groups."""
    for key, value in record.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{path}{key}/")
        else:
            yield f"{path}{key}", value


def _whole(digits: str) -> int | str:
    return int(digits) if len(digits) <= _MOST_DIGITS else digits


def _text(value: object, place: str) -> str:
    text = "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    check(CELL_CHARACTERS, len(text), place)
    return text


def _records(place: str, name: str, rows: list[dict[str, str]], meter: Meter) -> Sheet:
    names = list(dict.fromkeys(key for row in rows for key in row))
    check(ROWS, len(rows) + 1, place)
    check(COLUMNS, len(names), place)
    characters = sum(len(cell) for row in rows for cell in row.values())
    meter.add(place, cells=len(names) * len(rows), characters=characters)
    cells = [[row.get(key, "") for key in names] for row in rows]
    frame = make_frame(cells, range(2, len(rows) + 2), len(names))
    return Sheet(place, heading(name), [heading(key) for key in names], frame)
