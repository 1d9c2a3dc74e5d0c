"""Cards and texts in bundles: each unit once, and an edit touches little."""

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from suluh.search.bundles import MOST, NEAR, bundles, sizes
from suluh.search.index import build_index
from suluh.search.pack import ONE_CARDS_FILE, pack
from suluh.search.rows import DIGITS
from suluh.search.unit import Section, Unit


def unit(number: int) -> Unit:
    text = f"Halaman nomor {number} tentang gaji dan paspor."
    return Unit(f"page:{number}", f"Judul {number}", (Section("", "", text),), address=f"a/{number:04}.html")


def ids(units: list[Unit]) -> set[tuple[str, ...]]:
    return {tuple(units[at].id for at in numbers) for numbers in bundles(units)}


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(0, 9999), unique=True, max_size=120))
def test_each_unit_stands_in_one_bundle(numbers: list[int]) -> None:
    units = [unit(number) for number in numbers]
    found = bundles(units)
    assert [at for each in found for at in each] == list(range(len(units)))
    assert all(NEAR < len(each) <= MOST for each in found[:-1])
    assert [DIGITS.index(digit) for digit in sizes(found)] == [len(each) for each in found]


def test_a_new_unit_changes_the_bundles_near_it_only() -> None:
    units = [unit(number) for number in range(0, 1200, 2)]
    before = ids(units)
    for number in range(1, 1200, 20):
        at = number // 2 + 1
        assert len(before - ids([*units[:at], unit(number), *units[at:]])) <= 3


def test_an_edit_changes_one_bundle_of_cards_and_one_of_texts() -> None:
    units = [unit(number) for number in range(200)]
    before = pack(build_index(units))
    units[90] = replace(units[90], title="Judul baru", sections=(Section("", "", "Teks lain sama sekali."),))
    after = pack(build_index(units))
    for kind in "kt":
        changed = [n for n in before if re.match(rf"id/{kind}\d", n) and before[n] != after.get(n)]
        assert len(changed) == 1, changed


def test_the_cards_of_a_small_site_come_in_one_file() -> None:
    few = pack(build_index([unit(number) for number in range(ONE_CARDS_FILE)]))
    many = pack(build_index([unit(number) for number in range(ONE_CARDS_FILE + 1)]))
    assert "id/k0.js" in few
    assert "id/k1.js" not in few
    assert "id/k1.js" in many
    assert "id/t1.js" in few
