"""All areas, in the order in which they are listed. A new area is a package and one line here."""

from suluh.area import Area
from suluh.declarations import declare
from suluh.helpdesk.area import HELPDESK
from suluh.law.area import LAW
from suluh.learning.area import LEARNING
from suluh.monitoring.area import MONITORING
from suluh.procedures.area import PROCEDURES

AREAS: tuple[Area, ...] = (LAW, PROCEDURES, HELPDESK, LEARNING, MONITORING)
DECLARED = declare(AREAS)
