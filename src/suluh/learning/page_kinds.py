"""The kinds of pages of learning."""

from suluh.learning.link.addresses import LEARNING, MENTORS
from suluh.learning.model.case import LearningCase
from suluh.learning.model.path import LearningPath
from suluh.learning.model.quiz import Quiz
from suluh.learning.pages.handover import handover_values
from suluh.learning.pages.paths import learning_values, mentors_values, path_values, review_values
from suluh.learning.pages.quizzes import case_values, quiz_values
from suluh.render.page_kind import OTHER, PageKind, always_shared, landmark, search
from suluh.render.view import View

PAGE_KINDS: tuple[PageKind[View], ...] = (
    PageKind(
        name="learning",
        thing=None,
        values=learning_values,
        landmark=landmark(LEARNING, ("learning", "list"), listed=240),
        parent=None,
        styles=(),
        scripts=(),
        search=search(OTHER, 0.5),
        search_when_asked=False,
        sensitive=False,
        shared=always_shared,
    ),
    PageKind(
        name="path",
        thing=LearningPath,
        values=path_values,
        landmark=None,
        parent="learning",
        styles=("learning.css",),
        scripts=("learning.js",),
        search=search(OTHER, 0.3),
        search_when_asked=False,
        sensitive=False,
        shared=always_shared,
    ),
    PageKind(
        name="review",
        thing=LearningPath,
        values=review_values,
        landmark=None,
        parent="learning",
        styles=("learning.css",),
        scripts=("learning.js",),
        search=search(OTHER, 0),
        search_when_asked=False,
        sensitive=False,
        shared=always_shared,
    ),
    PageKind(
        name="handover",
        thing=LearningPath,
        values=handover_values,
        landmark=None,
        parent="learning",
        styles=("learning.css",),
        scripts=(),
        search=search(OTHER, 0),
        search_when_asked=False,
        sensitive=False,
        shared=always_shared,
    ),
    PageKind(
        name="quiz",
        thing=Quiz,
        values=quiz_values,
        landmark=None,
        parent="learning",
        styles=("learning.css",),
        scripts=("learning.js",),
        search=search(OTHER, 0.25),
        search_when_asked=False,
        sensitive=False,
        shared=always_shared,
    ),
    PageKind(
        name="case",
        thing=LearningCase,
        values=case_values,
        landmark=None,
        parent="learning",
        styles=("learning.css",),
        scripts=("learning.js",),
        search=search(OTHER, 0.3),
        search_when_asked=False,
        sensitive=False,
        shared=always_shared,
    ),
    PageKind(
        name="mentors",
        thing=None,
        values=mentors_values,
        landmark=landmark(MENTORS, ("learning", "mentors"), listed=None),
        parent="learning",
        styles=("learning.css",),
        scripts=("mentors.js",),
        search=search(OTHER, 0.3),
        search_when_asked=False,
        sensitive=False,
        shared=always_shared,
    ),
)
