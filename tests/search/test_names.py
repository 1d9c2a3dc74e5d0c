"""Names of pages that are made from data."""

from suluh.flow import edition
from suluh.model.audience import Audience
from suluh.plugin.day import build_day
from suluh.search.both import ask_both
from tests.conftest import DAY
from tests.real_site import real_site
from tests.search.conftest import real_index
from tests.small_site import pages_of


def test_every_named_page_is_there() -> None:
    today = build_day(DAY)
    site = real_site()
    there = {f"{d.kind}:{d.subject}" for d in pages_of(edition(site, Audience.supervisor, today)).values()}
    assert site.search.pages
    assert set(site.search.pages) <= there


def test_a_page_made_from_data_is_found_by_what_people_call_it() -> None:
    index, found = ask_both(real_index, "id", "pengacara gratis")
    assert index.units[found.hits[0].number].id.startswith("contacts_need:legal")
