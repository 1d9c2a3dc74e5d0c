"""Addresses of the pages of the law besides those of the regulations themselves."""

from suluh.law.model.duty import Duty
from suluh.model.kinds import Address
from suluh.model.regulation import Regulation

CHAIN = "peraturan/rantai"
DUTIES = "kebijakan/kewajiban-informasi"


def graph_key(regulation: Regulation) -> str:
    """The picture of what a regulation has to do with others."""
    return f"peraturan/{regulation.id}-bagan"


def timeline_key(topic: str) -> str:
    """The timeline of a topic."""
    return f"peraturan/garis-waktu-{topic}"


def duty_address(duty: Duty, _part: str) -> Address:
    """A duty's row in the list of duties."""
    return DUTIES, duty.id
