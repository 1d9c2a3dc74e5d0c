"""SET001 to SET003, NAV002 to NAV004, PAG002 to PAG006, REF001 and SKE001: what a site chooses, and what its pages say."""

from dataclasses import replace
from typing import Any

import pytest

from suluh.link.mentions import in_page
from suluh.lint import navigation, pages, references, settings, skeletons
from suluh.lint.context import Context
from suluh.lint.page_text import Verdict
from suluh.model.navigation import Navigation, Section
from suluh.model.page import Page
from suluh.model.settings import SiteSettings, Slot
from suluh.model.site import Site
from suluh.model.thing import Thing
from tests.helpdesk.desk import contact, country
from tests.memory import Keyed, a_page, a_site, a_thing, both, said
from tests.small_site import DAY

SLOTS = (
    Slot("contacts", "central", ("menggantikan", "stand in")), Slot("pages", "costs", ("memuat biaya", "tells of costs")),
    Slot("sections", "countries", ("memuat negara", "holds countries")),
)  # fmt: skip
SOUND: dict[str, Any] = {
    "contacts": {"central": ["pusat"]}, "pages": {"costs": "uji"}, "sections": {"countries": "masalah"},
    "further": {"masalah": "contacts"}, "home": {"cards": ["masalah"], "lists": ["contacts"]},
}  # fmt: skip


def nav(*sections: tuple[str, tuple[str, ...]]) -> Navigation:
    return Navigation(sections=tuple(Section(id=id, title=id, summary=id, pages=ids) for id, ids in sections))


def site(*things: Thing | Page, navs: dict[str, Navigation] | None = None, **keys: Any) -> Site:
    """A page, a contact that everybody may see and one for officers, and what is given besides."""
    own = [one for one in things if isinstance(one, Page)]
    others = [one for one in things if isinstance(one, Thing)]
    found = a_site(
        [a_page("", topics=["masalah"]), *own], [contact("pusat"), contact("petugas", audience="staff"), country("ID"), *others]
    )  # fmt: skip
    origins = {
        **found.origins, ("settings", "site.yml"): Keyed("site.yml"), ("nav", "id"): Keyed("id/nav.yml"), ("nav", "en"): Keyed("en/nav.yml"),
    }  # fmt: skip
    one = nav(("masalah", ("uji",)))
    return replace(
        found, origins=origins, navigation=navs or {"id": one, "en": nav(("masalah", ()))}, settings=SiteSettings.model_validate({**SOUND, **keys})
    )  # fmt: skip


CONTEXT = Context(DAY, slots=SLOTS, landmarks=frozenset({"contacts", "glossary"}))
NOT_THERE = '"{}" does not exist: remove it, or fix its spelling'


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ({}, []),
        ({"contacts": {"central": ["pusat", "zzzz"]}}, [("contacts.central.1", NOT_THERE.format("zzzz"))]),
        ({"contacts": {"central": ["petugas"]}}, [("contacts.central.0", NOT_THERE.format("petugas"))]),
        ({"contacts": {"central": ["pusatt"]}}, [("contacts.central.0", '"pusatt" does not exist: did you mean "pusat"?')]),
        ({"pages": {"costs": "zzzz"}}, [("pages.costs", NOT_THERE.format("zzzz"))]),
        ({"sections": {"countries": "zzzz"}}, [("sections.countries", NOT_THERE.format("zzzz"))]),
        ({"further": {"zzzz": "contacts"}}, [("further.zzzz", NOT_THERE.format("zzzz"))]),
        ({"home": {"cards": ["masalah", "zzzz"], "lists": ["contacts"]}}, [("home.cards.1", NOT_THERE.format("zzzz"))]),
        # What the code asks for and nobody has filled in.
        ({"contacts": {}}, [("contacts", 'contacts: "central" is not filled in (stand in): give an id that exists')]),
        ({"contacts": {"central": []}}, [("contacts", 'contacts: "central" is not filled in (stand in): give an id that exists')]),
        ({"pages": {}}, [("pages", 'pages: "costs" is not filled in (tells of costs): give an id that exists')]),
        ({"sections": {}}, [("sections", 'sections: "countries" is not filled in (holds countries): give an id that exists')]),
        # What nobody asks for.
        ({"contacts": {"central": ["pusat"], "zzzz": ["pusat"]}}, [("contacts.zzzz", NOT_THERE.format("zzzz"))]),
        ({"pages": {"costs": "uji", "cost": "uji"}}, [("pages.cost", '"cost" does not exist: did you mean "costs"?')]),
        ({"sections": {"countries": "masalah", "costs": "masalah"}}, [("sections.costs", NOT_THERE.format("costs"))]),
        ({"further": {"masalah": "zzzz"}}, [("further.masalah", NOT_THERE.format("zzzz"))]),
        ({"home": {"cards": [], "lists": ["contacts", "glosary"]}}, [("home.lists.1", '"glosary" does not exist: did you mean "glossary"?')]),
    ],
)  # fmt: skip
def test_what_a_site_chooses(keys: dict[str, Any], found: list[tuple[str, str]]) -> None:
    told = said(settings.check(site(**keys), CONTEXT))
    assert [(path.removeprefix("site.yml."), text) for path, _, text in told] == found


