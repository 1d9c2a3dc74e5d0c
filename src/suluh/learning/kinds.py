"""The kinds of content of learning."""

from typing import Any

from suluh.learning.link.addresses import case_address, path_address, quiz_address
from suluh.learning.model.case import LearningCase
from suluh.learning.model.path import LearningPath
from suluh.learning.model.quiz import Quiz
from suluh.model.kinds import ContentKind, always, no_part

KINDS: tuple[ContentKind[Any], ...] = (
    ContentKind(
        model=LearningPath,
        name=("jalur belajar", "learning path"),
        address=path_address,
        new_name="path",
        skeletons="suluh.learning",
        plain=(),
        as_of=always,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
    ContentKind(
        model=Quiz,
        name=("kuis", "quiz"),
        address=quiz_address,
        new_name="quiz",
        skeletons="suluh.learning",
        plain=(),
        as_of=always,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
    ContentKind(
        model=LearningCase,
        name=("kasus latihan", "practice case"),
        address=case_address,
        new_name="case",
        skeletons="suluh.learning",
        plain=(),
        as_of=always,
        part_at=no_part,
        cites=True,
        may_be_public=False,
    ),
)
