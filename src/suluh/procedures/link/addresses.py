"""Addresses of procedures, service standards, flows, and what to bring."""

from suluh.model.country import Country
from suluh.model.kinds import Address
from suluh.procedures.model.flow import Flow
from suluh.procedures.model.service import Service
from suluh.procedures.model.sop import Sop
from suluh.procedures.model.sop_version import SopVersion

PROCEDURES = "prosedur/index"
SERVICES = "standar/index"
DEPARTURES = "daftar-berkas/index"
SOP_CHAIN = "prosedur/rantai"
FLOWS = "alur/index"
# The part of a procedure's page, and of the page of an earlier version, that tells its steps.
STEPS = "langkah"


def sop_key(sop: Sop) -> str:
    """The page of a procedure."""
    return f"prosedur/{sop.id}"


def sop_address(sop: Sop, part: str) -> Address:
    """A procedure, or the step that `sop:id#part` names."""
    number = step_number(sop, part)
    return sop_key(sop), step_anchor(number) if number else ""


def version_address(version: SopVersion, part: str) -> Address:
    """What has changed since an earlier version of a procedure; for one of its steps, the changed steps.

    The page draws the steps of the version in force: a step of the earlier one has no place of its own.
    """
    return f"prosedur/{version.id}", STEPS if step_number(version, part) else ""


def service_address(service: Service, _part: str) -> Address:
    """The standard of a service."""
    return f"standar/{service.id}", ""


def flow_address(flow: Flow, _part: str) -> Address:
    """A flow as a list of steps."""
    return f"alur/{flow.id}", ""


def lanes_key(flow: Flow) -> str:
    """The picture of a flow with its lanes."""
    return f"alur/{flow.id}-gambar"


def departure_key(scheme: str, country: Country) -> str:
    """What to bring for a scheme and a country."""
    return f"daftar-berkas/{scheme}-{country.id}"


def step_number(sop: Sop, part: str) -> int | None:
    """The number of the step that `sop:id#part` means, or None if the procedure has no such step."""
    number = int(part) if part.isascii() and part.isdigit() and len(part) < 4 else 0
    return number if 1 <= number <= len(sop.activities) else None


def step_at(path: str) -> str:
    """The number of the step that a field path lies in; "" outside the steps."""
    name, _, rest = path.partition(".")
    return str(int(rest.partition(".")[0]) + 1) if name == "activities" else ""


def step_anchor(number: int) -> str:
    """The anchor of a step on the page of its procedure or flow."""
    return f"langkah-{number}"
