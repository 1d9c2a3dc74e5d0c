"""How long a contact is good for, and what of it may be shown."""

from datetime import date, timedelta

import pytest

from suluh.model.contact import Channel, Contact

CHECKED = date(2026, 1, 1)


def contact(**keys: object) -> Contact:
    base: dict[str, object] = {
        "id": "x",
        "name": {"id": "Kontak", "en": "Contact"},
        "kind": "ltsa",
        "country": "ID",
        "city": "Jember",
        "needs": ["documents"],
        "channels": [
            {"type": "phone", "value": "+62 21 555 0100"},
            {"type": "phone", "value": "+62 21 555 0101", "withheld": True},
            {"type": "phone", "value": "+62 21 555 0102", "fallback": True},
        ],
        "sources": ["contoh-sumber"],
        "checked": CHECKED,
        "confidence": "high",
        "display": "full",
    }
    return Contact.model_validate({**base, **keys})


@pytest.mark.parametrize(
    ("days", "state"),
    [(-1, "fresh"), (0, "fresh"), (90, "fresh"), (91, "due"), (180, "due"), (181, "expired")],
)
def test_contact_is_fresh_for_its_term_and_due_for_another(days: int, state: str) -> None:
    assert contact().freshness(CHECKED + timedelta(days=days)) == state


@pytest.mark.parametrize(("days", "state"), [(1, "fresh"), (2, "due"), (3, "expired")])
def test_contact_may_have_a_term_of_its_own(days: int, state: str) -> None:
    assert contact(term_days=1).freshness(CHECKED + timedelta(days=days)) == state


def test_contact_that_says_nothing_is_hidden_and_for_staff() -> None:
    found = Contact.model_validate(
        {k: v for k, v in contact().model_dump().items() if k not in ("display", "audience", "term_days")}
    )
    assert (found.display, found.audience, found.term_days) == ("hidden", "staff", 90)


@pytest.mark.parametrize(
    ("display", "shown"), [("full", ["+62 21 555 0100"]), ("name_only", []), ("hidden", [])]
)
def test_only_confirmed_channels_of_a_full_contact_are_shown(display: str, shown: list[str]) -> None:
    assert [channel.value for channel in contact(display=display).shown_channels] == shown


@pytest.mark.parametrize(
    ("channel", "value", "href"),
    [
        ("phone", "+62 21 555-0100", "tel:+62215550100"),
        ("phone", "112", "tel:112"),
        ("sms", "+62 812 5550 100", "sms:+628125550100"),
        ("whatsapp", "+62 812-5550-100", "https://wa.me/628125550100"),
        ("email", "a@b.example", "mailto:a@b.example"),
        ("web", "https://b.example/", "https://b.example/"),
        ("address", "Jalan 1", None),
        ("app", "Safe Travel", None),
    ],
)
def test_channel_opens_what_a_phone_can_open(channel: str, value: str, href: str | None) -> None:
    assert Channel.model_validate({"type": channel, "value": value}).href == href


@pytest.mark.parametrize("value", ["javascript:alert(1)", "data:text/html,x", " JavaScript:alert(1)"])
def test_web_channel_never_runs_a_script(value: str) -> None:
    try:
        href = Channel.model_validate({"type": "web", "value": value}).href
    except ValueError:
        return
    assert href is None
