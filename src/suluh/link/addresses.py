"""The only place that knows an address.

An address is a path from the root of the site, as "en/panduan/paspor.html". Indonesian lies at the
root, English below `en/`; both share their slugs, which are Indonesian words.
"""

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
from suluh.model.citation import Citation
from suluh.model.contact import Contact, Need
from suluh.model.country import Country
from suluh.model.institution import Institution
from suluh.model.languages import ORIGINAL
from suluh.model.page import Page
from suluh.model.province import Province
from suluh.model.regulation import Level, Regulation
from suluh.model.role import Role
from suluh.model.site import Site
from suluh.model.term import Term
from suluh.model.thing import Thing
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.warning_rule import WarningRule
from suluh.procedures.model.flow import Flow
from suluh.procedures.model.service import Service
from suluh.procedures.model.sop import Sop
from suluh.procedures.model.sop_version import SopVersion

HOME = "index"
REGULATIONS = "peraturan/index"
REGULATIONS_BY_YEAR = "peraturan/tahun"
CHAIN = "peraturan/rantai"
GLOSSARY = "istilah/index"
CONTACTS = "kontak/index"
OFFICES = "kantor/index"
COUNTRIES = "negara/index"
INSTITUTIONS = "lembaga/index"
ROLES = "peran/index"
DUTIES = "kebijakan/kewajiban-informasi"
PROCEDURES = "prosedur/index"
SERVICES = "standar/index"
DEPARTURES = "daftar-berkas/index"
SOP_CHAIN = "prosedur/rantai"
FLOWS = "alur/index"
LEARNING = "jalur/index"
MENTORS = "pembimbing/index"
INSTRUMENTS = "instrumen/index"
WARNINGS = "instrumen/peringatan-dini"
PAGE_INDEX = "indeks"
SEARCH = "cari"
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

LEVEL_SLUGS: dict[Level, str] = {
    "international": "internasional",
    "national": "nasional",
    "province": "provinsi",
    "district": "kabupaten",
    "village": "desa",
}
NEED_SLUGS: dict[Need, str] = {
    "emergency": "darurat",
    "violence": "keselamatan",
    "wages": "upah",
    "documents": "dokumen",
    "legal": "hukum",
    "health": "kesehatan",
    "psychosocial": "dukungan",
    "social_security": "jaminan-sosial",
    "complaint": "pengaduan",
    "information": "informasi",
}


def address(lang: str, key: str) -> str:
    """The address of a key in a language: ("en", "panduan/paspor") -> "en/panduan/paspor.html"."""
    return (f"{key}.html") if lang == ORIGINAL else f"{lang}/{key}.html"


def relative(target: str, here: str) -> str:
    """The link from one address to another; an anchor on the target is kept."""
    path, mark, anchor = target.partition("#")
    if path == here and mark:
        return f"#{anchor}"
    there, base = path.split("/"), here.split("/")[:-1]
    shared = 0
    while shared < min(len(there) - 1, len(base)) and there[shared] == base[shared]:
        shared += 1
    return "/".join([".."] * (len(base) - shared) + there[shared:]) + mark + anchor


def level_key(level: Level) -> str:
    return f"peraturan/tingkat-{LEVEL_SLUGS[level]}"


def graph_key(regulation: Regulation) -> str:
    return f"peraturan/{regulation.id}-bagan"


def timeline_key(topic: str) -> str:
    return f"peraturan/garis-waktu-{topic}"


def need_key(need: Need) -> str:
    return f"kontak/keperluan-{NEED_SLUGS[need]}"


def contacts_key(country: Country) -> str:
    return f"kontak/negara-{country.id}"


def letter_key(letter: str) -> str:
    return f"istilah/{letter}"


def index_key(letter: str) -> str:
    return f"{PAGE_INDEX}-{letter}"


def section_key(section: str) -> str:
    return f"{section}/index"


def scheme_key(scheme: str) -> str:
    return f"{CHARGES}-{scheme}"


def question_key(tree: DecisionTree, id: str) -> str:
    return f"bantuan/{tree.name}/{id}"


def tree_report_key(tree: DecisionTree) -> str:
    return f"pohon/{tree.id}"


def lanes_key(flow: Flow) -> str:
    """The picture of a flow with its lanes."""
    return f"alur/{flow.id}-gambar"


