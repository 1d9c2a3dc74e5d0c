"""LNG005 on the content that ships: what the public reads speaks like a person."""

from suluh.lint import evidence
from suluh.lint.context import Context
from suluh.plugin.day import build_day
from tests.conftest import DAY
from tests.real_site import real_site


def test_nothing_that_the_public_reads_speaks_of_evidence() -> None:
    today = build_day(DAY)
    site = real_site()
    assert [finding.text("en") for finding in evidence.check(site, Context(today))] == []
