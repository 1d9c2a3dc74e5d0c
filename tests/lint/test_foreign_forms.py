"""MRK001: each form of another generator in the ways in which people write it, and what only looks like it."""

import pytest

from suluh.lint.foreign import foreign_forms, in_text
from suluh.lint.foreign_form import Form
from suluh.lint.foreign_forms import FORMS
from suluh.lint.page_text import PageText

# Name of a form -> lines that are one, and lines that are none.
WRITTEN: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "tabs": (
        ('=== "Malaysia"', '===! "Taiwan"', '===+ "Korea"', "=== “Jepang”", '> === "Kutipan"', '  === "A"'),
        ('== "a"', '===="a"', "=== a", '==== "a"'),
    ),
    "toc": (("[TOC]", "[toc]", "@[toc]", "Isi: [TOC]."), ("[TOC](isi.md)", "[Toc]", "[TOC]: isi.md", "[TOC][1]")),
    "shortcode": (("{{< note >}}", "{{% note %}}", "{{< tanpa akhir"), ("{{", "{ { < a", "`{{< note >}}`")),
    "variable": (
        ("Telepon {{ nomor }}.", "{{nomor}}", "{{ a.b | c }}", "{{ belum tutup"),
        ("{{contact:hotline}}", "{{ contact : hotline }}", "{ nomor }", "`{{ nomor }}`"),
    ),
    "template": (("{% include kontak.html %}", "{% if a"), ("{ % a %}", "5%", "`{% a %}`")),
    "snippet": (('--8<-- "kontak.md"', "---8<---", ';--8<-- "a"'), ("-8<-", "8<", "--8<")),
    "include": (
        ("{! kontak.md !}", "!include a.md", "  !include", "Lihat ![[gambar.png]]."),
        ("kata !include", "!includes", "{!!}", "{ ! a ! }"),
    ),
    "directive": ((".. note::", "  .. code-block:: yaml"), ("..note::", ".. note:", "a .. note::")),
    "component": (
        ('import Tabs from "@theme/Tabs";', "export a from 'b'"),
        ("import barang dari Malaysia", ' import a from "b"', "importir a from 'b'", "import a from b"),
    ),
    "page-break": (("\\newpage", "  \\pagebreak", "\\clearpage"), ("\\newpages", "a \\newpage", "\\\\newpage")),
    "attributes": (
        ("[Unduh](../index.md){ .md-button }", "# Judul {#awal}", "a {: .b }", '{target="_blank"}', "{ .a #b c=1 }", "{a='b c'}"),
        ("{ md-button }", "{}", "{ . }", "{.1}", "{a=}", "`{ .a }`"),
    ),
    "emoji": (
        ("Simpan :warning: fotonya.", ":+1: :heart_eyes:", ":e-mail:", "(:a:)"),
        ("pukul 10:30:00", "a:b:c", "::a::", ":Warning:", "/:a:", ":a b:"),
    ),
    "abbreviation": (("*[KTP]: Kartu Tanda Penduduk", "  *[P3MI]: a"), ("a *[KTP]: b", "*[KTP] a", "*[]: a")),
    "critic": (
        ("Biaya {++ Rp 0 ++}.", "{-- hapus --}", "{~~ lama ~> baru ~~}", "{== tanda ==}", "{>> catatan <<}"),
        ("{+ a +}", "{++ a", "++}", "{<< a >>}"),
    ),
    "keys": (("Tekan ++ctrl+s++.", "++enter++", '++ctrl+"a"++'), ("C++", "a++b++", "+++a+++", "++1++", "i++ dan j++")),
    "inserted": (("^^penting^^", "a ^^dua kata^^ b"), ("^^ a^^", "^^a", "^^^", "^a^ b^^")),
    "subscript": (("CO~2~", "H~2~O", "~a~"), ("~~lama~~", "~ a~", "~5 sampai 6", f"~{'a' * 41}~")),
    "superscript": (("12 m^2^", "^a^"), ("[^1] dan [^2]", "^ a^", "2^3", f"^{'a' * 41}^", "^^^a^^")),
    "inline-footnote": (("Batas.^[Sumber.]",), ("^[]", "[^1]", "^ [a]", "^[a")),
    "math": (("$$ a + b $$", "Jumlah $$x"), ("$5 dan $6", "$ $", "Rp5")),
    "grid-table": (("+---+---+", "+--+==+", "  +--+--+  "), ("+-+", "+ --- +", "a +---+", "+---", "+---+ a")),
    "hidden-comment": (("%% tanya dulu %%", "Isi %% belum selesai"), ("50%", "% %", "`%% a %%`")),
    "first-heading": (("# Judul", "   # Judul", "#\tJudul"), ("## Judul", "#Judul", "    # kode", "a # b", "# ")),
    "underlined-heading": (("Judul\n=====", "a\n   ==  "), ("a\n=", "a\n== b", "==tanda==", "a == b")),
    "diagram": (
        ("```mermaid\na\n```", "~~~ plantuml\na\n~~~", "```{.mermaid}\na\n```", "```{ dot }\na\n```", "``` math\na\n```",
         "```puml\na\n```", "```graphviz\na\n```", "```ditaa\na\n```", "```latex\na\n```"),
        ("```text\nmermaid\n```", "```dots\na\n```", "```\nmermaid\n```", "mermaid"),
    ),
    "line-marks": (
        ('```yaml hl_lines="1"\na\n```', "```py linenums=\"1\"\na\n```", "```js {1,3-4}\na\n```", "```js showLineNumbers\na\n```"),
        ("```yaml\nhl_lines=1\n```", "```js {a}\na\n```", "hl_lines=1", "```js showLineNumbersToo\na\n```"),
    ),
}  # fmt: skip


