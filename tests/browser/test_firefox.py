"""The file edition from a USB stick in Firefox: its pages carry the policy themselves."""

import os
import shutil
import subprocess

import pytest

from tests.conftest import ROOT, Sites

pytestmark = [pytest.mark.browser, pytest.mark.long]


@pytest.fixture
def firefox() -> str:
    """The Firefox that scripts/firefox found."""
    for name in (os.environ.get("SULUH_FIREFOX", ""), "firefox-esr", "firefox"):
        found = shutil.which(name) if name else None
        if found:
            return found
    reason = "NO FIREFOX: the policy of the file edition is not proven here; run scripts/firefox"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def walk(firefox: str, folder: str) -> subprocess.CompletedProcess[str]:
    command = [str(ROOT / "scripts/node"), str(ROOT / "tests/browser/firefox-walk.cjs"), firefox, folder]
    return subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)


def test_walk_from_a_usb_stick_in_firefox(firefox: str, sites: Sites) -> None:
    done = walk(firefox, str(sites["file"]))
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("firefox/")


def test_the_walk_needs_the_policy(firefox: str, sites: Sites) -> None:
    """The web edition says no policy of its own, and the walk notices."""
    done = walk(firefox, str(sites["public"]))
    assert done.returncode == 1
    assert "the policy is not in force" in done.stderr
