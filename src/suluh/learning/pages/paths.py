"""Pages of paths: the list, the checklist of a role, its daily review, and the mentor's page."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup, escape

from suluh.learning.link import addresses
from suluh.learning.model.case import LearningCase
from suluh.learning.model.path import LearningPath, PathItem
from suluh.learning.model.quiz import Quiz
from suluh.learning.pages.asked import Asked, ask
from suluh.learning.pages.material import Material, Rest, label_of_whole, linked, material, note_of, rest
from suluh.learning.pages.names import name_of, target_of
from suluh.link.addresses import citation_key
from suluh.link.document import Document
from suluh.read.references import parse_bare
from suluh.render.law_notice import beside
from suluh.render.view import View
from suluh.text.marks import MARK_LENGTH, mark_of

RECENT = 10  # change notes that the page of a path lists

Values = tuple[str, str, dict[str, Any]]


@dataclass(frozen=True)
class Entry:
    """An item of a path as the page shows it."""

    item: PathItem
    name: str
    title: Markup
    url: str
    time: str
    marks: str
    first: tuple[str, ...]
    after: str
    law: Markup

    @property
    def count(self) -> int:
        """How many pieces it rests on."""
        return len(self.marks) // MARK_LENGTH


@dataclass(frozen=True)
class News:
    """A change note of a page, procedure or quiz of the path. `mark` is the same in both languages."""

    mark: str
    day: date
    label: Markup
    what: str


def time_of(minutes: int, w: dict[str, Any]) -> str:
    """Minutes in words: "40 menit", "2 jam", "2 jam 15 menit"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return str(w["minutes"].format(minutes))
    return str(w["hours_minutes"].format(hours, rest) if rest else w["hours"].format(hours))


def title_of(item: PathItem, view: View) -> Markup:
    """What an item is called, as a link where it has a page."""
    citation, name = parse_bare(item.reference or ""), name_of(item, view)
    return linked(citation, name, view) if citation and target_of(item, view) else escape(name)


def url_of(item: PathItem, view: View) -> str:
    """The link to what an item is about; "" where this edition has no page of it."""
    citation = parse_bare(item.reference or "")
    target = citation_key(view.site, citation) if citation else None
    return view.url(*target) if target and view.has(target[0]) else ""


def entry(item: PathItem, titles: dict[str, Markup], stock: Material, view: View, law: Markup) -> Entry:
    """An item with the marks of what it rests on and what comes before it."""
    return Entry(
        item,
        name_of(item, view),
        titles[item.id],
        url_of(item, view),
        time_of(item.minutes, view.w["learning"]),
        "".join(sorted(ground.mark for ground in stock.of_item(item))),
        tuple(str(titles[id].striptags()) for id in item.prerequisites if id in titles),
        " ".join(f"butir_{id}" for id in item.prerequisites if id in titles),
        law,
    )


def path_values(document: Document, view: View) -> Values:
    """The checklist of a role."""
    path, stock, w = view.site.of(LearningPath)[document.subject], material(view.edition), view.w["learning"]
    titles = {item.id: title_of(item, view) for item in path.items}
    stages = []
    for number, stage in enumerate(path.stages):
        laws = [
            beside(target_of(item, view), view) or beside(path, view, f"stages.{number}.items.{n}")
            for n, item in enumerate(stage.items)
        ]
        found = [entry(item, titles, stock, view, law) for item, law in zip(stage.items, laws, strict=True)]
        stages.append((stage, found))
    rests: dict[str, Rest] = {}
    notes: dict[str, News] = {}
    for item in path.items:
        for ground in stock.of_item(item):
            if ground.mark not in rests:
                rests[ground.mark] = rest(ground, view)
                note = note_of(ground, view)
                if note is not None:
                    mark = mark_of(ground.citation.id, note.date.isoformat(), ground.notes[0].what)
                    notes[mark] = News(mark, note.date, label_of_whole(ground, view), note.what)
    recent = sorted(notes.values(), key=lambda news: (news.day, news.mark), reverse=True)
    return (
        path.name[view.lang],
        path.summary[view.lang][:200],
        {
            "path": path,
            "stages": stages,
            "rests": list(rests.values()),
            "time": lambda minutes: time_of(minutes, w),
            "total": w["total"].format(time_of(path.minutes, w), len(path.items)),
            "first": stages[0][1][0],
            "content": stock.content_of(path),
            "recent": recent[:RECENT],
            "review": addresses.review_key(path) if quizzes_of(path, view) else "",
            "handover": addresses.handover_key(path),
            "needed": [
                view.site.of(LearningPath)[id]
                for id in path.prerequisites
                if id in view.site.of(LearningPath)
            ],
        },
    )


def learning_values(_document: Document, view: View) -> Values:
    """The list of paths, quizzes and cases."""
    w = view.w["learning"]
    order = list(view.site.roles)
    paths = sorted(
        view.site.of(LearningPath).values(),
        key=lambda p: (order.index(p.role) if p.role in order else 99, p.id),
    )
    values = {
        "paths": [(path, time_of(path.minutes, w)) for path in paths],
        "quizzes": sorted(view.site.of(Quiz).values(), key=lambda quiz: quiz.name[view.lang].casefold()),
        "cases": sorted(
            view.site.of(LearningCase).values(), key=lambda case: case.name[view.lang].casefold()
        ),
        "mentors": addresses.MENTORS if view.has(addresses.MENTORS) else "",
    }
    return w["list"], w["list_summary"], values


def quizzes_of(path: LearningPath, view: View) -> list[Quiz]:
    """The quizzes of a path, each once, in learning order."""
    ids = (parse_bare(item.reference or "") for item in path.items if item.kind == "quiz")
    return list({c.id: view.site.of(Quiz)[c.id] for c in ids if c and c.id in view.site.of(Quiz)}.values())


def review_values(document: Document, view: View) -> Values:
    """All questions of a path's quizzes; a script shows the five that are due."""
    path, stock, w = view.site.of(LearningPath)[document.subject], material(view.edition), view.w["learning"]
    asked: dict[str, Asked] = {}
    for quiz in quizzes_of(path, view):
        for question in stock.questions(quiz):
            found = ask(quiz, question, stock, view)
            # Two quizzes may have questions of one id; on this page anchors have to differ.
            asked[found.key] = Asked(**{**vars(found), "anchor": f"soal_{quiz.id}_{question.id}"})
    return (
        w["review"].format(path.name[view.lang]),
        w["review_summary"],
        {"path": path, "asked": list(asked.values())},
    )


def mentors_values(_document: Document, view: View) -> Values:
    """Every item of every path with its marks, for the page that reads progress files."""
    w, stock = view.w["learning"], material(view.edition)
    rows = []
    for path in view.site.of(LearningPath).values():
        if not path.role:
            continue
        items = [
            (item, title_of(item, view), "".join(sorted(g.mark for g in stock.of_item(item))))
            for item in path.items
        ]
        rows.append((path, stock.content_of(path), items))
    return w["mentors"], w["mentors_summary"], {"paths": rows}
