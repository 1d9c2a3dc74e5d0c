"""Texts with signs that quiz formats take for their own: every form gives them back as they were written."""

import re
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suluh.export.form import Order, carry_out
from suluh.learning.export.gift import escape
from suluh.learning.export.spelling import category, lines, name_for, untagged
from suluh.learning.model.quiz import Quiz
from suluh.render.view import Edition
from tests.learning.readers import (
    QTI,
    Read,
    after,
    as_moodle_reads,
    before,
    from_anki,
    from_gift,
    from_moodle,
    from_qti,
    from_scorm,
    pyslet_score,
    said,
    same,
    written,
)
from tests.small_site import EXPORT_BY_NAME, edition_of, sound_site

CASES = Path(__file__).parent / "cases"
QUIZZES = ("nasty", "signs")


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    files = {f"content/data/quizzes/{id}.yml": (CASES / f"{id}.yml").read_text("utf-8") for id in QUIZZES}
    return edition_of(sound_site(tmp_path_factory.mktemp("quizzes"), files), "staff")


def export(edition: Edition, form: str, out: Path, *ids: str) -> list[Path]:
    return carry_out(EXPORT_BY_NAME[form], Order(edition, ids, out))


def wanted(edition: Edition, path: Path) -> list[Read]:
    id, lang, *_ = path.name.split(".")
    return [written(question, lang) for question in edition.site.of(Quiz)[id].questions]


READERS: dict[str, Callable[[list[Path]], Iterable[list[Read]]]] = {
    "gift": from_gift,
    "gift in Moodle": lambda files: (as_moodle_reads(path.read_text("utf-8")) for path in files),
    "moodle": lambda files: map(from_moodle, files),
    "qti": lambda files: map(from_qti, files),
    "scorm": lambda files: map(from_scorm, files),
    "practice": lambda files: map(from_anki, files),
}


@pytest.mark.parametrize("form", READERS)
def test_every_form_gives_back_the_same_questions_as_they_were_written(
    edition: Edition, tmp_path: Path, form: str
) -> None:
    files = export(edition, form.split(" ")[0], tmp_path)
    assert len(files) == 4
    for path, found in zip(files, READERS[form](files), strict=True):
        expected = wanted(edition, path)
        # A card tells the number, not how far off an answer may be.
        if form == "practice":
            expected = [without_tolerance(question) for question in expected]
        same(found, expected)


def without_tolerance(question: Read) -> Read:
    if question.kind != "numeric":
        return question
    return replace(question, answers=frozenset((value, None) for value, _ in question.answers))


def test_pyslet_tells_a_right_item_from_a_wrong_one(edition: Edition, tmp_path: Path) -> None:
    with zipfile.ZipFile(export(edition, "qti", tmp_path, "signs")[0]) as archive:
        item = archive.read("items/q-panah-di-depan.xml").decode("utf-8")
    assert pyslet_score(item, right=True) == (1.0, True)
    other = item.replace("<match>", "<not><match>").replace("</match>", "</match></not>")
    assert pyslet_score(other, right=True) == (0.0, True)


def test_a_qti_package_lists_its_files_and_says_who_passes(edition: Edition, tmp_path: Path) -> None:
    with zipfile.ZipFile(export(edition, "qti", tmp_path, "nasty")[0]) as archive:
        names = archive.namelist()
        manifest = ElementTree.fromstring(archive.read("imsmanifest.xml"))
        test = ElementTree.fromstring(archive.read("test.xml"))
    space = "{http://www.imsglobal.org/xsd/imscp_v1p1}"
    assert [f.get("href") for f in manifest.iter(f"{space}file")] == names[1:]
    kinds = [r.get("type") for r in manifest.iter(f"{space}resource")]
    assert kinds == ["imsqti_test_xmlv2p1", *["imsqti_item_xmlv2p1"] * 3]
    resources = {r.get("identifier"): r.get("href") for r in manifest.iter(f"{space}resource")}
    assert {d.get("identifierref") for d in manifest.iter(f"{space}dependency")} == set(resources) - {
        "t-nasty"
    }
    assert test.get("title") == "Biaya: 50% ~ {uji} = #1 / A\\\\B"
    passed = test.find(f".//{QTI}gte/{QTI}baseValue")
    assert passed is not None
    assert passed.text == "2.4"  # 80 % of three


