"""Forms that ask another generator to do something: put a file in, fill in a value, draw a component.

They stand in the table of `foreign_forms.py`; to add one, add an entry here.
"""

import re

from suluh.lint.foreign_form import Form

COMMANDS = (
    Form(
        "tabs",
        "===",
        re.compile(r"^[\s>]*={3}[!+]?\s+[\"“]"),
        ('tab `=== "…"`', 'tabs `=== "…"`'),
        ("tulis judul `### …` untuk tiap pilihan", "write a heading `### …` for each choice"),
        '=== "Malaysia"\n    Isi.',
    ),
    Form(
        "toc",
        "]",
        re.compile(r"@?\[(?:TOC|toc)\](?![(\[:])"),
        ("daftar isi `[TOC]`", "a table of contents `[TOC]`"),
        (
            "hapus: halaman mendaftar sendiri judul `##`-nya",
            "delete it: a page lists its headings `##` by itself",
        ),
        "[TOC]",
    ),
    Form(
        "shortcode",
        "{{",
        re.compile(r"\{\{[<%].*?(?:[>%]\}\}|$)"),
        ("kode pendek `{{< … >}}`", "a shortcode `{{< … >}}`"),
        (
            "tulis isinya, atau blok `/// note`, `/// contact`",
            "write what it shows, or a block `/// note`, `/// contact`",
        ),
        "{{< note >}}",
    ),
    Form(
        "variable",
        "{{",
        # `{{contact:x}}` is told by REF004.
        re.compile(r"\{\{(?![<%]|\s*[a-z]+\s*:\s*[\w-]+\s*\}).*?(?:\}\}|$)"),
        ("variabel `{{ … }}`", "a variable `{{ … }}`"),
        ("tulis nilainya, atau rujukan [[jenis:id]]", "write its value, or a reference [[kind:id]]"),
        "Telepon {{ nomor }}.",
    ),
    Form(
        "template",
        "{%",
        re.compile(r"\{%.*?(?:%\}|$)"),
        ("perintah templat `{% … %}`", "a template command `{% … %}`"),
        ("tulis isinya, atau sebuah blok `///`", "write what it shows, or a block `///`"),
        "{% include kontak.html %}",
    ),
    Form(
        "snippet",
        "8<",
        re.compile(r"-{2,}8<-{2,}"),
        ("potongan berkas `--8<--`", "a snippet `--8<--`"),
        (
            "tulis isinya, atau tautkan halamannya dengan [[page:id]]",
            "write what it shows, or link to the page with [[page:id]]",
        ),
        '--8<-- "kontak.md"',
    ),
    Form(
        "include",
        "!",
        re.compile(r"\{!.+?!\}|^\s*!include\b|!\[\[[^\]\n]+\]\]"),
        ("sisipan berkas lain", "another file put in"),
        (
            "tulis isinya, atau tautkan halamannya dengan [[page:id]]",
            "write what it shows, or link to the page with [[page:id]]",
        ),
        "{! kontak.md !}",
    ),
    Form(
        "directive",
        "::",
        re.compile(r"^\s*\.\. +[\w-]+::"),
        ("perintah reStructuredText `.. note::`", "a directive of reStructuredText `.. note::`"),
        ("tulis blok `/// note`", "write a block `/// note`"),
        ".. note::\n   Isi.",
    ),
    Form(
        "component",
        "from",
        re.compile(r"^(?:import|export)\s.+\sfrom\s+[\"']"),
        ("komponen MDX `import …`", "a component of MDX `import …`"),
        ("hapus, dan pakai blok `///`", "delete it, and use a block `///`"),
        'import Tabs from "@theme/Tabs";',
    ),
    Form(
        "page-break",
        "\\",
        re.compile(r"^\s*\\(?:newpage|pagebreak|clearpage)\b"),
        ("ganti halaman `\\newpage`", "a page break `\\newpage`"),
        ("hapus: kertas diatur situs", "delete it: the site lays out paper"),
        "\\newpage",
    ),
)  # fmt: skip
