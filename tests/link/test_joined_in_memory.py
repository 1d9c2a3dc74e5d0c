"""What is joined of a few things in memory: a Site of a day, contacts that stand together, order, sources, twins."""

from datetime import timedelta
from typing import Any

import pytest

from suluh.link.as_of import as_of, regulation_as_of
from suluh.link.contacts import abroad, emergency, first_number, in_provinces, of_country, on_sheet, with_need
from suluh.link.order import order_pages, section_of
from suluh.link.shown import in_country, in_page
from suluh.link.sources import by_address, by_letter, cited_sources
from suluh.link.translations import SHARED, anchors, link_translations
from suluh.lint import contacts as lint_contacts
from suluh.lint.context import Context
from suluh.model.audience import Audience
from suluh.model.contact import Contact
from suluh.model.country import Country
from suluh.model.navigation import Navigation, Section
from suluh.model.page import Page
from suluh.model.regulation import Regulation
from suluh.model.site import Origin
from suluh.model.thing import Thing
from tests.helpdesk.desk import country
from tests.memory import a_page, a_site, a_thing, both, said
from tests.small_site import DAY


def contact(id: str, code: str = "ID", *needs: str, days: int = 0, number: str = "+62 21 555 0100", **keys: Any) -> Contact:  # fmt: skip
    """A contact that was checked so many days ago; its term is 90."""
    fields = {
        "name": both(id), "kind": "ministry", "country": code, "city": "Kota", "needs": needs or ("complaint",),
        "channels": [{"type": "phone", "value": number}], "display": "full",
        "checked": (DAY - timedelta(days)).isoformat(), **keys,
    }  # fmt: skip
    found = a_thing("contacts", id, **fields)
    assert isinstance(found, Contact)
    return found


def test_a_site_of_a_day_has_the_contacts_that_hold() -> None:
    site = a_site(
        things=(
            contact("baru"), contact("lewat", days=180), contact("habis", days=181), contact("pusat", days=500),
            contact("belum", display="hidden"), contact("nama", display="name_only"),
        ),
        contacts={"central": ["pusat"]},
    )  # fmt: skip
    shown = as_of(site, DAY)
    assert list(shown.contacts) == ["baru", "lewat", "pusat", "nama"]
    assert list(shown.withdrawn) == ["habis", "belum"]


def law(**keys: Any) -> Regulation:
    fields = {
        "kind": "uu",
        "year": 2020,
        "title": both("L"),
        "level": "national",
        "status": "revoked",
        **keys,
    }
    found = a_thing("regulations", "ini", **fields)
    assert isinstance(found, Regulation)
    return found


def test_a_regulation_of_a_day_has_nothing_that_comes_later() -> None:
    links = [
        {"id": "a"},
        {"id": "b", "from": "2026-11-22"},
        {"id": "c", "from": "2026-11-23"},
        {"id": "d", "from": "2027"},
    ]
    before = regulation_as_of(law(relations={"amends": links, "implements": ["x"]}), DAY)
    assert [one.id for one in before.relations.amends] == ["a", "b"]
    assert [one.id for one in before.relations.implements] == ["x"]
    same = law(relations={"amends": links[:2]})
    assert regulation_as_of(same, DAY) is same


@pytest.mark.parametrize(
    ("status", "ended", "then"),
    [
        ("revoked", "2026-11-22", ("revoked", "2026-11-22")), ("revoked", "2026-11-23", ("in_force", None)),
        ("amended", "2027", ("amended", None)), ("in_force", None, ("in_force", None)),
    ],
)  # fmt: skip
def test_an_end_that_lies_ahead_has_not_come(
    status: str, ended: str | None, then: tuple[str, str | None]
) -> None:
    found = regulation_as_of(law(status=status, dates={"ended": ended, "made": "2020"}), DAY)
    assert (found.status, found.dates.ended) == then
    assert found.dates.made == "2020"


LANDS = (country("ID"), country("MY"), country("TW"), country("HK"))


