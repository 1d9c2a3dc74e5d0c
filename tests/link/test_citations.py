"""Who cites what: in prose, in the front matter, and where."""

from pathlib import Path

from suluh.link.citations import citing_pages, page_citations
from tests.small_site import guide, sound_site

PAGE = "content/id/masalah/uji.md"


def test_a_page_cites_in_its_body_its_legal_basis_and_its_next_steps(tmp_path: Path) -> None:
    text = guide(
        "uji", "Menurut [[reg:uu-18-2017#6-ayat-1]].", translation="none",
        legal_basis=["reg:uu-18-2017", "reg:uu-18-2017#6"], next=["page:paspor"],
    )  # fmt: skip
    site = sound_site(tmp_path, {PAGE: text})
    lines = text.splitlines()

    def line_of(start: str) -> int:
        return next(number for number, line in enumerate(lines, 1) if line.startswith(start))

    found = [
        (field, str(c.kind), c.id, c.part, c.line)
        for field, c in page_citations(site, site.pages["id"]["uji"])
    ]
    assert found == [
        ("body", "reg", "uu-18-2017", "6-ayat-1", line_of("Menurut")),
        ("legal_basis", "reg", "uu-18-2017", "", line_of("legal_basis")),
        ("legal_basis", "reg", "uu-18-2017", "6", line_of("legal_basis")),
        ("next", "page", "paspor", "", line_of("next")),
    ]


def test_pages_that_cite_a_thing_stand_in_the_order_of_first_mention(tmp_path: Path) -> None:
    files = {
        "content/id/masalah/a.md": guide("a", "Tanya [[term:p3mi]].", translation="none"),
        "content/id/masalah/b.md": guide("b", "[[term:p3mi]] dan [[term:p3mi]].", translation="none"),
    }
    site = sound_site(tmp_path, files)
    found = citing_pages(site, "id")
    assert found["term:p3mi"] == tuple(id for id in site.pages["id"] if id in ("a", "b", "paspor"))
    assert found["reg:uu-18-2017"] == ("paspor",)
    assert set(found["contact:hotline"]) == {"a", "b", "paspor"}
    assert citing_pages(site, "en")["term:p3mi"] == ("paspor",)
