"""The learning pages: the list, paths with their review and handover, quizzes, cases, the mentor's page."""

from collections.abc import Iterable, Iterator, Mapping

from suluh.learning.link import addresses
from suluh.learning.link.handover import handover_contacts, handover_procedures
from suluh.learning.link.made_questions import made_from
from suluh.learning.model.case import LearningCase
from suluh.learning.model.path import LearningPath, PathItem
from suluh.learning.model.quiz import Quiz
from suluh.link.document import Document, Shown, entries
from suluh.link.order import section_of
from suluh.model.audience import Audience
from suluh.model.page import Page
from suluh.model.role import Role
from suluh.model.site import Site
from suluh.model.thing import Thing
from suluh.read.references import parse_bare


def shelf(site: Site, lang: str) -> Iterator[Document]:
    """An edition whose learning material is all for everybody has no list and no page for mentors."""
    found, quizzes, cases = site.of(LearningPath), site.of(Quiz), site.of(LearningCase)
    staff = Audience.staff
    asked = {
        quiz.id: (("quizzes", quiz.id), *((t.kind_name, t.id) for t in made_from(site, quiz)))
        for quiz in quizzes.values()
    }
    if any(thing.audience is not Audience.public for of in (found, quizzes, cases) for thing in of.values()):
        every = (*entries("paths", found), *entries("quizzes", quizzes), *entries("cases", cases))
        yield Document(lang, addresses.LEARNING, "learning", audience=staff, shows=every)
    for path in found.values():
        yield from _of_path(site, lang, path, asked)
    for quiz in quizzes.values():
        key, shows = site.kinds.key(quiz), asked[quiz.id]
        if quiz.audience is Audience.public:
            section = _section(site, lang, (line for q in quiz.questions for line in q.references))
            yield Document(lang, key, "open_quiz", quiz.id, quiz.audience, section, shows=shows)
        else:
            yield Document(lang, key, "quiz", quiz.id, quiz.audience, shows=shows)
    for case in cases.values():
        shows = _in_case(site, case)
        yield Document(lang, site.kinds.key(case), "case", case.id, case.audience, shows=shows)
    kept = [path.id for path in found.values() if path.role]
    if kept:
        shows = entries("paths", kept)
        yield Document(lang, addresses.MENTORS, "mentors", audience=Audience.supervisor, shows=shows)


def _of_path(
    site: Site, lang: str, path: LearningPath, asked: Mapping[str, tuple[Shown, ...]]
) -> Iterator[Document]:
    """The page of a path; for a role also its daily review, and the record of handover."""
    shows = (("paths", path.id), *learnt(site, path.items))
    if path.audience is Audience.public:
        section = _section(site, lang, (item.reference or "" for item in path.items))
        yield Document(lang, site.kinds.key(path), "open_path", path.id, path.audience, section, shows=shows)
        return
    yield Document(lang, site.kinds.key(path), "path", path.id, path.audience, shows=shows)
    questions = (shown for folder, id in shows if folder == "quizzes" for shown in asked[id])
    once = tuple(dict.fromkeys((("paths", path.id), *questions)))
    yield Document(lang, addresses.review_key(path), "review", path.id, path.audience, shows=once)
    key, shows = addresses.handover_key(path), handed_over(site, path, lang)
    yield Document(lang, key, "handover", path.id, path.audience, shows=shows)


def _section(site: Site, lang: str, references: Iterable[str]) -> str:
    """The section of the first page that is referred to: what is for everybody lies beside what it teaches."""
    cited = (parse_bare(line) for line in references)
    pages = (site.pages[lang].get(c.id) for c in cited if c and c.kind == "page")
    return next((section_of(page) for page in pages if page), "")


def _in_case(site: Site, case: LearningCase) -> tuple[Shown, ...]:
    """The case, the trees that its questions stand in, the outcome at its end."""
    trees = (decision.tree or case.tree for decision in case.decisions)
    return (
        ("cases", case.id),
        *entries("helpdesk", (id for id in trees if id in site.things["helpdesk"])),
        *entries("outcomes", (id for id in [case.outcome] if id in site.things["outcomes"])),
    )


def learnt(site: Site, items: Iterable[PathItem]) -> tuple[Shown, ...]:
    """The pages, procedures, quizzes and cases that items of a path are about."""
    found: dict[Shown, None] = {}
    for item in items:
        citation = parse_bare(item.reference or "")
        thing = site.find(citation.kind, citation.id) if citation else None
        if isinstance(thing, Page):
            found["page", thing.id] = None
        elif thing is not None:
            found[thing.kind_name, thing.id] = None
    return tuple(found)


def handed_over(site: Site, path: LearningPath, lang: str) -> tuple[Shown, ...]:
    """What the record of handover names: path, role, contacts, procedures, what to read first."""
    return (
        ("paths", path.id),
        *entries("roles", (id for id in [path.role] if id in site.roles)),
        *entries("contacts", (contact.id for contact in handover_contacts(site, path, lang))),
        *((thing.kind_name, thing.id) for thing in handover_procedures(site, path)),
        *learnt(site, (item for stage in path.stages[:2] for item in stage.items)),
    )


def paths_of_role(role: Role, site: Site) -> list[Thing]:
    """The learning paths of a role."""
    return [path for path in site.of(LearningPath).values() if path.role == role.id]
