"""Pages of the checklists: the choice of scheme and country, and one list for each."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from suluh.link.document import Document
from suluh.model.country import Country
from suluh.model.role import Role
from suluh.procedures.link import addresses
from suluh.procedures.link.departures import Paper, combinations, conditions, departure_services, papers
from suluh.procedures.model.service import SCHEMES, Requirement, Service
from suluh.procedures.model.slots import SCHEME_PAGE
from suluh.render.law_notice import beside, found
from suluh.render.references import inline
from suluh.render.view import View


@dataclass(frozen=True)
class Box:
    """A line to tick. `anchor` is the id of its box and carries the id that the procedures use."""

    anchor: str
    name: str
    notes: tuple[Markup, ...]
    basis: tuple[str, ...]
    desks: tuple[Role, ...]


def departure_values(document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of a checklist."""
    scheme, country = subject(document, view)
    w = view.w["departures"]
    names = view.w["service"]["scheme"][scheme], country.name[view.lang]
    found = papers(view.site, scheme, country)
    groups = {"all": [], "scheme": [], "country": []}  # type: dict[str, list[Box]]
    for paper in found:
        groups[_group(paper)].append(_box(paper, view))
    captions = {
        "all": w["for_all"],
        "scheme": w["for_scheme"].format(names[0]),
        "country": w["for_country"].format(names[1]),
    }
    values = {
        "country": country,
        "groups": [(captions[name], boxes) for name, boxes in groups.items() if boxes],
        "conditions": (asked := conditions(view.site, scheme, country)),
        "is_general": not (groups["country"] or asked),
        "names": names,
        "services": list(dict.fromkeys(service for paper in found for service in paper.services)),
        "silent": [s for s in departure_services(view.site) if not s.requirements],
        "page": view.site.page_for(SCHEME_PAGE, view.lang),
    }
    return w["title"].format(*names), w["summary"].format(*names)[:200], values


def departures_values(_document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the choice of a checklist."""
    w = view.w["departures"]
    schemes: dict[str, list[tuple[Country, str]]] = {scheme: [] for scheme in SCHEMES}
    for scheme, country in combinations(view.site):
        schemes[scheme].append((country, addresses.departure_key(scheme, country)))
    for countries in schemes.values():
        countries.sort(key=lambda pair: pair[0].name[view.lang])
    shown = [(scheme, countries) for scheme, countries in schemes.items() if countries]
    page = view.site.page_for(SCHEME_PAGE, view.lang)
    return w["list"], w["list_summary"], {"schemes": shown, "page": page}


def subject(document: Document, view: View) -> tuple[str, Country]:
    """The scheme and country of a checklist: its subject is `scheme/country`."""
    scheme, _, id = document.subject.partition("/")
    return scheme, view.site.countries[id]


def _group(paper: Paper) -> str:
    if paper.requirement.countries:
        return "country"
    return "scheme" if paper.requirement.schemes else "all"


def _box(paper: Paper, view: View) -> Box:
    said = (paper.requirement, *paper.others)
    notes = dict.fromkeys(r.note[view.lang] for r in said if r.note)
    laws = dict.fromkeys(law for s in paper.services if (law := _law(s, said, view)))
    desks = dict.fromkeys(s.role for s in paper.services if s.role in view.site.roles)
    return Box(
        f"berkas-{paper.requirement.document}",
        paper.requirement.name[view.lang],
        (*(inline(note, view) for note in notes), *laws),
        tuple(dict.fromkeys(line for r in said for line in r.legal_basis)),
        tuple(view.site.roles[id] for id in desks),
    )


def _law(service: Service, asked: tuple[Requirement, ...], view: View) -> Markup:
    """What the law has become of that a service asks for a paper by."""
    if not found(service, view):
        return Markup("")
    for number, requirement in enumerate(service.requirements):
        if requirement in asked:
            notice = beside(service, view, f"requirements.{number}")
            if notice:
                return notice
    return Markup("")
