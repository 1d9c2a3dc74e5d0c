"""Question papers: shuffled by a seed, with their keys and the supervisor's sheet, as PDF."""

import math
from dataclasses import dataclass
from pathlib import Path

from suluh.export.form import ExportError, ExportForm, Order, write_whole
from suluh.export.pdf import to_pdf
from suluh.learning.export.quiz_bank import Set, sets
from suluh.learning.pages.asked import LETTERS, Asked, ask
from suluh.learning.pages.material import material
from suluh.render.components import draw_component
from suluh.text.marks import shuffled

MOST_COPIES = 8


@dataclass(frozen=True)
class Paper:
    """One paper: its code, and its questions in their order."""

    code: str
    asked: tuple[Asked, ...]


def _export(order: Order) -> list[Path]:
    seed = order.options.get("seed", "1")
    copies = order.options.get("copies", "2")
    if not copies.isascii() or not copies.isdigit() or not 1 <= int(copies) <= MOST_COPIES:
        raise ExportError(
            f'copies="{copies}" bukan angka dari 1 sampai {MOST_COPIES}',
            f'copies="{copies}" is no number from 1 to {MOST_COPIES}',
        )
    css = order.theme.read("css/paper.css")
    written = []
    for of in sets(order):
        html = to_html(of, papers(of, order, seed, int(copies)))
        pdf = to_pdf(html, css)
        written.append(write_whole(order.out / f"{of.stem}.kertas-{_file(seed)}.pdf", pdf))
    return written


def _file(seed: str) -> str:
    return "".join(letter for letter in seed if letter.isalnum()) or "1"


def papers(of: Set, order: Order, seed: str, copies: int) -> list[Paper]:
    """As many papers as copies; the same seed gives the same papers on every machine."""
    stock = material(order.edition)
    questions = stock.questions(of.quiz)
    found = []
    for letter in LETTERS[:copies]:
        code = f"{seed}-{letter}"
        mixed = [questions[n] for n in shuffled(questions, f"{code}/{of.quiz.id}")]
        asked = tuple(ask(of.quiz, q, stock, of.view, code, links=False) for q in mixed)
        found.append(Paper(code, asked))
    return found


def to_html(of: Set, made: list[Paper]) -> str:
    """Papers, keys and sheet as one document."""
    count = len(of.questions)
    body = draw_component(
        "export_paper",
        of.view,
        quiz=of.quiz,
        papers=made,
        short=short,
        count=count,
        needed=math.ceil(count * of.quiz.pass_percent / 100),
    )
    title = f"{of.view.w['learning']['paper']}: {of.quiz.name[of.lang]}"
    # The papers carry their own headings.
    page = draw_component("export_page", of.view, title=title, body=body, styles=[], scripts=[])
    return str(page).replace(f"<h1>{title}</h1>", "", 1)


def short(question: Asked) -> str:
    """The key of a question: letters, places, or the number."""
    numbers = question.answer.split(" ")
    if question.kind == "numeric":
        return numbers[0]
    if question.kind == "ordering":
        return " ".join(numbers)
    return " ".join(LETTERS[int(n) - 1] for n in numbers)


FORM = ExportForm(
    "paper",
    (
        "lembar soal, kunci, dan lembar pengawas (PDF)",
        "question papers, keys and the supervisor's sheet (PDF)",
    ),
    _export,
    "quizzes",
    ("weasyprint",),
    {
        "seed": (
            "kode soal; kode yang sama memberi soal yang sama",
            "the code; the same code gives the same papers",
        ),
        "copies": ("berapa naskah berbeda, 1 sampai 8", "how many different papers, 1 to 8"),
    },
)
