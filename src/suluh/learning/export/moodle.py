"""Quizzes as Moodle XML. Ordering becomes matching of steps and places, which every Moodle has.

All texts are plain text and say so; the right side of a pair has no such mark in the format, and
Moodle strips tags there, so signs of tags are spelled otherwise.

Source: docs.moodle.org, "Moodle XML format".
"""

from pathlib import Path
from xml.etree import ElementTree

from suluh.export.form import ExportForm, Order, write_whole
from suluh.learning.export.gift import share
from suluh.learning.export.quiz_bank import Set, matches, sets, stem, why
from suluh.learning.export.spelling import category, lines, name_for, untagged
from suluh.learning.pages.asked import Asked

TYPES = {
    "single": "multichoice",
    "multiple": "multichoice",
    "ordering": "matching",
    "matching": "matching",
    "numeric": "numerical",
}


def _export(order: Order) -> list[Path]:
    return [write_whole(order.out / f"{s.stem}.moodle.xml", to_moodle(s)) for s in sets(order)]


def to_moodle(of: Set) -> bytes:
    """A quiz as one Moodle XML file, under a category of its name."""
    root = ElementTree.Element("quiz")
    node = ElementTree.SubElement(root, "question", type="category")
    _text(node, "category", f"$course$/top/{category(of.bank)}")
    if of.law:
        note = ElementTree.SubElement(root, "question", type="description")
        _text(note, "name", of.notice)
        _plain(note, "questiontext", of.law)
    for question, topics in zip(of.questions, of.topics, strict=True):
        _question(root, question, (*of.labels, *topics), of)
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _question(root: ElementTree.Element, question: Asked, labels: tuple[str, ...], of: Set) -> None:
    node = ElementTree.SubElement(root, "question", type=TYPES[question.kind])
    _text(node, "name", name_for(question.text))
    _plain(node, "questiontext", stem(question))
    _plain(node, "generalfeedback", why(question, of.view))
    ElementTree.SubElement(node, "defaultgrade").text = "1"
    ElementTree.SubElement(node, "penalty").text = "0"
    ElementTree.SubElement(node, "hidden").text = "0"
    ElementTree.SubElement(node, "idnumber").text = question.key
    if question.kind == "numeric":
        value, tolerance = question.answer.split(" ")
        answer = _text(node, "answer", value, fraction="100", format="moodle_auto_format")
        ElementTree.SubElement(answer, "tolerance").text = tolerance
        units = ElementTree.SubElement(node, "units")
        unit = ElementTree.SubElement(units, "unit")
        ElementTree.SubElement(unit, "multiplier").text = "1"
        ElementTree.SubElement(unit, "unit_name").text = question.unit
        ElementTree.SubElement(node, "unitgradingtype").text = "0"
        ElementTree.SubElement(node, "showunits").text = "3"
    elif TYPES[question.kind] == "matching":
        ElementTree.SubElement(node, "shuffleanswers").text = "1"
        for left, right in matches(question):
            sub = _plain(node, "subquestion", left)
            _text(sub, "answer", untagged(right))
    else:
        _choices(node, question)
    tags = ElementTree.SubElement(node, "tags")
    for label in labels:
        _text(tags, "tag", label)


def _choices(node: ElementTree.Element, question: Asked) -> None:
    right = sum(part.right for part in question.parts)
    wrong = max(1, len(question.parts) - right)
    single = question.kind == "single"
    ElementTree.SubElement(node, "single").text = "true" if single else "false"
    ElementTree.SubElement(node, "shuffleanswers").text = "1"
    ElementTree.SubElement(node, "answernumbering").text = "abc"
    for part in question.parts:
        points = share(right) if part.right else "0" if single else f"-{share(wrong)}"
        answer = _plain(node, "answer", part.text, fraction=points)
        if part.note:
            _plain(answer, "feedback", part.note)


def _text(node: ElementTree.Element, name: str, text: str, **keys: str) -> ElementTree.Element:
    inner = ElementTree.SubElement(node, name, keys)
    ElementTree.SubElement(inner, "text").text = lines(text)
    return inner


def _plain(node: ElementTree.Element, name: str, text: str, **keys: str) -> ElementTree.Element:
    return _text(node, name, text, **{**keys, "format": "plain_text"})


FORM = ExportForm("moodle", ("kuis sebagai Moodle XML", "quizzes as Moodle XML"), _export, "quizzes")
