"""`release.json` says how to build the same bytes again, and nothing of the machine that built them."""

import json
import platform
import shlex
from datetime import date

import pytest

from suluh.model.audience import Audience
from suluh.publish.dress import Dress
from suluh.publish.repeat import how_to_repeat, libraries
from tests.conftest import DAY, ROOT, SITE_URL, Sites

COMMIT = "c" * 40


def dress(site_url: str = SITE_URL) -> Dress:
    return Dress(Audience.staff, "file", "light", site_url)


def test_the_command_names_all_that_the_bytes_rest_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795348800")
    told = how_to_repeat(dress(), date.fromisoformat(DAY), COMMIT)
    assert shlex.split(told["command"]) == [
        "SOURCE_DATE_EPOCH=1795348800", f"SULUH_SITE_URL={SITE_URL}", f"SULUH_COMMIT={COMMIT}",
        "suluh", "build", "--audience", "staff", "--edition", "file", "--dress", "light", "--as-of", DAY,
    ]  # fmt: skip
    assert (told["as_of"], told["source_date_epoch"], told["dress"]) == (DAY, 1795348800, "light")


def test_an_address_cannot_bring_a_command_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    told = how_to_repeat(dress("https://contoh.example/$(id); x"), date.fromisoformat(DAY), COMMIT)
    assert shlex.split(told["command"])[0] == "SULUH_SITE_URL=https://contoh.example/$(id); x"
    assert told["source_date_epoch"] is None


@pytest.mark.parametrize("commit", ["", f"{COMMIT}-dirty"])
def test_what_no_commit_holds_has_no_command(commit: str) -> None:
    assert how_to_repeat(dress(""), date.fromisoformat(DAY), commit)["command"] == ""


def test_the_libraries_are_those_that_a_build_needs_and_no_more() -> None:
    found = libraries()
    assert {"mkdocs", "markdown", "markupsafe", "pydantic-core", "colorama"} <= found.keys()
    assert not {"suluh", "pytest", "ruff", "weasyprint"} & found.keys()
    assert libraries("nobody-has-such-a-library") == {}


def test_release_json_says_it_and_nothing_of_the_machine(sites: Sites) -> None:
    text = (sites["public"] / "release.json").read_text("utf-8")
    told = json.loads(text)["repeat"]
    assert told["command"].endswith(f"--audience public --edition web --dress auto --as-of {DAY}")
    assert told["libraries"] == libraries()
    assert told["python"] == "cpython " + ".".join(platform.python_version_tuple()[:2])
    for own in (str(ROOT), platform.node(), platform.python_version()):
        assert own not in text
