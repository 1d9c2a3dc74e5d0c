"""Content judged in several ways at once gets the findings of each way; most rules are asked once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from suluh.areas import DECLARED
from suluh.findings import Finding
from suluh.findings.finding import warning
from suluh.flow import load, load_judged
from suluh.lint.context import Context
from suluh.lint.ways import Way, lint_ways
from suluh.model.site import Site
from suluh.write.new import write_new
from tests.small_site import DAY, sound_site, write_site

WAYS = (Way(release=True), Way(public=True), Way())


@pytest.mark.parametrize("ways", [WAYS, WAYS[::-1]])
def test_each_way_has_the_findings_that_it_has_alone(ways: tuple[Way, ...], tmp_path: Path) -> None:
    write_new(write_site(tmp_path), DECLARED.kinds, "term", "contoh-baru", "", DAY)
    content = tmp_path / "content"
    _, judged = load_judged(content, DAY, ways)
    alone = [load(content, DAY, release=way.release, public=way.public)[1] for way in ways]
    assert judged == alone
    severities = [{f.severity for f in found if f.code == "SKE001"} for found in judged]
    assert sorted(map(sorted, severities)) == [["error"], ["error"], ["warning"]]


def _said(what: str) -> Finding:
    return warning("NUM001", ("a.md", 1), (what, ""), (what, ""))


def test_a_rule_that_asks_how_strict_it_shall_be_is_asked_for_each_way(tmp_path: Path) -> None:
    asked = {"calm": 0, "asks": 0, "copies": 0}

    def calm(_site: Site, context: Context) -> Iterator[Finding]:
        asked["calm"] += 1
        yield _said(f"calm {context.today} {context.last_day}")

    def asks(_site: Site, context: Context) -> Iterator[Finding]:
        asked["asks"] += 1
        if context.release:
            yield _said("release")

    def copies(_site: Site, context: Context) -> Iterator[Finding]:
        asked["copies"] += 1
        if replace(context, really=DAY).public:
            yield _said("public")

    found = lint_ways(sound_site(tmp_path), Context(DAY), WAYS, (calm, asks, copies))
    said = [[finding.text("en").split(": ")[1] for finding in findings] for findings in found]
    day = f"calm {DAY} {DAY}"
    assert said == [[day, "release"], [day, "public"], [day]]
    assert asked == {"calm": 1, "asks": 3, "copies": 3}
