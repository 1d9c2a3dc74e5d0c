"""The kinds of content of the help desk."""

from typing import Any

from suluh.helpdesk.link.addresses import (
    agency_list_address,
    alert_address,
    charge_address,
    checklist_address,
    complaint_address,
    form_address,
    holidays_address,
    outcome_address,
    referral_address,
    tree_address,
)
from suluh.helpdesk.link.alerts import running
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
from suluh.model.kinds import ContentKind, always, no_part

KINDS: tuple[ContentKind[Any], ...] = (
    ContentKind(
        model=DecisionTree,
        name=("pohon keputusan", "decision tree"),
        address=tree_address,
        new_name="tree",
        skeletons="suluh.helpdesk",
        plain="all",
        as_of=always,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
    ContentKind(
        model=Outcome,
        name=("hasil meja bantuan", "help desk outcome"),
        address=outcome_address,
        new_name="outcome",
        skeletons="suluh.helpdesk",
        plain="all",
        as_of=always,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
    ContentKind(
        model=ComplaintProcedure,
        name=("prosedur pengaduan", "complaint procedure"),
        address=complaint_address,
        new_name="complaint",
        skeletons="suluh.helpdesk",
        plain="all",
        as_of=always,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
    ContentKind(
        model=Referral,
        name=("tabel rujukan", "referral table"),
        address=referral_address,
        new_name="referral",
        skeletons="suluh.helpdesk",
        plain=(),
        as_of=always,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
    ContentKind(
        model=OfficeForm,
        name=("formulir", "form"),
        address=form_address,
        new_name="form",
        skeletons="suluh.helpdesk",
        plain="all",
        as_of=always,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
    ContentKind(
        model=Alert,
        name=("peringatan", "alert"),
        address=alert_address,
        new_name="alert",
        skeletons="suluh.helpdesk",
        plain="all",
        as_of=running,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
    ContentKind(
        model=Charge,
        name=("biaya", "charge"),
        address=charge_address,
        new_name="charge",
        skeletons="suluh.helpdesk",
        plain="all",
        as_of=always,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
    ContentKind(
        model=Checklist,
        name=("daftar dokumen", "document checklist"),
        address=checklist_address,
        new_name="checklist",
        skeletons="suluh.helpdesk",
        plain=(),
        as_of=always,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
    ContentKind(
        model=AgencyList,
        name=("daftar perusahaan", "list of agencies"),
        address=agency_list_address,
        new_name="agencies",
        skeletons="suluh.helpdesk",
        plain=(),
        as_of=always,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
    ContentKind(
        model=Holidays,
        name=("hari libur", "public holidays"),
        address=holidays_address,
        new_name="holidays",
        skeletons="suluh.helpdesk",
        plain=(),
        as_of=always,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
)
