"""The area as the rest of the generator sees it."""

from suluh.area import Area
from suluh.learning.export import gift, handover, kolibri, moodle, paper, practice, qti, scorm
from suluh.learning.kinds import KINDS
from suluh.learning.link.shelf import paths_of_role
from suluh.learning.link.shelf import shelf as learning_shelf
from suluh.learning.lint.learning_cases import check as check_learning_cases
from suluh.learning.lint.paths import check as check_paths
from suluh.learning.lint.quiz_notes import check as check_quiz_notes
from suluh.learning.lint.quiz_texts import check as check_quiz_texts
from suluh.learning.lint.quizzes import check as check_quizzes
from suluh.learning.page_kinds import PAGE_KINDS
from suluh.learning.pages.rail import path_rail

LEARNING = Area(
    package="suluh.learning",
    bundles={
        "learning.css": ("css/stack.css", "css/ends.css", "css/quiz.css", "css/learning.css"),
        "learning.js": (
            *("js/storage.js", "js/fingerprint.js", "js/progress.js", "js/repetition.js"),
            *("js/learner.js", "js/learning-path.js", "js/quiz-cards.js", "js/quiz.js"),
        ),
        "rail.css": ("css/rail.css",),
        # On learning pages its first two parts stand in learning.js already: the rail takes what is there.
        "rail.js": ("js/storage.js", "js/progress.js", "js/rail.js"),
        "quiz.css": ("css/quiz.css",),
        "quiz.js": ("js/quiz.js",),
        "mentors.js": ("js/fingerprint.js", "js/progress.js", "js/mentors.js"),
    },
    kinds=KINDS,
    page_kinds=PAGE_KINDS,
    shelves=(learning_shelf,),
    rules=(
        check_quizzes,
        check_quiz_texts,
        check_quiz_notes,
        check_paths,
        check_learning_cases,
    ),
    exports=(
        gift.FORM,
        moodle.FORM,
        qti.FORM,
        scorm.FORM,
        kolibri.FORM,
        practice.FORM,
        paper.FORM,
        handover.FORM,
    ),
    banners=(),
    related=(paths_of_role,),
    rails=(path_rail,),
    slots=(),
    site_files=(),
)