def test_contacts_that_stand_together() -> None:
    site = a_site(
        things=(
            *LANDS, contact("dinas", "ID", "wages", province="Jawa Barat"), contact("polisi", "ID", "police"),
            contact("ambulans", "ID", "ambulance"), contact("darurat", "ID", "emergency"), contact("krisis", "ID", "crisis"),
            contact("pusat", "ID", "complaint"), contact("kl", "MY", "wages", "police"), contact("diam", "MY", "wages", display="name_only"),
            contact("lain", "ID", "wages", province="Bali"), contact("sunyi", "ID", "police", display="name_only"),
        ),
        contacts={"central": ["pusat", "hilang"]},
    )  # fmt: skip
    assert [one.id for one in of_country(site, "MY")] == ["kl", "diam"]
    assert [one.id for one in emergency(site)] == ["pusat", "polisi", "ambulans", "krisis", "darurat"]
    assert [one.id for one in with_need(site, "wages", "MY")] == ["kl"]
    assert [one.id for one in with_need(site, "police", "ID")] == ["polisi"]
    malaysia, home = site.of(Country)["my"], site.of(Country)["id"]
    assert [one.id for one in on_sheet(site, malaysia)] == ["kl", "diam", "pusat"]
    assert [one.id for one in on_sheet(site, home)] == [one.id for one in of_country(site, "ID")]
    assert in_country(site, malaysia) == (
        ("countries", "my"),
        ("contacts", "kl"),
        ("contacts", "diam"),
        ("contacts", "pusat"),
    )
    assert in_provinces(site) == []


def test_the_first_number_for_a_need() -> None:
    channels = [
        {"type": "web", "value": "https://kantor.example"}, {"type": "phone", "value": "119", "needs": ["ambulance"]},
        {"type": "whatsapp", "value": "+62 812 555 010"}, {"type": "phone", "value": "021 555 0101", "withheld": True},
    ]  # fmt: skip
    found = contact("a", "ID", "ambulance", "wages", channels=channels)

    def number(need: Any) -> str | None:
        channel = first_number(found, need)
        return channel.value if channel else None

    assert (number("ambulance"), number("wages")) == ("119", "+62 812 555 010")
    assert first_number(contact("b", "ID", "wages", channels=channels[:1]), "wages") is None


def test_what_stands_abroad_first() -> None:
    web = [{"type": "web", "value": "https://kantor.example"}]
    site = a_site(
        things=(
            *LANDS, contact("a-web", "MY", "wages", channels=web, kind="embassy"), contact("b-rendah", "MY", "wages", confidence="low", kind="embassy"),
            contact("c-kjri", "MY", "wages", kind="consulate"), contact("d-kjri", "MY", "wages", kind="consulate"),
            contact("e-ngo", "MY", "wages", kind="union_ngo"), contact("f", "TW", "wages"), contact("g", "ID", "wages"),
        )
    )  # fmt: skip
    found = [(one.country.code, [c.id for c in one.contacts], one.more) for one in abroad(site, "wages")]
    assert found == [("MY", ["c-kjri", "e-ngo", "d-kjri"], 2), ("TW", ["f"], 0)]
    assert abroad(site, "legal") == []


@pytest.mark.parametrize(("lands", "each"), [(1, 3), (12, 3), (13, 2), (18, 2), (19, 1), (40, 1)])
def test_the_more_countries_the_fewer_contacts_of_each(lands: int, each: int) -> None:
    codes = [f"{chr(65 + n // 26)}{chr(65 + n % 26)}" for n in range(lands)]
    people = [contact(f"{code.lower()}-{n}", code, "wages") for code in codes for n in range(4)]
    found = abroad(a_site(things=(*map(country, codes), *people)), "wages")
    assert [(len(one.contacts), one.more) for one in found] == [(each, 4 - each)] * lands


