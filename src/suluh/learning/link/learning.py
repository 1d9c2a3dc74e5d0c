"""The learning pages: the list, paths with their review and handover, quizzes, cases, the mentor's page."""

from collections.abc import Iterator

from suluh.link import addresses
from suluh.link.document import Document
from suluh.model.audience import Audience
from suluh.model.site import Site


def learning(site: Site, lang: str) -> Iterator[Document]:
    """Nothing in an edition without learning material: the public one has none."""
    if not (site.paths or site.quizzes or site.cases):
        return
    staff = Audience.staff
    yield Document(lang, addresses.LEARNING, "learning", audience=staff)
    for path in site.paths.values():
        yield Document(lang, addresses.thing_key(path)[0], "path", path.id, path.audience)
        yield Document(lang, addresses.review_key(path), "review", path.id, path.audience)
        yield Document(lang, addresses.handover_key(path), "handover", path.id, path.audience)
    for quiz in site.quizzes.values():
        yield Document(lang, addresses.thing_key(quiz)[0], "quiz", quiz.id, quiz.audience)
    for case in site.cases.values():
        yield Document(lang, addresses.thing_key(case)[0], "case", case.id, case.audience)
    if site.paths:
        yield Document(lang, addresses.MENTORS, "mentors", audience=Audience.supervisor)
