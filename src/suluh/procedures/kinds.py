"""The kinds of content of procedures."""

from typing import Any

from suluh.model.kinds import ContentKind, always, no_part
from suluh.procedures.link.addresses import (
    flow_address,
    service_address,
    sop_address,
    step_at,
    version_address,
)
from suluh.procedures.model.flow import Flow
from suluh.procedures.model.service import Service
from suluh.procedures.model.sop import Sop
from suluh.procedures.model.sop_version import SopVersion

KINDS: tuple[ContentKind[Any], ...] = (
    ContentKind(
        model=Sop,
        name=("SOP", "procedure"),
        address=sop_address,
        new_name="sop",
        skeletons="suluh.procedures",
        plain=(),
        as_of=always,
        part_at=step_at,
        cites=True,
        may_be_public=True,
    ),
    ContentKind(
        model=Service,
        name=("standar pelayanan", "service standard"),
        address=service_address,
        new_name="service",
        skeletons="suluh.procedures",
        plain="all",
        as_of=always,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
    ContentKind(
        model=Flow,
        name=("alur", "flow"),
        address=flow_address,
        new_name="flow",
        skeletons="suluh.procedures",
        plain="all",
        as_of=always,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
    ContentKind(
        model=SopVersion,
        name=("versi lama SOP", "earlier version of a procedure"),
        address=version_address,
        new_name="sop-version",
        skeletons="suluh.procedures",
        plain=(),
        as_of=always,
        part_at=step_at,
        cites=False,
        may_be_public=True,
    ),
)
