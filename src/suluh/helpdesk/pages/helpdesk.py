"""Pages of the help desk: the start, a question, an outcome."""

from typing import Any

from suluh.helpdesk.link import addresses
from suluh.helpdesk.link.alerts import alerts_on_outcome
from suluh.helpdesk.link.desk_shelf import always
from suluh.helpdesk.link.paths import is_danger, most_left, node_of, outcome_of
from suluh.helpdesk.link.reachable import fixed_contacts
from suluh.helpdesk.model.office_form import OfficeForm
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.problem import ASKERS
from suluh.helpdesk.model.referral import Referral
from suluh.helpdesk.model.tree import Answer, DecisionTree
from suluh.helpdesk.pages.calls import begins_with_calls
from suluh.helpdesk.pages.trail import trail_values
from suluh.link.contacts import HOME
from suluh.link.document import Document
from suluh.render.references import draw_bare, inline
from suluh.render.view import View

CARE = ("no_detail", "female_officer", "safe_time", "children", "psychosocial", "crisis_centre")


def helpdesk_values(_document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the start page: the trees by who asks."""
    w = view.w["helpdesk"]
    trees = sorted(view.site.of(DecisionTree).values(), key=lambda t: (ASKERS.index(t.asker), t.order, t.id))
    return w["title"], w["summary"], {"trees": trees, "contacts": always(view.site), "doors": _doors(view)}


def _doors(view: View) -> list[tuple[str, str]]:
    """(link, name) of the other pages of the desk that this edition has."""
    w = view.w
    doors = (
        (addresses.CHARGES, w["charge"]["list"]),
        (addresses.LICENCES, w["licence"]["title"]),
        (addresses.CHECKLISTS, w["checklist"]["title"]),
        (addresses.COMPLAINTS, w["complaint"]["list"]),
        (addresses.CLOCKS, w["clock"]["title"]),
        (addresses.ALERTS, w["alert"]["list"]),
        (addresses.FORMS, w["form"]["list"]),
        (addresses.REFERRALS, w["referral"]["list"]),
        (addresses.TREES, w["tree"]["list"]),
    )
    return [(view.url(key), name) for key, name in doors if view.has(key)]


def question_values(document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of a question."""
    tree_id, _, id = document.subject.partition("#")
    tree = view.site.of(DecisionTree)[tree_id]
    question = tree.question(id)
    assert question is not None
    left = most_left(view.site, (tree.id, id))
    values = {
        "question": question,
        "answers": [
            (
                answer,
                answer_url(tree, answer, view),
                outcome_of(view.site, answer.to),
                is_danger(view.site, tree, answer),
            )
            for answer in question.answers
        ],
        "trail": trail_values((tree.id, id), view),
        "left": view.w["helpdesk"]["left"].format(left) if left else view.w["helpdesk"]["last"],
        "contacts": always(view.site),
    }
    return question.text[view.lang], tree.intro[view.lang], values


def outcome_values(document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of an outcome."""
    outcome = view.site.of(Outcome)[document.subject]
    w = view.w["helpdesk"]
    values = {
        "outcome": outcome,
        "alerts": alerts_on_outcome(view.site, outcome),
        "contacts": fixed_contacts(view.site, outcome),
        "abroad": outcome.place != "origin" and begins_with_calls(outcome),
        "care": [w["care"][name] for name in CARE if getattr(outcome.care, name)],
        "care_contacts": [view.site.contacts[id] for id in outcome.care.contacts if id in view.site.contacts],
        "references": [draw_bare(text, view) for text in outcome.references],
        "officer": officer_side(outcome, view),
        "trail": trail_values(outcome.id, view),
        "home": HOME,
    }
    return outcome.title[view.lang], outcome_summary(outcome, view), values


def outcome_summary(outcome: Outcome, view: View) -> str:
    """What search engines and the share text say; nothing of the matter where it is sensitive."""
    if outcome.sensitive:
        return str(view.w["helpdesk"]["summary"])
    return outcome.short[view.lang][:200]


def officer_side(outcome: Outcome, view: View) -> dict[str, Any] | None:
    """What an officer sees besides; None in a public edition, whose Site has none of it."""
    officer, signed = outcome.officer, outcome.sign_off
    if officer is None:
        return None
    form = view.site.of(OfficeForm).get(officer.form or "")
    referral = view.site.of(Referral).get(officer.referral or "")
    return {
        "classification": officer.classification[view.lang],
        "procedures": [draw_bare(text, view) for text in officer.references],
        "form": view.thing_link(form) if form else None,
        "clock": draw_bare(officer.clock, view) if officer.clock else None,
        "referral": view.thing_link(referral) if referral else None,
        "never": [inline(text[view.lang], view) for text in officer.never_promise],
        "notes": [inline(text[view.lang], view) for text in officer.notes],
        "checks": [view.w["helpdesk"]["harm"][name] for name in signed.checks] if signed else [],
        "signed": (
            view.w["helpdesk"]["signed"].format(signed.by, view.date(signed.date))
            if signed and signed.by and signed.date
            else view.w["helpdesk"]["unsigned"]
        ),
    }


def answer_url(tree: DecisionTree, answer: Answer, view: View) -> str:
    """Where an answer leads; `lint` has refused trees with answers that lead nowhere."""
    outcome = outcome_of(view.site, answer.to)
    if outcome is not None:
        return view.thing_url(outcome)
    node = node_of(view.site, tree, answer.to)
    assert node is not None
    return view.url(addresses.question_key(view.site.of(DecisionTree)[node[0]], node[1]))
