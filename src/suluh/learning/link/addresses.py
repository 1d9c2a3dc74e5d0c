"""Addresses of the learning pages."""

from suluh.learning.model.case import LearningCase
from suluh.learning.model.path import LearningPath
from suluh.learning.model.quiz import Quiz
from suluh.model.kinds import Address

LEARNING = "jalur/index"
MENTORS = "pembimbing/index"


def path_address(path: LearningPath, _part: str) -> Address:
    """A learning path."""
    return f"jalur/{path.id}", ""


def quiz_address(quiz: Quiz, part: str) -> Address:
    """A quiz, or one of its questions."""
    return f"kuis/{quiz.id}", question_anchor(part) if part else ""


def case_address(case: LearningCase, _part: str) -> Address:
    """A case to practise on."""
    return f"kasus/{case.id}", ""


def review_key(path: LearningPath) -> str:
    """What a learner of a path goes over again."""
    return f"ulangan/{path.id}"


def handover_key(path: LearningPath) -> str:
    """What somebody who leaves the role of a path hands over."""
    return f"serah-terima/{path.id}"


def question_anchor(id: str) -> str:
    """The anchor of a question on the page of its quiz."""
    return f"soal_{id}"
