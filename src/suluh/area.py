"""One area of the field: a package with the rooms `model link lint pages export`, declared in its `area.py`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Area:
    """What an area adds to the core. `package` is its dotted name, as `suluh.helpdesk`."""

    package: str
