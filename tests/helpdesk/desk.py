"""Trees, outcomes and contacts of the help desk, put together in memory."""

from typing import Any

from suluh.model.thing import Thing
from tests.memory import a_thing, both

Questions = dict[str, list[str]]


def outcome(id: str, **keys: Any) -> Thing:
    """A calm outcome about wages abroad, with one contact."""
    found = {
        "title": both(id), "problems": ["wages"], "stage": "during", "place": "destination", "urgency": "calm",
        "short": both("Lapor."), "safety": [both("Aman dahulu.")], "do_now": [both("Lapor.")], "contacts": ["pusat"],
    }  # fmt: skip
    return a_thing("outcomes", id, **{**found, **keys})


def tree(id: str, questions: Questions, *, start: str = "", **keys: Any) -> Thing:
    """A tree of questions: each with where its answers lead, which are called "1 q", "2 q" after their question."""
    asked = [
        {
            "id": name.rstrip("*"),
            "text": both(f"{name}?"),
            "answers": [{"text": both(f"{n} {name}"), "to": to} for n, to in enumerate(ends, 1)],
        }
        for name, ends in questions.items()
    ]
    found = {
        "title": both(id),
        "intro": both("Untuk siapa."),
        "asker": "abroad",
        "start": start or next(iter(questions)),
    }
    return a_thing("helpdesk", id, **{**found, "questions": asked, **keys})


def contact(id: str, country: str = "ID", **keys: Any) -> Thing:
    """A contact that can be rung, checked on the day of the tests."""
    found = {
        "name": both(id), "kind": "national_hotline", "country": country, "city": "Jakarta", "needs": ["complaint"],
        "channels": [{"type": "phone", "value": "+62 21 555 0100"}], "display": "full",
    }  # fmt: skip
    return a_thing("contacts", id, **{**found, **keys})


def country(code: str) -> Thing:
    return a_thing(
        "countries", code.lower(), code=code, name=both(code), summary=both(code), time_zone="Asia/Jakarta"
    )
