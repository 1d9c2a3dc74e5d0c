"""The four forms of an instrument: the same items, answers and conditions, and paper with the same score."""

import csv
import io
import re
from collections.abc import Iterator

import pytest
from lxml import html

from suluh.monitoring.export.codebook import to_codebook
from suluh.monitoring.export.xlsform_instrument import instrument_form
from suluh.monitoring.link.columns import CONSENT, columns
from suluh.monitoring.link.score import Scorer
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.instrument_item import Item
from tests.monitoring.pages import PHRASES, page
from tests.monitoring.responses import DAY, Answers, instruments, responses

EACH = pytest.mark.parametrize("instrument", instruments(), ids=lambda i: i.id)
LANGS = pytest.mark.parametrize("lang", ["id", "en"])
WORTH = re.compile(r"(\d+) poin")


def asked(instrument: Instrument) -> list[Item]:
    return [item for item in instrument.items if item.type != "note"]


def ids(instrument: Instrument) -> list[str]:
    return [*([CONSENT] if instrument.consent else []), *(item.id for item in asked(instrument))]


def unlike(found: list[str]) -> list[str]:
    return list(dict.fromkeys(found))


def forms(instrument: Instrument, lang: str) -> Iterator[tuple[str, html.HtmlElement]]:
    yield "screen", page("instrument_form", instrument.id, lang)
    yield "paper", page("instrument_paper", instrument.id, lang)
    if instrument.worker_form:
        yield "survey", page("survey", instrument.id, lang)


@EACH
@LANGS
def test_all_forms_ask_the_same_items_in_the_same_order(instrument: Instrument, lang: str) -> None:
    for name, form in forms(instrument, lang):
        assert unlike(form.xpath("//@data-item")) == ids(instrument), name
    rows = [r for r in instrument_form(instrument, PHRASES).rows if not r.type.startswith("end_")]
    assert [r.name for r in rows if r.name in ids(instrument)] == ids(instrument)
    book = list(csv.DictReader(io.StringIO(to_codebook(instrument)[1:]), delimiter=";"))
    items = [row["item"] for row in book if row["item"] and not row["repeat"]]
    repeated = [row["item"] for row in book if row["repeat"]]
    assert unlike(items) + unlike(repeated) == sorted(
        (item.id for item in asked(instrument)), key=lambda id: (id in repeated, ids(instrument).index(id))
    )
    assert [row["column"] for row in book] == [column.path for column in columns(instrument)]


@EACH
@LANGS
def test_all_forms_offer_the_same_answers(instrument: Instrument, lang: str) -> None:
    lists = {
        name: [c.name for c in choices]
        for name, choices in instrument_form(instrument, PHRASES).lists.items()
    }
    types = {row.name: row.type.split() for row in instrument_form(instrument, PHRASES).rows}
    book = {
        row["item"]: row for row in csv.DictReader(io.StringIO(to_codebook(instrument)[1:]), delimiter=";")
    }
    for item in asked(instrument):
        expected = [c.id for c in instrument.choices(item)] or (
            ["ya", "tidak"] if item.type == "yes_no" else []
        )
        if not expected:
            continue
        assert lists[types[item.id][1]] == expected
        assert [a.split("=")[0] for a in book[item.id]["answers_id"].split(" | ")] == expected
        for name, form in forms(instrument, lang):
            places = form.xpath(f'//*[@data-item="{item.id}"]')
            for place in places:
                found = place.xpath(".//input/@value | .//*[@data-answer]/@data-answer")
                assert found == expected, (name, item.id)


@EACH
@LANGS
def test_the_question_is_the_same_on_every_form(instrument: Instrument, lang: str) -> None:
    for item in asked(instrument):
        for name, form in forms(instrument, lang):
            text = " ".join(form.xpath(f'string(//*[@data-item="{item.id}"])').split())
            assert " ".join(item.text[lang].split()) in text, (name, item.id)
        row = next(r for r in instrument_form(instrument, PHRASES).rows if r.name == item.id)
        assert row.label is not None
        assert row.label[lang] == item.text[lang]


