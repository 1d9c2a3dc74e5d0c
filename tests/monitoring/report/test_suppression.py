"""Small numbers stay hidden, whatever a reader adds up."""

import random
from collections import Counter

import pytest

from suluh.monitoring.report.counts import Counts, Published, Table, everything
from suluh.monitoring.report.suppression import INTERVAL, SMALL, suppress
from tests.monitoring.report.attack import bounds, puzzle, values


def system(seed: int, size: int, **variables: int) -> Counts:
    """Responses made up at random, skewed so that small numbers are common; d and e are tabled by m and n."""
    chance = random.Random(seed)

    def one(most: int) -> str:
        return str(min(chance.randrange(most), chance.randrange(most), chance.randrange(most)))

    rows = [{name: one(most) for name, most in variables.items()} for _ in range(size)]
    margins = {name: dict(sorted(Counter(row[name] for row in rows).items())) for name in variables}
    tables: dict[tuple[str, str], Table[int]] = {}
    for d in ("d", "e"):
        for m in ("m", "n"):
            if d in variables and m in variables and len(margins[d]) > 1 and len(margins[m]) > 1:
                cells = Counter((row[d], row[m]) for row in rows)
                lines, heads = tuple(margins[d]), tuple(margins[m])
                tables[d, m] = Table(lines, heads, {(r, c): cells[r, c] for r in lines for c in heads})
    return Counts(size, margins, tables)


def only_small(counts: Counts) -> Published:
    """What a careless report prints: it hides small numbers and nothing else."""

    def veil(n: int) -> int | None:
        return None if 0 < n < SMALL else n

    return Published(
        counts.total,
        {name: {c: veil(n) for c, n in margin.items()} for name, margin in counts.margins.items()},
        {
            p: Table(t.rows, t.columns, {k: veil(n) for k, n in t.cells.items()})
            for p, t in counts.tables.items()
        },
    )


def test_no_small_number_is_printed() -> None:
    for seed in range(200):
        shown = suppress(system(seed, 20 + 3 * seed, d=6, e=2, m=4, n=3))
        printed = [n for margin in shown.margins.values() for n in margin.values()]
        printed += [n for table in shown.tables.values() for n in table.cells.values()]
        assert not [n for n in printed if n is not None and 0 < n < SMALL]


def test_sums_over_all_tables_narrow_no_hidden_number_to_less_than_six_values() -> None:
    hidden = 0
    for seed in range(300):
        shown = suppress(system(seed, 20 + 2 * seed, d=7, e=3, m=4, n=3))
        for key, (low, high) in bounds(puzzle(shown)).items():
            assert high - low >= INTERVAL, (seed, key, low, high)
            hidden += 1
    assert hidden > 3_000


@pytest.mark.parametrize("seed", range(60))
def test_filling_in_whole_numbers_leaves_each_hidden_one_six_values(seed: int) -> None:
    """Every value is tried, so nothing that follows from the printed numbers is overlooked."""
    found = puzzle(suppress(system(seed, 14 + 2 * seed, d=4, e=3, m=3, n=2)))
    for key in found.unknown:
        assert len(values(found, key, INTERVAL + 1)) > INTERVAL, key


def test_the_same_attacks_break_a_report_that_hides_small_numbers_only() -> None:
    """So an attack that fails says something."""
    by_sums = by_filling_in = 0
    for seed in range(30):
        careless = puzzle(only_small(system(seed, 14 + 2 * seed, d=4, e=3, m=3, n=2)))
        by_sums += any(low == high for low, high in bounds(careless).values())
        by_filling_in += any(len(values(careless, key, 2)) == 1 for key in careless.unknown)
    assert by_sums > 15
    assert by_filling_in >= by_sums


def test_what_is_printed_is_true_and_the_truth_fits_the_puzzle() -> None:
    for seed in range(50):
        counts = system(seed, 120, d=5, e=3, m=4)
        shown = suppress(counts)
        for pair, table in shown.tables.items():
            for cell, n in table.cells.items():
                assert n is None or n == counts.tables[pair].cells[cell]
        found = bounds(puzzle(shown))
        for key, (low, high) in found.items():
            truth = (
                counts.margins[key[0]][key[1]]
                if len(key) == 2
                else counts.tables[key[0], key[1]].cells[key[2], key[3]]
            )
            assert low <= truth <= high


def test_nothing_is_hidden_where_nothing_is_small() -> None:
    counts = Counts(
        100, {"d": {"a": 60, "b": 40}, "m": {"x": 50, "y": 50}},
        {("d", "m"): Table(("a", "b"), ("x", "y"), {("a", "x"): 30, ("a", "y"): 30, ("b", "x"): 20, ("b", "y"): 20})},
    )  # fmt: skip
    assert suppress(counts) == everything(counts)


def test_a_single_small_category_takes_another_with_it() -> None:
    shown = suppress(Counts(100, {"d": {"a": 3, "b": 40, "c": 57}}))
    assert shown.margins["d"] == {"a": None, "b": None, "c": 57}


def test_fewer_than_five_responses_print_nothing() -> None:
    shown = suppress(Counts(4, {"d": {"a": 4, "b": 0}}))
    assert shown.total is None
    assert set(shown.margins["d"].values()) == {None}


def test_a_large_number_of_few_responses_is_hidden_as_well() -> None:
    """People counted by two branches: the branches could be told apart."""
    behind = {("",): 30, ("d", "a"): 2, ("d", "b"): 14, ("d", "c"): 14}
    shown = suppress(Counts(3_000, {"d": {"a": 900, "b": 1_000, "c": 1_100}}, {}, behind))
    assert shown.margins["d"]["a"] is None
    assert list(shown.margins["d"].values()).count(None) == 2


def test_counts_that_do_not_add_up_are_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="does not add up"):
        Counts(5, {"d": {"a": 4}})
