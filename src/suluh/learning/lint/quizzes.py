"""QUI001 to QUI005: every question has one way to be right, and rests on law that holds."""

from collections.abc import Iterator, Sequence

from suluh.findings import Finding, error, warning
from suluh.learning.link.made_questions import can_make
from suluh.learning.model.quiz import Quiz, QuizQuestion
from suluh.link.standing import LegalChange, legal_changes
from suluh.lint.context import Context
from suluh.model.site import Origin, Site

Keys = tuple[str | int, ...]

# What a question of a kind is made of, and what that is called.
PARTS = {
    "single": "choices",
    "multiple": "choices",
    "ordering": "order",
    "matching": "pairs",
    "numeric": "answer",
}


def check(site: Site, context: Context) -> Iterator[Finding]:
    for quiz in site.of(Quiz).values():
        origin = site.origin("quizzes", quiz.id)
        if not quiz.questions and not quiz.generate:
            yield error(
                "QUI001",
                origin.place("questions"),
                ("kuis ini tidak punya pertanyaan", "tulis `questions`, atau `generate`"),
                ("this quiz has no questions", "write `questions`, or `generate`"),
            )
        yield from _ids(quiz, origin)
        for index, question in enumerate(quiz.questions):
            yield from _answer(question, index, origin)
            yield from _same(question, index, origin)
        yield from _unmade(site, quiz, origin)
    yield from _repealed(site, context)


def _answer(question: QuizQuestion, index: int, origin: Origin) -> Iterator[Finding]:
    """QUI001: a question that nobody can answer rightly, or that has parts of another kind."""
    part = PARTS[question.kind]
    place = origin.place("questions", index, part)
    for name in sorted(set(PARTS.values()) - {part}):
        if getattr(question, name):
            yield _unanswerable(
                origin.place("questions", index, name),
                question,
                (f"`{name}` tidak dipakai pertanyaan {question.kind}", f"hapus, atau ganti `kind` ({part})"),
                (
                    f"`{name}` has no place in a {question.kind} question",
                    f"remove it, or change `kind` ({part})",
                ),
            )
    right = sum(choice.correct for choice in question.choices)
    if part == "choices" and len(question.choices) < 2:
        yield _unanswerable(
            place,
            question,
            ("pilihannya kurang dari dua", "tulis minimal dua `choices`"),
            ("it has fewer than two choices", "write at least two `choices`"),
        )
    elif part == "choices" and not right:
        yield _unanswerable(
            place,
            question,
            ("tidak ada pilihan yang benar", "beri `correct: true` pada satu pilihan"),
            ("no choice is marked as correct", "add `correct: true` to one choice"),
        )
    elif question.kind == "single" and right > 1:
        yield _unanswerable(
            place,
            question,
            (f"{right} pilihan ditandai benar", "sisakan satu, atau tulis `kind: multiple`"),
            (f"{right} choices are marked as correct", "leave one, or write `kind: multiple`"),
        )
    elif question.kind in ("ordering", "matching") and len(getattr(question, part)) < 3:
        yield _unanswerable(
            place,
            question,
            (f"`{part}` kurang dari tiga", f"tulis minimal tiga `{part}`"),
            (f"`{part}` has fewer than three", f"write at least three `{part}`"),
        )
    elif question.kind == "numeric" and question.answer is None:
        yield _unanswerable(
            place,
            question,
            ("jawabannya tidak ada", "tulis `answer` dengan `value` dan `unit`"),
            ("it has no answer", "write `answer` with `value` and `unit`"),
        )


def _unanswerable(
    place: tuple[str, int], question: QuizQuestion, id: tuple[str, str], en: tuple[str, str]
) -> Finding:
    return error(
        "QUI001",
        place,
        (f'pertanyaan "{question.id}": {id[0]}', id[1]),
        (f'question "{question.id}": {en[0]}', en[1]),
    )


def _same(question: QuizQuestion, index: int, origin: Origin) -> Iterator[Finding]:
    """QUI002: two choices, steps or sides that read the same in a language."""
    sides: list[tuple[str, str, Sequence[object]]] = [
        ("choices", "text", [choice.text for choice in question.choices]),
        ("order", "", question.order),
        ("pairs", "left", [pair.left for pair in question.pairs]),
        ("pairs", "right", [pair.right for pair in question.pairs]),
    ]
    for part, key, texts in sides:
        for lang in ("id", "en"):
            first: dict[str, int] = {}
            for number, text in enumerate(texts):
                said = " ".join(str(getattr(text, lang)).casefold().split()).rstrip(".")
                if said not in first:
                    first[said] = number
                    continue
                place = origin.place("questions", index, part, number, *([key] if key else []), lang)
                yield error(
                    "QUI002",
                    place,
                    (
                        f'pertanyaan "{question.id}": butir {first[said] + 1} dan {number + 1} sama ({lang})',
                        "bedakan, atau hapus salah satu",
                    ),
                    (
                        f'question "{question.id}": items {first[said] + 1} and {number + 1} are the same ({lang})',
                        "tell them apart, or remove one",
                    ),
                )


def _ids(quiz: Quiz, origin: Origin) -> Iterator[Finding]:
    """QUI003: two questions of one id."""
    first: dict[str, int] = {}
    for index, question in enumerate(quiz.questions):
        if question.id in first:
            line = origin.place("questions", first[question.id], "id")[1]
            yield error(
                "QUI003",
                origin.place("questions", index, "id"),
                (f'id pertanyaan "{question.id}" sudah dipakai di baris {line}', "pilih id lain"),
                (f'the question id "{question.id}" is taken on line {line}', "choose another id"),
            )
        first.setdefault(question.id, index)


def _repealed(site: Site, context: Context) -> Iterator[Finding]:
    """QUI004: a quiz or case that rests on, or explains with, law that no longer holds."""
    changes = legal_changes(site.regulations)
    for mention in context.mentions:
        citation = mention.citation
        if mention.kind not in ("quizzes", "cases") or citation is None or citation.kind != "reg":
            continue
        applied = getattr(site.things[mention.kind][mention.id], "applied", ())
        for change in changes.get(citation.id, ()):
            if not (change.ends and change.holds_on(context.today) and change.reaches(citation.part)):
                continue
            if not any(a.covers(change.by, citation.id, context.today) for a in applied):
                yield _ended(mention.place, citation.target, change, release=context.release)


def _ended(place: tuple[str, int], target: str, change: LegalChange, *, release: bool) -> Finding:
    since = change.since or "?"
    return (error if release else warning)(
        "QUI004",
        place,
        (
            f'"{target}" tidak berlaku lagi sejak {since} ({change.by})',
            f"perbaiki pertanyaannya; bila memang tentang aturan lama, catat `applied`: reference: reg:{change.by}",
        ),
        (
            f'"{target}" no longer holds since {since} ({change.by})',
            f"fix the question; if it is about the old rule, note `applied`: reference: reg:{change.by}",
        ),
    )


def _unmade(site: Site, quiz: Quiz, origin: Origin) -> Iterator[Finding]:
    """QUI005: an order for questions from which none can be made."""
    for index, order in enumerate(quiz.generate):
        if site.unread.any(*site.kinds.reference_names) or can_make(site, order):
            continue
        yield error(
            "QUI005",
            origin.place("generate", index, "references"),
            (
                f"tidak ada pertanyaan {order.kind} yang dapat dibuat dari rujukan ini",
                "rujuk sumber yang cocok (lihat halaman aturan), atau hapus pesanan ini",
            ),
            (
                f"no {order.kind} question can be made from these references",
                "refer to what fits (see the page of the rule), or remove this order",
            ),
        )
