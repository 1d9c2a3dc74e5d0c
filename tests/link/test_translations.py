"""Twins: what they share, and where their anchors come from."""

from pathlib import Path

import pytest

from suluh.link.translations import anchors
from suluh.text.slug import Anchors
from tests.small_site import changed, guide, load_site, sound_site, twins


def test_twins_are_mutual_and_share_key_and_level(tmp_path: Path) -> None:
    site = sound_site(tmp_path, twins("aman"))
    assert set(site.pages["id"]) == set(site.pages["en"])
    for id, page in site.pages["id"].items():
        twin = site.pages["en"][id]
        assert (twin.key, twin.audience) == (page.key, page.audience)


def test_translation_takes_from_its_original_what_it_does_not_say(tmp_path: Path) -> None:
    site = sound_site(tmp_path)
    original, twin = site.pages["id"]["paspor"].meta, site.pages["en"]["paspor"].meta
    for name in ("owner", "review", "legal_basis", "sources", "topics", "next"):
        assert getattr(twin, name) == getattr(original, name)
    assert twin.also != original.also


def test_translation_keeps_what_it_says_itself(tmp_path: Path) -> None:
    site = sound_site(
        tmp_path,
        changed("content/en/masalah/paspor.md", "id: paspor\n", "id: paspor\nnext: [page:beranda]\n"),
    )
    assert site.pages["en"]["paspor"].meta.next == ("page:beranda",)
    assert site.pages["id"]["paspor"].meta.next == ("contact:hotline",)


def test_fault_in_what_a_translation_inherits_is_found_once(tmp_path: Path) -> None:
    _, findings = load_site(
        tmp_path, changed("content/id/masalah/paspor.md", "reg:uu-18-2017#6\n", "reg:uu-1-1900\n")
    )
    assert [(f.path, f.line) for f in findings] == [("content/id/masalah/paspor.md", 12)]


@pytest.mark.parametrize(
    ("original", "translation"), [("staff", "public"), ("public", "supervisor"), ("public", "staff")]
)
def test_stricter_level_holds_for_both_twins(tmp_path: Path, original: str, translation: str) -> None:
    files = twins("rahasia", audience=original)
    files["content/en/masalah/rahasia.md"] = guide("rahasia", lang="en", audience=translation)
    site, findings = load_site(tmp_path, files)
    assert "AUD002" in {f.code for f in findings}
    strict = "supervisor" if "supervisor" in (original, translation) else "staff"
    assert site.pages["id"]["rahasia"].audience == site.pages["en"]["rahasia"].audience == strict


def test_anchors_of_a_translation_are_those_of_its_original(tmp_path: Path) -> None:
    files = {
        "content/id/masalah/dua.md": guide("dua", "## Langkah aman\n\n### Simpan bukti\n\n## Langkah aman"),
        "content/en/masalah/dua.md": guide("dua", "## Safe steps\n\n### Keep proof\n\n## Again", lang="en"),
    }
    site = sound_site(tmp_path, files)
    original, twin = site.pages["id"]["dua"], site.pages["en"]["dua"]
    assert anchors(original, None) == ("langkah-aman", "simpan-bukti", "langkah-aman-2")
    assert anchors(twin, original) == anchors(original, None)


def test_translation_with_other_headings_has_anchors_of_its_own(tmp_path: Path) -> None:
    files = {
        "content/id/masalah/dua.md": guide("dua", "## Langkah"),
        "content/en/masalah/dua.md": guide("dua", "## Steps\n\n## More", lang="en"),
    }
    site, _ = load_site(tmp_path, files)
    assert anchors(site.pages["en"]["dua"], site.pages["id"]["dua"]) == ("steps", "more")


def test_anchor_is_taken_once() -> None:
    names = Anchors()
    assert [names.take(text) for text in ("Langkah", "langkah!", "Langkah 2", "???", "…")] == [
        "langkah",
        "langkah-2",
        "langkah-2-2",
        "question-mark",
        "horizontal-ellipsis",
    ]
