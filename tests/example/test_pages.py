"""Every page of the example, as readers of each edition get it, is the one that is kept."""

from functools import cache

import pytest

from tests.example.golden import assert_golden, one_tag_a_line
from tests.example.site import example
from tests.small_site import bodies


@cache
def drawn(audience: str) -> dict[str, str]:
    return {address: one_tag_a_line(html) for address, html in bodies(example(), audience).items()}


def folder(address: str) -> str:
    parts = address.split("/")
    lang = "en" if parts[0] == "en" else "id"
    inside = parts[1:] if lang == "en" else parts
    return f"{lang}/{inside[0] if len(inside) > 1 else 'beranda'}"


def by_folder(audience: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for address, html in drawn(audience).items():
        found.setdefault(folder(address), {})[address] = html
    return found


@pytest.mark.parametrize("lang", ["id", "en"])
def test_pages_of_the_internal_edition(lang: str) -> None:
    for name, pages in by_folder("supervisor").items():
        if name.startswith(f"{lang}/"):
            assert_golden(f"pages/{name}", pages)


def test_pages_that_the_public_edition_shows_otherwise() -> None:
    internal = drawn("supervisor")
    public = drawn("public")
    assert public.keys() < internal.keys()
    other = {address: html for address, html in public.items() if html != internal[address]}
    assert_golden("pages/public", other)
    assert_golden(
        "pages/addresses", {"public": "\n".join(sorted(public)), "internal": "\n".join(sorted(internal))}
    )
