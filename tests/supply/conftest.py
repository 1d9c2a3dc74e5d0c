"""The scripts under test are run as files, so their folder is no package."""

import sys

from tests.conftest import ROOT

sys.path.insert(0, str(ROOT / "scripts" / "supply"))
