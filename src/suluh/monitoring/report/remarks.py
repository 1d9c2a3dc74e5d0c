"""What a reader of a report is told about the files it rests on: nothing was lost there, but it was not plain."""

from dataclasses import dataclass

from suluh.model.base import Words

# Name of a remark -> (Indonesian, English). {} are its values.
REMARKS: dict[str, Words] = {
    "above": Words(
        id="{0}: baris di atas kepala kolom dilewati (baris {1}): “{2}”.",
        en="{0}: rows above the names of the columns are passed over (row {1}): “{2}”.",
    ),
    "hidden_rows": Words(
        id="{0}: {1} baris tersembunyi atau tersaring di lembar itu; isinya tetap dibaca.",
        en="{0}: {1} rows are hidden or filtered out in the sheet; they are read all the same.",
    ),
    "hidden_columns": Words(
        id="{0}: kolom {1} tersembunyi di lembar itu; isinya tetap dibaca.",
        en="{0}: the columns {1} are hidden in the sheet; they are read all the same.",
    ),
    "hidden_sheet": Words(
        id="{0}: lembar ini tersembunyi; isinya tetap dibaca.",
        en="{0}: this sheet is hidden; it is read all the same.",
    ),
    "not_read": Words(
        id="{0}: tidak dibaca karena bukan CSV: {1}.",
        en="{0}: not read, being no CSV: {1}.",
    ),
    "moved": Words(
        id="{0}: kolom “{1}” berada di kelompok lain daripada di instrumen; dibaca sebagai butir {2}.",
        en="{0}: the column “{1}” stands in another group than in the instrument; read as item {2}.",
    ),
    "joined": Words(
        id="{0}: kolom “{1}” dan “{2}” menjawab butir {3}; dari tiap baris dipakai yang terisi.",
        en="{0}: the columns “{1}” and “{2}” both answer item {3}; of each row the filled one is used.",
    ),
    "other_group": Words(
        id="{0}: kolom “{1}” bernama seperti butir {2} tetapi berada di kelompok lain dan isinya berbeda; "
        "tidak dipakai.",
        en="{0}: the column “{1}” is named like item {2}, but stands in another group and says otherwise; "
        "it is not used.",
    ),
    "either": Words(
        id="{0}: kolom “{1}” dan “{2}” sama-sama bernama seperti butir {3}, berada di kelompok lain, dan isinya "
        "berbeda; tidak satu pun dipakai.",
        en="{0}: the columns “{1}” and “{2}” are both named like item {3}, stand in other groups and differ; "
        "neither is used.",
    ),
    "repeat": Words(
        id="{0}: kolom “{1}” adalah putaran yang dijajarkan ke samping; ekspor lagi dengan bagian berulang "
        "sebagai lembar atau berkas sendiri.",
        en="{0}: the column “{1}” is a round laid out sideways; export again with repeated sections as sheets "
        "or files of their own.",
    ),
    "reviewed": Words(
        id="Status tinjauan: {0} disetujui, {1} belum ditinjau (ikut dihitung), {2} disisihkan karena statusnya.",
        en="Review: {0} approved, {1} not reviewed (counted), {2} set aside for their state.",
    ),
}


@dataclass(frozen=True)
class Remark:
    """One remark: its name in `REMARKS`, and what goes into its words."""

    name: str
    values: tuple[str, ...] = ()

    def text(self, lang: str) -> str:
        return REMARKS[self.name][lang].format(*(_short(value) for value in self.values))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return f"{text[:80]}…" if len(text) > 80 else text
