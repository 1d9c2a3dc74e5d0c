"""The corpora that stand in their own rooms are as large as the bar asks."""

from tests.monitoring.report.hostile import REFUSED
from tests.monitoring.report.test_limits import WORST
from tests.monitoring.report.test_office_files import BAD_ZIPS
from tests.read.hostile_media import HOSTILE


def test_sheets_and_media_are_many() -> None:
    assert len(REFUSED) + len(BAD_ZIPS) + len(WORST) >= 60
    assert len(HOSTILE) >= 40
