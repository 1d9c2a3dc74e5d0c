"""Addresses of the help desk: trees, outcomes, complaints, referrals, forms, alerts, checkers."""

from suluh.helpdesk.model.agency_list import AgencyList
from suluh.helpdesk.model.alert import Alert
from suluh.helpdesk.model.charge import Charge
from suluh.helpdesk.model.checklist import Checklist
from suluh.helpdesk.model.complaint import ComplaintProcedure
from suluh.helpdesk.model.holidays import Holidays
from suluh.helpdesk.model.office_form import OfficeForm
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.referral import Referral
from suluh.helpdesk.model.tree import DecisionTree
from suluh.model.kinds import Address

HELPDESK = "bantuan/index"
COMPLAINTS = "pengaduan/index"
CLOCKS = "pengaduan/tenggat"
REFERRALS = "rujukan/index"
FORMS = "formulir/index"
ALERTS = "peringatan/index"
CHARGES = "bantuan/biaya"
CHECKLISTS = "bantuan/dokumen"
LICENCES = "bantuan/perusahaan"
TREES = "pohon/index"


def question_key(tree: DecisionTree, id: str) -> str:
    """The page of a question of a tree."""
    return f"bantuan/{tree.name}/{id}"


def tree_report_key(tree: DecisionTree) -> str:
    """A tree as staff see it."""
    return f"pohon/{tree.id}"


def scheme_key(scheme: str) -> str:
    """What a placement scheme costs."""
    return f"{CHARGES}-{scheme}"


def outcome_key(outcome: Outcome) -> str:
    """The page of an outcome."""
    return f"bantuan/hasil/{outcome.name}"


def tree_address(tree: DecisionTree, part: str) -> Address:
    """The first question of a tree, or the one that a reference names."""
    return question_key(tree, part if tree.question(part) else tree.start), ""


def outcome_address(outcome: Outcome, _part: str) -> Address:
    """The page of an outcome."""
    return outcome_key(outcome), ""


def complaint_address(procedure: ComplaintProcedure, part: str) -> Address:
    """A complaint procedure, or one of its clocks."""
    return f"pengaduan/{procedure.id}", part


def referral_address(referral: Referral, _part: str) -> Address:
    """Where a problem is referred to."""
    return f"rujukan/{referral.id}", ""


def form_address(form: OfficeForm, _part: str) -> Address:
    """A form of the office."""
    return f"formulir/{form.id}", ""


def alert_address(alert: Alert, _part: str) -> Address:
    """An alert in the list of alerts."""
    return ALERTS, alert.id


def charge_address(charge: Charge, _part: str) -> Address:
    """A row of the table of charges."""
    return CHARGES, charge.id


def checklist_address(checklist: Checklist, _part: str) -> Address:
    """A list of the document checker."""
    return CHECKLISTS, checklist.id


def agency_list_address(agencies: AgencyList, _part: str) -> Address:
    """A list of licensed agencies."""
    return LICENCES, agencies.id


def holidays_address(holidays: Holidays, _part: str) -> Address:
    """The days off that the calculator of time limits knows."""
    return CLOCKS, holidays.id