def moodle_path(line: str) -> list[str]:
    """How Moodle takes a category apart: at single slashes; a doubled one is a slash in a name."""
    return [name.strip().replace("//", "/") for name in re.split("(?<!/)/(?!/)", line)]


def test_banks_carry_the_title_of_the_quiz_in_words(edition: Edition, tmp_path: Path) -> None:
    for path in export(edition, "gift", tmp_path):
        id, lang, _ = path.name.split(".")
        head = path.read_text("utf-8").splitlines()[0].removeprefix("$CATEGORY: ")
        site, name = moodle_path(head)
        assert site == {"id": "Basis pengetahuan", "en": "Knowledge base"}[lang]
        assert said(name).replace("＼", "\\") == said(edition.site.of(Quiz)[id].name[lang])


def test_questions_are_called_by_their_words_and_known_by_their_id(edition: Edition, tmp_path: Path) -> None:
    gift = next(p for p in export(edition, "gift", tmp_path) if p.name == "nasty.id.gift").read_text("utf-8")
    assert "// [id:quiz:nasty#satu] [tag:Biaya: 50% ~ {uji} = #1 / A\\\\B] [tag:UU 18/2017]" in gift
    assert "::Siapa membayar \\{jasa\\} \\= \\#1? Gaji ‹Rp5 juta & ‹b›tebal‹/b›" in gift
    moodle = next(p for p in export(edition, "moodle", tmp_path) if p.name == "nasty.en.moodle.xml")
    node = ElementTree.parse(moodle).getroot()[1]
    assert node.findtext("name/text") == "Who pays {fee} = #1? ‹name›"
    assert node.findtext("idnumber") == "quiz:nasty#satu"
    assert [t.text for t in node.findall("tags/tag/text")][1:] == ["Law 18/2017"]


def test_the_right_answer_is_the_only_one_moved_when_it_would_make_pairs_of_choices(
    edition: Edition, tmp_path: Path
) -> None:
    path = next(p for p in export(edition, "gift", tmp_path) if p.name == "signs.id.gift")
    answers = [
        line.strip()
        for line in path.read_text("utf-8").splitlines()
        if "A -> B" in line or "B \\=> A" in line
    ]
    assert [answer[0] for answer in answers] == ["~", "="]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (" a \n\n b\t\tc \r\n", "a\n\nb c"),
        ("a\u2028b", "a\nb"),
        ("C:\\new", "C:\\new"),
        ("", ""),
    ],
)
def test_only_blanks_that_nobody_sees_are_left_out(text: str, kept: str) -> None:
    assert lines(text) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [("a < b -> c => d", "a < b -> c => d"), ("<b>x</b> -> y", "‹b›x‹/b› -> y"), ("<Rp5", "‹Rp5")],
)
def test_only_signs_that_would_be_taken_for_a_tag_are_spelled_otherwise(text: str, kept: str) -> None:
    assert untagged(text) == kept


@given(st.lists(st.text(min_size=1).filter(lambda t: t.strip()), min_size=1, max_size=3))
def test_any_names_come_back_from_the_path_of_a_category(names: list[str]) -> None:
    found = moodle_path(category(tuple(names)))
    plain = [untagged(" ".join(name.split())).replace("\\", "＼") for name in names]
    assert found == plain


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Co"])))
def test_any_text_comes_back_from_gift_by_the_rules_of_moodle(text: str) -> None:
    held = escape(text)
    assert "\n" not in held
    assert not set("~=#{}:") & set(before(held))
    assert after(before(held)) == lines(text).strip()


@given(st.text())
def test_a_name_fits_a_list(text: str) -> None:
    assert len(name_for(text)) <= 80
