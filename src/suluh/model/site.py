"""The whole content, joined."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

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
from suluh.law.model.duty import Duty
from suluh.learning.model.case import LearningCase
from suluh.learning.model.path import LearningPath
from suluh.learning.model.quiz import Quiz
from suluh.model.contact import Contact
from suluh.model.country import Country
from suluh.model.institution import Institution
from suluh.model.navigation import Navigation
from suluh.model.page import Page
from suluh.model.province import Province
from suluh.model.regulation import Regulation
from suluh.model.role import Role
from suluh.model.searching import SearchTables
from suluh.model.term import Term
from suluh.model.thing import Thing
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.warning_rule import WarningRule
from suluh.procedures.model.flow import Flow
from suluh.procedures.model.service import Service
from suluh.procedures.model.sop import Sop
from suluh.procedures.model.sop_version import SopVersion

# Every kind of content/data, in the order in which they are read and listed.
KINDS: tuple[type[Thing], ...] = (
    Regulation,
    Institution,
    Term,
    Contact,
    Role,
    Country,
    Province,
    Sop,
    Service,
    Flow,
    Duty,
    DecisionTree,
    Outcome,
    ComplaintProcedure,
    Referral,
    OfficeForm,
    Alert,
    Charge,
    Checklist,
    AgencyList,
    Holidays,
    LearningPath,
    Quiz,
    LearningCase,
    Instrument,
    WarningRule,
    SopVersion,
)
KIND_BY_FOLDER = {kind.kind_name: kind for kind in KINDS}
KIND_BY_REFERENCE = {kind.reference_name: kind for kind in KINDS}
REFERENCE_KINDS = ("page", *KIND_BY_REFERENCE)


@dataclass(frozen=True)
class Origin:
    """The file a thing comes from, and the line of each of its keys."""

    path: str
    lines: Mapping[tuple[str | int, ...], int] = field(default_factory=dict)

    def place(self, *keys: str | int) -> tuple[str, int]:
        """(file, line) of the deepest of the keys that the file has."""
        path = tuple(keys)
        while path and path not in self.lines:
            path = path[:-1]
        return self.path, self.lines.get(path, 1)


@dataclass(frozen=True)
class Site:
    """Everything that is sound. `pages` is by language, then id; `things` by folder, then id."""

    pages: Mapping[str, Mapping[str, Page]]
    things: Mapping[str, Mapping[str, Thing]]
    navigation: Mapping[str, Navigation]
    origins: Mapping[tuple[str, str], Origin]
    media: tuple[str, ...] = ()
    # Contacts that this edition does not show (not yet confirmed, or past their term): id -> name.
    withdrawn: Mapping[str, Contact] = field(default_factory=dict)
    search: SearchTables = field(default_factory=SearchTables)

    def of(self, kind: type[Thing]) -> Mapping[str, Thing]:
        return self.things.get(kind.kind_name, {})

    @property
    def regulations(self) -> Mapping[str, Regulation]:
        return cast(Mapping[str, Regulation], self.of(Regulation))

    @property
    def institutions(self) -> Mapping[str, Institution]:
        return cast(Mapping[str, Institution], self.of(Institution))

    @property
    def terms(self) -> Mapping[str, Term]:
        return cast(Mapping[str, Term], self.of(Term))

    @property
    def contacts(self) -> Mapping[str, Contact]:
        return cast(Mapping[str, Contact], self.of(Contact))

    @property
    def roles(self) -> Mapping[str, Role]:
        return cast(Mapping[str, Role], self.of(Role))

    @property
    def countries(self) -> Mapping[str, Country]:
        return cast(Mapping[str, Country], self.of(Country))

    @property
    def provinces(self) -> Mapping[str, Province]:
        return cast(Mapping[str, Province], self.of(Province))

    @property
    def duties(self) -> Mapping[str, Duty]:
        return cast(Mapping[str, Duty], self.of(Duty))

    @property
    def sops(self) -> Mapping[str, Sop]:
        return cast(Mapping[str, Sop], self.of(Sop))

    @property
    def sop_versions(self) -> Mapping[str, SopVersion]:
        return cast(Mapping[str, SopVersion], self.of(SopVersion))

    @property
    def services(self) -> Mapping[str, Service]:
        return cast(Mapping[str, Service], self.of(Service))

    @property
    def instruments(self) -> Mapping[str, Instrument]:
        return cast(Mapping[str, Instrument], self.of(Instrument))

    @property
    def warnings(self) -> Mapping[str, WarningRule]:
        return cast(Mapping[str, WarningRule], self.of(WarningRule))

    @property
    def flows(self) -> Mapping[str, Flow]:
        return cast(Mapping[str, Flow], self.of(Flow))

    @property
    def trees(self) -> Mapping[str, DecisionTree]:
        return cast(Mapping[str, DecisionTree], self.of(DecisionTree))

    @property
    def outcomes(self) -> Mapping[str, Outcome]:
        return cast(Mapping[str, Outcome], self.of(Outcome))

    @property
    def complaints(self) -> Mapping[str, ComplaintProcedure]:
        return cast(Mapping[str, ComplaintProcedure], self.of(ComplaintProcedure))

    @property
    def referrals(self) -> Mapping[str, Referral]:
        return cast(Mapping[str, Referral], self.of(Referral))

    @property
    def forms(self) -> Mapping[str, OfficeForm]:
        return cast(Mapping[str, OfficeForm], self.of(OfficeForm))

    @property
    def alerts(self) -> Mapping[str, Alert]:
        return cast(Mapping[str, Alert], self.of(Alert))

    @property
    def charges(self) -> Mapping[str, Charge]:
        return cast(Mapping[str, Charge], self.of(Charge))

    @property
    def checklists(self) -> Mapping[str, Checklist]:
        return cast(Mapping[str, Checklist], self.of(Checklist))

    @property
    def agency_lists(self) -> Mapping[str, AgencyList]:
        return cast(Mapping[str, AgencyList], self.of(AgencyList))

    @property
    def holidays(self) -> Mapping[str, Holidays]:
        return cast(Mapping[str, Holidays], self.of(Holidays))

    @property
    def paths(self) -> Mapping[str, LearningPath]:
        return cast(Mapping[str, LearningPath], self.of(LearningPath))

    @property
    def quizzes(self) -> Mapping[str, Quiz]:
        return cast(Mapping[str, Quiz], self.of(Quiz))

    @property
    def cases(self) -> Mapping[str, LearningCase]:
        return cast(Mapping[str, LearningCase], self.of(LearningCase))

    def country_by_code(self, code: str) -> Country | None:
        """The country of an ISO code."""
        return next((c for c in self.countries.values() if c.code == code), None)

    def origin(self, kind: str, id: str) -> Origin:
        """Where a thing (by folder name) or a page (`pages/<lang>`) comes from."""
        return self.origins.get((kind, id), Origin("content"))

    def find(self, reference_kind: str, id: str) -> Thing | Page | None:
        """What a reference means: by kind and id; countries also by code; pages in any language."""
        if reference_kind == "page":
            return next((p[id] for p in self.pages.values() if id in p), None)
        kind = KIND_BY_REFERENCE.get(reference_kind)
        if kind is None:
            return None
        if kind is Country and id not in self.of(kind):
            return self.country_by_code(id)
        return self.of(kind).get(id)
