"""All areas, in the order in which they are listed. A new area is a package and one line here."""

from suluh.area import Area

AREAS: tuple[Area, ...] = (
    Area("suluh.law"),
    Area("suluh.procedures"),
    Area("suluh.helpdesk"),
    Area("suluh.learning"),
    Area("suluh.monitoring"),
)
