"""The six-month monitoring of procedures: when it is due, and whether it is late."""

from dataclasses import dataclass
from datetime import date

from suluh.link.standing import first_day
from suluh.procedures.model.sop import Sop
from suluh.text.dates import add_months

# Source: PermenPAN-RB 35/2012, monitoring of SOP AP.
MONITORED_EVERY_MONTHS = 6


@dataclass(frozen=True)
class Monitoring:
    """`due` is the last day for the next monitoring; None for a draft, which nobody works by yet.

    `is_unknown`: approved, but neither a monitoring nor a day of effect is on record.
    """

    due: date | None
    is_late: bool
    is_unknown: bool = False


def monitoring(sop: Sop, today: date) -> Monitoring:
    """The monitoring of a procedure as seen on a day."""
    if sop.monitored is not None:
        start = sop.monitored
    elif sop.status != "approved":
        return Monitoring(None, is_late=False)
    elif sop.dates.effective is None:
        return Monitoring(None, is_late=True, is_unknown=True)
    else:
        start = first_day(sop.dates.effective)
    due = add_months(start, MONITORED_EVERY_MONTHS)
    return Monitoring(due, due < today)
