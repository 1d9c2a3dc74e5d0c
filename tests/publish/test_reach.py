"""Nobody hunts for a page: lists are near the homes of roles, pages near their lists, none hangs on A to Z alone."""

import posixpath
import re
from collections import deque
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from suluh.areas import DECLARED
from suluh.blocks.compose import Composer
from suluh.link import addresses
from suluh.link.document import Document
from suluh.link.role_homes import home_roles
from suluh.model.audience import Audience
from suluh.model.site import Site
from suluh.model.tabs import TAB_NAMES
from suluh.render.frame import Frame, Release, make_frame
from suluh.render.tabs import PAGES_IN_SIDE_BAR, Place, keys_above, section_tabs, tab_rooms
from suluh.render.view import Edition, View
from tests.conftest import Sites
from tests.real_site import real_site
from tests.small_site import FILES, changed, edition_of, guide, load_site, sound_site, twins

Links = Mapping[str, set[str]]
HREF = re.compile(r'<a\b[^>]*?\shref="([^"#?:]+)[^":]*"')
# What leads everywhere: nobody should need it.
EVERYWHERE = re.compile(r"(^|/)(indeks(-\w+)?|cari)\.html$")
TO_A_LIST, FROM_ITS_LIST = 2, 3  # clicks
# A question of the help desk is reached by answers, one a click, from the first question of its tree.
BY_ANSWERS = ("question", "outcome")
TOOLS = """\
tools:
  - {tool: learn, references: ["page:petugas"], lists: [learning]}
  - {tool: desk, lists: [roles]}
  - {tool: rules, lists: [regulations, glossary]}
  - {tool: news, lists: [news]}
"""
ROLES = {
    "content/data/roles/editor.yml": FILES["content/data/roles/editor.yml"] + TOOLS,
    **changed("content/site.yml", "lists: [contacts]", "lists: [contacts], roles: [editor]"),
    **twins("petugas", audience="staff"),
}


def links_in(html: str, here: str) -> set[str]:
    """The pages that a page links to, by address."""
    folder = posixpath.dirname(here)
    return {posixpath.normpath(posixpath.join(folder, found)) for found in HREF.findall(html)}


def framed(edition: Edition, document: Document) -> Frame:
    body = Composer(edition).compose(document)
    view = View(edition, document.lang, document.address)
    assets = dict.fromkeys(DECLARED.bundles, "x")
    return make_frame(document, body, view, Release("", Audience.supervisor, assets, public_web=False))


def in_side_bar(places: Iterable[Place]) -> list[Place]:
    return [found for place in places for found in (place, *in_side_bar(place.below))]


def clicks(links: Links, start: str) -> dict[str, int]:
    """Address -> clicks from a page, where nobody uses what leads everywhere."""
    found, waiting = {start: 0}, deque([start])
    while waiting:
        here = waiting.popleft()
        for there in links.get(here, ()) if not EVERYWHERE.search(here) or here == start else ():
            if there in links and there not in found:
                found[there] = found[here] + 1
                waiting.append(there)
    return found


def far(edition: Edition, links: Links, lang: str) -> list[str]:
    """Every page that is further away than it may be, and every page that only the list of all pages leads to."""
    view = View(edition, lang, "x.html")
    own = {key: d for (of, key), d in edition.catalogue.items() if of == lang}
    wrong = []
    from_home = clicks(links, addresses.address(lang, addresses.HOME))
    wrong += [
        f"{d.address}: only by A to Z or search"
        for d in own.values()
        if d.address not in from_home and d.kind not in ("page_index", "page_index_letter", "search")
    ]
    lists = {room.key for rooms in tab_rooms(view).values() for room in rooms}
    for role in home_roles(edition.site):
        home = clicks(links, addresses.address(lang, addresses.role_home_key(role.id)))
        wrong += [
            f"{key}: {there} clicks from the home of {role.id}"
            for key in sorted(lists)
            if (there := home.get(addresses.address(lang, key), 99)) > TO_A_LIST
        ]
    near: dict[str, dict[str, int]] = {}
    for document in own.values():
        above = keys_above(document, view)
        if not above or document.kind in BY_ANSWERS or document.kind == "page_index_letter":
            continue
        start = addresses.address(lang, above[-1])
        there = near.setdefault(start, clicks(links, start)).get(document.address, 99)
        if there > FROM_ITS_LIST:
            wrong.append(f"{document.address}: {there} clicks from {start}")
    return wrong


