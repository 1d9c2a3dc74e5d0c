"""Paths and quizzes for everybody: the same parts, and nothing that is kept on the device."""

from dataclasses import replace
from typing import Any

from suluh.learning.model.path import LearningPath
from suluh.learning.model.quiz import Quiz
from suluh.learning.pages.asked import ask
from suluh.learning.pages.material import material
from suluh.learning.pages.names import target_of
from suluh.learning.pages.paths import time_of, title_of
from suluh.link.document import Document
from suluh.render.law_notice import beside
from suluh.render.view import View

Values = tuple[str, str, dict[str, Any]]


def open_path_values(document: Document, view: View) -> Values:
    """The steps in order, stage by stage."""
    path, w = view.site.of(LearningPath)[document.subject], view.w["learning"]
    stages = []
    for number, stage in enumerate(path.stages):
        steps = [
            (
                item,
                title_of(item, view),
                time_of(item.minutes, w),
                beside(target_of(item, view), view) or beside(path, view, f"stages.{number}.items.{n}"),
            )
            for n, item in enumerate(stage.items)
        ]
        stages.append((stage, steps))
    values = {"path": path, "stages": stages, "time": time_of(path.minutes, w)}
    return path.name[view.lang], path.summary[view.lang][:200], values


def open_quiz_values(document: Document, view: View) -> Values:
    """A quiz without the marks that progress would be kept under."""
    quiz, stock = view.site.of(Quiz)[document.subject], material(view.edition)
    asked = [replace(ask(quiz, question, stock, view), marks="") for question in stock.questions(quiz)]
    key = f"quiz:{quiz.id}"
    paths = [
        path
        for path in view.site.of(LearningPath).values()
        if any(item.key == key for item in path.items) and view.has(view.site.kinds.key(path))
    ]
    return quiz.name[view.lang], quiz.summary[view.lang][:200], {"quiz": quiz, "asked": asked, "paths": paths}
