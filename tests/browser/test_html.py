"""The HTML of our templates, by the Nu checker."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.kinds import one_of_each_kind
from tests.conftest import ROOT, Sites

JAR = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"


def errors(files: list[Path]) -> list[str]:
    """The errors of the Nu checker on some files."""
    java = shutil.which("java")
    if java is None or not JAR.exists():
        pytest.skip("no Java: the Nu checker cannot run (apt install default-jre-headless)")
    command = [java, "-jar", str(JAR), "--format", "json", "--errors-only", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    found = json.loads(done.stderr)["messages"]
    return [f"{Path(m['url']).name}:{m.get('lastLine')}: {m['message']}" for m in found]


def test_one_page_of_each_kind_is_valid(sites: Sites) -> None:
    site = sites["public"]
    assert (
        errors([site / address for address in one_of_each_kind()] + [site / "404.html", site / "wiki.html"])
        == []
    )


def test_a_page_of_each_staff_section_is_valid(sites: Sites) -> None:
    site = sites["supervisor"]
    assert errors([site / "petugas/rujukan-kasus.html", site / "en/pengawas/pengawasan-p3mi.html"]) == []


@pytest.mark.long
def test_staff_pages_are_valid(sites: Sites) -> None:
    site = sites["supervisor"]
    assert errors(sorted(site.glob("petugas/*.html")) + sorted(site.glob("en/pengawas/*.html"))) == []
