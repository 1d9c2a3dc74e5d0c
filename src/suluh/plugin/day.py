"""The day of the build."""

import os
from datetime import UTC, date, datetime, timedelta


def build_day(as_of: str = "") -> date:
    """`as_of` if given, else the day of SOURCE_DATE_EPOCH, else today (UTC)."""
    return date.fromisoformat(as_of) if as_of else _now().date()


def real_day() -> date:
    """The latest day that it is anywhere on earth: at 7 in Jakarta the day is older than in UTC."""
    return (_now() + timedelta(hours=14)).date()


def _now() -> datetime:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)
