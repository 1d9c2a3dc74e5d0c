"""`make audit`: no answer is never taken for a good one."""

import json

import pytest
from audit import Answer, of_npm, of_pip_audit, verdict

FOUND = {"id": "PYSEC-0000-1", "fix_versions": ["2.1"]}


def pip(*dependencies: dict[str, object]) -> Answer:
    return of_pip_audit(json.dumps({"dependencies": dependencies, "fixes": []}), "pip-audit")


def test_a_weakness_is_named_with_what_mends_it() -> None:
    answer = pip(
        {"name": "contoh", "version": "2.0", "vulns": [FOUND]}, {"name": "lain", "version": "1", "vulns": []}
    )
    assert answer == Answer("pip-audit", 2, ["contoh 2.0: PYSEC-0000-1, diperbaiki di / mended in 2.1"])
    assert verdict([answer])[0] == 1


def test_what_was_skipped_was_not_asked() -> None:
    answer = pip(
        {"name": "contoh", "skip_reason": "not found"}, {"name": "lain", "version": "1", "vulns": []}
    )
    assert (answer.asked, answer.missing) == (1, "1 / 2: contoh")
    assert verdict([answer])[0] == 3


@pytest.mark.parametrize(
    "text", ["", "ERROR: no route", "{}", "{broken", "[1]", "null", '{"dependencies": 1}']
)
def test_an_answer_that_is_none_is_missing(text: str) -> None:
    answer = of_pip_audit(text, "pip-audit")
    assert (answer.asked, answer.weaknesses) == (0, [])
    assert answer.missing
    assert of_npm(text).missing


def test_npm_says_405_or_what_it_found() -> None:
    refused = of_npm(
        'npm warn audit 405\n{"message": "405 Method Not Allowed", "error": {"summary": ""}}\nnpm error'
    )
    assert refused.missing == "405 Method Not Allowed"
    told = {
        "vulnerabilities": {"contoh": {"severity": "high", "range": "<2"}},
        "metadata": {"dependencies": {"total": 9}},
    }
    assert of_npm(json.dumps(told)) == Answer("npm audit", 9, ["contoh <2: high"])


def test_a_weakness_outweighs_a_missing_answer_and_only_full_answers_are_good() -> None:
    found, missing, good = Answer("a", 1, ["x"]), Answer("b", missing="y"), Answer("c", 1)
    assert [verdict(answers)[0] for answers in ([found, missing], [missing, good], [good])] == [1, 3, 0]
    assert "UNANSWERED: y" in verdict([found, missing])[1]
