"""What is worked out of a Site is kept beside it, and is no part of what it is."""

from dataclasses import replace
from pathlib import Path

from suluh.link.mentions import in_page, mentions
from suluh.link.resting import resting
from suluh.model.site import Site
from tests.small_site import sound_site


def test_a_function_is_asked_once_and_a_site_made_of_another_asks_again(tmp_path: Path) -> None:
    site = sound_site(tmp_path)
    asked: list[Site] = []

    def count(of: Site) -> int:
        asked.append(of)
        return len(asked)

    assert [site.once(count), site.once(count)] == [1, 1]
    made = replace(site, things={})
    assert made.once(count) == 2
    assert [one is other for one, other in zip(asked, (site, made), strict=True)] == [True, True]


def test_two_sites_are_equal_whatever_was_asked_of_them(tmp_path: Path) -> None:
    site = sound_site(tmp_path)
    assert resting(site)
    assert site == replace(site)
    assert "_made" not in repr(site)


def test_a_site_made_of_another_has_references_of_its_own(tmp_path: Path) -> None:
    site = sound_site(tmp_path)
    assert list(mentions(site))
    empty = replace(site, pages={lang: {} for lang in site.pages}, things={})
    assert not list(mentions(empty))
    assert not resting(empty)


def test_a_page_that_is_not_the_one_of_the_site_is_looked_through_anew(tmp_path: Path) -> None:
    site = sound_site(tmp_path)
    page, found = next(
        (page, found) for page in site.pages["id"].values() if (found := in_page(site, "id", page))
    )
    assert in_page(site, "id", page) is found
    draft = replace(
        page, citations=(), body="", meta=page.meta.model_copy(update={"owner": "", "legal_basis": ()})
    )
    assert len(in_page(site, "id", draft)) < len(found)
