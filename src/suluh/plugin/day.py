"""The day of the build."""

import os
from datetime import UTC, date, datetime


def build_day(as_of: str = "") -> date:
    """`as_of` if given, else the day of SOURCE_DATE_EPOCH, else today (UTC)."""
    if as_of:
        return date.fromisoformat(as_of)
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now(UTC).date()
