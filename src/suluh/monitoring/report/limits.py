"""How much of a file of responses is read, and what somebody is told whose file has more.

A survey of 100,000 responses stays well below each limit; docs/monitoring-report.md lists them.
"""

from dataclasses import dataclass

from suluh.export.form import ExportError
from suluh.model.base import Words


@dataclass(frozen=True)
class Limit:
    """The most of something. `what` names it, `fix` says what to do with a file that has more."""

    most: int
    what: Words
    fix: Words


_SPLIT = Words(
    id="bagi responsnya menjadi beberapa berkas dan buat laporan tiap berkas",
    en="split the responses into several files and make a report of each",
)
_EXPORT_AGAIN = Words(id="ekspor lagi dari Kobo/ODK", en="export it again from Kobo/ODK")
_ONE_BY_ONE = Words(
    id="ekspor lagi hanya dengan kolom instrumen ini", en="export it again with the columns of this form only"
)

FILE_BYTES = Limit(200_000_000, Words(id="bita dalam berkas CSV", en="bytes in a CSV file"), _SPLIT)
JSON_BYTES = Limit(
    50_000_000,
    Words(id="bita dalam berkas JSON", en="bytes in a JSON file"),
    Words(id="ekspor sebagai CSV", en="export it as CSV"),
)
WORKBOOK_BYTES = Limit(
    100_000_000,
    Words(id="bita dalam berkas XLSX", en="bytes in an XLSX file"),
    Words(id="ekspor sebagai CSV, tanpa gambar", en="export it as CSV, without pictures"),
)
UNPACKED_BYTES = Limit(
    1_000_000_000,
    Words(id="bita isi XLSX setelah dibuka", en="bytes in an XLSX once it is unpacked"),
    Words(id="ekspor sebagai CSV", en="export it as CSV"),
)
# A part of a workbook that is small is let be; a sheet that repeats itself packs to about 1 in 25.
RATIO_FROM_BYTES = 20_000_000
RATIO = Limit(
    200,
    Words(
        id="kali lipat satu bagian XLSX atau ZIP mengembang",
        en="times its packed size that a part of an XLSX or ZIP grows to",
    ),
    Words(
        id="berkas ini bukan ekspor biasa; " + _EXPORT_AGAIN.id, en="no export looks so; " + _EXPORT_AGAIN.en
    ),
)
PARTS = Limit(2_000, Words(id="bagian dalam berkas XLSX", en="parts in an XLSX file"), _EXPORT_AGAIN)
OTHER_PART_BYTES = Limit(
    20_000_000,
    Words(
        id="bita dalam satu bagian XLSX yang bukan isi", en="bytes in a part of an XLSX that holds no cells"
    ),
    _EXPORT_AGAIN,
)
ZIP_BYTES = Limit(
    100_000_000,
    Words(id="bita dalam berkas ZIP", en="bytes in a ZIP file"),
    Words(id="ekspor tanpa foto dan lampiran", en="export it without pictures and attachments"),
)
ZIP_PARTS = Limit(2_000, Words(id="berkas di dalam ZIP", en="files in a ZIP file"), ZIP_BYTES.fix)
FILES = Limit(
    50,
    Words(id="berkas dalam satu map", en="files in one folder"),
    Words(
        id="sisakan hanya berkas yang dilaporkan bersama",
        en="leave only the files that are reported on together",
    ),
)
SHEETS = Limit(
    50,
    Words(id="lembar dalam berkas XLSX", en="sheets in an XLSX file"),
    Words(id="hapus lembar yang bukan respons", en="delete the sheets that hold no responses"),
)
MERGES = Limit(
    50_000,
    Words(id="sel gabungan dalam satu lembar", en="merged cells in one sheet"),
    Words(id="pisahkan sel gabungan (unmerge)", en="unmerge the cells"),
)
ROWS = Limit(300_000, Words(id="baris dalam satu lembar", en="rows in one sheet"), _SPLIT)
COLUMNS = Limit(4_000, Words(id="kolom dalam satu lembar", en="columns in one sheet"), _ONE_BY_ONE)
CELLS = Limit(
    12_000_000, Words(id="sel (baris × kolom, semua lembar)", en="cells (rows × columns, all sheets)"), _SPLIT
)
CHARACTERS = Limit(150_000_000, Words(id="huruf dalam semua sel", en="characters in all cells"), _SPLIT)
CELL_CHARACTERS = Limit(
    100_000,
    Words(id="huruf dalam satu sel", en="characters in one cell"),
    Words(
        id="periksa tanda petik yang tidak ditutup, atau pendekkan isinya",
        en="look for a quotation mark that is never closed, or shorten the text",
    ),
)
ROW_CHARACTERS = Limit(
    1_000_000,
    Words(id="huruf dalam satu baris", en="characters in one row"),
    Words(
        id="periksa pemisah baris dan tanda petik yang tidak ditutup",
        en="look at the ends of lines, and for a quotation mark that is never closed",
    ),
)
SHARED_STRINGS = Limit(
    3_000_000, Words(id="teks berbeda dalam berkas XLSX", en="different texts in an XLSX file"), _SPLIT
)


def check(limit: Limit, found: int, place: str) -> None:
    """Raises `ExportError` if there is more than a limit allows. `place` is the file, and where in it."""
    if found > limit.most:
        raise ExportError(
            f"{place}: {grouped(found, '.')} {limit.what.id}, paling banyak {grouped(limit.most, '.')}: "
            f"{limit.fix.id}",
            f"{place}: {grouped(found, ',')} {limit.what.en}, at most {grouped(limit.most, ',')}: "
            f"{limit.fix.en}",
        )


def grouped(number: int, mark: str) -> str:
    """A number with a mark between thousands."""
    return f"{number:,}".replace(",", mark)


@dataclass
class Meter:
    """What was read so far, over all files and sheets that are read together."""

    cells: int = 0
    characters: int = 0

    def add(self, place: str, *, cells: int = 0, characters: int = 0) -> None:
        """Count more. Raises `ExportError` where it becomes too much."""
        self.cells += cells
        self.characters += characters
        check(CELLS, self.cells, place)
        check(CHARACTERS, self.characters, place)
