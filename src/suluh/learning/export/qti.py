"""Quizzes as QTI 2.1 packages: an item a question, a test of them, and the manifest, in one zip.

A question is right as a whole or not at all, as on the site. Source: IMS Global, "Question and Test
Interoperability 2.1", information model and XML binding; the test lets pyslet answer every item.
"""

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from suluh.export.form import ExportForm, Order, write_whole
from suluh.learning.export.quiz_bank import Set, matches, sets, why
from suluh.learning.export.spelling import lines, name_for, one_line
from suluh.learning.export.zipped import zipped
from suluh.learning.pages.asked import Asked, plain

QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"
LOM = "http://www.imsglobal.org/xsd/imsmd_v1p2"
# The feedback that every answer gets; the others are called like the choice that they are about.
WHY = "why"
SHAPES = {
    "single": ("single", "identifier"),
    "multiple": ("multiple", "identifier"),
    "ordering": ("ordered", "identifier"),
    "matching": ("multiple", "directedPair"),
    "numeric": ("single", "float"),
}


def _export(order: Order) -> list[Path]:
    return [write_whole(order.out / f"{s.stem}.qti.zip", to_qti(s)) for s in sets(order)]


def to_qti(of: Set) -> bytes:
    """One quiz as a package."""
    items = {item_name(question): _item(question, of) for question in of.questions}
    files = {"imsmanifest.xml": _manifest(of), "test.xml": _test(of), **items}
    return zipped({name: _xml(root) for name, root in files.items()})


def item_name(question: Asked) -> str:
    """The file of a question."""
    return f"items/{_id(question)}.xml"


def _id(question: Asked) -> str:
    """Identifiers of XML begin with a letter."""
    return f"q-{question.key.partition('#')[2]}"


def _xml(root: Element) -> bytes:
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


# --- an item


def _item(question: Asked, of: Set) -> Element:
    keys = {"identifier": _id(question), "title": name_for(question.text), "xml:lang": of.lang}
    item = Element("assessmentItem", {"xmlns": QTI, **keys, "adaptive": "false", "timeDependent": "false"})
    cardinality, base = SHAPES[question.kind]
    _declare(item, "responseDeclaration", "RESPONSE", cardinality, base, _correct(question))
    _declare(item, "outcomeDeclaration", "SCORE", "single", "float", ["0"])
    _declare(item, "outcomeDeclaration", "FEEDBACK", "multiple", "identifier")
    _ask(SubElement(item, "itemBody"), question)
    _process(SubElement(item, "responseProcessing"), question)
    _feedback(item, WHY, why(question, of.view))
    for number, part in enumerate(question.parts, start=1):
        if part.note:
            _feedback(item, f"C{number}", part.note)
    return item


def _declare(
    parent: Element, kind: str, name: str, cardinality: str, base: str, values: Iterable[str] = ()
) -> None:
    found = SubElement(parent, kind, identifier=name, cardinality=cardinality, baseType=base)
    if values:
        inner = SubElement(found, "correctResponse" if kind == "responseDeclaration" else "defaultValue")
        for value in values:
            SubElement(inner, "value").text = value


def _correct(question: Asked) -> list[str]:
    """The right answer in the identifiers of the item."""
    numbers = question.answer.split(" ")
    if question.kind == "numeric":
        return numbers[:1]
    if question.kind == "matching":
        return [f"L{n} R{right}" for n, right in enumerate(numbers, start=1)]
    if question.kind == "ordering":
        places = sorted(range(len(numbers)), key=lambda n: int(numbers[n]))
        return [f"C{n + 1}" for n in places]
    return [f"C{number}" for number in numbers]


def _ask(body: Element, question: Asked) -> None:
    _say(SubElement(body, "p"), question.text)
    answered = {"responseIdentifier": "RESPONSE"}
    if question.kind == "numeric":
        line = SubElement(body, "p")
        SubElement(
            line, "textEntryInteraction", {**answered, "expectedLength": "10"}
        ).tail = f" {question.unit}"
    elif question.kind == "matching":
        keys = {**answered, "shuffle": "true", "maxAssociations": str(len(question.parts))}
        asked = SubElement(body, "matchInteraction", keys)
        for letter, texts in (("L", [left for left, _ in matches(question)]), ("R", question.options)):
            side = SubElement(asked, "simpleMatchSet")
            for number, text in enumerate(texts, start=1):
                keys = {"identifier": f"{letter}{number}", "matchMax": "1"}
                _say(SubElement(side, "simpleAssociableChoice", keys), text)
    else:
        keys = {**answered, "shuffle": "true"}
        if question.kind != "ordering":
            keys["maxChoices"] = "1" if question.kind == "single" else "0"
        asked = SubElement(
            body, "orderInteraction" if question.kind == "ordering" else "choiceInteraction", keys
        )
        for number, part in enumerate(question.parts, start=1):
            _say(SubElement(asked, "simpleChoice", identifier=f"C{number}"), part.text)


