"""No page shows a reader what only files and programs know."""

import pytest

from tests.conftest import Sites
from tests.example.site import OF_AREAS, TESTS, example
from tests.raw_text import EDITORS, RAW, own, raw_in, raw_of, visible
from tests.small_site import bodies


def addresses(sites: Sites, edition: str) -> list[str]:
    site = sites[edition]
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def one_of_each(found: list[str]) -> list[str]:
    """The first page of each folder of each language."""
    first: dict[str, str] = {}
    for address in found:
        first.setdefault(address.rpartition("/")[0], address)
    return list(first.values())


# Slots that two quizzes of the example have in their own words, to try signs out: they are no slots of ours.
OF_QUIZZES = {
    slot
    for name in OF_AREAS.values()
    if name.startswith("learning/")
    for slot in RAW["slot"].findall((TESTS / name).read_text("utf-8"))
}


@pytest.mark.parametrize("audience", ["public", "staff", "supervisor"])
def test_no_page_of_the_example_is_raw(audience: str) -> None:
    drawn = bodies(example(), audience)
    found = [one for address, html in drawn.items() for one in raw_in(html, own(address))]
    assert [one for one in found if not any(slot in one for slot in OF_QUIZZES)] == []


def test_one_page_of_each_folder_is_not_raw(sites: Sites) -> None:
    assert raw_of(sites["supervisor"], one_of_each(addresses(sites, "supervisor"))) == []


@pytest.mark.long
@pytest.mark.parametrize("edition", ["public", "supervisor", "file", "staff-file"])
def test_no_page_is_raw(sites: Sites, edition: str) -> None:
    assert raw_of(sites[edition], addresses(sites, edition)) == []


def test_pages_for_editors_do_name_commands(sites: Sites) -> None:
    """An exception that nobody needs any more is taken off the list."""
    for lang in ("", "en/"):
        for name in EDITORS:
            text = visible((sites["supervisor"] / f"{lang}{name}.html").read_text("utf-8"))
            assert RAW["command"].search(text), (lang, name)


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        ("<p>There are {count} complaints.</p>", "slot"),
        ("<li>Yes <span>[300]</span></li>", "bracket"),
        ("<p>1.4 Number of candidates <code>calon_pmi</code></p>", "field"),
        ('<p>Run <code class="x">suluh</code> <b>check</b>.</p>', "command"),
        ("<p>Then make site.</p>", "command"),
        ("<table><tr><th>Documents</th><td> – </td></tr></table>", "dash"),
        ('<img src="a.png" alt="state in_force">', "field"),
        ("<script>x</script><p>{days}</p>", "slot"),
        ("<div class='blank-text'><pre>a_b</pre></div><p>in_force</p>", "field"),
    ],
)
def test_what_is_raw_is_seen(html: str, kind: str) -> None:
    assert [one.split(": ")[1] for one in raw_in(f"<html><body>{html}</body></html>", "a.html")] == [kind]


@pytest.mark.parametrize(
    "html",
    [
        "<script>let {count} = a_b[300];</script><style>.a{}</style>",
        '<p data-said="{count}">A complaint can make a change.</p>',
        "<p>https://example.org/hotline_eng.html lpsk_ri@example.org</p>",
        "<details class='blank-text'><pre>calon_pmi=[ya tidak]</pre><br><p>{x}</p></details><p>Done</p>",
        "<p>2020–2021</p><p>[a] (300)</p>",
    ],
)
def test_what_is_no_word_of_ours_is_left_alone(html: str) -> None:
    assert list(raw_in(html, "a.html")) == []
