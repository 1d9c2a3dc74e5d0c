"""Exports in the shape of Kobo and ODK, made up for a real instrument. Nobody's answers are in them."""

import csv
import io
import random
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import xlsxwriter

from suluh.monitoring.link.columns import CONSENT, INSTRUMENT, SEX_NAMES, VERSION, YES_NO
from suluh.monitoring.model.instrument import Instrument, InstrumentSection
from suluh.monitoring.model.instrument_item import SEXES, Item

# How headings and answers are written: xml names, labels in one language, or ODK Central.
STYLES = ("xml", "id", "en", "odk")


@dataclass
class Export:
    """Responses by field, and the rounds of repeated sections: section -> (index of response, answers)."""

    instrument: Instrument
    responses: list[dict[str, str]]
    rounds: dict[str, list[tuple[int, dict[str, str]]]] = field(default_factory=dict)


def made_up(
    instrument: Instrument,
    number: int,
    *,
    seed: int = 1,
    until: date = date(2026, 11, 20),
    texts: dict[str, list[str]] | None = None,
    lean: float = 0.7,
) -> Export:
    """`number` responses, the same for the same seed. `lean` is how often the first answer is given."""
    chance = random.Random(seed)
    responses: list[dict[str, str]] = []
    rounds: dict[str, list[tuple[int, dict[str, str]]]] = {s.id: [] for s in instrument.sections if s.repeat}
    for index in range(number):
        answers = {
            "_uuid": f"{index:08x}-0000-4000-8000-{seed:012x}",
            "_submission_time": f"{(until - timedelta(days=chance.randrange(300))).isoformat()}T08:00:00",
            INSTRUMENT: instrument.id,
            VERSION: str(instrument.version),
        }
        if instrument.consent:
            answers[CONSENT] = "ya" if chance.random() < 0.97 else "tidak"
        if answers.get(CONSENT) != "tidak":
            for section in instrument.sections:
                if section.repeat:
                    for _ in range(chance.randrange(3)):
                        found: dict[str, str] = {}
                        for item in section.items:
                            _answer(chance, instrument, item, found, until, texts or {}, lean)
                        rounds[section.id].append((index, found))
                    continue
                for item in section.items:
                    _answer(chance, instrument, item, answers, until, texts or {}, lean)
        responses.append(answers)
    return Export(instrument, responses, rounds)


def _answer(
    chance: random.Random,
    instrument: Instrument,
    item: Item,
    answers: dict[str, str],
    until: date,
    texts: dict[str, list[str]],
    lean: float,
) -> None:
    if chance.random() < 0.03 and not item.required:
        return
    if item.type == "count_by_sex":
        for sex in SEXES:
            answers[f"{item.id}_{sex}"] = str(chance.randrange(60) if sex != "t" else chance.randrange(2))
    elif item.type == "yes_no":
        answers[item.id] = "ya" if chance.random() < lean else "tidak"
    elif item.type == "choice":
        choices = instrument.choices(item)
        answers[item.id] = choices[0].id if chance.random() < lean / 2 else chance.choice(choices).id
    elif item.type == "multi":
        answers[item.id] = " ".join(c.id for c in instrument.choices(item) if chance.random() < 0.4)
    elif item.type in ("integer", "decimal"):
        answers[item.id] = str(chance.randrange(0, 100))
    elif item.type == "date":
        answers[item.id] = (until - timedelta(days=chance.randrange(300))).isoformat()
    elif item.type == "text":
        known = texts.get(item.id) or [f"Contoh {n}" for n in range(1, 13)]
        answers[item.id] = known[min(chance.randrange(len(known)), chance.randrange(len(known)))]


def headings(
    instrument: Instrument, style: str, section: InstrumentSection
) -> Iterator[tuple[str, str, str]]:
    """(field, choice or "", heading) of the columns of a section."""
    for item in section.items:
        if item.type == "note":
            continue
        head = _heading(section, item.id, item.text.id, item.text.en, style)
        join = "-" if style == "odk" else "/"
        if item.type == "count_by_sex":
            for sex in SEXES:
                word = {"id": SEX_NAMES[sex].id, "en": SEX_NAMES[sex].en}.get(style, f"{item.id}_{sex}")
                yield f"{item.id}_{sex}", "", f"{head}{join}{word}"
            continue
        yield item.id, "", head
        if item.type == "multi":
            for choice in instrument.choices(item):
                word = {"id": choice.text.id, "en": choice.text.en}.get(style, choice.id)
                yield item.id, choice.id, f"{head}/{word}"


def _heading(section: InstrumentSection, id: str, text_id: str, text_en: str, style: str) -> str:
    if style == "id":
        return f"{section.title.id}/{text_id}"
    if style == "en":
        return f"{section.title.en}/{text_en}"
    return f"{section.id}{'-' if style == 'odk' else '/'}{id}"