@EACH
def test_conditions_and_required_answers_reach_every_form(instrument: Instrument) -> None:
    paper = page("instrument_paper", instrument.id, "id")
    rows = {r.name: r for r in instrument_form(instrument, PHRASES).rows if not r.type.startswith("end_")}
    for item in asked(instrument):
        place = paper.xpath(f'//*[@data-item="{item.id}"]')[0]
        assert bool(item.relevant) == ("Isi hanya bila" in place.text_content()), item.id
        assert bool(item.relevant) == bool(rows[item.id].relevant)
        assert item.required == ("wajib diisi" in place.text_content())
        if item.type != "count_by_sex":
            assert bool(item.constraint) == bool(rows[item.id].constraint)
            assert item.required == rows[item.id].required


class Sheet:
    """The sheet of paper as somebody adds it up who has nothing but what is printed on it."""

    def __init__(self, instrument: Instrument) -> None:
        form = page("instrument_paper", instrument.id, "id")
        self.least = int(re.findall(r"paling sedikit (\d+) × A", form.text_content())[0])
        self.lights = [
            (self._number(row.xpath("string(td[1])")), row.xpath("string(th)"))
            for row in form.xpath('//table[contains(@class, "lights")]/tbody/tr')
        ]
        self.items: dict[str, tuple[int, dict[str, int | None], list[tuple[float, int]], int, bool]] = {}
        for place in form.xpath('//*[@data-item][.//*[contains(@class, "paper-question")]]'):
            printed = re.findall(r"\(bobot (\d+)(, butir kunci)?\)", place.text_content())
            if not printed:
                continue
            worth = {}
            for box in place.xpath('.//li[.//*[@class="box"]]'):
                found = WORTH.findall(box.text_content())
                worth[box.xpath(".//@data-answer")[0]] = int(found[0]) if found else None
            bands = [
                (float(self._number(li.text_content()) if not li.text_content().startswith("kurang") else -1e9), int(WORTH.findall(li.text_content())[0]))
                for li in place.xpath('.//ul[contains(@class, "bands")]/li')
            ]  # fmt: skip
            most = re.findall(r"paling banyak (\d+)", place.xpath('string(.//*[@class="most"])'))
            self.items[place.get("data-item")] = (
                int(printed[0][0]), worth, bands, int(most[0]) if most else 0, bool(printed[0][1]),
            )  # fmt: skip

    @staticmethod
    def _number(text: str) -> int:
        return int(re.findall(r"\d+", text)[0])

    def add_up(self, answers: Answers, relevant: set[str]) -> tuple[int | None, str]:
        """(score, name of the light) by the lines printed on the sheet."""
        s = w = a = 0
        key_failed = False
        for id, (weight, worth, bands, most, key) in self.items.items():
            answer = answers.get(id, "")
            if id not in relevant:
                continue
            if worth:
                chosen = answer.split()
                if any(worth[one] is None for one in chosen):
                    continue
                earned = sum(worth[one] or 0 for one in chosen)
                earned = min(earned, most) if most else earned
            else:
                earned = next((got for least, got in reversed(bands) if answer and float(answer) >= least), 0)
            a += weight
            if answer:
                w += weight
                s += earned
                key_failed = key_failed or (key and earned == 0)
        percent = (2 * s + w) // (2 * w) if w > 0 and 100 * w >= self.least * a else None
        if key_failed and self.lights:
            return percent, self.lights[0][1]
        reached = [name for least, name in self.lights if percent is not None and least <= percent]
        return percent, reached[-1] if reached else ""


@EACH
def test_the_sheet_of_paper_comes_to_the_score_of_python(instrument: Instrument) -> None:
    """1,000 responses; which conditions hold is taken from Python, everything else from the print."""
    if not instrument.is_scored:
        pytest.skip("nothing is scored")
    sheet, scorer = Sheet(instrument), Scorer(instrument, DAY)
    assert set(sheet.items) == {item.id for item in instrument.items if item.weight}
    names = {"red": "merah", "yellow": "kuning", "green": "hijau", "": ""}
    for answers in responses(instrument, 1000):
        cleaned = scorer.clean(answers)
        # An item is asked if an answer to it would stay.
        probe = dict(cleaned)
        relevant = set()
        for item in instrument.items:
            if item.weight:
                kept = scorer.clean({**probe, item.id: answers.get(item.id) or "1"})[item.id]
                if kept:
                    relevant.add(item.id)
        expected = scorer(answers).whole
        assert sheet.add_up(cleaned, relevant) == (expected.percent, names[expected.light])
