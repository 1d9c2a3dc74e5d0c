"""The table of referrals, and one problem of it."""

from typing import Any

from suluh.helpdesk.model.problem import PLACES, STAGES
from suluh.helpdesk.model.referral import NEVER_MEDIATED, Referral, Route
from suluh.link.document import Document
from suluh.render.view import View


def referrals_values(_document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the referral table: problem by place and stage, who comes first."""
    w = view.w["referral"]
    order = list(view.w["problem"])
    found = sorted(view.site.of(Referral).values(), key=lambda r: (order.index(r.problem), r.id))
    used = {(route.place, route.stage) for referral in found for route in referral.routes}
    columns = [(place, stage) for place in PLACES for stage in STAGES if (place, stage) in used]
    rows = [(referral, [first_agency(referral, *column) for column in columns]) for referral in found]
    return w["list"], w["summary"], {"columns": columns, "rows": rows, "never": NEVER_MEDIATED}


def first_agency(referral: Referral, place: str, stage: str) -> Route | None:
    """The row of the agency that is called first at a place and stage."""
    return next((r for r in referral.routes if (r.place, r.stage, r.lead) == (place, stage, True)), None)


def referral_values(document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of one problem: its rows by place and stage, the first agency on top."""
    referral = view.site.of(Referral)[document.subject]
    groups = []
    for place in PLACES:
        for stage in STAGES:
            rows = [r for r in referral.routes if (r.place, r.stage) == (place, stage)]
            if rows:
                groups.append(((place, stage), sorted(rows, key=lambda r: not r.lead)))
    values = {"referral": referral, "groups": groups, "never": NEVER_MEDIATED}
    return referral.name[view.lang], view.w["referral"]["summary"], values
