"""Headings in any script have readable anchors in the page, its contents, and for references."""

import re
from pathlib import Path

from tests.small_site import bodies, guide, sound_site

TEXT = """\
Lihat [[page:uji#中文]] dan [[page:uji#العربية|bagian Arab]].

## 中文

a

## العربية

b

## ภาษาไทย

c

## 🚨

d

## Langkah aman

e

## 中文

f
"""
NAMES = ["中文", "العربية", "ภาษาไทย", "police-cars-revolving-light", "langkah-aman", "中文-2"]


def anchors(page: str) -> list[str]:
    return re.findall(r'<h2 id="([^"]*)"', page)


def test_headings_of_any_script_have_their_own_anchors(tmp_path: Path) -> None:
    site = sound_site(tmp_path, {"content/id/masalah/uji.md": guide("uji", TEXT, translation="none")})
    page = bodies(site)["masalah/uji.html"]
    assert [name for name in anchors(page) if name in NAMES] == NAMES
    assert not {"x", "x-2"} & set(anchors(page))
    assert 'href="#中文"' in page
    assert '<a href="#العربية">bagian Arab</a>' in page


def test_anchor_stays_when_a_heading_comes_before_it(tmp_path: Path) -> None:
    before = "## 日本語\n\nz\n\n"
    site = sound_site(
        tmp_path, {"content/id/masalah/uji.md": guide("uji", before + TEXT, translation="none")}
    )
    page = bodies(site)["masalah/uji.html"]
    assert [name for name in anchors(page) if name in ["日本語", *NAMES]] == ["日本語", *NAMES]
