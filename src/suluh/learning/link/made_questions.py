"""Questions made from procedures, terms, services and clocks: always the same for the same data."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from suluh.helpdesk.model.complaint import ComplaintProcedure
from suluh.learning.model.quiz import Generate, Quiz, QuizNumber, QuizPair, QuizQuestion
from suluh.model.base import Words
from suluh.model.languages import LANGUAGES
from suluh.model.site import Site
from suluh.model.term import Term
from suluh.model.thing import Thing
from suluh.procedures.link.reach import Reach, reach
from suluh.procedures.model.service import Service
from suluh.procedures.model.sop import Activity, Sop
from suluh.read.references import parse_bare
from suluh.text.marks import shuffled

# Language -> the words of the table `learning`, handed in: this room knows none.
Say = Mapping[str, Mapping[str, Any]]
LEAST = 3


def bank(site: Site, quiz: Quiz, say: Say, seed: str = "") -> tuple[QuizQuestion, ...]:
    """The questions of a quiz, those made from data after the written ones.

    `seed` chooses other steps and other pairs; without one all builds make the same.
    """
    taken = {question.id for question in quiz.questions}
    made = {q.id: q for order in quiz.generate for q in make(site, order, say, seed)}
    return (*quiz.questions, *(q for id, q in made.items() if id not in taken))


def make(site: Site, order: Generate, say: Say, seed: str = "") -> Iterator[QuizQuestion]:
    """The questions of one order; nothing for what this edition does not have or cannot ask."""
    if order.kind == "matching":
        yield from _matching(_terms(site, order), order.size, say, seed)
        return
    for reference in order.references:
        citation = parse_bare(reference)
        target = site.find(citation.kind, citation.id) if citation else None
        if isinstance(target, Sop) and order.kind == "ordering":
            yield from _ordering(target, order.size, say, seed)
        elif citation is None or order.kind == "ordering":
            continue
        elif isinstance(target, Sop):
            yield from _durations(target, citation.part, say)
        elif isinstance(target, Service):
            yield from _total(target, say)
        elif isinstance(target, ComplaintProcedure):
            yield from _clocks(target, citation.part, say)


def made_from(site: Site, quiz: Quiz) -> tuple[Thing, ...]:
    """The procedures, terms, services and complaints whose words stand in the made questions of a quiz."""
    asked = (q for q in bank(site, quiz, _WORDLESS) if quiz.question(q.id) is None)
    return tuple({(t.kind_name, t.id): t for q in asked for t in asked_of(site, q)}.values())


def asked_of(site: Site, question: QuizQuestion) -> tuple[Thing, ...]:
    """The things that a made question is made from: those it refers to."""
    citations = (parse_bare(line) for line in question.references)
    found = (site.find(citation.kind, citation.id) for citation in citations if citation)
    return tuple(thing for thing in found if isinstance(thing, Thing))


def can_make(site: Site, order: Generate) -> bool:
    """Whether an order gives at least one question; the words do not matter."""
    return next(make(site, order, _WORDLESS), None) is not None


class _AnyWords(dict[str, Any]):
    """Words for when only the making matters."""

    def __missing__(self, key: str) -> Any:
        return _AnyWords() if key == "unit" else "-"


_WORDLESS: Say = {lang: _AnyWords() for lang in LANGUAGES}


def sure_steps(sop: Sop) -> tuple[int, ...]:
    """The rows (from 0) that every way to one of its ends passes, in the order in which it first does.

    Of several ends the one with the longest such chain is taken. A row that work might skip on the
    way there, or come to in another order, is not in it.
    """
    ways = reach(sop)
    if ways.open or not ways.ends:
        return ()
    before = _dominators(ways)
    best: list[int] = []
    for end in sorted(ways.ends & before.keys()):
        chain = sorted(before[end], key=lambda row: len(before[row]))
        best = chain if len(chain) > len(best) else best
    return tuple(best)


def _dominators(ways: Reach) -> dict[int, frozenset[int]]:
    """Row -> the rows that every way from the first row to it passes, itself included."""
    rows = sorted(ways.reached)
    found = {row: frozenset(rows) for row in rows} | {0: frozenset([0])}
    comes_from = {row: [r for r in rows if row in ways.after[r]] for row in rows}
    changed = True
    while changed:
        changed = False
        for row in rows[1:]:
            shared = frozenset.intersection(*(found[r] for r in comes_from[row])) | {row}
            if shared != found[row]:
                found[row], changed = shared, True
    return found


def _ordering(sop: Sop, size: int, say: Say, seed: str) -> Iterator[QuizQuestion]:
    texts: set[str] = set()
    rows: list[int] = []
    for row in sure_steps(sop):
        words = sop.activities[row].text
        both = {words[lang].casefold().rstrip(" .") for lang in LANGUAGES}
        if not both & texts:
            rows.append(row)
            texts |= both
    if len(rows) < LEAST:
        return
    chosen = sorted(shuffled(rows, f"{seed}/{sop.id}")[:size])
    order = [rows[n] for n in chosen]
    yield QuizQuestion(
        id=_id(f"urut-{sop.id}"),
        kind="ordering",
        text=_words(say, "ask_order", sop.name),
        order=tuple(sop.activities[row].text for row in order),
        explanation=_words(say, "why_order", sop.name),
        references=tuple(f"sop:{sop.id}#{row + 1}" for row in order),
    )


def _terms(site: Site, order: Generate) -> list[Term]:
    """The current terms of an order whose names and meanings can be told apart."""
    found: list[Term] = []
    seen: set[str] = set()
    for reference in order.references:
        citation = parse_bare(reference)
        term = site.terms.get(citation.id) if citation and citation.kind == "term" else None
        if term is None or term.status != "current":
            continue
        own = {term.term.casefold(), *(term.definition[lang].casefold().strip(" .") for lang in LANGUAGES)}
        if not own & seen:
            seen |= own
            found.append(term)
    return found


def _matching(terms: Sequence[Term], size: int, say: Say, seed: str) -> Iterator[QuizQuestion]:
    count = max(1, round(len(terms) / size))
    while count > 1 and len(terms) // count < LEAST:
        count -= 1
    mixed = [terms[n] for n in shuffled(terms, f"{seed}/terms")] if seed else list(terms)
    for number in range(count):
        group = mixed[number::count][:8]
        if len(group) < LEAST:
            return
        yield QuizQuestion(
            id=_id(f"arti-{group[0].id}"),
            kind="matching",
            text=_words(say, "ask_match"),
            pairs=tuple(QuizPair(left=Words(id=t.term, en=t.term), right=t.definition) for t in group),
            explanation=_words(say, "why_match"),
            references=tuple(f"term:{t.id}" for t in group),
        )


def _durations(sop: Sop, part: str, say: Say) -> Iterator[QuizQuestion]:
    for number, activity in enumerate(sop.activities, start=1):
        if activity.duration is None or (part and part != str(number)):
            continue
        yield QuizQuestion(
            id=_id(f"lama-{sop.id}-{activity.id}"),
            kind="numeric",
            text=_words(say, "ask_duration", activity.text, sop.name, _unit(say, activity.duration.unit)),
            answer=_number(say, activity.duration.value, activity.duration.unit),
            explanation=_why_duration(say, activity, sop),
            references=(f"sop:{sop.id}#{number}",),
        )


def _why_duration(say: Say, activity: Activity, sop: Sop) -> Words:
    """Where the duration stands, and what the procedure remarks on it."""
    text = _words(say, "why_duration" if sop.status == "approved" else "why_draft_duration", sop.name)
    remark = activity.remarks
    return Words.joined(id=f"{text.id} {remark.id}", en=f"{text.en} {remark.en}") if remark else text


def _total(service: Service, say: Say) -> Iterator[QuizQuestion]:
    if service.total is None:
        return
    yield QuizQuestion(
        id=_id(f"lama-{service.id}"),
        kind="numeric",
        text=_words(say, "ask_total", service.name, _unit(say, service.total.unit)),
        answer=_number(say, service.total.value, service.total.unit),
        explanation=_words(say, "why_total", service.name),
        references=(f"service:{service.id}",),
    )


def _clocks(procedure: ComplaintProcedure, part: str, say: Say) -> Iterator[QuizQuestion]:
    for clock in procedure.clocks:
        if part and part != clock.id:
            continue
        why = _words(say, "why_clock", clock.name, procedure.name)
        if clock.open:
            why = Words.joined(id=f"{why.id} {clock.open.id}", en=f"{why.en} {clock.open.en}")
        yield QuizQuestion(
            id=_id(f"tenggat-{procedure.id}-{clock.id}"),
            kind="numeric",
            text=_words(say, "ask_clock", clock.name, _unit(say, clock.unit), clock.starts),
            answer=_number(say, clock.value, clock.unit),
            explanation=why,
            references=(f"complaint:{procedure.id}#{clock.id}",),
        )


def _id(text: str) -> str:
    return text[:80].rstrip("-")


def _words(say: Say, key: str, *parts: Words) -> Words:
    """A sentence of ours with pieces of the data in it, in both languages."""
    said = {lang: say[lang][key].format(*(part[lang].rstrip(".?") for part in parts)) for lang in LANGUAGES}
    return Words.joined(**said)


def _unit(say: Say, unit: str) -> Words:
    return Words(**{lang: cast(str, say[lang]["unit"][unit]) for lang in LANGUAGES})


def _number(say: Say, value: float, unit: str) -> QuizNumber:
    return QuizNumber(value=value, unit=_unit(say, unit))