def test_pages_in_reading_order() -> None:
    pages = [
        a_page("", id, topics=[topic, "lain"])
        for id, topic in (("d", "satu"), ("b", "satu"), ("c", "satu"), ("a", "dua"), ("z", "tiga"))
    ]
    site = a_site([*pages, a_page("", "beranda"), a_page("", "b", "en", topics=["satu"])])

    def section(id: str, lang: str, *ids: str) -> Section:
        return Section(id=id, title=f"{id} {lang}", summary="S", pages=ids)

    nav = {
        "id": Navigation(sections=(section("dua", "id"), section("satu", "id", "hilang", "c", "d"), section("kosong", "id"))),
        "en": Navigation(sections=(section("satu", "en"),)),
    }  # fmt: skip
    object.__setattr__(site, "navigation", nav)

    def order(lang: str) -> list[tuple[str, list[str]]]:
        return [(found.title, [page.id for page in pages]) for found, pages in order_pages(site, lang)]

    assert order("id") == [("dua id", ["a"]), ("satu id", ["c", "d", "b"])]
    assert order("en") == [("satu en", ["b"])]
    assert [section_of(page) for page in (pages[0], a_page("", "beranda"))] == ["satu", ""]


def test_what_a_page_shows_besides_itself() -> None:
    things = (*LANDS, contact("pusat"), contact("kl", "MY"))
    body = "/// contact | kl\n///\n\n/// contact | hilang\n///\n\n/// contacts | MY\n///\n\n/// contacts | TW\n///"
    page = a_page(body, next=["page:uji", "page:hilang", "contact:pusat", "country:MY", "term:hilang", "[x]"])
    site = a_site([page], things, contacts={"central": ["pusat"]})
    cards = (("page", "uji"), ("contacts", "kl"), ("contacts", "pusat"))
    assert in_page(site, page) == (*cards, ("countries", "my"))
    landing = a_page(body, type="landing", next=["country:MY"])
    assert in_page(a_site([landing], things, contacts={"central": ["pusat"]}), landing) == cards


def source(id: str, **keys: Any) -> Thing:
    fields = {
        "title": id, "publisher": "Kantor", "date": "2024", "kind": "official", "confidence": "high",
        "address": f"https://sumber.example/{id}", **keys,
    }  # fmt: skip
    return a_thing("sources", id, **fields)


def test_sources_by_kind_by_address_and_by_letter() -> None:
    site = a_site(
        things=(
            source("b", kind="press"), source("a"), source("c", date="2025-02"), source("d", date="unknown"),
            source("e", publisher="asosiasi", kind="scholarly"), source("f", address="https://sumber.example/a"),
        )
    )  # fmt: skip
    assert [one.id for one in cited_sources(site, ["b", "hilang", "d", "a", "b"])] == ["d", "a", "b"]
    assert {one.id for one in by_address(site).values()} == {"a", "b", "c", "d", "e"}
    letters = {letter: [one.id for one in found] for letter, found in by_letter(site).items()}
    assert list(letters.items()) == [("a", ["e"]), ("k", ["c", "b", "a", "f", "d"])]


def linked(original: Page, twin: Page) -> tuple[Page, Page, list[tuple[str, int, str]]]:
    found, findings = link_translations(
        {"id": {original.id: original}, "en": {twin.id: twin}}, {("pages/en", twin.id): Origin("en.md", {("id",): 2, ("audience",): 3})}
    )  # fmt: skip
    return found["id"][original.id], found["en"][twin.id], said(findings)


def test_a_translation_takes_what_it_does_not_say_itself() -> None:
    said_once: dict[str, Any] = {
        "owner": "editor", "review": {"last": "2026-01-01", "every_months": 6}, "legal_basis": ["reg:a"], "sources": ["s"],
        "topics": ["masalah"], "next": ["page:b"], "country": "MY", "sensitive": True, "danger": "violence",
    }  # fmt: skip
    assert set(said_once) == set(SHARED)
    _, twin, findings = linked(a_page("", **said_once), a_page("", lang="en", owner="lain", also=["x"]))
    meta = twin.meta.model_dump(mode="json")
    assert {name: meta[name] for name in SHARED} == {**said_once, "owner": "lain"}
    assert twin.meta.also == ("x",)
    assert "topics" not in twin.meta.model_fields_set
    assert findings == []


