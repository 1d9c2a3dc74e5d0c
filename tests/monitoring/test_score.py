"""The score, worked out by hand: every line of docs/monitoring.md has its example."""

from suluh.monitoring.link.columns import CONSENT
from suluh.monitoring.link.score import Part, Scorer, percent_of
from tests.monitoring.responses import DAY, every_type

FULL = {
    CONSENT: "ya", "tanggal": "2026-11-20", "orang_l": "1", "orang_p": "2", "ada_izin": "ya",
    "ada_keluhan": "tidak", "kejelasan": "penuh", "saluran": "desa radio", "hari": "3", "bagian": "95",
}  # fmt: skip


def score(**changed: str) -> Part:
    return Scorer(every_type(), DAY)({**FULL, **changed}).whole


def test_all_good_answers_come_to_a_hundred_and_green() -> None:
    assert score() == Part(1700, 17, 17, 100, "green", ())


def test_choices_earn_their_points_and_several_at_most_a_hundred() -> None:
    assert score(kejelasan="sebagian").earned == 1700 - 4 * 67
    assert score(saluran="radio").earned == 1700 - 5 * 40 - 100  # and the share is no longer asked
    assert score(saluran="desa radio teman").earned == 1700


def test_yes_and_no_earn_by_what_is_good() -> None:
    assert score(ada_keluhan="ya").earned == 1700 - 200


def test_a_number_earns_the_last_band_that_it_reaches() -> None:
    assert [score(hari=n).earned for n in ("7", "8", "30")] == [1700, 1580, 1580]
    assert score(bagian="49.9").earned == 1600
    assert score(bagian="50").earned == 1650


def test_what_does_not_apply_is_left_out_and_what_is_missing_only_weighs_in_how_much_was_answered() -> None:
    assert score(kejelasan="tidak_berlaku") == Part(1300, 13, 13, 100, "green", ())
    assert score(kejelasan="") == Part(1300, 13, 17, 100, "green", ())
    assert score(kejelasan="entah") == score(kejelasan="")
    assert score(saluran="tak_ingat").applicable == 11


def test_there_is_no_score_where_too_little_was_answered() -> None:
    little = score(saluran="", kejelasan="", ada_keluhan="")
    assert (little.answered, little.applicable, little.percent, little.light) == (5, 16, None, "")


def test_a_half_is_rounded_up() -> None:
    assert percent_of(133, 2, 2, 0) == 67
    assert percent_of(132, 2, 2, 0) == 66
    assert percent_of(0, 0, 0, 0) is None


def test_a_critical_item_that_earns_nothing_turns_the_light_red_whatever_the_score() -> None:
    found = score(ada_izin="tidak")
    assert found.light == "red"
    assert found.failed == ("ada_izin",)
    assert found.percent == 82
    assert score(ada_izin="tidak", kejelasan="", saluran="").light == "red"


def test_what_was_not_to_be_asked_counts_for_nothing_also_in_later_conditions() -> None:
    scorer = Scorer(every_type(), DAY)
    stale = {**FULL, "orang_l": "0", "orang_p": "", "ada_keluhan": "ya", "sebab": "x", "tindak": "tidak"}
    assert "ada_keluhan" not in scorer(stale).points
    assert scorer(stale).whole.failed == ()
    cleaned = scorer.clean(stale)
    assert (cleaned["ada_keluhan"], cleaned["tindak"], cleaned["kejelasan"]) == ("", "", "penuh")


def test_without_consent_nothing_is_asked() -> None:
    assert score(**{CONSENT: "tidak"}) == Part()
    assert score(**{CONSENT: ""}) == Part()


def test_sections_are_scored_by_the_same_lines() -> None:
    found = Scorer(every_type(), DAY)({**FULL, "hari": "31"}).sections
    assert found["awal"].percent == 100
    assert found["lanjutan"] == Part(500, 7, 7, 71, "yellow", ())
    assert found["kasus"] == Part()
