"""Every text that an author writes is text on every page, whatever it says; found from the models."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice

import pytest

from suluh.blocks.compose import Composer
from suluh.model.site import Site
from suluh.read.references import REFERENCE
from tests.hostile.fields import ROOTS, Choose, Place, places, poisoned
from tests.hostile.pages import harmless, read
from tests.hostile.strings import BATCHES, READ
from tests.limits import cheaply
from tests.real_site import real_site
from tests.small_site import edition_of

FREE = frozenset(place for root in ROOTS for place in places(root) if place.free)
Change = Callable[[str], str]


def behind(number: int, change: Change) -> Choose:
    """Behind what the real content says, one batch of texts."""
    added = change(BATCHES[number])
    return lambda _place, old: f"{old} {added}".strip()


def alone(change: Change) -> Choose:
    """One text after the other, alone, so that it is also what a text begins with."""
    at: Counter[Place] = Counter()

    def choose(place: Place, _old: str) -> str:
        at[place] += 1
        return change(READ[(at[place] * 7) % len(READ)])

    return choose


def some(site: Site, most: int, langs: tuple[str, ...] = ("id", "en")) -> Iterator[tuple[str, str, str]]:
    """(kind, address, HTML) of the first pages of each kind in each of these languages."""
    edition = edition_of(site, "supervisor")
    composer = Composer(edition)
    drawn: Counter[tuple[str, str]] = Counter()
    for document in edition.catalogue.values():
        drawn[document.kind, document.lang] += 1
        if document.lang in langs and drawn[document.kind, document.lang] <= most:
            with cheaply(5, document.address):
                body = composer.compose(document)
            yield document.kind, document.address, f"{body.first}{body.html}"


@cache
def _sites(number: int) -> tuple[Site, Site]:
    made = [poisoned(real_site(), behind(number, change))[0] for change in (str, harmless)]
    return made[0], made[1]


def unlike(hostile: Site, twin: Site, most: int) -> dict[str, object]:
    """The pages that have another shape than those of the harmless twin, or that could run something."""
    found: dict[str, object] = {}
    others = {address: html for _, address, html in some(twin, most)}
    for _, address, html in some(hostile, most):
        page, other = read(html), read(others.get(address, ""))
        if page.faults:
            found[address] = page.faults
        elif new := set(page.shape) - set(
            other.shape
        ):  # how many differs: words wrap and sort by their letters
            found[address] = new
    return found


def test_every_place_of_every_model_is_reached_and_no_page_of_any_kind_runs_it() -> None:
    """A new field that this walk cannot fill fails here: give the real content one, or `smallest` its form."""
    site, reached = poisoned(real_site(), behind(0, str))
    assert sorted(map(str, FREE - set(reached))) == []
    assert len(FREE) >= 160
    drawn = {address: read(html) for _, address, html in some(site, 1, ("id",))}
    assert len(drawn) >= 70
    assert {address: page.faults for address, page in drawn.items() if page.faults} == {}


@pytest.mark.long
@pytest.mark.parametrize("number", range(len(BATCHES)))
def test_all_texts_in_every_place_make_no_markup(number: int) -> None:
    hostile, twin = _sites(number)
    assert unlike(hostile, twin, 3) == {}
    _sites.cache_clear()


@pytest.mark.long
def test_texts_alone_make_nothing_that_runs() -> None:
    site, _ = poisoned(real_site(), alone(str))
    assert {address: faults for _, address, html in some(site, 3) if (faults := read(html).faults)} == {}


def test_a_twin_has_the_letters_and_the_references_and_no_signs() -> None:
    assert harmless("<b>Ä 1</b>") == "xbxÄ 1xxbx"
    text = "x[[term:p3mi|<b>]]<i>"
    assert harmless(text) == "x[[term:p3mi|xbx]]xix"
    assert REFERENCE.findall(harmless(text))
    assert list(islice(READ, 1)) == ["<script>alert(1)</script>"]
