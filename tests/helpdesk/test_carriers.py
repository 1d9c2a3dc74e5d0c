"""All carriers of an outcome carry the same text."""

import csv
import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from suluh.export.form import ExportError, Order, carry_out
from suluh.export.pdf import to_pdf
from suluh.flow import edition, open_edition
from suluh.helpdesk.export import form_docx, office_forms, outcome_cards, sms, tree_booklet, tree_json
from suluh.helpdesk.model.office_form import OfficeForm
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.tree import DecisionTree
from suluh.model.audience import Audience
from suluh.model.base import Words
from suluh.render.view import Edition
from suluh.text.plain import strip_tags
from suluh.text.sms import measure, plain
from tests.conftest import DAY, ROOT
from tests.real_site import real_site
from tests.small_site import EXPORT_BY_NAME, bodies

TODAY = date.fromisoformat(DAY)
OUTCOMES = sorted(path.stem for path in (ROOT / "content/data/outcomes").glob("*.yml"))


@pytest.fixture(scope="module")
def whole() -> Edition:
    site = edition(real_site(), Audience.staff, TODAY)
    return open_edition(site, TODAY)


@pytest.fixture(scope="module")
def pages(whole: Edition) -> dict[str, str]:
    return {name: flat(html) for name, html in bodies(whole.site).items() if "bantuan/hasil/" in name}


def order(whole: Edition, out: Path, *ids: str, url: str = "https://suluh.example/") -> Order:
    return Order(whole, ids, out, site_url=url)


def flat(html: str) -> str:
    return " ".join(strip_tags(html).split())


@pytest.mark.parametrize("lang", ["id", "en"])
def test_page_card_booklet_json_and_sms_say_the_same(
    whole: Edition, pages: dict[str, str], tmp_path: Path, lang: str
) -> None:
    site = whole.site
    given = order(whole, tmp_path)
    books = {
        id: flat(tree_booklet.booklet_html(given, lang, tree)) for id, tree in site.of(DecisionTree).items()
    }
    data = {id: tree_json.make_tree(given, tree, lang) for id, tree in site.of(DecisionTree).items()}
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(sms.to_csv(given, lang), newline=""))}
    assert set(rows) == set(site.of(Outcome))
    for outcome in site.of(Outcome).values():
        short = " ".join(outcome.short[lang].split())
        card = flat(outcome_cards.cards_html(given, lang, [outcome]))
        page = pages[("" if lang == "id" else "en/") + f"bantuan/hasil/{outcome.name}.html"]
        found = [tree for tree in data.values() if outcome.id in tree.outcomes]
        assert found, outcome.id
        for tree in found:
            said = tree.outcomes[outcome.id]
            assert said.short == outcome.short[lang]
            assert said.sms == rows[outcome.id]["text"]
            for text in (short, *said.safety, *said.do_now):
                flat_text = " ".join(text.split())
                assert flat_text in card, (outcome.id, text)
                assert flat_text in books[tree.id], (outcome.id, text)
            for text in (said.rights, said.message, *said.keep, *said.documents, *said.care):
                assert " ".join(text.split()) in books[tree.id], (outcome.id, text)
        # On the page references are links with what belongs to them; the words between are the same.
        for words in (outcome.short, *outcome.safety, *outcome.do_now):
            for piece in re.split(r"\[\[.*?\]\]", words[lang]):
                assert " ".join(piece.split()) in page, (outcome.id, piece)
        assert rows[outcome.id]["text"].startswith(plain(outcome.short[lang]))
        assert measure(rows[outcome.id]["text"]).parts <= 3
        assert (
            sum(c.isdigit() for c in rows[outcome.id]["text"].removeprefix(plain(outcome.short[lang]))) >= 3
        )


def test_json_reads_back_and_the_schema_stands_beside_it(whole: Edition, tmp_path: Path) -> None:
    carry_out(EXPORT_BY_NAME["tree-json"], order(whole, tmp_path))
    shape = json.loads((tmp_path / "pohon.schema.json").read_text("utf-8"))
    files = sorted(tmp_path.glob("pohon-*.json"))
    assert len(files) == 2 * len(whole.site.of(DecisionTree))
    for path in files:
        text = path.read_text("utf-8")
        assert tree_json.to_json(tree_json.JsonTree.model_validate_json(text)) == text
        assert set(shape["required"]) == set(json.loads(text))


