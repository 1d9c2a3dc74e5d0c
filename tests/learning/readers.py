"""What other programs find in the files of a quiz, in one shape for all forms."""

import json
import re
import sqlite3
import subprocess
import warnings
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

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


# What stands for an escaped sign while Moodle takes a question apart.
_ESCAPED = {sign: chr(0xE000 + n) for n, sign in enumerate(":#={}~n")}
_POINTS = re.compile(r"^%(-*[0-9]{1,2}\.?[0-9]*)%")


def as_moodle_reads(gift: str) -> list[Read]:
    """The questions of a GIFT file by the rules of Moodle's own reader, which is no parser: it cuts at signs."""
    found = []
    for block in re.split(r"\n\s*\n", gift):
        text = "\n".join(line for line in block.split("\n") if not line.strip().startswith("//")).strip()
        text = before(text)
        if text and not text.startswith("$CATEGORY:"):
            _, name, text = text.split("::", 2)
            assert name.strip()
            if "{" in text:
                found.append(_cut(text))
    return found


def before(text: str) -> str:
    """Escaped signs out of the way."""
    text = text.replace("\\\\", "\ue0ff")
    for sign, mark in _ESCAPED.items():
        text = text.replace(f"\\{sign}", mark)
    return text.replace("\ue0ff", "\\")


def after(text: str) -> str:
    """Escaped signs as themselves, and blanks at the ends gone."""
    for sign, mark in _ESCAPED.items():
        text = text.replace(mark, "\n" if sign == "n" else sign)
    return text.strip()


def _cut(text: str) -> Read:
    stem, _, rest = text.partition("{")
    body, _, behind = rest.partition("}")
    assert not behind.strip()
    body, _, why = body.strip().rpartition("####")
    answers: list[tuple[str, object]] = []
    kind = "single" if "=" in body else "multiple"
    if body.startswith("#"):
        kind, (value, tolerance) = "numeric", body[1:].strip().removeprefix("=").split(":")
        answers = [(str(float(value)), float(tolerance))]
    elif "~" in body:
        for part in (part.strip() for part in body.replace("=", "~=").split("~")):
            if not part:
                continue
            points, said_part = _POINTS.match(part), part.removeprefix("=")
            right = part.startswith("=") or (points is not None and float(points[1]) > 0)
            said_part = said_part[points.end() :] if points else said_part
            answers.append((_plain_of(said_part.split("#", 1)[0]), right))
    else:
        kind = "matching"
        for pair in body.strip().removeprefix("=").split("="):
            left, _, right_side = pair.partition("->")
            answers.append((_plain_of(left), said(after(right_side))))
    return Read(kind, _plain_of(stem), frozenset(answers), _plain_of(why))


def _plain_of(text: str) -> str:
    """A text that must be marked as plain."""
    text = text.strip()
    assert text.startswith("[plain]"), text
    return said(after(text.removeprefix("[plain]")))


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


QTI = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"


def from_qti(path: Path) -> list[Read]:
    """The questions of a QTI package in the order of its test, each answered inside pyslet."""
    with zipfile.ZipFile(path) as archive:
        test = ElementTree.fromstring(archive.read("test.xml"))
        hrefs = [ref.get("href") or "" for ref in test.iter(f"{QTI}assessmentItemRef")]
        items = [archive.read(href) for href in hrefs]
    for item in items:
        _answer_in_pyslet(item.decode("utf-8"))
    return [_qti(ElementTree.fromstring(item)) for item in items]


def _answer_in_pyslet(text: str) -> None:
    """The right answer is worth a point, no answer is worth none, and both are explained."""
    for right in (True, False):
        assert pyslet_score(text, right=right) == (float(right), True)


def pyslet_score(text: str, *, right: bool) -> tuple[float, bool]:
    """What pyslet gives for an item, and whether it explains."""
    xml: Any = pytest.importorskip("pyslet.qtiv2.xml")
    variables: Any = pytest.importorskip("pyslet.qtiv2.variables")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it calls its own old names
        document = xml.QTIDocument()
        document.read(src=text)
        state = variables.ItemSessionState(document.root)
        state.begin_session()
        if right:
            state["RESPONSE"].set_value(document.root.declarations["RESPONSE"].get_correct_value().value)
        state.end_attempt()
    return state["SCORE"].value, "why" in state["FEEDBACK"].value


