"""The kinds of content of the law besides the regulations themselves."""

from typing import Any

from suluh.law.link.addresses import duty_address
from suluh.law.model.duty import Duty
from suluh.model.kinds import ContentKind, always, no_part

KINDS: tuple[ContentKind[Any], ...] = (
    ContentKind(
        model=Duty,
        name=("kewajiban informasi", "information duty"),
        address=duty_address,
        new_name="duty",
        skeletons="suluh.law",
        plain=(),
        as_of=always,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
)
