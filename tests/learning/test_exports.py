"""Quizzes that leave the site, read back by programs that are not ours."""

import sqlite3
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pypdfium2
import pytest

from suluh.export.form import ExportError, Order, carry_out
from suluh.learning.area import LEARNING
from suluh.learning.model.path import LearningPath
from suluh.learning.model.quiz import Quiz, QuizQuestion
from suluh.learning.pages.material import Material, material
from suluh.model.site import Site
from suluh.render.view import Edition
from tests.learning.readers import as_moodle_reads, from_gift, from_moodle, from_qti, same, written
from tests.real_site import real_site
from tests.small_site import EXPORT_BY_NAME, edition_of, sound_site


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


def test_gift_pegjs_reads_every_real_question_as_it_was_written(
    edition: Edition, stock: Material, tmp_path: Path
) -> None:
    files = export(edition, "gift", tmp_path)
    total = 0
    for path, found in zip(files, from_gift(files), strict=True):
        lang, wanted = questions(stock, path)
        expected = [written(question, lang) for question in wanted]
        same(found, expected)
        same(as_moodle_reads(path.read_text("utf-8")), expected)
        total += len(found)
    assert total >= 300  # both languages


def words(text: str) -> str:
    """A text without what a format does to spaces."""
    return " ".join(text.split())


def test_moodle_xml_holds_every_real_question_as_it_was_written(
    edition: Edition, stock: Material, tmp_path: Path
) -> None:
    for path in export(edition, "moodle", tmp_path):
        lang, wanted = questions(stock, path)
        same(from_moodle(path), [written(question, lang) for question in wanted])
        for node in ElementTree.parse(path).getroot():
            points = [float(a.get("fraction", "0")) for a in node.findall("answer")]
            assert not points or abs(sum(p for p in points if p > 0) - 100) < 0.01


def test_pyslet_answers_real_questions_as_they_were_written(
    edition: Edition, stock: Material, tmp_path: Path
) -> None:
    # One quiz with every kind of question but ordering, and one that is made of procedures.
    kinds = set()
    order = Order(edition, ("dasar-ltsa", "tenggat"), tmp_path, ("id",))
    for path in carry_out(EXPORT_BY_NAME["qti"], order):
        lang, wanted = questions(stock, path)
        same(from_qti(path), [written(question, lang) for question in wanted])
        kinds |= {question.kind for question in wanted}
    assert len(kinds) >= 4


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


@pytest.mark.parametrize("form", [form.name for form in LEARNING.exports])
def test_a_form_without_anything_to_write_says_so(form: str, tmp_path: Path) -> None:
    nothing = edition_of(sound_site(tmp_path / "site"), "public")
    with pytest.raises(ExportError) as refused:
        export(nothing, form, tmp_path / "out")
    assert refused.value.code == 2
    assert not (tmp_path / "out").exists()


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


def handed_over(out: Path, *roles: str) -> list[Path]:
    order = Order(edition_of(real_site(), "supervisor"), roles, out, ("id", "en"))
    return [file for file in carry_out(EXPORT_BY_NAME["handover"], order) if file.suffix == ".pdf"]


def too_long(files: list[Path]) -> dict[str, int]:
    pdfium = pytest.importorskip("pypdfium2")
    pages = {file.name: len(pdfium.PdfDocument(file)) for file in files}
    return {name: count for name, count in pages.items() if count > 2}


def test_the_longest_record_of_handover_is_two_pages(tmp_path: Path) -> None:
    pytest.importorskip("weasyprint")
    files = handed_over(tmp_path, "meja-pengaduan-informasi")
    assert len(files) == 2
    assert too_long(files) == {}


@pytest.mark.long
def test_every_record_of_handover_is_two_pages(tmp_path: Path) -> None:
    pytest.importorskip("weasyprint")
    assert too_long(handed_over(tmp_path)) == {}
