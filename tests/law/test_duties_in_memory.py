"""DUT001: who is told what the law says people must be told, and what is said where they are not."""

from typing import Any

import pytest

from suluh.law.link.duties import ordered, telling
from suluh.law.lint.duties import check
from suluh.law.model.duty import Duty
from suluh.lint.context import Context
from tests.memory import a_page, a_site, a_thing, both, said
from tests.small_site import DAY


def duty(id: str = "upah", **keys: Any) -> Duty:
    fields = {
        "name": both("Upah"),
        "article": "reg:pp-59-2021#4-ayat-4",
        "group": "information",
        "number": 1,
        **keys,
    }
    found = a_thing("duties", id, **fields)
    assert isinstance(found, Duty)
    return found


PAGES = (
    a_page("", "lengkap"), a_page("", "lengkap", "en"), a_page("", "dalam", audience="staff"), a_page("", "dalam", "en"),
    a_page("", "satu"), a_page("", "tertutup", audience="staff"),
)  # fmt: skip
AT = "(reg:pp-59-2021#4-ayat-4)"
UNTOLD = f'no public page tells "Upah (en)" {AT}: write the page, then name its id in `pages`'


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ({"pages": ["lengkap"]}, []), ({}, [("pages", UNTOLD)]), ({"pages": ["hilang"]}, [("pages", UNTOLD)]), ({"pages": ["tertutup"]}, [("pages", UNTOLD)]),
        ({"unknown": True}, []), ({"pages": ["lengkap", "hilang"]}, []),
        ({"pages": ["lengkap", "dalam"]}, [("pages.1", f'the page "dalam" tells "Upah (en)" {AT}, but is not public: open that page to the public, or name another')]),
        ({"pages": ["satu"]}, [("pages.0", f'"Upah (en)" {AT}: the page "satu" does not exist in English: write its twin')]),
        ({"pages": ["lengkap"], "untold": [both("Denda"), both("Cuti")]}, [("untold", f'"Upah (en)" {AT} is told only in part; not yet: Denda (en); Cuti (en): write that part, then take it out of `untold`')]),
    ],
)  # fmt: skip
def test_what_is_told_of_a_duty(keys: dict[str, Any], found: list[tuple[str, str]]) -> None:
    site = a_site(PAGES, [duty(**keys)])
    told = said(check(site, Context(DAY)))
    assert [(path.removeprefix("duties/upah."), text) for path, _, text in told] == found
    assert {one.severity for one in check(site, Context(DAY))} <= {"warning"}
    # A release waits for what nobody is told; what is said to be missing holds nothing back.
    severities = {one.severity for one in check(site, Context(DAY, release=True))}
    assert severities == ({"warning"} if "untold" in keys else {"error"} if found else set())


def test_the_pages_that_tell_a_duty_in_a_language() -> None:
    one = duty(pages=["lengkap", "dalam", "satu", "hilang"])
    site = a_site(PAGES, [one])
    assert [page.id for page in telling(site, one, "id")] == ["lengkap", "satu"]
    assert [page.id for page in telling(site, one, "en")] == ["lengkap", "dalam"]


def test_duties_stand_by_group_article_and_number() -> None:
    rows = (
        duty("a", group="desk"), duty("b", number=2), duty("c", article="reg:pp-59-2021#4-ayat-4-huruf-z"),
        duty("d", article="reg:pp-59-2021#3"), duty("e", number=2),
    )  # fmt: skip
    assert [one.id for one in ordered(a_site(things=rows))] == ["d", "c", "b", "e", "a"]
