"""The home page: numbers, then six situations, then alerts of one line that opens."""

import pytest

from suluh.blocks.compose import Composer
from suluh.flow import edition, open_edition, theme
from suluh.model.audience import Audience
from tests.conftest import ROOT
from tests.real_site import real_bodies, real_site
from tests.small_site import DAY


@pytest.mark.parametrize("lang", ["id", "en"])
def test_six_situations_come_before_alerts(lang: str) -> None:
    shown = open_edition(edition(real_site(), Audience.public, DAY), DAY, theme(ROOT / "overrides"))
    body = Composer(shown).compose(shown.catalogue[lang, "index"])
    html = body.first + body.html
    parts = ("call-first", "situations", '<details class="callout')
    numbers, cards, alert = (html.index(part) for part in parts)
    assert numbers < cards < alert
    assert html[cards:alert].count("<li>") == 6
    assert 'role="note"' not in html


def test_the_list_of_all_pages_has_jumps_to_its_letters() -> None:
    html = real_bodies()["indeks.html"]
    assert html.index('href="#huruf-a"') < html.index('id="huruf-a"')
