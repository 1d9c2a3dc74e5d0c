"""Whom to call in danger."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from suluh.link.emergency import first_call, fresh_first, may_be_called_emergency, whom_to_call
from suluh.model.danger import Danger
from suluh.model.site import Site
from tests.small_site import DAY, changed, sound_site


def _contact(id: str, country: str, needs: str, numbers: str, kind: str = "destination_authority") -> str:
    return f"""\
id: {id}
audience: public
name: {{id: {id}, en: {id}}}
kind: {kind}
country: {country}
city: Kota
needs: [{needs}]
channels: [{numbers}]
display: full
sources: [contoh-sumber]
checked: 2026-11-22
confidence: {"low" if id.endswith("-low") else "high"}
"""


def _phone(number: str, more: str = "") -> str:
    return f'{{type: phone, value: "{number}"{more}}}'


COUNTRY = """\
id: {id}
audience: public
code: {code}
name: {{id: {id}, en: {id}}}
summary: {{id: Lembar., en: Sheet.}}
time_zone: Asia/Taipei
sources: [contoh-sumber]
checked: 2026-11-22
confidence: high
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root: Path = tmp_path_factory.mktemp("emergency")
    contacts = {
        "tw-police": _contact("tw-police", "TW", "police", _phone("110")),
        "tw-119": _contact("tw-119", "TW", "ambulance", _phone("119")),
        "tw-1925": _contact("tw-1925", "TW", "crisis", _phone("1925")),
        "tw-1955": _contact("tw-1955", "TW", "wages, complaint", _phone("1955")),
        "kdei": _contact("kdei", "TW", "emergency", _phone("+886 901 132 000"), "embassy"),
        "hk-999": _contact("hk-999", "HK", "police, ambulance", _phone("999")),
        "sg": _contact(
            "sg",
            "SG",
            "police, ambulance",
            f"{_phone('999', ', needs: [police]')}, {_phone('995', ', needs: [ambulance]')}",
        ),
        "kw-112-low": _contact("kw-112-low", "KW", "police", _phone("112")),
        "polri": _contact("polri", "ID", "police", _phone("110"), "police"),
        "pusat": _contact(
            "pusat",
            "ID",
            "emergency",
            f"{_phone('+62 21 2924 4800')}, {_phone('0800 1000')}",
            "national_hotline",
        ),
    }
    countries = {"taiwan": "TW", "hong-kong": "HK", "singapura": "SG", "kuwait": "KW", "laos": "LA"}
    files = {f"content/data/contacts/{id}.yml": text for id, text in contacts.items()}
    files |= {
        f"content/data/countries/{id}.yml": COUNTRY.format(id=id, code=c) for id, c in countries.items()
    }
    files |= changed("content/site.yml", "central: [hotline]", "central: [pusat, hotline]")
    return sound_site(root, files)


def _numbers(site: Site, country: str | None, danger: Danger = "violence") -> list[str]:
    return [call.label for call in whom_to_call(site, country, danger).calls]


def test_police_and_ambulance_come_first_for_danger_to_life(site: Site) -> None:
    assert _numbers(site, "TW")[:3] == ["110", "119", "+886 901 132 000"]
    assert _numbers(site, "TW", "health")[:2] == ["119", "110"]
    assert _numbers(site, "TW", "self_harm")[:3] == ["1925", "119", "110"]


def test_mission_comes_first_where_nobody_is_about_to_die(site: Site) -> None:
    numbers = _numbers(site, "TW", "other")
    assert numbers[0] == "+886 901 132 000"
    assert numbers[-2:] == ["110", "119"]


def test_labour_line_is_nobody_to_call_in_danger(site: Site) -> None:
    assert all("1955" not in _numbers(site, "TW", danger) for danger in ("violence", "health", "other"))
    assert not may_be_called_emergency(site.contacts["tw-1955"])
    assert may_be_called_emergency(site.contacts["tw-119"])


def test_one_number_for_both_stands_once_and_names_both(site: Site) -> None:
    first = whom_to_call(site, "HK").calls[0]
    assert (first.label, first.href, first.needs) == ("999", "tel:999", ("police", "ambulance"))
    assert first.is_emergency


def test_a_number_for_one_need_is_not_given_for_another(site: Site) -> None:
    assert _numbers(site, "SG")[:2] == ["999", "995"]
    assert _numbers(site, "SG", "health")[:2] == ["995", "999"]


def test_without_a_country_only_numbers_that_work_from_anywhere(site: Site) -> None:
    found = whom_to_call(site, None)
    assert [call.href for call in found.calls] == ["tel:+622129244800", "tel:+62215550100"]
    assert not found.missing
    assert [call.at_home for call in found.calls] == ["021 2924 4800", "021 555 0100"]
    assert not any(call.is_emergency for call in found.calls)


def test_at_home_the_short_numbers_are_dialled(site: Site) -> None:
    assert _numbers(site, "ID")[:2] == ["110", "0800 1000"]
    assert whom_to_call(site, "TW").calls[-1].at_home == "021 555 0100"
    assert whom_to_call(site, "TW").calls[0].at_home == ""


def test_country_without_a_number_says_so_and_gives_what_there_is(site: Site) -> None:
    found = whom_to_call(site, "LA")
    assert found.missing == ("police", "ambulance")
    assert [call.label for call in found.calls] == ["+62 21 2924 4800", "+62 21 555 0100"]
    assert whom_to_call(site, "KW").missing == ("ambulance",)


def test_number_of_low_confidence_is_not_verified(site: Site) -> None:
    assert not whom_to_call(site, "KW").calls[0].is_verified
    assert whom_to_call(site, "TW").calls[0].is_verified


def test_short_number_cannot_be_dialled_from_elsewhere(site: Site) -> None:
    assert first_call(site.contacts["polri"], "TW") is None
    assert first_call(site.contacts["tw-119"], None, "ambulance") is None


def test_national_line_outlives_a_number_past_its_term(site: Site) -> None:
    old = site.contacts["tw-police"].model_copy(update={"checked": date(2026, 1, 1)})
    aged = replace(site, things={**site.things, "contacts": {**site.contacts, "tw-police": old}})
    calls = fresh_first(whom_to_call(aged, "TW").calls, DAY)
    assert calls[0].label == "119"
    assert calls[-1].label == "110"
