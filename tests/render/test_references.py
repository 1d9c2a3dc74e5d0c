"""References as readers see them."""

from pathlib import Path

import pytest

from suluh.model.citation import Citation
from suluh.render.references import article_label, draw, draw_bare, inline
from tests.small_site import another_central, changed, guide, load_site, sound_site, view_of


def cite(kind: str, id: str, part: str = "", label: str = "") -> Citation:
    return Citation(kind, id, part, label, 1)


@pytest.mark.parametrize(
    ("part", "id", "en"),
    [
        ("38", "Pasal 38", "article 38"),
        ("6-ayat-1", "Pasal 6 ayat (1)", "article 6 paragraph (1)"),
        ("5-huruf-b", "Pasal 5 huruf b", "article 5 letter b"),
        ("6-ayat-1-huruf-c", "Pasal 6 ayat (1) huruf c", "article 6 paragraph (1) letter c"),
        ("40-44", "Pasal 40–44", "article 40–44"),
        ("5-angka-3", "Pasal 5 angka 3", "article 5 number 3"),
        ("lampiran-2", "lampiran 2", "lampiran 2"),
    ],
)
def test_part_is_said_as_lawyers_of_each_language_say_it(part: str, id: str, en: str) -> None:
    assert article_label(part, "id") == id
    assert article_label(part, "en") == en


@pytest.mark.parametrize(
    ("lang", "link"),
    [
        ("id", '<a href="peraturan/uu-18-2017.html#pasal-6-ayat-1">UU 18/2017 Pasal 6 ayat (1)</a>'),
        ("en", '<a href="peraturan/uu-18-2017.html#pasal-6-ayat-1">Law 18/2017 article 6 paragraph (1)</a>'),
    ],
)
def test_article_of_a_regulation_is_a_link_to_its_anchor(lang: str, link: str, tmp_path: Path) -> None:
    address = {"id": "uji.html", "en": "en/uji.html"}[lang]
    view = view_of(sound_site(tmp_path), lang, address)
    assert draw(cite("reg", "uu-18-2017", "6-ayat-1"), view) == link


@pytest.mark.parametrize(
    ("citation", "link"),
    [
        (cite("page", "paspor"), '<a href="masalah/paspor.html">Paspor dipegang orang lain</a>'),
        (cite("page", "paspor", "langkah", "langkah"), '<a href="masalah/paspor.html#langkah">langkah</a>'),
        (cite("reg", "uu-18-2017"), '<a href="peraturan/uu-18-2017.html">UU 18/2017</a>'),
        (cite("role", "editor"), '<a href="peran/editor.html">Penyunting</a>'),
        (cite("country", "ID"), '<a href="negara/indonesia.html">Indonesia</a>'),
    ],
)
def test_reference_is_a_relative_link_with_the_name_of_what_it_means(
    citation: Citation, link: str, tmp_path: Path
) -> None:
    assert draw(citation, view_of(sound_site(tmp_path))) == link


def test_label_of_the_author_is_kept_and_escaped(tmp_path: Path) -> None:
    view = view_of(sound_site(tmp_path))
    assert draw(cite("page", "paspor", label='<b>"a" & b</b>'), view) == (
        '<a href="masalah/paspor.html">&lt;b&gt;&#34;a&#34; &amp; b&lt;/b&gt;</a>'
    )


def test_title_of_a_page_is_escaped(tmp_path: Path) -> None:
    files = changed("content/id/masalah/paspor.md", "title: Paspor", 'title: \'5 < 7 & "a" Paspor')
    files = {name: text.replace("orang lain\n", "orang lain'\n", 1) for name, text in files.items()}
    drawn = draw(cite("page", "paspor"), view_of(sound_site(tmp_path, files)))
    assert "5 &lt; 7 &amp; &#34;a&#34; Paspor" in drawn


def test_part_of_a_citation_cannot_leave_its_attribute(tmp_path: Path) -> None:
    drawn = draw(cite("page", "paspor", '"><script>'), view_of(sound_site(tmp_path)))
    assert "<script>" not in drawn


def test_term_opens_its_meaning_at_its_first_use_only(tmp_path: Path) -> None:
    view = view_of(sound_site(tmp_path))
    first, second = draw(cite("term", "p3mi"), view), draw(cite("term", "p3mi", label="perusahaan"), view)
    assert first.count("popovertarget") == 1
    assert "<strong>Perusahaan penempatan</strong> Perusahaan berizin." in first
    assert second == '<a href="istilah/p.html#p3mi">perusahaan</a>'


def test_term_speaks_the_language_of_its_page(tmp_path: Path) -> None:
    drawn = draw(cite("term", "p3mi"), view_of(sound_site(tmp_path), "en", "en/uji.html"))
    assert "Placement company" in drawn
    assert "Perusahaan" not in drawn


def test_term_with_a_part_opens_no_second_time(tmp_path: Path) -> None:
    view = view_of(sound_site(tmp_path))
    drawn = draw(cite("term", "p3mi"), view) + draw(cite("term", "p3mi", "arti"), view)
    assert drawn.count('id="arti_p3mi"') == 1


@pytest.mark.parametrize(
    "files",
    [
        changed("content/data/contacts/hotline.yml", "display: full", "display: hidden"),
        {
            **changed("content/data/contacts/hotline.yml", "checked: 2026-11-22", "checked: 2025-01-01"),
            **another_central(),
        },
    ],
    ids=["hidden", "expired"],
)
def test_withdrawn_contact_is_drawn_as_words_without_link_or_number(
    files: dict[str, str], tmp_path: Path
) -> None:
    view = view_of(sound_site(tmp_path, files))
    drawn = draw(cite("contact", "hotline"), view)
    assert drawn.startswith("Layanan Pusat (")
    assert "<" not in drawn
    assert "555" not in drawn


def test_contact_that_may_be_shown_is_a_link(tmp_path: Path) -> None:
    drawn = draw(cite("contact", "hotline"), view_of(sound_site(tmp_path)))
    assert '<a href="kontak/hotline.html">Layanan Pusat</a>' in drawn


def test_bare_reference_is_drawn_and_other_text_escaped(tmp_path: Path) -> None:
    view = view_of(sound_site(tmp_path))
    assert draw_bare("reg:uu-18-2017", view) == '<a href="peraturan/uu-18-2017.html">UU 18/2017</a>'
    assert draw_bare("<i>lihat</i>", view) == "&lt;i&gt;lihat&lt;/i&gt;"


def test_text_field_has_its_references_drawn_and_the_rest_escaped(tmp_path: Path) -> None:
    view = view_of(sound_site(tmp_path))
    assert inline("a < b, [[page:paspor|di sini]] & <script>", view) == (
        'a &lt; b, <a href="masalah/paspor.html">di sini</a> &amp; &lt;script&gt;'
    )


def test_page_without_a_translation_yet_is_linked_at_its_own_language_address(tmp_path: Path) -> None:
    site, _ = load_site(tmp_path, {"content/id/masalah/baru.md": guide("baru")})
    view = view_of(site, "en", "en/uji.html")
    assert draw(cite("page", "baru"), view) == '<a href="masalah/baru.html">Baru</a>'
    assert view.has("masalah/baru"), "a stub stands there"
