"""The learning material of one edition, worked out once: questions, and what everything rests on."""

from dataclasses import dataclass, field, replace
from datetime import date

from markupsafe import Markup, escape

from suluh.helpdesk.model.tree import DecisionTree, Question
from suluh.learning.link.grounds import Ground, Grounds, said
from suluh.learning.link.made_questions import Say, bank
from suluh.learning.link.sections import heading_for
from suluh.learning.model.case import CaseDecision, LearningCase
from suluh.learning.model.path import LearningPath, PathItem
from suluh.learning.model.quiz import Quiz, QuizQuestion
from suluh.link import addresses
from suluh.model.citation import Citation
from suluh.model.languages import LANGUAGES
from suluh.model.page import Change, Page
from suluh.read.references import parse_bare
from suluh.render.law_notice import beside
from suluh.render.references import draw, label_of
from suluh.render.view import Edition, View
from suluh.text.marks import hash_of, mark_of


class Material:
    """What the learning pages and exports of an edition share. Everything in it is kept once made."""

    def __init__(self, edition: Edition) -> None:
        self.site = edition.site
        self._say: Say = {lang: edition.theme.words[lang]["learning"] for lang in LANGUAGES}
        self.grounds = Grounds(edition.site, edition.today)
        self._questions: dict[str, tuple[QuizQuestion, ...]] = {}
        self._items: dict[str, tuple[Ground, ...]] = {}

    def questions(self, quiz: Quiz) -> tuple[QuizQuestion, ...]:
        """Written and made questions of a quiz."""
        if quiz.id not in self._questions:
            self._questions[quiz.id] = bank(self.site, quiz, self._say)
        return self._questions[quiz.id]

    def of_question(self, quiz: Quiz, question: QuizQuestion) -> tuple[Ground, ...]:
        """What a question rests on: its own words if it was written, its references, the law in its explanation."""
        found = {g.mark: g for g in self.grounds.of(question.references)}
        if quiz.question(question.id) is not None:
            # Why a choice is right or wrong may be put better: what is asked stays the same.
            choices = tuple(choice.model_copy(update={"note": None}) for choice in question.choices)
            asked = question.model_copy(update={"references": (), "choices": choices})
            own = Ground(
                Citation("quiz", quiz.id, question.id, "", 1),
                mark_of("question", quiz.id, said(asked)),
                notes=newest(quiz.changes),
            )
            found = {own.mark: own} | found
            found |= {g.mark: g for g in self.grounds.in_text(question.explanation.id)}
        return tuple(found.values())

    def of_item(self, item: PathItem) -> tuple[Ground, ...]:
        """What an item of a path rests on; the same for the same key wherever it stands."""
        if item.key not in self._items:
            self._items[item.key] = tuple({g.mark: g for g in self._of_item(item)}.values())
        return self._items[item.key]

    def _of_item(self, item: PathItem) -> tuple[Ground, ...]:
        citation = parse_bare(item.reference or "")
        if citation is None:
            text = item.text.id if item.text else ""
            own = Ground(
                Citation("task", item.id, "", "", 1),
                mark_of("task", item.id, text, item.evidence.id if item.evidence else ""),
            )
            return (own, *self.grounds.of(item.references))
        if citation.kind == "quiz" and citation.id in self.site.of(Quiz):
            quiz = self.site.of(Quiz)[citation.id]
            return tuple(g for q in self.questions(quiz) for g in self.of_question(quiz, q))
        if citation.kind == "case" and citation.id in self.site.of(LearningCase):
            return self.of_case(self.site.of(LearningCase)[citation.id])
        return self.grounds.of([item.reference or ""])

    def of_case(self, case: LearningCase) -> tuple[Ground, ...]:
        """The story, the questions of the trees on its way, its outcome, and its references."""
        own = mark_of("case", case.id, said(case.model_copy(update={"references": ()})))
        found = [Ground(Citation("case", case.id, "", "", 1), own, notes=newest(case.changes))]
        for decision, tree, question in self.way(case):
            at = Citation("tree", tree.id, decision.question, "", 1)
            found.append(Ground(at, mark_of("tree", tree.id, said(question))))
        if case.outcome:
            found += self.grounds.of([f"outcome:{case.outcome}"])
        return (*found, *self.grounds.of(case.references))

    def way(self, case: LearningCase) -> list[tuple[CaseDecision, DecisionTree, Question]]:
        """The decisions of a case with the tree and question of each; those that are not there are left out."""
        found: list[tuple[CaseDecision, DecisionTree, Question]] = []
        for decision in case.decisions:
            tree = self.site.of(DecisionTree).get(decision.tree or case.tree)
            question = tree.question(decision.question) if tree else None
            if tree is not None and question is not None:
                found.append((decision, tree, question))
        return found

    def content_of(self, path: LearningPath) -> str:
        """The content hash of a path: of all that its items rest on."""
        marks = sorted({g.mark for item in path.items for g in self.of_item(item)})
        return hash_of(path.id, *marks)


