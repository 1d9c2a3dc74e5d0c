"""The steps of the law from a convention down to a village rule."""

from collections.abc import Mapping
from typing import Literal

from suluh.model.regulation import Regulation

Tier = Literal["convention", "law", "government", "president", "minister", "province", "district", "village"]
TIERS: tuple[Tier, ...] = (
    "convention",
    "law",
    "government",
    "president",
    "minister",
    "province",
    "district",
    "village",
)
_NATIONAL: Mapping[str, Tier] = {
    "uu": "law",
    "perpu": "law",
    "ruu": "law",
    "pp": "government",
    "perpres": "president",
    "inpres": "president",
}


def tier_of(regulation: Regulation) -> Tier:
    """The step on which a regulation stands: by its level, for national ones by its kind."""
    match regulation.level:
        case "international":
            return "convention"
        case "national":
            return _NATIONAL.get(regulation.kind, "minister")
        case level:
            return level
