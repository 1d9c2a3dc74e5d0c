"""What is said of sentences and Markdown that are wrong, each on a page of its own, and of those that are not."""

from pathlib import Path

from suluh.findings.show import show
from tests.example.golden import assert_golden
from tests.small_site import guide, load_site

LONG = "Kami menulis kalimat yang panjang sekali agar orang tahu bahwa kalimat ini tidak mau berhenti sampai semua kata yang ada sudah dipakai di sini"
TEXTS = (
    # Signs and blanks.
    "Ini teks yang cukup panjang sebelum \ue000 tanda dan teks yang panjang sesudahnya.", "\uf0b7 Butir dari Word.",
    "#\u00a0Judul", "-\u2003Butir", "\u3000Indent", "&#xFFFD; hilang", "Kata\u200b tersembunyi.",
    # Numbers, names, persons.
    "Telepon +62 812 3456 7890.", "Telepon 0812-3456-7890 atau (021) 555 0100.", "Telepon 110 dan 112.", "Hubungi +62 21 555 0100.",
    "UU No. 18 Tahun 2017.", "UU 18/2017 Pasal 6 ayat (1).", "Undang-Undang Nomor 18 Tahun 2017 dan PP 59/2021.",
    "Law No. 18 of 2017.", "Perda Nomor 3 Tahun 2021.", "NIK 3201010101900001.", "Paspor A1234567.", "Surel ani@contoh.example.",
    "TKI dan PJTKI.", "BNP2TKI dahulu BP2MI.", "P3MI, LTSA, BLKLN, SIP2MI, ABC dan WHO.", "KAMI BERHAK ATAS UPAH.",
    # Language.
    LONG + ".", f"{LONG}; {LONG}.", "Sehubungan dengan hal tersebut, dalam rangka pelaksanaan, yang bersangkutan wajib.",
    "Menurut laporan, rata-rata 45,3% responden (n = 120) menyatakan puas.", "Studi 2022 menunjukkan hal itu.",
    "Pada tanggal 31-12-2026, 1/2/2026 dan 31 Februari 2026.", "Besok dan minggu depan.", "5 Km, 10 kg, Rp 5.000.000,- dan Rp5 juta.",
    # References.
    "[[reg:uu-18-2017#99]]", "[[reg:uu-99-1999]]", "[[term:p3m]]", "[[contact:hotlin]]", "[[page:tidak-ada]]", "[[kontak:hotline]]",
    "[[reg:uu-18-2017", "[reg:uu-18-2017]", "{{contact:hotline}}", "contact:hotline", "[[reg: uu-18-2017]]", "[[|x]]", "`[[reg:uu-99-1999]]`",
    # Links and pictures.
    "[x](tidak-ada.md)", "[x](paspor.md#tidak-ada)", "[x](paspor.md#langkah)", "[x](javascript:alert(1))", "[x]()", "[x](http://)",
    "![](../media/tidak-ada.png)", "![x](https://sumber.example/a.png)", "<https://sumber.example>", "[x](https://sumber.example/contoh)",
    "[x][y]\n\n[y]: tidak-ada.md", "[x](#tidak-ada)", "[x](mailto:ani@contoh.example)", "[x](data:text/html,a)", "[x](//lain.example/a)",
    # Markdown.
    "# Judul satu", "## A\n\n#### B", "## A\n\n## A", "<b>tebal</b> dan <script>x</script>", "a < b > c", "**tidak ditutup", "~~coret~~",
    "Yang dibawa:\n- KTP\n- Paspor", "a) satu\nb) dua", "1. satu\n3. tiga", "- a\n    - b\n        - c\n            - d\n                - e",
    "| A | B |\n|---|---|\n| a | b | c |\n| a |", "| A | B |\n| a | b |", "Teks.[^1]", "Teks.[^1]\n\n[^1]: Isi.\n\n[^1]: Lagi.", "[^2]: Tanpa rujukan.",
    "```\ntidak ditutup", "> satu\n> > dua\n> > > tiga\n> > > > empat", "/// note | Judul\nisi", "/// entah | x\nisi\n///", "///", "/// contact | hotlin\n///",
    "/// contact | hotline\n///", "/// warning | Hati-hati\nIsi.\n///", "/// details | Rinci\n- a\n\n/// note\nDalam.\n///\n///",
    "!!! note\n    isi", "::: tip\nisi\n:::", "{% raw %}", "{{ nilai }}", "[TOC]", '=== "A"\n    isi', "$$x$$", "- [ ] KTP", ":smile:", "==tanda==", "H~2~O", "x^2^",
    "*[P3MI]: Perusahaan", "Istilah\n: arti", "{: .kelas}", "--8<-- \"a.md\"", "<!-- catatan -->", "TODO: isi", "Lorem ipsum dolor.", "…", "[isi di sini]", "xxx",
    "Teks biasa yang baik.\n\n- satu\n- dua\n\n1. satu\n2. dua\n\n> Kutipan.\n\n| A | B |\n|---|---|\n| a | b |",
)  # fmt: skip


def test_findings_of_each_text_are_those_that_are_kept(tmp_path: Path) -> None:
    names = {f"content/id/masalah/uji-{number:03}.md": text for number, text in enumerate(TEXTS)}
    pages = {name: guide(Path(name).stem, text, translation="none") for name, text in names.items()}
    _, findings = load_site(tmp_path, pages)
    told: dict[str, list[str]] = {text: [] for text in TEXTS}
    for one in sorted(findings):
        if one.path in names:
            told[names[one.path]] += [show([one], "text", lang).partition(":")[2] for lang in ("id", "en")]
    assert_golden("prose/findings", {repr(text)[:120]: "\n".join(lines) for text, lines in told.items()})