def _qti(item: ElementTree.Element) -> Read:
    declared = item.find(f"{QTI}responseDeclaration")
    body = item.find(f"{QTI}itemBody")
    assert declared is not None
    assert body is not None
    correct = [value.text or "" for value in declared.iter(f"{QTI}value")]
    choices = {c.get("identifier"): shown(c) for c in body.iter(f"{QTI}simpleChoice")}
    sides = {c.get("identifier"): shown(c) for c in body.iter(f"{QTI}simpleAssociableChoice")}
    text = shown(body[0])
    answers: list[tuple[str, object]]
    if declared.get("baseType") == "float":
        kind, bounds = (
            "numeric",
            [float(v.text or "nan") for v in item.findall(f".//{QTI}and//{QTI}baseValue")],
        )
        answers = [(str(float(correct[0])), round((bounds[1] - bounds[0]) / 2, 9))]
        unit = said(body.findall(f"{QTI}p")[1][0].tail)
        text = text if unit.casefold() in text.casefold() else f"{text} ({unit})"
    elif declared.get("baseType") == "directedPair":
        kind = "matching"
        answers = [(sides[left], sides[right]) for left, right in (pair.split(" ") for pair in correct)]
    elif declared.get("cardinality") == "ordered":
        kind = "matching"
        answers = [(choices[name], str(place)) for place, name in enumerate(correct, start=1)]
    else:
        kind = declared.get("cardinality") or ""
        answers = [(text, name in correct) for name, text in choices.items()]
    why = next(f for f in item.iter(f"{QTI}modalFeedback") if f.get("identifier") == "why")
    return Read(kind, text, frozenset(answers), shown(why))


def shown(node: ElementTree.Element) -> str:
    """The text of an element, a line break for each `br`."""
    parts = [node.text or ""]
    for inner in node:
        parts += ["\n" if inner.tag.endswith("br") else shown(inner), inner.tail or ""]
    return said("".join(parts))


def from_scorm(path: Path) -> list[Read]:
    """The questions on the page of a SCORM package."""
    with zipfile.ZipFile(path) as archive:
        page = archive.read("index.html").decode("utf-8")
    # An input has no end in HTML; an XML reader wants one.
    body = re.search(r'<div class="quiz".*</div>', page, re.DOTALL)
    assert body is not None
    closed = re.sub(r"(<(?:input|br)\b[^>]*[^/])>", r"\1/>", body[0])
    closed = re.sub(r"(<[a-z]+ [^>]*?)\bhidden(?=[ >])", r'\1hidden="hidden"', closed)
    closed = re.sub(r"\bdata-(check|end|again|at|go|missed|repeat|text|read)(?=[ >])", r'data-\1=""', closed)
    root = ElementTree.fromstring(closed.replace("&nbsp;", " "))
    return [_scorm(node) for node in root.iter("section") if node.get("class") == "question"]


def _scorm(node: ElementTree.Element) -> Read:
    kind, wanted = node.get("data-kind") or "", (node.get("data-answer") or "").split(" ")
    legend = node.find("fieldset/legend")
    assert legend is not None
    text = shown(legend[1])
    items = list(node.findall("fieldset/ul/li/label"))
    texts = [shown(next(inner for inner in label if inner.tag in ("span", "strong"))) for label in items]
    answers: list[tuple[str, object]]
    if kind == "numeric":
        unit = said(node.findtext("fieldset/p/label/span"))
        text = text if unit.casefold() in text.casefold() else f"{text} ({unit})"
        answers = [(str(float(wanted[0])), float(wanted[1]))]
    elif kind == "matching":
        options = [shown(option) for option in node.findall("fieldset/ol/li")]
        answers = [(left, options[int(n) - 1]) for left, n in zip(texts, wanted, strict=True)]
    elif kind == "ordering":
        kind, answers = "matching", list(zip(texts, wanted, strict=True))
    else:
        answers = [(text, str(n) in wanted) for n, text in enumerate(texts, start=1)]
    why = [shown(p) for p in node.findall("details/p")]
    return Read(kind, text, frozenset(answers), why[1])


def from_anki(path: Path) -> list[Read]:
    """The notes of a deck in their order, as HTML readers see them; what is right, from the other side."""
    with zipfile.ZipFile(path) as archive:
        collection = archive.read("collection.anki2")
    with sqlite3.connect(":memory:") as base:
        base.deserialize(collection)
        rows = base.execute(
            "select n.flds from notes n join cards c on c.nid = n.id order by c.due"
        ).fetchall()
    return [_anki(row[0].split("\x1f")) for row in rows]


def _anki(fields: list[str]) -> Read:
    front, back, why = (ElementTree.fromstring(f"<x>{f.replace('<br>', '<br/>')}</x>") for f in fields[1:])
    text = shown(front.findall("b")[0])
    parts = [shown(item) for item in front.findall("ul/li")]
    ordered = [shown(item) for item in back.findall("ol/li")]
    listed = [shown(item) for item in back.findall("ul/li")]
    answers: list[tuple[str, object]]
    if not parts:
        value = shown(back).split(" ")[0]
        return Read("numeric", text, frozenset([(str(float(value)), None)]), shown(why))
    if front.findall("ol"):
        pairs = [(left, item) for item in listed for left in parts if item.startswith(f"{left} = ")]
        answers = [(left, item.removeprefix(f"{left} = ")) for left, item in pairs]
        return Read("matching", text, frozenset(answers), shown(why))
    if ordered:
        answers = [(step, str(n)) for n, step in enumerate(ordered, start=1)]
        return Read("matching", text, frozenset(answers), shown(why))
    right = listed or [shown(back)]
    kind = "multiple" if listed else "single"
    return Read(kind, text, frozenset((part, part in right) for part in parts), shown(why))
