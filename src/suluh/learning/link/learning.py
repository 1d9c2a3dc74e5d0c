"""The learning pages: the list, paths with their review and handover, quizzes, cases, the mentor's page."""

from collections.abc import Iterator

from suluh.learning.link import addresses
from suluh.learning.model.case import LearningCase
from suluh.learning.model.path import LearningPath
from suluh.learning.model.quiz import Quiz
from suluh.link.document import Document
from suluh.model.audience import Audience
from suluh.model.role import Role
from suluh.model.site import Site
from suluh.model.thing import Thing


def shelf(site: Site, lang: str) -> Iterator[Document]:
    """Nothing in an edition without learning material: the public one has none."""
    if not any((site.of(LearningPath), site.of(Quiz), site.of(LearningCase))):
        return
    staff = Audience.staff
    yield Document(lang, addresses.LEARNING, "learning", audience=staff)
    for path in site.of(LearningPath).values():
        yield Document(lang, site.kinds.key(path), "path", path.id, path.audience)
        yield Document(lang, addresses.review_key(path), "review", path.id, path.audience)
        yield Document(lang, addresses.handover_key(path), "handover", path.id, path.audience)
    for quiz in site.of(Quiz).values():
        yield Document(lang, site.kinds.key(quiz), "quiz", quiz.id, quiz.audience)
    for case in site.of(LearningCase).values():
        yield Document(lang, site.kinds.key(case), "case", case.id, case.audience)
    if site.of(LearningPath):
        yield Document(lang, addresses.MENTORS, "mentors", audience=Audience.supervisor)


def paths_of_role(role: Role, site: Site) -> list[Thing]:
    """The learning paths of a role."""
    return [path for path in site.of(LearningPath).values() if path.role == role.id]