def _cell(instrument: Instrument, item: Item | None, answer: str, style: str) -> str:
    if style not in ("id", "en") or item is None or not answer:
        return answer
    if item.type == "yes_no":
        return next(text[style] for id, text in YES_NO if id == answer)
    texts = {choice.id: choice.text[style] for choice in instrument.choices(item)}
    return " ".join(texts[id] for id in answer.split(" ")) if texts else answer


def tables(export: Export, style: str = "xml") -> dict[str, list[list[str]]]:
    """Sheet -> rows, the headings first: the responses, then the rounds of each repeated section."""
    instrument = export.instrument
    plain = [s for s in instrument.sections if not s.repeat]
    columns = [
        (*column, item_of(instrument, column[0])) for s in plain for column in headings(instrument, style, s)
    ]
    consent = instrument.consent
    front = [(INSTRUMENT, INSTRUMENT), (VERSION, VERSION)]
    if consent:
        front.append((CONSENT, consent[style] if style in ("id", "en") else CONSENT))
    tail = (
        [("_submission_time", "SubmissionDate"), ("_uuid", "KEY")]
        if style == "odk"
        else [("_submission_time", "_submission_time"), ("_uuid", "_uuid")]
    )
    head = [h for _, h in front] + [h for _, _, h, _ in columns] + [h for _, h in tail]
    rows = [[*head, *([] if style == "odk" else ["_index"])]]
    for index, answers in enumerate(export.responses, 1):
        row = [answers.get(f, "") for f, _ in front]
        if consent and style in ("id", "en") and answers.get(CONSENT):
            row[2] = next(text[style] for id, text in YES_NO if id == answers[CONSENT])
        row += [*_row(instrument, columns, answers, style), *(answers.get(f, "") for f, _ in tail)]
        rows.append([*row, *([] if style == "odk" else [str(index)])])
    found = {"Responses": rows}
    for section in (s for s in instrument.sections if s.repeat):
        inner = [(*column, item_of(instrument, column[0])) for column in headings(instrument, style, section)]
        parent = "PARENT_KEY" if style == "odk" else "_parent_index"
        found[section.id] = [[*(h for _, _, h, _ in inner), parent]]
        for index, answers in export.rounds.get(section.id, []):
            key = export.responses[index]["_uuid"] if style == "odk" else str(index + 1)
            found[section.id].append([*_row(instrument, inner, answers, style), key])
    return found


def item_of(instrument: Instrument, name: str) -> Item | None:
    return next((item for item in instrument.items if name == item.id), None)


def _row(
    instrument: Instrument,
    columns: list[tuple[str, str, str, Item | None]],
    answers: dict[str, str],
    style: str,
) -> list[str]:
    cells: list[str] = []
    for name, choice, _, item in columns:
        answer = answers.get(name, "")
        if choice:
            cells.append(("1" if choice in answer.split(" ") else "0") if answer else "")
        else:
            cells.append(_cell(instrument, item, answer, style))
    return cells


def to_csv(rows: list[list[str]], *, separator: str = ",", encoding: str = "utf-8") -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator).writerows(rows)
    return out.getvalue().encode(encoding)


def to_xlsx(sheets: dict[str, list[list[str]]]) -> bytes:
    """A workbook in which numbers are numbers, as Kobo writes it."""
    out = io.BytesIO()
    book: Any = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name[:31])
        for y, row in enumerate(rows):
            for x, cell in enumerate(row):
                if cell.isdigit() and y and len(cell) < 10:
                    sheet.write_number(y, x, int(cell))
                elif cell:
                    sheet.write_string(y, x, cell)
    book.close()
    return out.getvalue()


def with_errors(book: bytes) -> bytes:
    """A workbook whose cells "#N/A" are errors, as they stay when the values of formulas are pasted."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as source, zipfile.ZipFile(out, "w") as made:
        texts = re.findall(r"<si><t[^>]*>(.*?)</t></si>", source.read("xl/sharedStrings.xml").decode())
        cell = re.compile(rf't="s"><v>{texts.index("#N/A")}</v>')
        for name in source.namelist():
            content = source.read(name)
            if name.startswith("xl/worksheets/"):
                content = cell.sub('t="e"><v>#N/A</v>', content.decode()).encode()
            made.writestr(name, content)
    return out.getvalue()


def write(export: Export, folder: Path, style: str = "xml", form: str = "csv", **how: Any) -> Path:
    """The export as one workbook, as one CSV, or, with rounds, as a folder of CSVs."""
    sheets = tables(export, style)
    folder.mkdir(parents=True, exist_ok=True)
    if form == "xlsx":
        path = folder / f"{export.instrument.id}.xlsx"
        path.write_bytes(to_xlsx(sheets))
        return path
    if len(sheets) == 1:
        path = folder / f"{export.instrument.id}.csv"
        path.write_bytes(to_csv(sheets["Responses"], **how))
        return path
    for name, rows in sheets.items():
        (folder / f"{export.instrument.id}{'' if name == 'Responses' else '-' + name}.csv").write_bytes(
            to_csv(rows, **how)
        )
    return folder