def test_following_the_json_always_ends_at_an_outcome_and_says_nothing_of_staff(
    whole: Edition, tmp_path: Path
) -> None:
    carry_out(EXPORT_BY_NAME["tree-json"], order(whole, tmp_path))
    for path in tmp_path.glob("pohon-*-id.json"):
        text = path.read_text("utf-8")
        tree = json.loads(text)
        for question in tree["questions"].values():
            for answer in question["answers"]:
                assert (answer["question"] in tree["questions"]) != (answer["outcome"] in tree["outcomes"])
        for id in tree["outcomes"]:
            officer = whole.site.of(Outcome)[id].officer
            assert officer is not None
            assert officer.never_promise[0].id not in text
            assert officer.classification.id not in json.dumps(list(tree["outcomes"][id]))


def test_sensitive_outcomes_are_printed_only_when_named(whole: Edition, tmp_path: Path) -> None:
    site = whole.site
    sensitive = next(o for o in site.of(Outcome).values() if o.sensitive)
    assert sensitive not in outcome_cards.choose(order(whole, tmp_path))
    assert outcome_cards.choose(order(whole, tmp_path, sensitive.id)) == [sensitive]


def test_a_card_is_one_page_of_a6(whole: Edition, tmp_path: Path) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    pytest.importorskip("weasyprint")
    chosen = outcome_cards.choose(order(whole, tmp_path))
    [path] = carry_out(
        EXPORT_BY_NAME["card"], Order(whole, (), tmp_path, langs=("id",), site_url="https://s.example/")
    )
    document = pdfium.PdfDocument(path)
    assert len(document) == len(chosen)
    width, height = document[0].get_size()
    assert (round(width / 72 * 25.4), round(height / 72 * 25.4)) == (105, 148)


def test_the_pages_that_a_booklet_names_are_those_that_it_links_to(whole: Edition, tmp_path: Path) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    pytest.importorskip("weasyprint")
    tree = min(whole.site.of(DecisionTree).values(), key=lambda t: len(t.questions))
    [path] = carry_out(EXPORT_BY_NAME["tree"], Order(whole, (tree.id,), tmp_path, langs=("id",)))
    document = pdfium.PdfDocument(path)
    texts = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    # Numbers at the right come first in the text of a page, the heading after them.
    heads = [re.sub(r"^(→ \d+ )+", "", text) for text in texts]
    for question in tree.questions:
        at = next(n for n in range(1, len(texts)) if heads[n].startswith(question.text.id))
        for answer in question.answers:
            kind, _, id = answer.to.partition(":")
            if kind == "outcome":
                heading = whole.site.of(Outcome)[id].title.id
            else:
                found = tree.question(answer.to)
                if found is None:
                    continue  # another tree
                heading = found.text.id
            there = next(n for n in range(1, len(texts)) if heads[n].startswith(heading))
            assert f"→ {there + 1}" in texts[at], (question.id, answer.text.id)


@pytest.mark.parametrize("id", sorted(p.stem for p in (ROOT / "content/data/forms").glob("*.yml")))
def test_a_form_has_the_same_fields_on_paper_in_docx_and_in_xlsform(
    whole: Edition, tmp_path: Path, id: str
) -> None:
    docx = pytest.importorskip("docx")
    form = whole.site.of(OfficeForm)[id]
    given = order(whole, tmp_path, id)
    rows = office_forms.to_xlsform(given, form).rows
    names = [row.name for row in rows if row.type not in ("begin_group", "end_group", "note")]
    assert names == [office_forms.name_of(field.id) for field in form.fields]
    assert [row.required for row in rows if row.name in names] == [f.required for f in form.fields]
    content = form_docx.to_docx(given, form, "id")
    assert content == form_docx.to_docx(given, form, "id")
    document = docx.Document(io.BytesIO(content))
    text = " ".join(paragraph.text for paragraph in document.paragraphs)
    paper = flat(office_forms.paper_html(given, form, "id"))
    for field in form.fields:
        assert field.label.id in text
        assert " ".join(field.label.id.split()) in paper
    assert "?:" not in text
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        xml = package.read("word/document.xml").decode()
    plain_fields = [f for f in form.fields if f.type not in ("choice", "choices", "yes_no")]
    assert xml.count("<w:sdt>") >= len(plain_fields)
    for field in plain_fields:
        assert f'w:val="{field.id}"' in xml
    assert form.regulation_version in paper
    assert form.regulation_version in text