def names(body: str) -> list[tuple[int, str]]:
    return [(line, form.name) for line, form in foreign_forms(body)]


def test_every_form_is_tried() -> None:
    assert list(WRITTEN) == [form.name for form in FORMS]


@pytest.mark.parametrize("name", WRITTEN)
def test_a_form_is_known_in_every_spelling_and_nothing_else_is_taken_for_it(name: str) -> None:
    meant, others = WRITTEN[name]
    last = len(meant[0].split("\n")) - 1 if name == "underlined-heading" else 0
    for text in meant:
        assert (2 + last, name) in names(f"Teks.\n\n{text}\n"), text
    for text in others:
        assert name not in [found for _, found in names(f"Teks.\n\n{text}\n")], text


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_finding_names_the_form_its_line_and_what_to_write(form: Form) -> None:
    (found,) = in_text(PageText(f"Teks.\n\n{form.case}\n", "", "id", True, True, (), (), ()))
    assert (found.code, found.severity) == ("MRK001", "error")
    assert found.line == 3 + (form.name == "underlined-heading")
    assert found.id == (f"{form.what[0]} tidak digambar di sini", form.write[0])
    assert found.en == (f"{form.what[1]}: this is not drawn here", form.write[1])


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("\\{{ nomor }}", []),
        ("\\[TOC\\]", []),
        ("[a](b::c) .. d", []),
        ("[a](x$$y) dan $$ b", [(0, "math")]),
        ("Lihat https://situs.example/a$$b", []),
        ("Lihat <https://situs.example/a$$b> $$ c", [(0, "math")]),
        ("[[page:x|pukul $$ a]]", []),
        ("[[page:x|a]] $$", [(0, "math")]),
        ("![[page:x]]", [(0, "include")]),
        ("{{ a }} {% b %}\nbaris\n%% c", [(0, "variable"), (0, "template"), (2, "hidden-comment")]),
        ("```\n$$\n```\n$$", [(3, "math")]),
        ("Teks tanpa tanda.", []),
        ("", []),
    ],
)
def test_what_is_laid_aside_first(body: str, found: list[tuple[int, str]]) -> None:
    assert names(body) == found
