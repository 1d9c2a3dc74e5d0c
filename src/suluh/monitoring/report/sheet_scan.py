"""One sheet of a workbook, counted while its XML goes by: how far its cells reach, how much text they show.

It also notes where the sheet can be cut, so that a long one is read piece by piece.
"""

import re
from array import array
from collections.abc import Callable

from suluh.export.form import ExportError
from suluh.monitoring.report.limits import (
    CELL_CHARACTERS,
    CELLS,
    COLUMNS,
    MERGES,
    ROWS,
    Meter,
    check,
    grouped,
)
from suluh.monitoring.report.sheet_found import Cut, Merge, SheetFound
from suluh.monitoring.report.workbook_parts import broken

# The corner of the largest sheet that the format knows: XFD1048576.
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_DIGITS = "0123456789"
_TRUE = ("1", "true")
_ADDRESS = re.compile(r"^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$")
# The number of a shared text, with the white space around it.
_LONGEST_INDEX = 200
# A sheet is cut after so many bytes of XML or so many rows: the library holds a few times a piece.
PIECE_BYTES = 1 << 25
PIECE_ROWS = 1 << 15


class SheetScan:
    """Is shown the elements and texts of a sheet in order; `lengths` are those of the shared texts.

    `byte` says at which byte of the part the element begins that `start` is shown.
    A cell counts if it holds a value, a text or a formula; one that is only coloured is passed over, as
    the library does. Millions of cells go through `start` and `text`, so these two are written for speed.
    """

    def __init__(self, lengths: "array[int]", place: str, byte: Callable[[], int]) -> None:
        self.lengths, self.place, self.byte = lengths, place, byte
        self.rows = self.columns = self.filled = self.characters = 0
        self.lowest = self.rightmost = ""  # addresses of the cells that reach farthest
        self.prefix = ""
        self.cuts: list[Cut] = []
        self._row = self._column = 0
        self._digits = ""  # the row as addresses write it
        self._columns: dict[str, int] = {}  # letters -> column
        self._kinds: dict[str, str] = {}  # tag -> its name without a prefix
        self._shared = self._failed = self._open = False
        self._index = ""
        self._cell_characters = 0
        self._formulas: set[int] = set()
        self._hidden: set[int] = set()
        self._hidden_columns: list[str] = []
        self._merges: list[Merge] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        kind = self._kinds.get(tag)
        if kind is None:
            kind = self._kinds.setdefault(tag, tag.rpartition(":")[2])
        if kind == "c":
            if self._index:
                self._count_shared()
            self._open = False
            value = attributes.get("t")
            self._shared = value == "s"
            self._failed = value == "e"  # an error, which the library reads as an empty cell
            self._cell_characters = 0
            address = attributes.get("r", "")
            name = address.removesuffix(self._digits)
            column = self._columns.get(name) if len(name) < len(address) else None
            self._column = self._locate(address) if column is None else column
        elif kind in ("v", "is", "f"):
            self.filled += 1
            self._open = kind != "f"
            if kind == "f" or self._failed:
                self._formulas.add(self._row)
            if self._row > self.rows or self._column > self.columns:
                self._reach()
        elif kind == "row":
            before = self._row
            self._next_row(attributes.get("r"))
            if self._row > before:
                self._note_cut(tag, before)
            if attributes.get("hidden") in _TRUE:
                self._hidden.add(self._row)
        elif kind == "col":
            if attributes.get("hidden") in _TRUE:
                self._note_hidden_columns(attributes)
        elif kind == "mergeCell":
            self._note_merge(attributes.get("ref", ""))

    def text(self, data: str) -> None:
        if not self._open:
            return
        if self._shared:
            self._index += data
            if len(self._index) > _LONGEST_INDEX:
                raise broken(self.place)
            return
        self._cell_characters += len(data)
        self.characters += len(data)
        if self._cell_characters > CELL_CHARACTERS.most:
            check(CELL_CHARACTERS, self._cell_characters, f"{self.place} {self._address()}")

    def finish(self, part: str, meter: Meter) -> SheetFound:
        """What was found of the sheet, once it is known to be small enough."""
        self._count_shared()
        cells = self.rows * self.columns
        too_large = self.rows > ROWS.most or self.columns > COLUMNS.most or cells > CELLS.most
        if too_large and self.filled < cells // 10:
            raise self._stray()
        check(ROWS, self.rows, f"{self.place} {self.lowest}")
        check(COLUMNS, self.columns, f"{self.place} {self.rightmost}")
        meter.add(self.place, cells=cells, characters=self.characters)
        return SheetFound(
            part,
            self.prefix,
            self.columns,
            tuple(self.cuts),
            frozenset(self._formulas),
            frozenset(self._hidden),
            tuple(self._hidden_columns),
            tuple(self._merges),
        )

    def _stray(self) -> ExportError:
        """A sheet that is large because a few cells lie far from the others."""
        rows, columns = self.rows, self.columns
        # Below a limit alone, both ends may be the far ones.
        ends = ((self.lowest, rows > ROWS.most), (self.rightmost, columns > COLUMNS.most))
        far = ", ".join(dict.fromkeys([at for at, is_far in ends if is_far] or [at for at, _ in ends]))
        return ExportError(
            f"{self.place}: sel {far} jauh dari yang lain, sehingga lembar menjadi {grouped(rows, '.')} baris × "
            f"{grouped(columns, '.')} kolom, paling banyak {grouped(CELLS.most, '.')} sel: hapus sel itu, "
            "atau simpan lembarnya sebagai CSV",
            f"{self.place}: the cell {far} lies far from the others and makes a sheet of {grouped(rows, ',')} "
            f"rows × {grouped(columns, ',')} columns, at most {grouped(CELLS.most, ',')} cells: delete that "
            "cell, or save the sheet as CSV",
        )

    def _note_hidden_columns(self, attributes: dict[str, str]) -> None:
        first, last = (self._number(attributes.get(name, "")) for name in ("min", "max"))
        self._hidden_columns.append(letters(first) if first == last else f"{letters(first)}–{letters(last)}")
        check(COLUMNS, len(self._hidden_columns), self.place)

    def _note_merge(self, address: str) -> None:
        corners = [_ADDRESS.match(corner) for corner in address.split(":")]
        if len(corners) == 2 and corners[0] and corners[1]:
            (left, first), (right, last) = (corner.groups() for corner in corners if corner)
            merge = Merge(self._number(first), self._number(last), left != right, address)
            self._merges.append(merge)
            check(MERGES, len(self._merges), self.place)

    def _next_row(self, number: str | None) -> None:
        self._open = False
        self._move(self._row + 1 if number is None else self._number(number))
        self._column = 0

    def _note_cut(self, tag: str, before: int) -> None:
        """Remember where a row begins if a piece may begin with it."""
        at = self.byte()
        if not self.cuts:
            self.prefix = tag.removesuffix("row")
        elif at - self.cuts[-1].at < PIECE_BYTES and self._row - self.cuts[-1].row < PIECE_ROWS:
            return
        self.cuts.append(Cut(at, self._row, before))

    def _locate(self, address: str) -> int:
        """The column of a cell, whose row may be another than that of its line; without an address the next."""
        if not address:
            return self._column + 1
        name = address.rstrip(_DIGITS)
        self._move(self._number(address[len(name) :]))
        if name not in self._columns:
            self._columns[name] = self._column_number(name)
        return self._columns[name]

    def _move(self, row: int) -> None:
        if row < self._row:
            raise broken(self.place)  # the library takes for granted that rows rise
        self._row, self._digits = row, str(row)

    def _reach(self) -> None:
        if self._row > self.rows:
            self.rows, self.lowest = self._row, self._address()
        if self._column > self.columns:
            self.columns, self.rightmost = self._column, self._address()
            if self._column > _LAST_COLUMN:
                raise broken(self.place)

    def _count_shared(self) -> None:
        """Count the shared text of the cell that is over."""
        if self._index:
            try:
                self.characters += self.lengths[int(self._index)]
            except (ValueError, IndexError):
                raise broken(self.place) from None
            self._index = ""

    def _address(self) -> str:
        return f"{letters(self._column)}{self._row}"

    def _number(self, digits: str) -> int:
        if not (digits.isascii() and digits.isdigit() and len(digits) <= 7 and 0 < int(digits) <= _LAST_ROW):
            raise broken(self.place)
        return int(digits)

    def _column_number(self, name: str) -> int:
        found = 0
        if not name.isascii() or not name.isalpha() or len(name) > 3:
            raise broken(self.place)
        for letter in name.upper():
            found = found * 26 + ord(letter) - ord("A") + 1
        return found


def letters(column: int) -> str:
    """A column as addresses write it: 1 -> A, 27 -> AA."""
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found