def departure_key(scheme: str, country: Country) -> str:
    """What to bring for a scheme and a country."""
    return f"daftar-berkas/{scheme}-{country.id}"


def thing_key(thing: Thing) -> tuple[str, str]:
    """(key, anchor) of the page that shows a thing."""
    match thing:
        case Regulation():
            return f"peraturan/{thing.id}", ""
        case Institution():
            return f"lembaga/{thing.id}", ""
        case Term():
            return letter_key(thing.letter), thing.id
        case Contact():
            return f"kontak/{thing.id}", ""
        case Role():
            return f"peran/{thing.id}", ""
        case Country():
            return f"negara/{thing.id}", ""
        case Province():
            return OFFICES, thing.id
        case SopVersion():
            return f"prosedur/{thing.id}", ""  # what has changed since
        case Sop():
            return f"prosedur/{thing.id}", ""
        case Service():
            return f"standar/{thing.id}", ""
        case Flow():
            return f"alur/{thing.id}", ""
        case Duty():
            return DUTIES, thing.id
        case DecisionTree():
            return question_key(thing, thing.start), ""
        case Outcome():
            return f"bantuan/hasil/{thing.name}", ""
        case ComplaintProcedure():
            return f"pengaduan/{thing.id}", ""
        case Referral():
            return f"rujukan/{thing.id}", ""
        case OfficeForm():
            return f"formulir/{thing.id}", ""
        case Alert():
            return ALERTS, thing.id
        case Charge():
            return CHARGES, thing.id
        case Checklist():
            return CHECKLISTS, thing.id
        case AgencyList():
            return LICENCES, thing.id
        case Holidays():
            return CLOCKS, thing.id
        case LearningPath():
            return f"jalur/{thing.id}", ""
        case Quiz():
            return f"kuis/{thing.id}", ""
        case LearningCase():
            return f"kasus/{thing.id}", ""
        case WarningRule():
            return WARNINGS, thing.id
        case Instrument():
            return (survey_key(thing) if thing.worker_form else f"instrumen/{thing.id}"), ""
    raise ValueError(f"no address for {type(thing).__name__}")


def survey_key(instrument: Instrument) -> str:
    """The light page on which workers answer a survey themselves."""
    return f"survei/{instrument.id}"


def instrument_keys(instrument: Instrument) -> dict[str, str]:
    """Kind of page -> key, for the pages of an instrument that are for staff."""
    home = f"instrumen/{instrument.id}"
    return {
        "instrument": home,
        "instrument_form": f"{home}-isian",
        "instrument_paper": f"{home}-kertas",
        "instrument_training": f"{home}-latihan",
    }


def step_number(sop: Sop, part: str) -> int | None:
    """The number of the step that `sop:id#part` means, or None if the procedure has no such step."""
    number = int(part) if part.isascii() and part.isdigit() and len(part) < 4 else 0
    return number if 1 <= number <= len(sop.activities) else None


def step_anchor(number: int) -> str:
    """The anchor of a step on the page of its procedure or flow."""
    return f"langkah-{number}"


def review_key(path: LearningPath) -> str:
    return f"ulangan/{path.id}"


def handover_key(path: LearningPath) -> str:
    return f"serah-terima/{path.id}"


def question_anchor(id: str) -> str:
    """The anchor of a question on the page of its quiz."""
    return f"soal_{id}"


def citation_key(site: Site, citation: Citation) -> tuple[str, str] | None:
    """(key, anchor) that a citation leads to, or None if the Site does not have it."""
    found = site.find(citation.kind, citation.id)
    if found is None:
        return None
    if isinstance(found, Page):
        return found.key, citation.part
    key, anchor = thing_key(found)
    if isinstance(found, Regulation) and citation.part:
        article = found.article_for(citation.part)
        anchor = article.anchor if article else ""
    if isinstance(found, Sop) and citation.part:
        number = step_number(found, citation.part)
        anchor = step_anchor(number) if number else ""
    if isinstance(found, DecisionTree) and found.question(citation.part):
        key = question_key(found, citation.part)
    if isinstance(found, ComplaintProcedure):
        anchor = citation.part
    if isinstance(found, Quiz) and citation.part:
        anchor = question_anchor(citation.part)
    return key, anchor