def test_which_code_says_what_of_the_choices() -> None:
    wrong: dict[str, Any] = {"contacts": {"x": ["pusat"]}, "pages": {"costs": "zzzz"}}
    assert [one.code for one in settings.check(site(**wrong), CONTEXT)] == ["SET001", "SET002", "SET003"]
    bare = a_site([a_page("")], [country("ID")])
    ((path, line, text),) = said(settings.check(bare, CONTEXT))
    assert (path, line) == ("content/site.yml", 1)
    assert text.startswith("this file is missing: write `contacts: {central: [contact-id]}`")
    assert list(settings.check(a_site([a_page("")]), CONTEXT)) == []


@pytest.mark.parametrize(
    ("navs", "topics", "found"),
    [
        ({"id": nav(("masalah", ("uji",))), "en": nav(("masalah", ()))}, ["masalah"], []),
        ({"id": nav(("masalah", ()), ("hak", ())), "en": nav(("masalah", ()))}, ["masalah", "zzzz"], [("en/nav.yml.sections", 'the section "hak" is missing in this language: add its title and summary')]),
        ({"id": nav(("masalah", ("uji", "ujii", "zzzzzz"))), "en": nav(("masalah", ("uji",)))}, ["masalah"], [
            ("id/nav.yml.sections.0.pages.1", 'there is no page "ujii": did you mean "uji"?'),
            ("id/nav.yml.sections.0.pages.2", 'there is no page "zzzzzz": take it off the list'),
            ("en/nav.yml.sections.0.pages.0", 'there is no page "uji": take it off the list'),
        ]),
        ({"id": nav(("masalah", ()), ("hak", ())), "en": nav(("masalah", ()), ("hak", ()))}, ["masala"], [("id/lain.md", 'there is no section "masala": did you mean "masalah"?')]),
        ({"id": nav(("masalah", ()), ("hak", ())), "en": nav(("masalah", ()), ("hak", ()))}, ["zzzz", "hak"], [("id/lain.md", 'there is no section "zzzz": choose: masalah, hak')]),
        ({"id": nav(("masalah", ())), "en": nav(("masalah", ()))}, [], []),
    ],
)  # fmt: skip
def test_sections_and_their_pages(navs: dict[str, Navigation], topics: list[str], found: list[tuple[str, str]]) -> None:  # fmt: skip
    told = said(navigation.check(site(a_page("", "lain", topics=topics), navs=navs), CONTEXT))
    assert [(path, text) for path, _, text in told] == found


