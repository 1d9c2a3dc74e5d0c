"""The contacts for a need: in full at home, in short abroad."""

import re
from pathlib import Path

from suluh.link.contacts import abroad
from tests.link.test_emergency import COUNTRY, _contact, _phone
from tests.small_site import bodies, sound_site

PAGE = "kontak/keperluan-upah.html"


def contact(id: str, country: str, kind: str, channels: str) -> dict[str, str]:
    return {f"content/data/contacts/{id}.yml": _contact(id, country, "wages", channels, kind)}


def country(code: str) -> dict[str, str]:
    id = f"negeri-{code.lower()}"
    return {f"content/data/countries/{id}.yml": COUNTRY.format(id=id, code=code)}


def one_land() -> dict[str, str]:
    return {
        **country("TW"),
        **contact("office", "TW", "destination_authority", _phone("1955")),
        **contact("consulate-one", "TW", "consulate", _phone("+886 2 555 0101")),
        **contact("consulate-two", "TW", "consulate", _phone("+886 2 555 0102")),
        **contact("embassy-low", "TW", "embassy", _phone("+886 2 555 0103")),
        **contact("ministry", "TW", "ministry", '{type: web, value: "https://kementerian.example"}'),
        **contact("dinas", "ID", "ministry", _phone("+62 21 555 0101") + ", " + _phone("+62 21 555 0102")),
    }


def many_lands(count: int) -> dict[str, str]:
    files: dict[str, str] = {}
    for number in range(count):
        code = chr(65 + number // 26) + "JKLMNOPQRSTUVWXYZABCDEFGHI"[number % 26]
        files |= country(code)
        for at in range(4):
            files |= contact(f"perwakilan-{code.lower()}-{at}", code, "embassy", _phone(f"+999 55512{at}"))
    return files


def entry(html: str, id: str) -> str:
    return html[html.index(f"<li>{id}") :].partition("</li>")[0]


def test_numbers_come_first_then_what_is_sure_then_one_of_each_kind(tmp_path: Path) -> None:
    [one] = abroad(sound_site(tmp_path, one_land()), "wages")
    assert [c.id for c in one.contacts] == ["consulate-one", "office", "consulate-two"]
    assert one.more == 2, "the uncertain number and the one without a number are left to the country's page"


def test_a_country_abroad_is_a_short_group_that_leads_to_its_page(tmp_path: Path) -> None:
    pages = bodies(sound_site(tmp_path, one_land()))
    for address, more in {PAGE: "Dan 2 lagi.", f"en/{PAGE}": "And 2 more."}.items():
        html = pages[address]
        assert '<h2 id="n1">Indonesia</h2>' in html
        assert '<h2 id="n2"><a href="negara-negeri-tw.html">negeri-tw</a></h2>' in html
        assert entry(html, "office") == '<li>office <a class="channel" href="tel:1955">1955</a>'
        assert more in html
        assert "+886 2 555 0103" not in html
    at_home = pages[PAGE].partition('<h2 id="n2">')[0]
    assert "+62 21 555 0102" in at_home
    assert 'href="dinas.html"' in at_home
    for id in ("ministry", "embassy-low"):
        assert f'href="{id}.html"' in pages["kontak/negara-negeri-tw.html"]


def test_a_short_entry_says_what_is_not_verified_and_what_is_not_a_telephone(tmp_path: Path) -> None:
    files = {
        **country("TW"),
        **contact("embassy-low", "TW", "embassy", '{type: whatsapp, value: "+886 900 000 003"}'),
        **contact("ministry", "TW", "ministry", '{type: web, value: "https://kementerian.example"}'),
    }
    html = bodies(sound_site(tmp_path, files))[PAGE]
    assert entry(html, "embassy-low") == (
        '<li>embassy-low (WhatsApp) <a class="channel" href="https://wa.me/886900000003" rel="noreferrer">'
        '+886 900 000 003</a> <span class="caution">Belum diverifikasi.</span>'
    )
    assert '<li><a href="ministry.html">ministry</a></li>' in html


def test_the_page_of_a_need_stays_light_when_countries_are_added(tmp_path: Path) -> None:
    sizes = {}
    for count, each in {2: 3, 18: 2, 40: 1}.items():
        site = sound_site(tmp_path / str(count), many_lands(count))
        assert {len(one.contacts) for one in abroad(site, "wages")} == {each}
        html = bodies(site)[PAGE]
        assert len(re.findall("<h2", html)) == count
        sizes[count] = len(html.encode())
    assert sizes[40] < 25 * 1024 / 2
    assert (sizes[40] - sizes[18]) / 22 < 250, "bytes that one more country costs"
