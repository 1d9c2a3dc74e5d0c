"""What search finds regulations by."""

from suluh.law.pages.found import OFFICIAL
from suluh.model.regulation import REGULATION_KINDS


def test_every_kind_of_regulation_is_found_by_its_official_name() -> None:
    assert OFFICIAL.keys() == REGULATION_KINDS.keys()
    assert all(OFFICIAL.values())
