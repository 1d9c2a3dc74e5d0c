"""Why a row, or a whole column, could not be used, in words."""

from dataclasses import dataclass

from suluh.model.base import Words

# Name of a reason -> (Indonesian, English). {} are the column, the value, and what else is needed.
REASONS: dict[str, Words] = {
    "ragged": Words(
        id="isi lebih banyak dari jumlah kolom ({0} dan {1})", en="more cells than columns ({0} and {1})"
    ),
    "formula": Words(
        id="ada sel yang berisi rumus atau galatnya (#N/A, #REF!), bukan jawaban: tulis nilainya saja",
        en="a cell holds a formula or its error (#N/A, #REF!), no answer: write its value only",
    ),
    "error": Words(
        id='"{0}" berisi galat lembar kerja, bukan jawaban: {1}',
        en='"{0}" holds an error of a spreadsheet, no answer: {1}',
    ),
    "garbled": Words(
        id='huruf di "{0}" rusak (pengodean salah): {1}',
        en='letters of "{0}" are broken (wrong encoding): {1}',
    ),
    "mojibake": Words(
        id='huruf di "{0}" rusak karena UTF-8 pernah dibuka sebagai Windows-1252: {1} semestinya {2}',
        en='letters of "{0}" are broken, UTF-8 was once opened as Windows-1252: {1} was meant as {2}',
    ),
    "merged": Words(
        id="baris ini bagian dari sel gabungan {1}, sehingga isinya tidak lengkap: pisahkan selnya, isi tiap baris",
        en="this row is part of the merged cells {1}, so it is not complete: unmerge them, fill in each row",
    ),
    "twice": Words(
        id='dua kolom untuk "{0}" berbeda isinya: "{1}" dan "{2}"',
        en='two columns for "{0}" say different things: "{1}" and "{2}"',
    ),
    "review": Words(
        id='peninjau belum menyetujui jawaban ini: "{0}" berisi "{1}"',
        en='a reviewer has not approved this response: "{0}" holds "{1}"',
    ),
    "follows": Words(
        id='putaran ikut disisihkan bersama jawabannya: "{1}"',
        en='a round goes with its response, which was set aside: "{1}"',
    ),
    "instrument": Words(id='jawaban instrumen lain: "{1}"', en='a response to another instrument: "{1}"'),
    "version": Words(
        id='jawaban versi "{1}", bukan versi {2}; untuk membandingkan tahun pakai --compare',
        en='a response to version "{1}", not {2}; to compare years use --compare',
    ),
    "number": Words(
        id='"{0}" harus angka, tetapi berisi "{1}"', en='"{0}" must be a number, but holds "{1}"'
    ),
    "negative": Words(id='"{0}" tidak boleh di bawah nol: {1}', en='"{0}" may not be below zero: {1}'),
    "date": Words(
        id='"{0}" harus tanggal, misalnya 2026-11-02, tetapi berisi "{1}"',
        en='"{0}" must be a day such as 2026-11-02, but holds "{1}"',
    ),
    "days_unclear": Words(
        id='kolom "{0}" tidak dibaca: "{1}" dapat berarti {2}; tulis seluruh kolom sebagai 2026-11-02',
        en='the column "{0}" is not read: "{1}" may mean {2}; write the whole column as 2026-11-02',
    ),
    "days_mixed": Words(
        id='kolom "{0}" tidak dibaca: urutan hari dan bulannya bercampur ({1}; {2}); tulis seluruh kolom sebagai 2026-11-02',
        en='the column "{0}" is not read: its orders of day and month are mixed ({1}; {2}); write the whole column as 2026-11-02',
    ),
    "days_turned": Words(
        id='kolom "{0}" tidak dibaca: "{1}" masih teks, dan hari dan bulan tanggal lain mungkin tertukar ({2}); ekspor lagi dan simpan sebagai 2026-11-02',
        en='the column "{0}" is not read: "{1}" is still text, and day and month of other dates may be exchanged ({2}); export again and save as 2026-11-02',
    ),
    "numbers_unclear": Words(
        id='kolom "{0}" tidak dibaca: "{1}" dapat berarti {2}; tulis seluruh kolom tanpa tanda ribuan',
        en='the column "{0}" is not read: "{1}" may mean {2}; write the whole column without marks between thousands',
    ),
    "numbers_mixed": Words(
        id='kolom "{0}" tidak dibaca: tanda ribuan dan desimalnya bercampur ({1}; {2}); tulis seluruh kolom dengan satu cara',
        en='the column "{0}" is not read: its marks of thousands and decimals are mixed ({1}; {2}); write the whole column in one way',
    ),
    "choice": Words(id='"{0}" berisi "{1}", yang bukan pilihan', en='"{0}" holds "{1}", which is no choice'),
    "constraint": Words(
        id='"{0}" tidak memenuhi syarat: "{1}"', en='"{0}" does not meet its condition: "{1}"'
    ),
    "duplicate": Words(id="sama dengan baris {1} (id {0})", en="the same as row {1} (id {0})"),
    "conflict": Words(
        id="id {0} dipakai beberapa baris dengan jawaban berbeda ({1}): pilih yang benar",
        en="the id {0} is on several rows with different answers ({1}): choose the right one",
    ),
    "no_day": Words(
        id='"{0}" kosong, jadi aturan peringatan tidak dapat menempatkan baris ini',
        en='"{0}" is empty, so no rule can place this row in time',
    ),
    "no_columns": Words(
        id="tidak ada aturan yang mengenal kolomnya ({1}): perbaiki judul kolom, atau hapus lembar ini",
        en="no rule knows its columns ({1}): mend the heads, or delete this sheet",
    ),
    "orphan": Words(id='putaran tanpa jawaban induk: "{1}"', en='a round without its response: "{1}"'),
}

# Rows that were read well, and left out on purpose. All other reasons mean that something was not read.
LEFT_OUT = frozenset({"instrument", "version", "duplicate", "review", "follows"})


@dataclass(frozen=True)
class Reason:
    """One reason: its name in `REASONS`, and what goes into its words."""

    name: str
    column: str = ""
    value: str = ""
    more: str = ""

    def text(self, lang: str) -> str:
        return REASONS[self.name][lang].format(self.column, _short(self.value), self.more)

    @property
    def unread(self) -> bool:
        """Whether it means that something could not be read."""
        return self.name not in LEFT_OUT


def _short(text: str) -> str:
    text = " ".join(text.split())
    return f"{text[:60]}…" if len(text) > 60 else text
