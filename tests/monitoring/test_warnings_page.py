"""The page of the early-warning rules says them in words that people know."""

import pytest

from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.warning_rule import WarningRule
from suluh.monitoring.pages.warnings import rule_words
from tests.real_site import real_site
from tests.theme import words

LOG = [
    {"id": "hari", "name": {"id": "Tanggal masuk", "en": "Day received"}, "type": "date"},
    {"id": "nama_p3mi", "name": {"id": "Nama P3MI", "en": "Name of the P3MI"}},
    {"id": "keadaan", "name": {"id": "Keadaan", "en": "State"}},
]


def rule(text: str, **changes: object) -> WarningRule:
    return WarningRule.model_validate(
        {
            "id": "uji",
            "audience": "staff",
            "name": {"id": "Uji", "en": "Try"},
            "columns": LOG,
            "rule": text,
            "says": {"id": "{count}", "en": "{count}"},
            "sources": ["a"],
            "checked": "2026-11-22",
            "confidence": "high",
            **changes,
        }
    )


@pytest.mark.parametrize(
    ("text", "id", "en"),
    [
        ("paling sedikit 1 pengaduan", "Paling sedikit 1 pengaduan.", "At least 1 complaint."),
        (
            "at least 3 rows with the same nama_p3mi, keadaan within 90 days",
            "Paling sedikit 3 pengaduan dengan “Nama P3MI” dan “Keadaan” yang sama dalam 90 hari.",
            "At least 3 complaints with the same “Name of the P3MI” and “State” within 90 days.",
        ),
        (
            "paling sedikit 2 baris bila keadaan = 'baru' and hari > '2026-01-01'",
            "Paling sedikit 2 pengaduan, bila “Keadaan” “baru” dan “Tanggal masuk” lebih dari 2026-01-01.",
            "At least 2 complaints, where “State” is “baru” and “Day received” is more than 2026-01-01.",
        ),
        (
            "now and then",
            "Aturan ini belum terbaca. Penyunting memperbaikinya.",
            "This rule cannot be read yet. The editor mends it.",
        ),
        (
            "paling sedikit 2 baris bila keadaan ==",
            "Aturan ini belum terbaca. Penyunting memperbaikinya.",
            "This rule cannot be read yet. The editor mends it.",
        ),
    ],
)
def test_a_rule_over_a_log_is_said_in_words(text: str, id: str, en: str) -> None:
    assert rule_words(rule(text), None, words("id"), "id") == id
    assert rule_words(rule(text), None, words("en"), "en") == en


def test_a_rule_over_an_instrument_names_its_questions_the_light_and_the_score() -> None:
    instrument = real_site().of(Instrument)["p3mi-kantor-pusat"]
    text = "paling sedikit 2 jawaban dengan nama_p3mi yang sama bila lampu = 'red' or nilai < 50"
    said = rule(text, instrument=instrument.id, columns=[])
    assert rule_words(said, instrument, words("id"), "id") == (
        "Paling sedikit 2 jawaban dengan “Nama P3MI” yang sama, bila lampu “merah” atau nilai kurang dari 50."
    )
    assert rule_words(said, instrument, words("en"), "en") == (
        "At least 2 responses with the same “Name of the P3MI”,"
        " where light is “red” or the score is less than 50."
    )
