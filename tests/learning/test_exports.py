"""Quizzes that leave the site, read back by programs that are not ours."""

import json
import sqlite3
import subprocess
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pypdfium2
import pytest

from suluh.export.form import ExportError, Order, carry_out
from suluh.learning.model.path import LearningPath
from suluh.learning.model.quiz import Quiz, QuizQuestion
from suluh.learning.pages.material import Material, material
from suluh.model.site import Site
from suluh.render.view import Edition
from tests.conftest import ROOT
from tests.real_site import real_site
from tests.small_site import EXPORT_BY_NAME, edition_of

OTHER = {
    "single": "MC",
    "multiple": "MC",
    "ordering": "Matching",
    "matching": "Matching",
    "numeric": "Numerical",
}


@pytest.fixture(scope="module")
def edition() -> Edition:
    return edition_of(real_site(), "staff")


@pytest.fixture(scope="module")
def stock(edition: Edition) -> Material:
    return material(edition)


def export(edition: Edition, form: str, out: Path, *ids: str, **options: str) -> list[Path]:
    return carry_out(EXPORT_BY_NAME[form], Order(edition, ids, out, options=options))


def questions(stock: Material, path: Path) -> tuple[str, tuple[QuizQuestion, ...]]:
    """The language of a file, and the questions of its quiz."""
    id, lang, *_ = path.name.split(".")
    return lang, stock.questions(stock.site.of(Quiz)[id])


def test_gift_pegjs_reads_every_real_question_with_its_right_answer(
    edition: Edition, stock: Material, tmp_path: Path
) -> None:
    files = export(edition, "gift", tmp_path)
    command = [str(ROOT / "scripts/node"), "tests/js/read-gift.cjs", *map(str, files)]
    result = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=120, check=False)
    assert result.returncode == 0, result.stderr[-2000:]
    read = json.loads(result.stdout)
    total = 0
    for path, found in zip(files, read, strict=True):
        lang, wanted = questions(stock, path)
        asked = [q for q in found if q["type"] != "Category"]
        assert [OTHER[q.kind] for q in wanted] == [q["type"] for q in asked], path.name
        for question, gift in zip(wanted, asked, strict=True):
            assert words(gift["stem"]["text"]) == words(question.text[lang])
            assert right_in_gift(gift) == right(question, lang), (path.name, question.id)
        total += len(asked)
    assert total >= 300  # both languages


def words(text: str) -> str:
    """A text without what a format does to spaces."""
    return " ".join(text.split())


def right(question: QuizQuestion, lang: str) -> object:
    """The right answer of a question in a shape that formats are compared in."""
    if question.answer is not None:
        return float(question.answer.value)
    if question.kind == "ordering":
        return {(words(step[lang]), str(n)) for n, step in enumerate(question.order, start=1)}
    if question.kind == "matching":
        return {(words(pair.left[lang]), words(pair.right[lang])) for pair in question.pairs}
    return {words(choice.text[lang]) for choice in question.choices if choice.correct}


def right_in_gift(gift: dict[str, Any]) -> object:
    if gift["type"] == "Numerical":
        choices = gift["choices"]
        answer = choices[0]["text"] if isinstance(choices, list) else choices
        return float(answer["number"])
    if gift["type"] == "Matching":
        return {(words(pair["subquestion"]["text"]), words(pair["subanswer"])) for pair in gift["matchPairs"]}
    return {words(c["text"]["text"]) for c in gift["choices"] if c["isCorrect"] or (c["weight"] or 0) > 0}


def test_moodle_xml_holds_every_question_with_its_right_answer(
    edition: Edition, stock: Material, tmp_path: Path
) -> None:
    for path in export(edition, "moodle", tmp_path):
        lang, wanted = questions(stock, path)
        found = [q for q in ElementTree.parse(path).getroot() if q.get("type") != "category"]
        assert len(found) == len(wanted)
        for question, node in zip(wanted, found, strict=True):
            assert node.findtext("questiontext/text") == question.text[lang]
            assert right_in_moodle(node) == right(question, lang)
            points = [float(a.get("fraction", "0")) for a in node.findall("answer")]
            assert not points or abs(sum(p for p in points if p > 0) - 100) < 0.01


def right_in_moodle(node: ElementTree.Element) -> object:
    if node.get("type") == "numerical":
        return float(node.findtext("answer/text") or "nan")
    if node.get("type") == "matching":
        return {
            (words(sub.findtext("text") or ""), words(sub.findtext("answer/text") or ""))
            for sub in node.findall("subquestion")
        }
    return {
        words(a.findtext("text") or "") for a in node.findall("answer") if float(a.get("fraction", "0")) > 0
    }


