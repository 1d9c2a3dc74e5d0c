"""What the content promises to who is in despair, to survivors, and to victims of trafficking."""

import re

import pytest

from suluh.helpdesk.link.paths import askers_of
from suluh.helpdesk.model.outcome import Outcome
from suluh.model.regulation import Regulation
from suluh.model.site import Site
from tests.real_site import real_site

OFFERED = re.compile(r"\bmediasi\b|\bmenengahi\b|\bmediation\b|\bmediate\b", re.IGNORECASE)
FORBIDDEN = "reg:uu-12-2022#23"
# They speak of limits of time or of who may sign; no mediation is offered there.
NO_OFFER = {"tenggat-aduan"}
VICTIMS = ("uu-21-2007#18", "uu-21-2007#44", "uu-21-2007#48", "uu-21-2007#51", "uu-21-2007#54-ayat-1")


@pytest.fixture(scope="module")
def real() -> Site:
    return real_site()


@pytest.mark.parametrize(
    ("id", "askers"),
    [
        ("tidak-sendirian", {"abroad", "sea"}),
        ("tidak-sendirian-di-rumah", {"home"}),
        ("menemani-orang", {"family", "village"}),
        ("tempat-penipuan", {"abroad"}),
        ("keluarga-tempat-penipuan", {"family", "village"}),
    ],
)
def test_everybody_concerned_is_led_to_the_outcome(real: Site, id: str, askers: set[str]) -> None:
    assert askers <= askers_of(real)[id]
    assert real.of(Outcome)[id].urgency == "danger"


@pytest.mark.parametrize("id", ["tidak-sendirian", "tidak-sendirian-di-rumah"])
def test_the_first_line_for_who_wants_to_die_is_the_reviewed_one(real: Site, id: str) -> None:
    first = real.of(Outcome)[id].safety[0]
    assert first.id == "Jangan sendirian. Minta seseorang menemani Anda sekarang."


@pytest.mark.parametrize("id", ["darurat-medis", "sakit"])
def test_who_is_poisoned_reads_of_the_ambulance_first(real: Site, id: str) -> None:
    first = real.of(Outcome)[id].safety[0]
    assert "Panggil ambulans sekarang" in first.id
    assert "Call an ambulance now" in first.en


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_page_that_offers_mediation_says_that_sexual_violence_is_excepted(
    real: Site, lang: str
) -> None:
    offering = {id: page.body for id, page in real.pages[lang].items() if OFFERED.search(page.body)}
    assert len(offering) > 10
    silent = {
        id
        for id, body in offering.items()
        if FORBIDDEN not in body and not re.search(r"kekerasan seksual|sexual violence", body, re.IGNORECASE)
    }
    assert silent - NO_OFFER == set()


@pytest.mark.parametrize("id", ["dipaksa-melanggar", "ditipu", "tidak-bebas", "tempat-penipuan"])
def test_a_victim_of_trafficking_reads_the_articles_that_protect(real: Site, id: str) -> None:
    cited = {reference.removeprefix("reg:") for reference in real.of(Outcome)[id].legal_basis}
    assert {*VICTIMS, "pp-59-2021#20-ayat-1"} <= cited


@pytest.mark.parametrize("reference", [*VICTIMS, "uu-12-2022#23", "uu-12-2022#69", "pp-59-2021#20-ayat-2"])
def test_each_of_these_articles_is_told_in_the_registry(real: Site, reference: str) -> None:
    id, _, part = reference.partition("#")
    article = real.of(Regulation)[id].article_for(part)
    assert article is not None
    assert article.anchor == f"pasal-{part}"