def drawn_links(edition: Edition) -> Links:
    """The links of all pages with their frames, without a build."""
    composer, found = Composer(edition), dict[str, set[str]]()
    for document in edition.catalogue.values():
        body = composer.compose(document)
        frame = framed(edition, document)
        around = [frame.home, *(link.url for link in (*frame.menu, *frame.rooms, *frame.crumbs))]
        if document.audience is not Audience.public:
            around += [place.url for place in in_side_bar(frame.tree)]
        folder = posixpath.dirname(document.address)
        found[document.address] = links_in(body.first + body.html, document.address) | {
            posixpath.normpath(posixpath.join(folder, url)) for url in around
        }
    return found


def test_every_page_of_a_small_site_is_near(tmp_path: Path) -> None:
    edition = edition_of(sound_site(tmp_path, ROLES), "supervisor")
    links = drawn_links(edition)
    assert far(edition, links, "id") == far(edition, links, "en") == []
    # Where the home of the role leads nowhere, the same count speaks.
    cut = {**links, "beranda/editor.html": {"index.html"}, "index.html": {"pekerja.html"}}
    assert far(edition, cut, "id") != []


@pytest.mark.long
@pytest.mark.parametrize(("build", "audience"), [("staff-file", "staff"), ("supervisor", "supervisor")])
def test_every_page_of_the_real_site_is_near(sites: Sites, build: str, audience: str) -> None:
    root = sites[build]
    files = {path.relative_to(root).as_posix(): path for path in root.rglob("*.html")}
    links = {address: links_in(path.read_text("utf-8"), address) for address, path in files.items()}
    edition = edition_of(real_site(), audience)
    assert far(edition, links, "id") + far(edition, links, "en") == []


def test_crumbs_name_the_tab_and_the_list_of_a_generated_page() -> None:
    edition = edition_of(real_site(), "supervisor")
    crumbs = {
        key: [link.text for link in framed(edition, edition.catalogue["id", key]).crumbs]
        for key in (
            "instrumen/peringatan-dini",
            "prosedur/klarifikasi",
            "standar/layanan-kesehatan",
            "pekerja",
        )
    }
    assert crumbs == {
        "instrumen/peringatan-dini": ["Beranda", "Instrumen"],
        "prosedur/klarifikasi": ["Beranda", "Prosedur"],
        "standar/layanan-kesehatan": ["Beranda", "Prosedur", "Standar pelayanan"],
        "pekerja": ["Beranda"],
    }


def test_every_kind_of_page_marks_its_place() -> None:
    """One page of each kind: its tab and, in the side bar, the page or the list that it lies in."""
    edition = edition_of(real_site(), "supervisor")
    one = {d.kind: d for d in reversed(list(edition.catalogue.values())) if d.lang == "id"}
    lost = []
    for kind, document in one.items():
        frame = framed(edition, document)
        marked = [place for place in in_side_bar(frame.tree) if place.current]
        if kind not in ("start", "role_home") and len(marked) < 2:
            lost.append(kind)
        assert len([place for place in frame.tree if place.current]) == (kind != "start"), kind
    assert lost == []


def test_a_public_edition_stays_as_it_is() -> None:
    edition = edition_of(real_site(), "public")
    assert not {d.kind for d in edition.catalogue.values()} & {"start", "role_home", "news"}
    frame = framed(edition, edition.catalogue["id", "index"])
    assert (frame.kind, frame.tabs, frame.rooms, frame.tree) == ("home", (), (), ())
    assert ("id", addresses.WORKERS) not in edition.catalogue


