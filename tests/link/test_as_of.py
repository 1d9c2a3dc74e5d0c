"""What a day leaves of the Site."""

from datetime import date
from pathlib import Path

import pytest

from suluh.link.as_of import as_of
from tests.small_site import DAY, another_central, bodies, changed, sound_site, view_of


@pytest.mark.parametrize(
    ("display", "day", "shown"),
    [
        ("full", date(2026, 11, 22), True),
        ("full", date(2027, 2, 20), True),
        ("full", date(2027, 5, 21), True),
        ("full", date(2027, 5, 22), False),
        ("name_only", DAY, True),
        ("hidden", DAY, False),
    ],
)
def test_hidden_and_expired_contacts_leave(display: str, day: date, shown: bool, tmp_path: Path) -> None:
    hotline = changed("content/data/contacts/hotline.yml", "display: full", f"display: {display}")
    site = sound_site(tmp_path, {**hotline, **another_central()})
    found = as_of(site, day)
    assert ("hotline" in found.contacts) == shown
    assert ("hotline" in found.withdrawn) == (not shown)


def test_name_of_a_withdrawn_contact_stays_known(tmp_path: Path) -> None:
    found = as_of(sound_site(tmp_path, another_central()), date(2030, 1, 1))
    assert found.withdrawn["hotline"].name["en"] == "Central Line"


def test_central_contact_stays_past_its_term_with_a_warning(tmp_path: Path) -> None:
    site = sound_site(tmp_path)
    assert "hotline" in as_of(site, date(2030, 1, 1)).contacts
    html = bodies(site, today=date(2030, 1, 1))["kontak/index.html"]
    assert "tel:+62215550100" in html
    assert view_of(site).w["contact"]["due"] in html


def test_hidden_central_contact_leaves_like_all_others(tmp_path: Path) -> None:
    site = sound_site(
        tmp_path, changed("content/data/contacts/hotline.yml", "display: full", "display: hidden")
    )
    assert "hotline" not in as_of(site, DAY).contacts


def test_everything_else_stays(tmp_path: Path) -> None:
    site = sound_site(tmp_path)
    found = as_of(site, date(2030, 1, 1))
    assert found.pages == site.pages
    assert found.terms == site.terms
    assert found.countries == site.countries


def test_same_day_twice_changes_nothing(tmp_path: Path) -> None:
    once = as_of(sound_site(tmp_path), DAY)
    assert as_of(once, DAY).things == once.things