def material(edition: Edition) -> Material:
    """The material of an edition; made when first asked for."""
    return edition.share(("", "", "learning"), lambda: Material(edition))


def newest(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """Change notes, the newest first."""
    return tuple(sorted(changes, key=lambda change: change.date, reverse=True))


@dataclass(frozen=True)
class Rest:
    """A ground as a page shows it. `cause` names what changed it, `note` its newest change note."""

    mark: str
    label: Markup
    cause: str
    day: date | None
    note: str
    law: Markup = field(default_factory=Markup)


def rest(ground: Ground, view: View) -> Rest:
    """A ground in the words and with the links of one page, and what the law behind it has become."""
    return replace(_rest(ground, view), law=beside(view.resolve(ground.citation), view))


def _rest(ground: Ground, view: View) -> Rest:
    label, name = _label(ground, view)
    if ground.by:
        by = view.site.regulations.get(ground.by)
        cause = by.title_in(view.lang) if by else ground.by
        return Rest(ground.mark, Markup(view.w["learning"]["rest_law"]).format(label, cause), cause, None, "")
    note = note_of(ground, view)
    first_version = len(ground.notes) == 1 and note is not None and not note.reference
    if note is None or first_version:
        return Rest(ground.mark, label, name, None, "")
    cited = parse_bare(note.reference or "")
    law = view.resolve(cited) if cited else None
    cause = label_of(cited, law, view.lang) if cited and law else name
    return Rest(ground.mark, label, cause, note.date, note.what)


def note_of(ground: Ground, view: View) -> Change | None:
    """The newest change note of a ground; that of the page in this language where there is one."""
    if not ground.notes:
        return None
    first = ground.notes[0]
    page = view.site.pages[view.lang].get(ground.citation.id) if ground.citation.kind == "page" else None
    return next((c for c in page.meta.changes if c.date == first.date), first) if page else first


def _label(ground: Ground, view: View) -> tuple[Markup, str]:
    """(link or words, plain name) of what a ground is."""
    citation, w = ground.citation, view.w["learning"]
    if citation.kind == "task":
        return escape(w["rest_task"]), w["rest_task"]
    found = view.resolve(citation)
    name = label_of(citation, found, view.lang) if found else citation.target
    if citation.kind == "quiz" and isinstance(found, Quiz):
        question = found.question(citation.part)
        name = w["rest_question"].format(question.text[view.lang]) if question else name
    elif citation.kind == "case":
        name = w["rest_story"]
    elif isinstance(found, DecisionTree):
        asked = found.question(citation.part)
        name = f"{name}: {asked.text[view.lang]}" if asked else name
    elif isinstance(found, Page) and citation.part:
        name = f"{name}: {heading_for(view.site, found, citation.part)}"
    elif citation.kind == "sop" and citation.part:
        name = f"{name} {citation.part}"
    return linked(citation, name, view), name


def label_of_whole(ground: Ground, view: View) -> Markup:
    """The link to the whole page, procedure or quiz that a ground is a piece of."""
    citation = replace(ground.citation, part="")
    found = view.resolve(citation)
    return linked(citation, label_of(citation, found, view.lang) if found else citation.id, view)


def linked(citation: Citation, name: str, view: View) -> Markup:
    """A citation under a name of ours: a link where this edition has its page, else words."""
    target = addresses.citation_key(view.site, citation)
    if target is None or not view.has(target[0]):
        return escape(name)
    return draw(Citation(citation.kind, citation.id, citation.part, name, 1), _quiet(view, citation))


def _quiet(view: View, citation: Citation) -> View:
    """The view with this citation counted as met, so that it is a plain link."""
    return View(view.edition, view.lang, view.address, {f"{citation.kind}:{citation.id}"})
