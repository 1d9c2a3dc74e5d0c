"""What is said of the example when something is wrong with all of its data at once, each time something else."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from suluh.findings.show import show
from suluh.read.yaml import parse
from tests.example.golden import assert_golden
from tests.example.site import files
from tests.small_site import FILES, load_site

REFERENCE = re.compile(r"[a-z]+(-[a-z]+)*:[a-z0-9-]+(#\S+)?")
Change = Callable[[Any], Any]


def of_texts(change: Callable[[str], object]) -> Change:
    """A change of every third text or so, but of what names a thing or a choice."""

    def changed(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: changed(one, str(name)) for name, one in value.items()}
        if isinstance(value, list):
            return [changed(one, key) for one in value]
        is_text = isinstance(value, str) and key in ("id", "en") and " " in value
        return change(value) if is_text and len(value) % 3 == 0 else value

    return changed


def of_lists(change: Callable[[list[Any]], list[Any]]) -> Change:
    def changed(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: changed(one) for name, one in value.items()}
        return change([changed(one) for one in value]) if isinstance(value, list) else value

    return changed


def of_values(change: Callable[[str, Any], Any]) -> Change:
    def changed(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: changed(one, str(name)) for name, one in value.items()}
        if isinstance(value, list):
            return [changed(one, key) for one in value]
        return change(key, value)

    return changed


def without(number: int) -> Change:
    """Every fifth key left out, beginning with one of them; ids and names stay."""

    def changed(value: Any, depth: int = 0) -> Any:
        if isinstance(value, list):
            return [changed(one, depth) for one in value]
        if not isinstance(value, dict):
            return value
        names = [name for name in value if name not in ("id", "en", "audience", "kind", "type")]
        gone = {name for at, name in enumerate(names) if (at + depth) % 5 == number}
        return {name: changed(one, depth + 1) for name, one in value.items() if name not in gone}

    return changed


def lead_nowhere(key: str, value: Any) -> Any:
    if isinstance(value, str) and REFERENCE.fullmatch(value):
        return re.sub(r":[a-z0-9-]+", ":hilang", value, count=1)
    return (
        "hilang"
        if key in ("to", "agency", "referral", "tree", "role", "sop", "list", "lane", "instrument")
        else value
    )


def on(day: str) -> Change:
    return of_values(
        lambda _, value: (
            re.sub(r"^20[0-9]{2}-[0-9]{2}-[0-9]{2}$", day, value) if isinstance(value, str) else value
        )
    )


CHANGES: dict[str, Change] = {
    "references that lead nowhere": of_values(lead_nowhere),
    "days long ago": on("2024-01-01"),
    "days ahead": on("2027-03-01"),
    "lists without their first": of_lists(lambda found: found[1:]),
    "lists without their last": of_lists(lambda found: found[:-1]),
    "lists with their first twice": of_lists(lambda found: [*found, *found[:1]]),
    "lists turned round": of_lists(lambda found: found[::-1]),
    "empty lists": of_lists(lambda _: []),
    "numbers one more": of_values(
        lambda _, v: v + 1 if isinstance(v, int) and not isinstance(v, bool) else v
    ),
    "what is true is false": of_values(lambda _, v: not v if isinstance(v, bool) else v),
    "numbers in texts": of_texts(
        lambda text: f"{text} Hubungi +62 812 3456 7890, menurut UU No. 18 Tahun 2017."
    ),
    "signs in texts": of_texts(
        lambda text: f"{text} **tebal** {{{{ isi }}}} <b>x</b> [[reg: uu-18-2017]] TKI."
    ),
    "long texts": of_texts(lambda text: f"{text} {'kata yang panjang dan ' * 60}selesai."),
    **{f"without keys {number}": without(number) for number in range(5)},
}


@pytest.mark.parametrize("name", CHANGES)
def test_findings_are_those_that_are_kept(name: str, tmp_path: Path) -> None:
    found = {}
    for path, text in {**FILES, **files()}.items():
        if path.startswith("content/data/"):
            data, _, _ = parse(text, path)
            found[path] = json.dumps(CHANGES[name](data), ensure_ascii=False, indent=1)  # JSON is YAML
    _, findings = load_site(tmp_path, {**files(), **found})
    told: dict[str, list[str]] = {}
    for one in sorted(findings):
        told.setdefault(one.code, []).extend(show([one], "text", lang) for lang in ("id", "en"))
    assert_golden(
        f"faults/{name.replace(' ', '-')}", {code: "\n".join(lines) for code, lines in told.items()}
    )
