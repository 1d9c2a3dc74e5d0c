"""The scripts of the form page: the score, the conditions and the text of Python, response by response."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from suluh.monitoring.link.score import Scorer
from suluh.monitoring.link.survey_text import blank_text, from_text, to_text
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.pages.instruments.data import instrument_data
from tests.conftest import ROOT
from tests.monitoring.responses import DAY, instruments, responses

HARNESS = Path(__file__).with_name("score.cjs")
EACH = pytest.mark.parametrize("instrument", instruments(), ids=lambda i: i.id)


def run(instrument: Instrument, tmp_path: Path, found: list[dict[str, str]], texts: list[str]) -> Any:
    path = tmp_path / "in.json"
    given = {
        "instrument": instrument_data(instrument), "today": DAY.isoformat(), "responses": found, "texts": texts,
    }  # fmt: skip
    path.write_text(json.dumps(given), "utf-8")
    command = [str(ROOT / "scripts" / "node"), str(HARNESS), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@EACH
def test_the_screen_comes_to_the_score_of_python(instrument: Instrument, tmp_path: Path) -> None:
    """1,000 sound responses and 1,000 with unreadable answers."""
    found = responses(instrument, 1000) + responses(instrument, 1000, seed=2, unreadable=True)
    shown = run(instrument, tmp_path, found, [])
    scorer = Scorer(instrument, DAY)
    for answers, score, cleaned in zip(found, shown["scores"], shown["cleaned"], strict=True):
        expected = scorer(answers)
        for part, other in (
            (score["whole"], expected.whole),
            *((score["sections"][id], part) for id, part in expected.sections.items()),
        ):
            assert (part["earned"], part["answered"], part["applicable"]) == (
                other.earned, other.answered, other.applicable,
            )  # fmt: skip
            assert (part["percent"], part["light"], tuple(part["failed"])) == (
                other.percent, other.light, other.failed,
            )  # fmt: skip
        assert cleaned == scorer.clean(answers)


@EACH
def test_the_text_of_a_survey_is_the_same_and_reads_back(instrument: Instrument, tmp_path: Path) -> None:
    found = [Scorer(instrument, DAY).clean(answers) for answers in responses(instrument, 200)]
    written = [to_text(answers, instrument) for answers in found]
    odd = [
        *written, blank_text(instrument), "", "SURVEI lain 1\na=b", f"survei  {instrument.id} {instrument.version}\r\nbukan baris",
        f"SURVEI {instrument.id} {instrument.version}\npersetujuan = YA [ya tidak]\nhilang=1",
    ]  # fmt: skip
    shown = run(instrument, tmp_path, found, odd)
    assert shown["written"] == written
    for text, other in zip(odd, shown["read"], strict=True):
        mine = from_text(text, instrument)
        assert (None if mine is None else {"answers": mine[0], "unread": mine[1]}) == other
    for answers, text in zip(found, written, strict=True):
        mine = from_text(text, instrument)
        assert mine is not None
        assert mine == ({field: answer for field, answer in answers.items() if answer}, [])
    assert from_text(blank_text(instrument), instrument) == ({}, [])
