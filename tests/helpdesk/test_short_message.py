"""The SMS of an outcome: numbers that work where its reader is, and names that tell nothing."""

from datetime import date

import pytest

from suluh.helpdesk.link.short_message import number, short_message
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.problem import Place
from suluh.link.as_of import as_of
from suluh.model.contact import Channel, Contact
from suluh.model.site import Site
from tests.conftest import DAY
from tests.real_site import real_site

TODAY = date.fromisoformat(DAY)
SAPA = "sapa-129"


@pytest.fixture(scope="module")
def real() -> Site:
    return as_of(real_site(), TODAY)


@pytest.mark.parametrize(
    ("place", "value"), [("origin", "129"), ("destination", "+628111129129"), ("sea", "+628111129129")]
)
def test_a_short_number_is_only_given_inside_the_country(real: Site, place: Place, value: str) -> None:
    assert str(number(real.contacts[SAPA], place)).replace(" ", "") == value


def test_a_contact_without_an_international_number_is_left_out_abroad(real: Site) -> None:
    local = real.contacts["polri-110"]
    assert number(local, "destination") is None
    assert number(local, "origin") == "110"


def test_a_channel_that_is_withheld_gives_no_number(real: Site) -> None:
    channel = Channel(type="phone", value="+62 811 5550 100", withheld=True)
    hidden: Contact = real.contacts["kemlu-pwni"].model_copy(update={"channels": (channel,)})
    assert number(hidden, "sea") is None


def test_every_real_outcome_abroad_names_only_numbers_that_work_there(real: Site) -> None:
    abroad = [outcome for outcome in real.of(Outcome).values() if outcome.place != "origin"]
    assert len(abroad) > 20
    for outcome in abroad:
        for lang in ("id", "en"):
            tail = short_message(real, outcome, lang)[len(outcome.short[lang]) :]
            numbers = [part.strip().rstrip(".") for part in tail.split(":")[1:]]
            assert numbers, outcome.id
            assert all(value.split(".")[0].startswith("+") for value in numbers), (outcome.id, tail)


def test_the_name_of_a_contact_stops_before_its_bracket(real: Site) -> None:
    for outcome in real.of(Outcome).values():
        if outcome.sensitive:
            tail = short_message(real, outcome, "id")[len(outcome.short.id) :]
            assert "(" not in tail, outcome.id
