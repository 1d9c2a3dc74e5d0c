"""Syntax of other generators that is not drawn here: one entry a form, with what to write instead.

To add one, add an entry, here or to the commands; a test goes through the whole table and tries each `case`.
"""

import re

from suluh.lint.foreign_commands import COMMANDS
from suluh.lint.foreign_form import Form

_VALUE = r"(?:\"[^\"\n]*\"|'[^'\n]*'|[\w.%-]+)"
_ATTRIBUTES = rf"\{{:?\s*(?:(?:[.#][A-Za-z][\w-]*|[A-Za-z][\w-]*={_VALUE})\s*)+\}}"

FORMS = (
    *COMMANDS,
    Form(
        "attributes",
        "{",
        re.compile(_ATTRIBUTES),
        ("atribut `{ .kelas }`", "attributes `{ .class }`"),
        (
            "hapus: bentuk diatur situs, dan jangkar dibuat dari judul",
            "delete them: the site decides on looks, and anchors come from headings",
        ),
        "[Unduh](../index.md){ .md-button }",
    ),
    Form(
        "emoji",
        ":",
        re.compile(r"(?<![\w:/]):[a-z][a-z0-9]*(?:[_+-][a-z0-9]+)*:(?![\w:/])"),
        ("emoji bernama `:emoji:`", "an emoji by name `:emoji:`"),
        ("tulis emojinya sendiri, atau hapus", "type the emoji itself, or delete it"),
        "Simpan :warning: fotonya.",
    ),
    Form(
        "abbreviation",
        "*[",
        re.compile(r"^\s*\*\[[^\]\n]+\]:"),
        ("kepanjangan `*[KTP]: …`", "an abbreviation `*[KTP]: …`"),
        (
            "tulis istilahnya di content/data/terms dan rujuk dengan [[term:id]]",
            "write the term in content/data/terms and refer to it with [[term:id]]",
        ),
        "*[KTP]: Kartu Tanda Penduduk",
    ),
    Form(
        "critic",
        "{",
        re.compile(r"\{(?:\+\+|--|~~|==|>>).*?(?:\+\+|--|~~|==|<<)\}"),
        ("usulan perubahan `{++ … ++}`", "a proposed change `{++ … ++}`"),
        ("terima atau tolak dulu, lalu tulis hasilnya", "accept or reject it first, then write the result"),
        "Biaya {++ Rp 0 ++}.",
    ),
    Form(
        "keys",
        "++",
        re.compile(r"(?<![\w+])\+\+[a-z][\w \"+-]*\+\+(?![\w+])"),
        ("tombol `++ctrl++`", "keys `++ctrl++`"),
        ("tulis **Ctrl**", "write **Ctrl**"),
        "Tekan ++ctrl+s++.",
    ),
    Form(
        "inserted",
        "^^",
        re.compile(r"\^\^[^\s^][^^\n]*\^\^"),
        ("garis bawah `^^…^^`", "underlined text `^^…^^`"),
        ("tulis **tebal**, atau ==ditandai==", "write **bold**, or ==marked=="),
        "^^penting^^",
    ),
    Form(
        "subscript",
        "~",
        re.compile(r"(?<![~\w])\w*(?<!~)~[^\s~]{1,40}~(?!~)"),
        ("huruf bawah `~2~`", "a subscript `~2~`"),
        (
            "tulis hurufnya sendiri (CO₂); untuk mencoret, tulis `~~…~~`",
            "type the sign itself (CO₂); to strike out, write `~~…~~`",
        ),
        "CO~2~",
    ),
    Form(
        "superscript",
        "^",
        re.compile(r"(?<![\^\[])\^[^\s^\[\]]{1,40}\^(?!\^)"),
        ("huruf atas `^2^`", "a superscript `^2^`"),
        ("tulis hurufnya sendiri (m²)", "type the sign itself (m²)"),
        "12 m^2^",
    ),
    Form(
        "inline-footnote",
        "^[",
        re.compile(r"\^\[[^\]\n]+\]"),
        ("catatan kaki dalam baris `^[…]`", "a footnote in the line `^[…]`"),
        ("tulis `[^1]`, dan `[^1]: …` di baris tersendiri", "write `[^1]`, and `[^1]: …` on a line of its own"),
        "Batas.^[Sumber.]",
    ),
    Form(
        "math",
        "$$",
        re.compile(r"\$\$"),
        ("rumus `$$…$$`", "a formula `$$…$$`"),
        ("tulis dengan kata, atau sebagai gambar", "write it in words, or as a picture"),
        "$$ a + b $$",
    ),
    Form(
        "grid-table",
        "+-",
        re.compile(r"^\s*\+(?:[-=]{2,}\+)+\s*$"),
        ("tabel bergaris `+---+`", "a grid table `+---+`"),
        ("tulis tabel `| A | B |` dengan `|---|---|` di bawah kepalanya", "write a table `| A | B |` with `|---|---|` below its head"),
        "+---+---+",
    ),
    Form(
        "hidden-comment",
        "%%",
        re.compile(r"%%.*?(?:%%|$)"),
        ("komentar `%% … %%`", "a comment `%% … %%`"),
        ("hapus: catatan penyunting tidak ditulis di halaman", "delete it: notes of editors do not stand on a page"),
        "%% tanya dulu %%",
    ),
    Form(
        "first-heading",
        "#",
        re.compile(r"^ {0,3}#(?=[ \t]+\S)"),
        ("judul tingkat satu `# …`", "a heading of the first level `# …`"),
        ("tulis `## …`: judul halaman sudah di kunci `title`", "write `## …`: the title of the page is its key `title`"),
        "# Judul",
    ),
    Form(
        "underlined-heading",
        "==",
        re.compile(r"^ {0,3}={2,} *$"),
        ("judul bergaris `===`", "a heading underlined with `===`"),
        ("tulis `## …`: judul halaman sudah di kunci `title`", "write `## …`: the title of the page is its key `title`"),
        "Judul\n=====",
    ),
    Form(
        "diagram",
        "",
        re.compile(r"^\{? *\.?(?:mermaid|plantuml|puml|dot|graphviz|ditaa|math|latex)\b"),
        ("diagram atau rumus di antara pagar", "a diagram or formula between fences"),
        ("simpan sebagai gambar SVG di content/media", "keep it as an SVG picture in content/media"),
        "```mermaid\ngraph TD\n```",
        in_fence=True,
    ),
    Form(
        "line-marks",
        "",
        re.compile(r"\bhl_lines=|\blinenums=|\{[\d, -]+\}|\bshowLineNumbers\b"),
        ("nomor atau sorotan baris kode", "numbers or marks on lines of code"),
        ("hapus: kode tampil apa adanya", "delete them: code is shown as it is"),
        '```yaml hl_lines="1"\na: 1\n```',
        in_fence=True,
    ),
)  # fmt: skip