def test_tabs_mark_the_one_that_is_open() -> None:
    edition = edition_of(real_site(), "staff")
    frame = framed(edition, edition.catalogue["en", "prosedur/index"])
    assert [link.text for link in frame.tabs if link.current] == ["Procedures"]
    assert len(frame.tabs) == len(TAB_NAMES) - 1
    assert frame.tabs[1].url == "index.html"


def test_every_section_of_the_site_lies_in_a_tab() -> None:
    view = View(edition_of(real_site(), "supervisor"), "id", "x.html")
    assert {id: tab for id, tab in section_tabs(view).items() if tab != "worker"} == {
        "kebijakan": "law", "petugas": "desk", "pengawas": "monitoring",
    }  # fmt: skip


def crowded(folder: Path) -> Site:
    """A section of 200 pages for staff."""
    files: dict[str, str] = {}
    for number in range(200):
        for lang in ("id", "en"):
            text = guide(f"k{number}", lang=lang, audience="staff")
            files[f"content/{lang}/masalah/k{number}.md"] = text
    return load_site(folder, {**ROLES, **files})[0]


def test_a_section_of_200_pages_keeps_the_side_bar_short(tmp_path: Path) -> None:
    edition = edition_of(crowded(tmp_path), "supervisor")
    document = edition.catalogue["id", "masalah/k100"]
    places = in_side_bar(framed(edition, document).tree)
    assert len(places) < PAGES_IN_SIDE_BAR + 30
    assert [place.text for place in places if place.current == "page"] == ["K100"]
    listed = Composer(edition).compose(edition.catalogue["id", "masalah/index"]).html
    assert sum(f'href="k{number}.html"' in listed for number in range(200)) == 200


def codes(folder: Path, files: Mapping[str, str]) -> list[tuple[str, int, str]]:
    _, findings = load_site(folder, files)
    return [(f.path.rpartition("/")[2], f.line, f.code) for f in findings if f.severity == "error"]


def test_a_role_without_tools_is_told(tmp_path: Path) -> None:
    assert codes(
        tmp_path, {**ROLES, "content/data/roles/editor.yml": FILES["content/data/roles/editor.yml"]}
    ) == [("editor.yml", 1, "ROL001")]


def test_tools_that_open_nothing_or_what_their_readers_may_not_see_are_told_at_once(tmp_path: Path) -> None:
    tools = "tools:\n  - {tool: learn}\n  - {tool: rules, lists: [regulation]}\n  - {tool: desk, lists: [coverage]}\n"
    role = FILES["content/data/roles/editor.yml"] + tools.replace(
        "tool: desk", "tool: desk, audience: public"
    )
    lines = role.splitlines()
    at = {
        word: next(n for n, line in enumerate(lines, 1) if word in line)
        for word in ("learn}", "regulation]", "coverage]")
    }
    assert codes(tmp_path, {**ROLES, "content/data/roles/editor.yml": role}) == [
        ("editor.yml", at["learn}"], "ROL001"),
        ("editor.yml", at["regulation]"], "ROL002"),
        ("editor.yml", at["coverage]"], "ROL002"),
    ]


def test_site_yml_names_a_role_that_exists(tmp_path: Path) -> None:
    files = {**ROLES, **changed("content/site.yml", "lists: [contacts]", "lists: [contacts], roles: [editr]")}
    assert codes(tmp_path, files) == [("site.yml", 4, "SET001")]


def test_homes_are_for_staff_and_roles_keep_their_order() -> None:
    site = real_site()
    assert [role.id for role in home_roles(edition_of(site, "staff").site)] == [
        "petugas-ltsa", "pengawas", "editor", "relawan-desa",
    ]  # fmt: skip
    assert home_roles(edition_of(site, "public").site) == ()
