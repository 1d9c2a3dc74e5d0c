"""What a page says where something is missing: once, with what to do instead."""

import re
from pathlib import Path

import pytest

from suluh.link.document import Document
from suluh.render.answer import Answer
from suluh.render.pages.found import contact_answer, names_place
from tests.raw_text import visible
from tests.small_site import bodies, sound_site, view_of

FAR = """\
id: tanah-jauh
audience: public
code: XK
name: {id: Tanah Jauh, en: Far Land}
summary: {id: Negara untuk uji., en: A country to try things on.}
time_zone: Europe/Belgrade
sources: [contoh-sumber]
checked: 2026-11-22
confidence: high
"""
MISSION = """\
id: kedutaan
audience: public
name: {id: Kedutaan Kota Jauh, en: Embassy Kota Jauh}
kind: embassy
country: XK
city: Kota Jauh
needs: [emergency]
channels:
  - type: phone
    value: "+383 38 555 0100"
display: full
sources: [contoh-sumber]
checked: 2026-11-22
confidence: high
"""
PAGES = ("negara/tanah-jauh.html", "kontak/negara-tanah-jauh.html")
NOTHING = {"id": "Kami belum menemukan nomor", "en": "We have found no number"}


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_a_country_without_numbers_says_so_once_and_whom_to_call(
    page: str, lang: str, tmp_path: Path
) -> None:
    drawn = bodies(sound_site(tmp_path, {"content/data/countries/tanah-jauh.yml": FAR}))
    html = drawn[("" if lang == "id" else "en/") + page]
    text = visible(html)
    assert text.count(NOTHING[lang]) == 1
    assert len(re.findall("belum|no number|not found", text)) == 1, text
    assert "+62 21 555 0100" in text  # the hotline
    assert not re.search(r"<h2[^>]*>[^<]*</h2>\s*<(?:h2|/section|section)", html), "a heading above nothing"


@pytest.mark.parametrize("page", PAGES)
def test_a_country_with_a_mission_alone_says_once_what_is_missing(page: str, tmp_path: Path) -> None:
    files = {"content/data/countries/tanah-jauh.yml": FAR, "content/data/contacts/kedutaan.yml": MISSION}
    text = visible(bodies(sound_site(tmp_path, files))[page])
    assert text.count("belum kami temukan") == 1
    assert "+383 38 555 0100" in text


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_answer_of_search_does_not_say_a_city_twice(lang: str, tmp_path: Path) -> None:
    files = {"content/data/countries/tanah-jauh.yml": FAR, "content/data/contacts/kedutaan.yml": MISSION}
    site = sound_site(tmp_path, files)
    view = view_of(site, lang)

    def answer(id: str) -> Answer | None:
        return contact_answer(Document(lang, f"kontak/{id}", "contact", subject=id, shows=()), view)

    assert answer("kedutaan") == Answer("", (("+383 38 555 0100", "tel:+383385550100"),))
    assert answer("hotline") == Answer("Jakarta.", (("+62 21 555 0100", "tel:+62215550100"),))


def test_a_name_says_its_city_as_people_read_it() -> None:
    assert names_place("KBRI Riyadh", "riyadh")
    assert not names_place("Layanan Pusat", "Jakarta")
