"""What authors write, as readers get it. Each case is a text and, beside it, the HTML it becomes."""

import os
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from suluh.blocks.allowlist import ATTRIBUTES, SCHEMES, TAGS
from suluh.blocks.callout import Callout
from suluh.blocks.compose import Composer
from suluh.blocks.convert import to_html
from suluh.blocks.drawing import Place
from suluh.blocks.extension import CALLOUTS, CARDS
from suluh.model.site import Site
from suluh.read.blocks import BLOCKS, callouts
from suluh.search.passages import passages
from tests.read.test_properties import PROSE
from tests.small_site import bodies, changed, edition_of, guide, sound_site, twins, view_of

CASES = sorted((Path(__file__).parent / "cases").glob("*.md"))


def convert(site: Site, text: str, lang: str = "id") -> str:
    """The HTML of a text on the page masalah/uji."""
    address = {"id": "masalah/uji.html", "en": "en/masalah/uji.html"}[lang]
    return str(to_html(text, Place(view_of(site, lang, address), "masalah/uji")))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return sound_site(tmp_path_factory.mktemp("blok"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_text_becomes_the_html_beside_it(path: Path, site: Site) -> None:
    found = convert(site, path.read_text("utf-8")).strip() + "\n"
    beside = path.with_suffix(".html")
    if os.environ.get("SULUH_WRITE_CASES"):
        beside.write_text(found, "utf-8")
    assert found == beside.read_text("utf-8")


def test_every_block_has_a_case_and_a_check() -> None:
    names = {block.NAME for block in (*CALLOUTS, *CARDS)}
    assert names == set(BLOCKS)
    text = "\n".join(path.read_text("utf-8") for path in CASES)
    assert {name for name in names if f"/// {name}" in text} == names
    assert all(issubclass(block, Callout) for block in CALLOUTS)


SCRIPTS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](java\tscript:alert(1))",
    "[a](&#106;avascript:alert(1))",
    "[a](data:text/html,<script>alert(1)</script>)",
    "[a](vbscript:x)",
    "[a][r]\n\n[r]: javascript:alert(1)",
    "![a](javascript:alert(1))",
    "![a](x.png\" onerror=\"alert(1))",
    "[a](x.html \"t\" onclick=\"alert(1))",
    "<javascript:alert(1)>",
    "[[page:paspor|<script>alert(1)</script>]]",
    "[[page:paspor|\" onclick=\"alert(1)]]",
    "/// note | <script>alert(1)</script>\n<script>alert(1)</script>\n///",
    "/// note | x\n    attrs: {onclick: alert(1), style: 'x'}\n\ny\n///",
    "| a |\n|---|\n| <script>alert(1)</script> |",
    "# <script>alert(1)</script>",
    "`<script>alert(1)</script>`",
    "term\n: <script>alert(1)</script>",
    "<!-- --!><script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
]  # fmt: skip


@pytest.mark.parametrize("text", SCRIPTS)
def test_nothing_that_authors_write_runs(text: str, site: Site) -> None:
    assert_harmless(convert(site, text))