def _say(parent: Element, text: str) -> None:
    """Plain text with its own lines."""
    first, *rest = lines(text).split("\n")
    parent.text = first
    for line in rest:
        SubElement(parent, "br").tail = line


def _process(rules: Element, question: Asked) -> None:
    condition = SubElement(rules, "responseCondition")
    right = SubElement(condition, "responseIf")
    if question.kind == "numeric":
        # Bounds instead of a tolerance of two values, which readers take apart in several ways.
        value, tolerance = (Decimal(part) for part in question.answer.split(" "))
        both = SubElement(right, "and")
        for name, bound in (("gte", value - tolerance), ("lte", value + tolerance)):
            compared = SubElement(both, name)
            SubElement(compared, "variable", identifier="RESPONSE")
            compared.append(_value("float", format(bound, "f")))
    else:
        same = SubElement(right, "match")
        SubElement(same, "variable", identifier="RESPONSE")
        SubElement(same, "correct", identifier="RESPONSE")
    _set(right, "SCORE", _value("float", "1"))
    _set(SubElement(condition, "responseElse"), "SCORE", _value("float", "0"))
    told = Element("multiple")
    told.append(_value("identifier", WHY))
    if any(part.note for part in question.parts):
        SubElement(told, "variable", identifier="RESPONSE")
    _set(rules, "FEEDBACK", told)


def _set(parent: Element, name: str, value: Element) -> None:
    SubElement(parent, "setOutcomeValue", identifier=name).append(value)


def _value(base: str, text: str) -> Element:
    value = Element("baseValue", baseType=base)
    value.text = text
    return value


def _feedback(item: Element, name: str, text: str) -> None:
    keys = {"outcomeIdentifier": "FEEDBACK", "identifier": name, "showHide": "show"}
    _say(SubElement(SubElement(item, "modalFeedback", keys), "p"), text)


# --- the test


def _test(of: Set) -> Element:
    root = Element("assessmentTest", {"xmlns": QTI, "identifier": f"t-{of.quiz.id}", "title": of.title})
    _declare(root, "outcomeDeclaration", "SCORE", "single", "float", ["0"])
    _declare(root, "outcomeDeclaration", "PASSED", "single", "boolean", ["false"])
    keys = {"identifier": "part", "navigationMode": "nonlinear", "submissionMode": "individual"}
    part = SubElement(root, "testPart", keys)
    keys = {"identifier": "questions", "title": of.title, "visible": "true"}
    section = SubElement(part, "assessmentSection", keys)
    told = SubElement(section, "rubricBlock", view="candidate")
    for text in (plain(of.quiz.summary[of.lang], of.view), of.law):
        if text:
            _say(SubElement(told, "p"), text)
    for question in of.questions:
        SubElement(section, "assessmentItemRef", identifier=_id(question), href=item_name(question))
    rules = SubElement(root, "outcomeProcessing")
    total = Element("sum")
    SubElement(total, "testVariables", variableIdentifier="SCORE")
    _set(rules, "SCORE", total)
    passed = Element("gte")
    SubElement(passed, "variable", identifier="SCORE")
    passed.append(_value("float", str(len(of.questions) * of.quiz.pass_percent / 100)))
    _set(rules, "PASSED", passed)
    return root


# --- the manifest


def _manifest(of: Set) -> Element:
    root = Element("manifest", {"xmlns": PACKAGE, "xmlns:imsmd": LOM, "identifier": f"m-{of.quiz.id}"})
    about = SubElement(root, "metadata")
    SubElement(about, "schema").text = "QTIv2.1 Package"
    SubElement(about, "schemaversion").text = "1.0.0"
    _describe(about, " / ".join(of.bank), of.labels, of.lang)
    SubElement(root, "organizations")
    resources = SubElement(root, "resources")
    test = _resource(resources, f"t-{of.quiz.id}", "imsqti_test_xmlv2p1", "test.xml")
    for question, topics in zip(of.questions, of.topics, strict=True):
        item = _resource(resources, _id(question), "imsqti_item_xmlv2p1", item_name(question))
        about = Element("metadata")
        _describe(about, name_for(question.text), (*of.labels, *topics), of.lang)
        item.insert(0, about)
        SubElement(test, "dependency", identifierref=_id(question))
    return root


def _resource(parent: Element, name: str, kind: str, href: str) -> Element:
    found = SubElement(parent, "resource", identifier=name, type=kind, href=href)
    SubElement(found, "file", href=href)
    return found


def _describe(parent: Element, title: str, keywords: Iterable[str], lang: str) -> None:
    general = SubElement(SubElement(parent, "imsmd:lom"), "imsmd:general")
    for name, texts in (("title", (title,)), ("keyword", keywords)):
        for text in texts:
            said = SubElement(SubElement(general, f"imsmd:{name}"), "imsmd:langstring", {"xml:lang": lang})
            said.text = one_line(text)


FORM = ExportForm("qti", ("kuis sebagai paket QTI 2.1", "quizzes as QTI 2.1 packages"), _export, "quizzes")
