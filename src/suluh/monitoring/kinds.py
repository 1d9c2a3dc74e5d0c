"""The kinds of content of monitoring."""

from typing import Any

from suluh.model.kinds import ContentKind, always, no_part
from suluh.monitoring.link.addresses import instrument_address, warning_address
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.warning_rule import WarningRule

KINDS: tuple[ContentKind[Any], ...] = (
    ContentKind(
        model=Instrument,
        name=("instrumen", "instrument"),
        address=instrument_address,
        new_name="instrument",
        skeletons="suluh.monitoring",
        plain=(),
        as_of=always,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
    ContentKind(
        model=WarningRule,
        name=("aturan peringatan dini", "early-warning rule"),
        address=warning_address,
        new_name="warning",
        skeletons="suluh.monitoring",
        plain=(),
        as_of=always,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
)
