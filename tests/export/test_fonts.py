"""Which package draws a sign that the usual fonts lack."""

import pytest

from suluh.export.fonts import packages_for
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("sign", "package"),
    [
        ("漢", "fonts-droid-fallback"),
        ("ひ", "fonts-droid-fallback"),
        ("カ", "fonts-droid-fallback"),
        ("한", "fonts-alee"),
        ("ไ", "fonts-tlwg-loma-otf"),
        ("မ", "fonts-sil-padauk"),
        ("न", "fonts-lohit-deva"),
        ("📞", "fonts-noto-color-emoji"),
    ],
)
def test_the_package_of_a_script_is_one_that_setup_installs(sign: str, package: str) -> None:
    assert packages_for(sign) == [package]
    assert package in (ROOT / "scripts/setup").read_text("utf-8")


def test_several_signs_give_each_package_once_in_order() -> None:
    assert packages_for("📞한漢ひ📠") == ["fonts-alee", "fonts-droid-fallback", "fonts-noto-color-emoji"]


def test_a_script_that_is_not_in_the_list_has_no_package() -> None:
    assert packages_for(["a", "ש", "\u0000", "\U000e0001"]) == []