WHOLE: dict[str, Any] = {
    "owner": "editor", "review": {"last": "2026-05-22", "every_months": 6}, "sources": ["contoh-sumber"], "topics": ["masalah"],
    "next": ["contact:pusat"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("keys", "words", "found"),
    [
        ({}, 250, []), ({}, 249, ["PAG004 this page has only 249 words: write at least 250"]),
        *(({name: None if name in ("owner", "review") else []}, 300, [f'PAG002 the key "{name}" is missing: add it to the front matter']) for name in ("owner", "review", "sources", "topics")),
        ({"next": []}, 300, ["PAG005 this page gives no next step: add `next:` with 1 to 3 references"]),
        ({"review": {"last": "2026-05-21", "every_months": 6}}, 300, ["PAG006 its review has been due since 2026-11-21: read it again beside its sources, then set `review.last`"]),
        ({"type": "landing", "owner": None, "next": []}, 10, []),
        ({"lang": "en", "owner": None, "review": {"last": "2020-01-01", "every_months": 6}, "next": []}, 300, []),
        ({"lang": "en"}, 10, ["PAG004 this page has only 10 words: write at least 250"]),
    ],
)  # fmt: skip
def test_what_a_page_must_say(keys: dict[str, Any], words: int, found: list[str]) -> None:
    page = a_page("Isi.", **{**WHOLE, **keys})
    context = Context(DAY, verdicts={(page.lang, page.id): Verdict(words=words)})
    told = list(pages.check(a_site([page]), context))
    assert [f"{one.code} {': '.join(one.en)}" for one in told] == found
    assert {one.severity for one in told} <= ({"error"} if "PAG002" in "".join(found) else {"warning"})


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("[[contact:pusat]] [[country:ID]] [[page:uji]]", []),
        ("\n[[contact:pusatt]]", [(11, '"contact:pusatt" does not exist: did you mean "pusat"?')]),
        ("[[kontak:pusat]]", [(10, None)]), ("[[contac:pusat]]", [(10, 'there is no reference kind "contac": did you mean "contact"?')]),
        ("[[term:zzzzzzzz]]", [(10, '"term:zzzzzzzz" does not exist: add its data, or fix the id')]),
    ],
)  # fmt: skip
def test_each_reference_leads_to_something(body: str, found: list[tuple[int, str | None]]) -> None:
    page = a_page(body)
    joined = site(page)
    told = said(references.check(joined, Context(DAY, mentions=tuple(in_page(joined, "id", page)))))
    assert [line for _, line, _ in told] == [line for line, _ in found]
    assert all(wanted in (None, text) for (_, _, text), (_, wanted) in zip(told, found, strict=True))


def test_what_is_left_to_fill_in_is_listed_up_to_twelve_places() -> None:
    left = [(f"kunci{n}", n) for n in range(1, 14)]
    assert skeletons.listed(left[:2], "en") == "kunci1 (line 1), kunci2 (line 2)"
    assert skeletons.listed(left[:2], "id") == "kunci1 (baris 1), kunci2 (baris 2)"
    assert "…" not in skeletons.listed(left[:12], "en")
    assert skeletons.listed(left, "en").endswith("kunci12 (line 12) … 1 more")
    assert skeletons.listed(left, "id").endswith("kunci12 (baris 12) … 1 lagi")


@pytest.mark.parametrize(
    ("body", "keys", "left"),
    [
        ("Sudah ditulis.", {}, []), ("ISI: tulis di sini", {}, [('"ISI: tulis di sini"', 10)]),
        ("satu\n\n```\nISI: kode\n```\n\nISI: lagi", {}, [('"ISI: lagi"', 16)]), ("`ISI: kode`", {}, []),
        ("Isi.", {"title": "ISI: judul"}, [("title", 4)]),
    ],
)  # fmt: skip
def test_a_page_that_is_still_a_skeleton(
    body: str, keys: dict[str, Any], left: list[tuple[str, int]]
) -> None:
    joined = a_site([a_page(body, **keys)])
    assert skeletons.what_is_left(joined, "page", "uji") == left
    for context, severity in (
        (Context(DAY), "warning"),
        (Context(DAY, release=True), "error"),
        (Context(DAY, public=True), "error"),
    ):
        told = list(skeletons.check(joined, context))
        assert [one.severity for one in told] == [severity] * bool(left)
        for one in told:
            assert one.line == left[0][1]
            assert ("until then it cannot be released" in one.text("en")) is (severity == "warning")


def test_a_thing_with_both_languages_open_is_told_once_a_line() -> None:
    open_term = a_thing(
        "terms", "a", term="A", expansion={"id": "ISI: x", "en": "FILL IN: x"}, definition=both("Arti.")
    )
    assert skeletons.what_is_left(a_site(things=[open_term]), "terms", "a") == [("expansion", 1)]
