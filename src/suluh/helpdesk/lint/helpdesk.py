"""HLP001 to HLP005, HLP008: every path of every tree ends at an outcome, and nobody is left out."""

from collections.abc import Iterator
from itertools import islice

from suluh.findings import Finding, error, warning
from suluh.helpdesk.link.paths import MOST_QUESTIONS, Path, askers_of, outcome_of, paths, reached
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.problem import EXPECTED
from suluh.helpdesk.model.tree import DecisionTree
from suluh.lint.context import Context
from suluh.model.languages import LANGUAGES
from suluh.model.site import Origin, Site
from suluh.text.nearest import nearest

# A tree of more paths than this is not walked to its end: nobody could read what it says.
ENOUGH = 50_000


def check(site: Site, _context: Context) -> Iterator[Finding]:
    for tree in site.of(DecisionTree).values():
        origin = site.origin("helpdesk", tree.id)
        yield from _alike(tree, origin)
        yield from _dead(site, tree, origin)
        yield from _ways(site, tree)
    if site.of(DecisionTree) and not site.unread.any("tree", "outcome"):
        yield from _unreached(site)
        yield from _left_out(site)


def _dead(site: Site, tree: DecisionTree, origin: Origin) -> Iterator[Finding]:
    """HLP001: the start, or an answer, leads to nothing."""
    ids = [question.id for question in tree.questions]
    named = [(("start",), tree.start)]
    for at, question in enumerate(tree.questions):
        for number, answer in enumerate(question.answers):
            if outcome_of(site, answer.to) is None and ":" not in answer.to:
                named.append((("questions", at, "answers", number, "to"), answer.to))  # type: ignore[arg-type]
    for keys, id in named:
        if id not in ids:
            near = nearest(id, [*ids, *(f"outcome:{o}" for o in site.of(Outcome))])
            yield error(
                "HLP001",
                origin.place(*keys),
                (
                    f'"{id}" bukan pertanyaan pohon "{tree.id}", jadi jalan ini buntu',
                    f'maksudnya "{near}"?' if near else "tulis id pertanyaan, atau outcome:id",
                ),
                (
                    f'"{id}" is no question of the tree "{tree.id}", so this way is a dead end',
                    f'did you mean "{near}"?' if near else "write the id of a question, or outcome:id",
                ),
            )


def _ways(site: Site, tree: DecisionTree) -> Iterator[Finding]:
    """HLP002 and HLP003: a path that comes back, or asks too much; the first of each, as it is walked."""
    shown: set[tuple[str, str]] = set()
    for path in islice(paths(site, tree), ENOUGH):
        if path.end not in ("loop", "deep"):
            continue
        last = path.hops[-1]
        where = (path.end, last.question.id if path.end == "loop" else "")
        if where in shown:
            continue
        shown.add(where)
        at = next(n for n, q in enumerate(last.tree.questions) if q is last.question)
        place = site.origin("helpdesk", last.tree.id).place("questions", at, "answers", last.answer, "to")
        yield _loop(path, place) if path.end == "loop" else _deep(path, place)


def _loop(path: Path, place: tuple[str, int]) -> Finding:
    return error(
        "HLP002",
        place,
        (
            f"jalan ini berputar: {path.told('id')} → {path.to}",
            "arahkan ke pertanyaan lain atau ke outcome:id",
        ),
        (
            f"this path goes round: {path.told('en')} → {path.to}",
            "lead to another question, or to outcome:id",
        ),
    )


def _deep(path: Path, place: tuple[str, int]) -> Finding:
    return error(
        "HLP003",
        place,
        (
            f"jalan ini lebih dari {MOST_QUESTIONS} pertanyaan: {path.told('id')} → {path.to}",
            "gabungkan pertanyaan, atau akhiri dengan outcome:id (halaman mulai dihitung satu)",
        ),
        (
            f"this path asks more than {MOST_QUESTIONS} questions: {path.told('en')} → {path.to}",
            "join questions, or end at outcome:id (the start page counts as one)",
        ),
    )


def _unreached(site: Site) -> Iterator[Finding]:
    """HLP004: a question or an outcome that no path comes to."""
    nodes, outcomes = reached(site)
    for tree in site.of(DecisionTree).values():
        for at, question in enumerate(tree.questions):
            if tree.question(tree.start) is not None and (tree.id, question.id) not in nodes:
                yield error(
                    "HLP004",
                    site.origin("helpdesk", tree.id).place("questions", at, "id"),
                    (f'tidak ada jalan ke pertanyaan "{question.id}"', "sebut id-nya di `to`, atau hapus"),
                    (f'no path comes to the question "{question.id}"', "name its id in a `to`, or remove it"),
                )
    for id in site.of(Outcome):
        if id not in outcomes:
            yield error(
                "HLP004",
                site.origin("outcomes", id).place("id"),
                (f'tidak ada jalan ke hasil "{id}"', f"sebut outcome:{id} di `to` sebuah pohon, atau hapus"),
                (
                    f'no path comes to the outcome "{id}"',
                    f"name outcome:{id} in a `to` of a tree, or remove it",
                ),
            )


def _alike(tree: DecisionTree, origin: Origin) -> Iterator[Finding]:
    """HLP005: two questions of one id, or two answers that read alike."""
    ids: set[str] = set()
    for at, question in enumerate(tree.questions):
        if question.id in ids:
            yield error(
                "HLP005",
                origin.place("questions", at, "id"),
                (f'id pertanyaan "{question.id}" dipakai dua kali', "pilih id lain"),
                (f'the question id "{question.id}" is used twice', "choose another id"),
            )
        ids.add(question.id)
        for lang in LANGUAGES:
            seen: set[str] = set()
            for number, answer in enumerate(question.answers):
                text = " ".join(answer.text[lang].casefold().split()).rstrip(".")
                if text in seen:
                    yield error(
                        "HLP005",
                        origin.place("questions", at, "answers", number, "text", lang),
                        (
                            f'pertanyaan "{question.id}" punya dua jawaban "{answer.text[lang]}"',
                            "bedakan jawabannya, atau gabungkan",
                        ),
                        (
                            f'the question "{question.id}" has two answers "{answer.text[lang]}"',
                            "tell the answers apart, or join them",
                        ),
                    )
                seen.add(text)


def _left_out(site: Site) -> Iterator[Finding]:
    """HLP008: somebody with a problem for whom no path ends at an outcome about it."""
    askers = askers_of(site)
    for asker, problems in EXPECTED.items():
        tree = next((t for t in site.of(DecisionTree).values() if t.asker == asker), None)
        if tree is None:
            continue  # a site need not have a help desk for everybody
        for problem in problems:
            if any(
                problem in o.problems and asker in askers.get(o.id, ()) for o in site.of(Outcome).values()
            ):
                continue
            yield warning(
                "HLP008",
                site.origin("helpdesk", tree.id).place("asker"),
                (
                    f'belum ada hasil tentang "{problem}" bagi penanya "{asker}"',
                    "buat hasil dengan `problems` itu dan jalan ke sana",
                ),
                (
                    f'there is no outcome about "{problem}" for the asker "{asker}"',
                    "write an outcome with that in `problems`, and a path to it",
                ),
            )
