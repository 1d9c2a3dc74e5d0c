"""What Kobo's data service and our form page write as JSON, as sheets."""

import json
from pathlib import Path

from suluh.monitoring.report.encoding import decode
from suluh.monitoring.report.limits import CELL_CHARACTERS, COLUMNS, JSON_BYTES, ROWS, Meter, check
from suluh.monitoring.report.sheet import Sheet, heading, make_frame

# More digits than any answer has; Python takes long to read thousands of them.
_MOST_DIGITS = 30


def read_json(path: Path, place: str, meter: Meter) -> list[Sheet]:
    """The sheets of {"results": [{column: answer, repeat: [{…}]}]}; row 2 is the first response.

    Raises `ValueError` or `RecursionError` if it is no such JSON, `ExportError` if it holds too much.
    """
    check(JSON_BYTES, path.stat().st_size, place)
    data = json.loads(decode(path.read_bytes())[0], parse_int=_whole)
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
                    round_ = {str(key): _text(cell, place) for key, cell in part.items()}
                    inner.setdefault(str(name), []).append({**round_, "_parent_index": str(index)})
            else:
                row[str(name)] = _text(value, place)
        rows.append(row)
    return [
        _records(place, path.stem, rows, meter),
        *(_records(place, name, found, meter) for name, found in inner.items()),
    ]


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