class Tags(HTMLParser):
    """The tags of an HTML text with their attributes, as a browser reads them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def assert_harmless(html: str) -> None:
    """HTML that has only tags, attributes and schemes of the allowlist."""
    for tag, attributes in Tags(html).found:
        assert tag in TAGS, tag
        if attributes.get("class") == "scroll":  # our own frame of a table
            assert (tag, attributes.pop("role"), attributes.pop("tabindex")) == ("div", "group", "0")
        for name, value in attributes.items():
            allowed = ATTRIBUTES["*"] | ATTRIBUTES.get(tag, set())
            assert name in allowed or name.startswith("aria-") or name == "popovertarget", name
            if name in ("href", "src"):
                scheme = re.match(r"[\s\x00-\x20]*([a-zA-Z][a-zA-Z0-9+.-]*):", value or "")
                assert scheme is None or scheme.group(1).lower() in SCHEMES, value


@settings(max_examples=120, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(text=PROSE)
def test_any_text_becomes_harmless_html(text: str, site: Site) -> None:
    html = convert(site, text)
    assert_harmless(html)
    assert convert(site, text) == html, "the same text twice gives the same HTML"


def test_allowlist_lets_no_script_through() -> None:
    assert TAGS.isdisjoint(
        {"script", "style", "iframe", "object", "embed", "form", "input", "svg", "math", "base"}
    )
    names = {name for names in ATTRIBUTES.values() for name in names}
    assert not any(name.startswith("on") or name in ("style", "srcdoc", "formaction") for name in names)
    assert {"http", "https", "mailto", "tel", "sms"} == SCHEMES


def test_link_with_a_scheme_of_its_own_loses_its_target(site: Site) -> None:
    assert convert(site, "[klik](javascript:alert(1))") == "<p><a>klik</a></p>"
    assert convert(site, "[klik](data:text/html,x)") == "<p><a>klik</a></p>"


def test_picture_from_elsewhere_loses_its_source(site: Site) -> None:
    assert "elsewhere" not in convert(site, "![peta](https://elsewhere.example/a.png)")
    assert "elsewhere" not in convert(site, "![peta](//elsewhere.example/a.png)")


@pytest.mark.parametrize(
    ("lang", "text", "address"),
    [
        ("id", "[x](paspor.md)", "paspor.html"),
        ("id", "[x](../index.md)", "../index.html"),
        ("id", "[x](paspor.md#langkah)", "paspor.html#langkah"),
        ("id", "[x](#langkah)", "#langkah"),
        ("en", "[x](paspor.md)", "paspor.html"),
        ("id", "![x](../../media/a.svg)", "../media/a.svg"),
        ("en", "![x](../../media/a.svg)", "../../media/a.svg"),
    ],
)
def test_link_between_files_becomes_a_link_between_pages(
    lang: str, text: str, address: str, site: Site
) -> None:
    assert f'"{address}"' in convert(site, text, lang)


def test_reference_in_code_stays_as_it_is_written(site: Site) -> None:
    assert convert(site, "`[[page:paspor]]`") == "<p><code>[[page:paspor]]</code></p>"


def test_code_in_a_label_is_shown(site: Site) -> None:
    assert "klzzwxh" not in convert(site, "[[page:paspor|lihat `kode` ini]]")


def test_headings_of_a_translation_have_the_anchors_of_the_original(tmp_path: Path) -> None:
    files = {
        "content/id/masalah/dua.md": guide("dua", "## Langkah aman\n\nSatu.\n\n## Langkah aman"),
        "content/en/masalah/dua.md": guide("dua", "## Safe steps\n\nOne.\n\n## Safe steps", lang="en"),
    }
    edition = edition_of(sound_site(tmp_path, files))
    composer = Composer(edition)
    found = {
        lang: str(composer.compose(edition.catalogue[(lang, "masalah/dua")]).html) for lang in ("id", "en")
    }
    for lang in found:
        assert re.findall(r'<h2 id="(langkah[^"]*)"', found[lang])[:2] == ["langkah-aman", "langkah-aman-2"]
    assert '<h2 id="langkah-aman">Safe steps</h2>' in found["en"]


def test_underlined_heading_has_its_own_anchor(tmp_path: Path) -> None:
    edition = edition_of(sound_site(tmp_path, twins("dua", "Pertama\n-------\n\nx\n\n## Kedua")))
    html = str(Composer(edition).compose(edition.catalogue[("id", "masalah/dua")]).html)
    assert '<h2 id="pertama">Pertama</h2>' in html
    assert '<h2 id="kedua">Kedua</h2>' in html


def test_headings_in_boxes_quotes_and_items_have_their_own_anchors(tmp_path: Path) -> None:
    body = "!!! note\n    ## Satu\n\n> ## Dua\n\n## Tiga\n\n- ## Empat\n\n## Lima"
    edition = edition_of(sound_site(tmp_path, twins("dua", body)))
    html = str(Composer(edition).compose(edition.catalogue[("id", "masalah/dua")]).html)
    assert re.findall(r'<h2 id="([a-z]+)">', html)[:5] == ["satu", "dua", "tiga", "empat", "lima"]


@pytest.mark.parametrize(
    "text",
    [
        '!!! danger "Lari"\n    Isi.',
        '??? danger "Lari"\n    Isi.',
        "> [!CAUTION] Lari\n> Isi.",
        ":::danger Lari\nIsi.\n:::",
        ":::danger[Lari]\nIsi.\n:::",
    ],
)
def test_a_box_of_another_generator_is_the_same_html_as_our_block(text: str, site: Site) -> None:
    assert convert(site, text) == convert(site, "/// danger | Lari\nIsi.\n///")
    assert list(callouts(text)) == ["danger"]


def test_a_guide_with_a_foreign_box_about_danger_begins_with_numbers_too(tmp_path: Path) -> None:
    ours = sound_site(tmp_path / "a", twins("dua", "/// danger | Lari\nIsi.\n///"))
    foreign = sound_site(tmp_path / "b", twins("dua", '!!! danger "Lari"\n    Isi.'))
    assert bodies(foreign)["masalah/dua.html"] == bodies(ours)["masalah/dua.html"]


def test_a_footnote_that_nothing_points_at_leads_nowhere(site: Site) -> None:
    html = convert(site, "[^1]: Sumber.")
    assert "Sumber." in html
    assert "href" not in html


def test_new_forms_come_out_as_text_for_search(tmp_path: Path) -> None:
    body = 'Batas.[^1]\n\n- [ ] KTP\n\n!!! note "Judul"\n    Isi.\n\n[^1]: Sumber.'
    html = bodies(sound_site(tmp_path, twins("dua", body)))["masalah/dua.html"]
    text = " ".join(section.text for section in passages(html))
    for words in ("Batas.", "☐ KTP", "Judul", "Isi.", "Sumber."):
        assert words in text
    assert "↩" not in text


def test_heading_in_a_code_fence_is_no_heading(site: Site) -> None:
    assert "<h2" not in convert(site, "~~~\n## bukan judul\n~~~")


HEAD_TEXT = st.lists(
    st.sampled_from(["## ", "### "]).flatmap(
        lambda mark: st.text("abc XY1-é!", min_size=1, max_size=6).map(lambda words: f"{mark}a{words}")
    ),
    max_size=8,
).map("\n\n".join)


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(text=HEAD_TEXT)
def test_no_id_stands_twice_on_a_page(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    body = f"[[term:p3mi]] [[term:p3mi]] {{words}}\n\n{text}"
    edition = edition_of(sound_site(tmp_path_factory.mktemp("judul"), twins("judul", body)))
    for lang in ("id", "en"):
        html = str(Composer(edition).compose(edition.catalogue[(lang, "masalah/judul")]).html)
        ids = re.findall(r'\sid="([^"]*)"', html)
        assert len(set(ids)) == len(ids)


def test_withdrawn_contact_in_a_block_shows_its_name_and_no_number(tmp_path: Path) -> None:
    site = sound_site(
        tmp_path, changed("content/data/contacts/hotline.yml", "display: full", "display: hidden")
    )
    html = convert(site, "/// contact | hotline\n///")
    assert "Layanan Pusat (" in html
    assert "555" not in html
    assert "555" not in convert(site, "/// contacts | ID\n///")


@pytest.mark.parametrize("mark", ["- ", "1. ", "> ", "- a\n  ", ""])
@pytest.mark.parametrize("end", ["", "\n///", "\n///\n///"])
def test_a_block_in_a_list_right_above_another_one_comes_to_an_end(mark: str, end: str, site: Site) -> None:
    found = convert(site, f"{mark}/// note | Satu\n/// note | Dua\nTiga{end}")
    assert found.count("Tiga") == 1
    assert found.count("Satu") == found.count("Dua") == 1


def test_an_open_block_in_a_list_with_a_table_above_another_block_comes_to_an_end(site: Site) -> None:
    found = convert(site, "    x\n1. /// note | Satu\n| a |\n|---|\nDua\n//// danger | Tiga\nEmpat\n////")
    assert [found.count(word) for word in ("Satu", "Dua", "Tiga", "Empat")] == [1, 1, 1, 1]