def test_anki_decks_hold_a_note_for_every_question(edition: Edition, stock: Material, tmp_path: Path) -> None:
    pytest.importorskip("genanki")
    for path in export(edition, "practice", tmp_path):
        lang, wanted = questions(stock, path)
        with zipfile.ZipFile(path) as archive:
            archive.extract("collection.anki2", tmp_path)
        with sqlite3.connect(tmp_path / "collection.anki2") as deck:
            notes = [row[0].split("\x1f") for row in deck.execute("select flds from notes order by id")]
            cards = deck.execute("select count(*) from cards").fetchone()[0]
        assert cards == len(notes) == len(wanted)
        keys = {fields[0].partition("#")[2]: fields for fields in notes}
        for question in wanted:
            assert question.text[lang].replace('"', "&#34;").replace("'", "&#39;") in keys[question.id][1]


def test_a_newer_deck_updates_the_notes_of_an_older_one(edition: Edition, tmp_path: Path) -> None:
    pytest.importorskip("genanki")
    ids = []
    for folder in ("a", "b"):
        path = export(edition, "practice", tmp_path / folder, "dasar-ltsa")[0]
        with zipfile.ZipFile(path) as archive:
            archive.extract("collection.anki2", tmp_path / folder)
        with sqlite3.connect(tmp_path / folder / "collection.anki2") as deck:
            ids.append(sorted(row[0] for row in deck.execute("select guid from notes")))
    assert ids[0] == ids[1]


def test_a_scorm_package_lists_its_files_and_is_the_same_each_time(edition: Edition, tmp_path: Path) -> None:
    first, second = (export(edition, "scorm", tmp_path / n, "dasar-ltsa")[0] for n in "ab")
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as archive:
        names = set(archive.namelist())
        manifest = ElementTree.fromstring(archive.read("imsmanifest.xml"))
        page = archive.read("index.html").decode()
    space = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
    assert {f.get("href") for f in manifest.iter(f"{space}file")} == names - {"imsmanifest.xml"}
    resource = next(manifest.iter(f"{space}resource"))
    assert resource.get("href") == "index.html"
    assert resource.get("{http://www.adlnet.org/xsd/adlcp_rootv1p2}scormtype") == "sco"
    assert 'href="http' not in page
    assert "../" not in page
    assert first.stat().st_size < 40_000


def texts(path: Path) -> list[str]:
    """The text of each page of a PDF."""
    document = pypdfium2.PdfDocument(path)
    return [words(page.get_textpage().get_text_range().replace("\x02", "")) for page in document]


def test_papers_of_one_seed_are_the_same_and_each_copy_has_its_own_order(
    edition: Edition, tmp_path: Path
) -> None:
    pytest.importorskip("weasyprint")
    one = export(edition, "paper", tmp_path / "1", "dasar-ltsa", seed="7", copies="2")[0]
    again = export(edition, "paper", tmp_path / "2", "dasar-ltsa", seed="7", copies="2")[0]
    other = export(edition, "paper", tmp_path / "3", "dasar-ltsa", seed="8", copies="2")[0]
    assert one.read_bytes() == again.read_bytes()
    assert texts(one) != texts(other)
    whole = " ".join(texts(one))
    papers = whole.split("Kode soal: ")
    assert [p.split(" ")[0] for p in papers[1:]] == ["7-A", "7-B", "7-A", "7-B"]  # papers, then keys
    stock = Material(edition)
    wanted = stock.questions(edition.site.of(Quiz)["dasar-ltsa"])
    starts = [[p.find(words(q.text.id)) for q in wanted] for p in papers[1:3]]
    assert all(at >= 0 for paper in starts for at in paper)
    order = [sorted(range(len(wanted)), key=paper.__getitem__) for paper in starts]
    assert order[0] != order[1]


def test_a_wrong_number_of_copies_is_wrong_use(edition: Edition, tmp_path: Path) -> None:
    pytest.importorskip("weasyprint")
    for copies in ("0", "9", "dua"):
        with pytest.raises(ExportError):
            export(edition, "paper", tmp_path, "dasar-ltsa", copies=copies)
    assert not list(tmp_path.iterdir())


def test_a_record_of_handover_has_its_parties_and_no_links(tmp_path: Path) -> None:
    pytest.importorskip("weasyprint")
    site: Site = real_site()
    roles = [path.role for path in site.of(LearningPath).values()]
    if not roles:
        pytest.skip("no path yet")
    files = export(edition_of(site, "staff"), "handover", tmp_path, roles[0])
    assert sorted(f.suffix for f in files) == [".html", ".html", ".pdf", ".pdf"]
    text = next(f for f in files if f.name.endswith(".id.html")).read_text("utf-8")
    for part in ("Pihak pertama", "Pihak kedua", "NIP", "Perkara yang masih berjalan", "Kalender"):
        assert part in text
    assert "<a " not in text
