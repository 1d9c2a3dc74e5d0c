"""The pages of the help desk: start, questions, outcomes, and the trees as staff see them."""

from collections.abc import Iterator

from suluh.helpdesk.link import addresses
from suluh.helpdesk.link.alerts import alerts_on_outcome
from suluh.helpdesk.link.paths import coverage, outcome_of, outcomes_of, reached, trees_of
from suluh.helpdesk.link.reachable import country_contacts, destinations, fixed_contacts
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.tree import DecisionTree, Question
from suluh.link.document import Document, Shown, entries
from suluh.model.audience import Audience
from suluh.model.contact import Contact
from suluh.model.settings import CENTRAL
from suluh.model.site import Site


def shelf(site: Site, lang: str) -> Iterator[Document]:
    """Questions and outcomes that somebody can come to, in the order of the trees."""
    trees = site.of(DecisionTree)
    if not trees:
        return
    everywhere = entries("contacts", (contact.id for contact in always(site)))
    shows = (*entries("helpdesk", trees), *everywhere)
    yield Document(lang, addresses.HELPDESK, "helpdesk", shows=shows)
    nodes, _ = reached(site)
    for tree in trees.values():
        for question in tree.questions:
            if (tree.id, question.id) in nodes:
                key, subject = addresses.question_key(tree, question.id), f"{tree.id}#{question.id}"
                shows = (*_on_question(site, tree, question), *everywhere)
                yield Document(lang, key, "question", subject, tree.audience, shows=shows)
    for outcome in site.of(Outcome).values():
        key, shows = site.kinds.key(outcome), _on_outcome(site, outcome)
        yield Document(lang, key, "outcome", outcome.id, outcome.audience, shows=shows)
    if any(outcome.officer for outcome in site.of(Outcome).values()):  # nothing of it in a public Site
        yield from _reports(site, lang)


def always(site: Site) -> list[Contact]:
    """The contacts that stand on every page of the help desk."""
    found = list(reversed(site.contacts_for(CENTRAL)))
    return [contact for contact in found if contact.shown_channels]


def _on_question(site: Site, tree: DecisionTree, question: Question) -> tuple[Shown, ...]:
    ends = (outcome_of(site, answer.to) for answer in question.answers)
    return (("helpdesk", tree.id), *entries("outcomes", (end.id for end in ends if end)))


def _on_outcome(site: Site, outcome: Outcome) -> tuple[Shown, ...]:
    return (
        ("outcomes", outcome.id),
        *entries("alerts", (alert.id for alert in alerts_on_outcome(site, outcome))),
        *entries("contacts", (contact.id for contact in contacts_in_full(site, outcome))),
    )


def outcome_contacts(site: Site, outcome: Outcome) -> list[Contact]:
    """Every contact on the page of an outcome: its own, those of each country, those of its care."""
    found = contacts_in_full(site, outcome)
    if outcome.contact_needs and outcome.place != "origin":
        for country in destinations(site):
            found += country_contacts(site, outcome, country)
    return found


def contacts_in_full(site: Site, outcome: Outcome) -> list[Contact]:
    """The contacts that the page of an outcome tells about: its own, and those of its care.

    Of whom to call first it gives a name and a number, in which nothing rests on a law.
    """
    found = fixed_contacts(site, outcome)
    return found + [site.contacts[id] for id in outcome.care.contacts if id in site.contacts]


def _reports(site: Site, lang: str) -> Iterator[Document]:
    staff, trees = Audience.staff, site.of(DecisionTree)
    covering = (outcome.id for _, _, found in coverage(site) for outcome in found)
    shows = (*entries("helpdesk", trees), *entries("outcomes", covering))
    yield Document(lang, addresses.TREES, "trees", audience=staff, shows=shows)
    for tree in trees.values():
        shows = (
            *entries("helpdesk", (through.id for through in trees_of(site, tree))),
            *entries("outcomes", (outcome.id for outcome in outcomes_of(site, tree))),
        )
        yield Document(lang, addresses.tree_report_key(tree), "tree", tree.id, staff, shows=shows)