def test_the_stricter_level_holds_for_both_and_a_twin_has_the_address_of_its_original() -> None:
    one, two, findings = linked(a_page("", audience="staff"), a_page("", lang="en"))
    assert (one.audience, two.audience) == (Audience.staff, Audience.staff)
    assert findings == [("en.md", 3, 'the level "public" differs from the original\'s "staff": give both languages the same `audience`; the stricter one holds meanwhile')]  # fmt: skip
    other = a_page("", lang="en")
    moved = Page("en", "lain/uji", other.meta, "", 1, ())
    _, two, findings = linked(a_page(""), moved)
    assert two.key == "masalah/uji"
    assert findings == [("en.md", 2, 'the twin of "uji" lies at another path: move it to en/masalah/uji.md')]


def test_anchors_are_those_of_the_original_where_the_headings_are_the_same() -> None:
    original = a_page("## Langkah pertama\n\n### Sumber\n\n## Langkah pertama")
    assert anchors(original, None) == ("langkah-pertama", "sumber-2", "langkah-pertama-2")
    assert anchors(a_page("## First\n\n### Source\n\n## Second", lang="en"), original) == anchors(
        original, None
    )
    assert anchors(a_page("## First\n\n## Source", lang="en"), original) == ("first", "source")


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ({}, []), ({"days": 90}, []),
        ({"days": 91}, [("CON002", "warning", "checked", 'the contact "a" was checked 91 days ago, past its 90: check it again, then set `checked`')]),
        ({"days": 180}, [("CON002", "warning", "checked", 'the contact "a" was checked 180 days ago, past its 90: check it again, then set `checked`')]),
        ({"days": 181}, [("CON003", "warning", "checked", 'the contact "a" has expired (181 days) and is no longer shown: check it again, then set `checked`')]),
        ({"days": 181, "display": "hidden"}, []),
        ({"code": "XX"}, [("CON004", "error", "country", 'the country "XX" has no data: add it in content/data/countries')]),
        ({"province": "Bali"}, [("CON005", "error", "province", 'the province "Bali" has no data: add it in content/data/provinces')]),
        # A labour line is none for emergencies; missions and national lines may be both.
        ({"needs": ["wages", "legal"]}, []), ({"needs": ["police", "legal"]}, []),
        ({"needs": ["legal", "wages", "police"]}, [("CON006", "error", "needs.2", 'the contact "a" serves wages and `police` too: take `police` out; police, ambulance and crisis lines are contacts of their own')]),
        ({"needs": ["crisis", "wages", "emergency"]}, [("CON006", "error", "needs.2", 'the contact "a" serves wages and `emergency` too: take `emergency` out; police, ambulance and crisis lines are contacts of their own')]),
        *(({"needs": ["wages", "emergency"], "kind": kind}, []) for kind in ("national_hotline", "embassy", "consulate")),
        ({"needs": ["wages", "emergency", "ambulance"], "kind": "embassy"}, [("CON006", "error", "needs.1", 'the contact "a" serves wages and `emergency` too: take `emergency` out; police, ambulance and crisis lines are contacts of their own')]),
    ],
)  # fmt: skip
def test_what_is_told_of_a_contact(keys: dict[str, Any], found: list[tuple[str, str, str, str]]) -> None:
    needs = keys.get("needs", ["complaint"])
    own = {name: value for name, value in keys.items() if name not in ("code", "needs")}
    one = contact("a", keys.get("code", "ID"), *needs, **own)
    told = [
        (one.code, one.severity, one.path.removeprefix("contacts/a."), ": ".join(one.en))
        for one in lint_contacts.check(a_site(things=(country("ID"), one)), Context(DAY))
    ]
    assert told == found


def test_a_release_is_stopped_by_a_contact_that_has_expired() -> None:
    old, central = contact("a", days=200), contact("pusat", days=200)
    site = a_site(things=(country("ID"), old, central), contacts={"central": ["pusat"]})
    found = list(lint_contacts.check(site, Context(DAY, release=True)))
    assert [(one.code, one.severity) for one in found] == [("CON003", "error")] * 2
    assert "is shown only with a warning" in found[1].en[0]
    assert "hanya tampil dengan peringatan" in found[1].id[0]
