"""What other programs find in the files of a quiz, in one shape for all forms."""

import json
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from suluh.learning.model.quiz import QuizQuestion
from tests.conftest import ROOT


@dataclass(frozen=True)
class Read:
    """One question as a form says it: its kind, its text, and all answers with what is right.

    `answers` are (choice, right) of choices, (left, right side) of pairs and of steps with their
    places, (value, tolerance) of a number.
    """

    kind: str
    text: str
    answers: frozenset[tuple[str, object]]
    why: str


def said(text: str | None) -> str:
    """A text as a reader sees it: spellings that read the same are one, and blanks do not count."""
    for other, sign in (("→", "->"), ("‹", "<"), ("›", ">")):
        text = (text or "").replace(other, sign)
    return "\n".join(" ".join(line.split()) for line in (text or "").strip().splitlines())


def written(question: QuizQuestion, lang: str) -> Read:
    """A question as its author wrote it, in the shape that readers give."""
    answers: list[tuple[str, object]]
    kind, text = question.kind, said(question.text[lang])
    if question.answer:
        answers = [(str(float(question.answer.value)), float(question.answer.tolerance))]
        unit = question.answer.unit[lang]
        text = text if unit.casefold() in text.casefold() else f"{text} ({unit})"
    elif question.kind == "matching":
        answers = [(said(pair.left[lang]), said(pair.right[lang])) for pair in question.pairs]
    elif question.kind == "ordering":
        kind = "matching"
        answers = [(said(step[lang]), str(n)) for n, step in enumerate(question.order, start=1)]
    else:
        answers = [(said(choice.text[lang]), choice.correct) for choice in question.choices]
    return Read(kind, text, frozenset(answers), said(question.explanation[lang]))


def same(found: list[Read], expected: list[Read]) -> None:
    """The same questions, each explained by at least what its author wrote."""
    assert [(r.kind, r.text, r.answers) for r in found] == [(r.kind, r.text, r.answers) for r in expected]
    for one, other in zip(found, expected, strict=True):
        assert one.why.startswith(other.why)


def from_gift(files: Iterable[Path]) -> list[list[Read]]:
    """The questions of GIFT files, as gift-pegjs reads them."""
    found = run("tests/js/read-gift.cjs", files)
    return [
        [_gift(q) for q in questions if q["type"] not in ("Category", "Description")] for questions in found
    ]


def run(script: str, files: Iterable[Path]) -> list[Any]:
    """What one of our Node scripts prints about files."""
    command = [str(ROOT / "scripts/node"), script, *map(str, files)]
    result = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=120, check=False)
    assert result.returncode == 0, result.stderr[-2000:]
    return list(json.loads(result.stdout))


def _gift(node: dict[str, Any]) -> Read:
    answers: list[tuple[str, object]]
    assert node["stem"]["format"] == "plain"
    if node["type"] == "Numerical":
        kind, answer = "numeric", node["choices"][0]["text"]
        answers = [(str(float(answer["number"])), float(answer["range"]))]
    elif node["type"] == "Matching":
        kind = "matching"
        for pair in node["matchPairs"]:
            assert pair["subquestion"]["format"] == "plain"
        answers = [
            (said(pair["subquestion"]["text"]), said(_signs(pair["subanswer"])))
            for pair in node["matchPairs"]
        ]
    else:
        kind = "single" if any(c["isCorrect"] for c in node["choices"]) else "multiple"
        for choice in node["choices"]:
            assert choice["text"]["format"] == "plain"
        answers = [
            (said(c["text"]["text"]), c["isCorrect"] or (c["weight"] or 0) > 0) for c in node["choices"]
        ]
    return Read(kind, said(node["stem"]["text"]), frozenset(answers), said(node["globalFeedback"]["text"]))


def _signs(text: str) -> str:
    """gift-pegjs leaves its own marks for escaped signs in the right side of a pair; Moodle does not."""
    for code in (92, 58, 35, 61, 123, 125, 126):
        text = text.replace(f"&&{code:03};", chr(code))
    return text.replace("&&010", "\n")


def from_moodle(path: Path) -> list[Read]:
    """The questions of a Moodle XML file."""
    kept = ("category", "description")
    return [_moodle(node) for node in ElementTree.parse(path).getroot() if node.get("type") not in kept]


def _moodle(node: ElementTree.Element) -> Read:
    for part in (node.find("questiontext"), *node.iter("subquestion"), *node.iter("feedback")):
        assert part is not None
        assert part.get("format") == "plain_text"
    answers: list[tuple[str, object]]
    if node.get("type") == "numerical":
        kind = "numeric"
        value, tolerance = node.findtext("answer/text"), node.findtext("answer/tolerance")
        answers = [(str(float(value or "nan")), float(tolerance or "nan"))]
    elif node.get("type") == "matching":
        kind = "matching"
        answers = [
            (said(sub.findtext("text")), said(sub.findtext("answer/text")))
            for sub in node.findall("subquestion")
        ]
    else:
        kind = "single" if node.findtext("single") == "true" else "multiple"
        assert all(a.get("format") == "plain_text" for a in node.findall("answer"))
        answers = [
            (said(a.findtext("text")), float(a.get("fraction", "0")) > 0) for a in node.findall("answer")
        ]
    why = said(node.findtext("generalfeedback/text"))
    return Read(kind, said(node.findtext("questiontext/text")), frozenset(answers), why)