@pytest.mark.parametrize(("paper", "width", "height"), [("a4", 210, 297), ("f4", 215, 330)])
@pytest.mark.parametrize(("lang", "spelling"), [("id", "id-ID"), ("en", "en-GB")])
def test_a_docx_has_the_paper_and_the_language_of_the_office(
    whole: Edition, tmp_path: Path, paper: str, width: int, height: int, lang: str, spelling: str
) -> None:
    docx = pytest.importorskip("docx")
    given = replace(order(whole, tmp_path, "penerimaan-pengaduan"), langs=(lang,), options={"paper": paper})
    [path] = carry_out(EXPORT_BY_NAME["form-docx"], given)
    document = docx.Document(str(path))
    [section] = document.sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (width, height)
    assert document.core_properties.language == spelling
    with zipfile.ZipFile(path) as package:
        styles = package.read("word/styles.xml").decode()
    assert set(re.findall(r'<w:lang [^>]*w:val="([^"]*)"', styles)) == {spelling}


def test_a_paper_that_is_none_is_refused(whole: Edition, tmp_path: Path) -> None:
    given = replace(order(whole, tmp_path, "penerimaan-pengaduan"), options={"paper": "letter"})
    with pytest.raises(ExportError, match="a4, f4"):
        carry_out(EXPORT_BY_NAME["form-docx"], given)


def test_an_xlsform_of_the_intake_is_accepted(whole: Edition, tmp_path: Path) -> None:
    pyxform = pytest.importorskip("pyxform.xls2xform")
    pytest.importorskip("xlsxwriter")
    [path] = carry_out(EXPORT_BY_NAME["form-xlsform"], order(whole, tmp_path, "penerimaan-pengaduan"))
    result = pyxform.convert(str(path))
    assert "penerimaan_pengaduan" in result.xform
    assert [w for w in result.warnings if "language" in w.lower()] == []


def test_an_outcome_too_long_for_sms_is_refused_before_anything_is_written(
    whole: Edition, tmp_path: Path
) -> None:
    site = whole.site
    outcome = next(iter(site.of(Outcome).values()))
    long = outcome.model_copy(
        update={"short": outcome.short.model_copy(update={"id": "Hubungi pusat. " * 40})}
    )
    things = {**site.things, "outcomes": {**site.of(Outcome), outcome.id: long}}
    broken = replace(whole, site=replace(site, things=things))
    with pytest.raises(ExportError):
        carry_out(EXPORT_BY_NAME["sms"], order(broken, tmp_path))
    assert list(tmp_path.iterdir()) == []


def with_long_help(whole: Edition, id: str) -> Edition:
    """The edition in which the first question of a tree has a help of some pages."""
    tree = whole.site.of(DecisionTree)[id]
    first = tree.questions[0]
    long = Words.model_construct(id="Langkah demi langkah. " * 400, en="Step by step. " * 400)
    questions = (first.model_copy(update={"help": long}), *tree.questions[1:])
    changed = {**whole.site.things["helpdesk"], id: tree.model_copy(update={"questions": questions})}
    return open_edition(replace(whole.site, things={**whole.site.things, "helpdesk": changed}), TODAY)


@pytest.mark.parametrize("long_help", [False, pytest.param(True, marks=pytest.mark.long)])
def test_a_booklet_of_shared_pages_has_the_bytes_of_one_laid_out_as_a_whole(
    whole: Edition, tmp_path: Path, long_help: bool
) -> None:
    pytest.importorskip("weasyprint")
    tree = min(whole.site.of(DecisionTree).values(), key=lambda t: len(t.questions))
    given = order(with_long_help(whole, tree.id) if long_help else whole, tmp_path)
    same_as_whole(given, (tree.id,))


@pytest.mark.long
def test_all_booklets_have_the_bytes_of_those_laid_out_as_a_whole(whole: Edition, tmp_path: Path) -> None:
    same_as_whole(order(whole, tmp_path), tuple(whole.site.of(DecisionTree)))


def same_as_whole(given: Order, ids: tuple[str, ...]) -> None:
    bindery = tree_booklet.Bindery(given, "id", ids)
    for id in ids:
        html = tree_booklet.booklet_html(given, "id", given.edition.site.of(DecisionTree)[id])
        assert bindery.booklet(id) == to_pdf(html, given.theme.read(tree_booklet.CSS)), id
